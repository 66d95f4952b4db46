import { kysely, Prisma } from "../db";

/** People who came to an edition, as a query of their ids under `personId`; where nobody was checked in, who had a seat. */
export const cameTo = (meetupId: string | null) => Prisma.sql`
	select c."personId" from check_ins c where c."meetupId" = ${meetupId}::uuid and c."takenBackAt" is null and c."personId" is not null
	union select r."personId" from rsvps r where r."meetupId" = ${meetupId}::uuid and r.answer = 'going'
		and not exists (select from check_ins c where c."meetupId" = r."meetupId" and c."takenBackAt" is null)`;

/** Attendees of an edition, as a query of their ids: people who were checked in, or, where nobody was, people with a seat. */
export function attendeesOf(meetupId: string | null) {
	const checkIns = kysely
		.selectFrom("check_ins as ci")
		.where("ci.meetupId", "=", meetupId)
		.where("ci.takenBackAt", "is", null);
	return checkIns
		.select("ci.personId")
		.where("ci.personId", "is not", null)
		.union((eb) =>
			eb
				.selectFrom("rsvps as r")
				.select((row) => row.cast<string | null>("r.personId", "uuid").as("personId"))
				.where("r.meetupId", "=", meetupId)
				.where("r.answer", "=", "going")
				.where((row) => row.not(row.exists(checkIns.select("ci.id")))),
		);
}
