import { HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { askChampion, dismissGap } from "@/lib/search/gaps";
import { groupOf, recordMissed } from "@/lib/search/missed";
import { viewerOfPerson } from "@/lib/viewer";
import { castOf } from "./regulars";

/** What colleagues searched and did not find: by how many people, and how long ago the last time. */
const SEARCHED: { ways: string[]; people: number; hoursAgo: number }[] = [
	{ ways: ["télétravail à l’étranger", "teletravail a l’étranger"], people: 11, hoursAgo: 5 },
	{ ways: ["parking visiteurs", "visiteurs parking"], people: 9, hoursAgo: 30 },
	{ ways: ["sign language interpreter", "sign language interpreters"], people: 7, hoursAgo: 52 },
	{ ways: ["eSIM outre-mer"], people: 6, hoursAgo: 20 },
	{ ways: ["podcast équipement", "équipement podcast"], people: 8, hoursAgo: 76 },
	{ ways: ["cantine végétarienne"], people: 5, hoursAgo: 100 },
];
/** The first of them that a champion is asked about, and one that is dismissed. */
const ASKED = "sign language interpreter";
const DISMISSED = { q: "cantine végétarienne", reason: "C’est sur l’intranet des sites, pas ici." };
const SPREAD_HOURS = 31;

/** Searches of colleagues that found nothing, and what the hub did about some. Running it again changes nothing. */
export async function searchInVain(today: Date): Promise<void> {
	if ((await db.searchGap.count()) > 0) return;
	const people = await db.person.findMany({
		where: { status: "active", kind: "employee" },
		select: { id: true },
		orderBy: { id: "asc" },
		take: 60,
	});
	for (const [index, { ways, people: count, hoursAgo }] of SEARCHED.entries())
		for (let number = 0; number < count; number++) {
			const at = new Date(today.getTime() - (hoursAgo + number * SPREAD_HOURS) * HOUR);
			const viewer = await viewerOfPerson(people[(index * 7 + number) % people.length]?.id ?? "", at);
			if (viewer) await recordMissed(viewer, ways[number % ways.length] ?? "", at);
		}
	const { id: leadId } = await db.person.findUniqueOrThrow({
		where: { email: castOf("helene").email },
		select: { id: true },
	});
	const lead = await viewerOfPerson(leadId, today);
	const term = await db.championTerm.findFirst({
		where: { endedAt: null, endsOn: { gt: today }, startsOn: { lte: today }, person: { email: castOf("olfa").email } },
		select: { personId: true },
	});
	if (!lead || !term) return;
	const asked = new Date(today.getTime() - 3 * HOUR);
	await askChampion(lead, { key: groupOf(ASKED)?.key ?? "", personId: term.personId }, asked);
	await dismissGap(lead, { key: groupOf(DISMISSED.q)?.key ?? "", reason: DISMISSED.reason }, asked);
}
