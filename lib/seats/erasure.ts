import { DAY } from "../clock";
import { db } from "../db";

/** Days after an edition until personal details are erased: answers about diet and access, names of people without an account. */
const RETENTION_DAYS = 30;
const ERASED_AT_ONCE = 100;

/** Editions whose personal details are due for erasure. */
export const isPastRetention = (at: Date) => ({ endsAt: { lte: new Date(at.getTime() - RETENTION_DAYS * DAY) } });

/** Job: erases why people asked for a seat. Returns of how many answers. */
export async function eraseRequestReasons(at: Date): Promise<number> {
	const { count } = await db.rsvp.updateMany({
		where: { requestReason: { not: null }, meetup: isPastRetention(at) },
		data: { requestReason: null },
	});
	return count;
}

/** Job: erases the answers to the organisers' questions. Returns of how many editions. */
export async function eraseDetails(at: Date): Promise<number> {
	const over = await db.meetup.findMany({
		where: { ...isPastRetention(at), questions: { some: { details: { some: {} } } } },
		orderBy: [{ endsAt: "asc" }, { id: "asc" }],
		take: ERASED_AT_ONCE,
		select: { id: true },
	});
	if (over.length > 0)
		await db.rsvpDetail.deleteMany({ where: { question: { meetupId: { in: over.map(({ id }) => id) } } } });
	return over.length;
}

/** Job: erases the names of companions; how many they were stays. Returns of how many answers. */
export async function eraseCompanionNames(at: Date): Promise<number> {
	return db.$executeRaw`
		update rsvps r set companions = array_fill(''::text, array[cardinality(r.companions)])
		from meetups m where m.id = r."meetupId" and m."endsAt" <= ${at}::timestamptz - make_interval(days => ${RETENTION_DAYS})
			and exists (select from unnest(r.companions) name where name <> '')`;
}

/** Job: erases what an anonymised person told the organisers and the names of their companions. That they came stays. */
export async function eraseFromSeats(personId: string): Promise<void> {
	await db.rsvpDetail.deleteMany({ where: { rsvp: { personId } } });
	await db.rsvp.updateMany({
		where: { personId, OR: [{ endingReason: { not: null } }, { pastWaitlistReason: { not: null } }] },
		data: { endingReason: null, pastWaitlistReason: null },
	});
	// A request that nobody has answered stays one, without its words.
	await db.rsvp.updateMany({ where: { personId, requestReason: { not: null } }, data: { requestReason: "" } });
	await db.$executeRaw`
		update rsvps set companions = array_fill(''::text, array[cardinality(companions)])
		where "personId" = ${personId}::uuid and companions <> '{}'`;
}
