import { DAY } from "../clock";
import { db } from "../db";
import { organisationDay } from "../organisation-day";
import { isEmployee, type Viewer } from "../viewer";
import { stemOf, typedQuery } from "./typed-query";

/** How long a search without results counts. */
export const KEPT_DAYS = 180;
const MOST_A_DAY = 50;
const SHORTEST = 3;
/** A best result that scores less has few of the words, or has them at its end. */
export const NOTHING_GOOD = 0.2;

/** The words of a query as one group, however they are ordered, accented or inflected; null for none worth a text. */
export function groupOf(q: string): { key: string; words: string } | null {
	const { terms } = typedQuery(q);
	const stems = terms.flatMap(({ spellings: [spelling = ""] }) => spelling.split(" ")).map(stemOf);
	const key = [...new Set(stems)].sort().join(" ");
	// An address or a number is about somebody or something, not about a subject.
	if (key.length < SHORTEST || q.includes("@") || !/\p{L}{3}/u.test(key)) return null;
	return {
		key,
		words: terms
			.map(({ typed }) => typed)
			.join(" ")
			.toLowerCase(),
	};
}

/** Keeps that a search found nothing good. It runs after the response, so that nobody waits for it. */
export async function recordMissed(viewer: Viewer, q: string, at: Date): Promise<void> {
	const group = groupOf(q);
	if (!group || !isEmployee(viewer)) return;
	const day = organisationDay(at);
	await db.$executeRaw`
		insert into missed_searches (key, "personId", day, words, at)
		select ${group.key}, ${viewer.personId}::uuid, ${day}::date, ${group.words}, ${at}::timestamptz
		where (select count(*) from missed_searches where "personId" = ${viewer.personId}::uuid and day = ${day}::date) < ${MOST_A_DAY}
		on conflict (key, "personId", day) do update set times = missed_searches.times + 1, at = excluded.at`;
}

/** Job: searches are forgotten after half a year. */
export async function eraseOldMisses(at: Date): Promise<number> {
	const { count } = await db.missedSearch.deleteMany({
		where: { at: { lt: new Date(at.getTime() - KEPT_DAYS * DAY) } },
	});
	return count;
}

/** Job: what an anonymised person searched, and what others searched about them. */
export async function eraseMissesOf({ personId, name }: { personId: string; name: string }): Promise<void> {
	await db.missedSearch.deleteMany({ where: { personId } });
	const group = groupOf(name);
	if (group) await db.missedSearch.deleteMany({ where: { key: group.key } });
}
