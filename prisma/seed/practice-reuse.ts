import { DAY, HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { adaptPractice } from "@/lib/practices/adapting";
import { cardOf } from "@/lib/practices/card";
import { changePractice } from "@/lib/practices/changes";
import { endorsePractice } from "@/lib/practices/endorsements";
import { offerBack } from "@/lib/practices/offers";
import { practiceFields } from "@/lib/practices/practices";
import { answerDispute, askHubAboutReuse, disputeReuse } from "@/lib/practices/reuse-disputes";
import { markReused, thankForReuse } from "@/lib/practices/reuses";
import type { Card } from "@/lib/practices/schema";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { byAddress, CARE } from "./talk";

const FORTY_WORDS = "answering-complaints-in-forty-words";

type Ago = (days: number, hours?: number) => Date;

async function change(viewer: Viewer, slug: string, changed: Partial<Card>, note: string, publish: boolean, at: Date) {
	const practice = await db.practice.findUniqueOrThrow({ where: { slug } });
	const card = cardOf(practice);
	const madeFrom = marksOf(practiceFields(card, practice.contactId, practice));
	const { contactId, status } = practice;
	const edit = { card: { ...card, ...changed }, contactId, status, madeFrom, publish, stillHolds: false, note };
	await changePractice(viewer, slug, edit, at);
}

/** Shows how a practice travels: thanks, a dispute that the hub is to decide, an adapted copy, endorsements. Done once. */
export async function practicesTravel(today: Date): Promise<void> {
	const practice = await db.practice.findUnique({ where: { slug: FORTY_WORDS }, select: { id: true } });
	if (!practice || (await db.reuseDispute.findFirst({ select: { id: true } }))) return;
	const ago: Ago = (days, hours = 0) => new Date(today.getTime() - days * DAY + hours * HOUR);
	await thanks(practice.id, today, ago);
	await dispute(today, ago);
	await adaptedCopy(today, ago);
	await endorse(practice.id, today, ago);
}

async function thanks(practiceId: string, today: Date, ago: Ago): Promise<void> {
	const told = await db.reuse.findFirst({
		where: { practiceId, adapted: { not: null }, withdrawnAt: null },
		orderBy: { createdAt: "desc" },
		select: { id: true },
	});
	if (told)
		await thankForReuse(
			await byAddress("champion", today),
			{ id: told.id, thanks: "I had not thought of the amount. We will try that." },
			ago(20),
		);
}

/** Claire names a unit whose manager knows nothing of it. */
async function dispute(today: Date, ago: Ago): Promise<void> {
	const lead = await db.person.findFirst({
		where: {
			status: "active",
			kind: "employee",
			registeredAt: { lt: ago(60) },
			orgUnit: { code: "poland" },
			reports: { some: { status: "active", orgUnit: { code: "poland" } } },
		},
		orderBy: { id: "asc" },
		select: { id: true },
	});
	const poland = await db.orgUnit.findUnique({ where: { code: "poland" }, select: { id: true } });
	const manager = lead && (await viewerOfPerson(lead.id, today));
	const claire = await byAddress("community.manager", today);
	if (!manager || !poland || manager.personId === claire.personId) return;
	const record = { slug: FORTY_WORDS, unitId: poland.id, result: "Seen on their screen during a visit." };
	const id = await markReused(claire, record, ago(9));
	const reason = "That screen showed a training text. We answer on the telephone, and write nothing.";
	await disputeReuse(manager, { id, reason }, ago(7));
	await answerDispute(claire, { id, answer: "Two advisors told me that they use it for their e-mails." }, ago(6));
	await askHubAboutReuse(manager, id, ago(5));
}

async function adaptedCopy(today: Date, ago: Ago): Promise<void> {
	const lucia = await byAddress("employee", today);
	const olfa = await byAddress("champion", today);
	const title = "Forty words, for Madrid";
	const { slug } = await adaptPractice(lucia, { slug: FORTY_WORDS, communitySlug: CARE, title }, ago(30));
	const copy = await db.practice.findUniqueOrThrow({ where: { slug }, select: { steps: true } });
	const ours = copy.steps.replace(
		"4. Line four: **a first name**, and how to reach that person.",
		"4. Line four: **a first name**, and the hours in which that person answers.",
	);
	const result = "Complaints that come back: from 27% to 20% in two months.";
	const figures = { resultFigure: "-26%", context: "The care desk of Madrid writes 180 answers a week, in Spanish." };
	await change(lucia, slug, { steps: ours, result, ...figures }, "Our figures, and our hours.", true, ago(29));
	await offerBack(
		lucia,
		{ slug, fields: ["steps"], note: "People called outside of our hours. Now they do not." },
		ago(11),
	);
	const original = await db.practice.findUniqueOrThrow({ where: { slug: FORTY_WORDS }, select: { steps: true } });
	const shorter = original.steps.replace("One verb, no passive.", "One verb, no passive, no “we will try”.");
	await change(olfa, FORTY_WORDS, { steps: shorter }, "People read “try” as “no”.", false, ago(3));
}

async function endorse(practiceId: string, today: Date, ago: Ago): Promise<void> {
	const terms = await db.championTerm.findMany({
		where: { endedAt: null, startsOn: { lte: ago(15) }, endsOn: { gte: today } },
		orderBy: { id: "asc" },
		select: { personId: true },
	});
	const practice = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, include: { coAuthors: true } });
	const named = [practice.authorId, practice.contactId, practice.ownerId];
	const others = [...new Set(terms.map(({ personId }) => personId))].filter((id) => !named.includes(id));
	const words = [
		"I have seen it work in three countries, and in four languages.",
		"La règle la plus simple que je connaisse : une date, pas un délai.",
	];
	for (const [index, personId] of others.slice(0, words.length).entries()) {
		const champion = await viewerOfPerson(personId, today);
		if (champion) await endorsePractice(champion, { slug: FORTY_WORDS, words: words[index] ?? "" }, ago(8 - index));
	}
}
