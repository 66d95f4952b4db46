import { Prisma } from "../db";

/** `attendances` of lib/meetups for SQL in text, until its last user reads with Kysely. */
export const cameTo = (meetupId: string | null) => Prisma.sql`
	select c."personId" from check_ins c where c."meetupId" = ${meetupId}::uuid and c."takenBackAt" is null and c."personId" is not null
	union select r."personId" from rsvps r where r."meetupId" = ${meetupId}::uuid and r.answer = 'going'
		and not exists (select from check_ins c where c."meetupId" = r."meetupId" and c."takenBackAt" is null)`;
