import { Prisma } from "../db";

/** People who came to an edition, as a query of their ids under `personId`; where nobody was checked in, who had a seat. */
export const cameTo = (meetupId: string | null) => Prisma.sql`
	select c."personId" from check_ins c where c."meetupId" = ${meetupId}::uuid and c."takenBackAt" is null and c."personId" is not null
	union select r."personId" from rsvps r where r."meetupId" = ${meetupId}::uuid and r.answer = 'going'
		and not exists (select from check_ins c where c."meetupId" = r."meetupId" and c."takenBackAt" is null)`;
