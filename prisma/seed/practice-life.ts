import { DAY, HOUR } from "@/lib/clock";
import { setPracticeReviewers } from "@/lib/communities/practice-reviewers";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { cardOf } from "@/lib/practices/card";
import { changePractice } from "@/lib/practices/changes";
import { confirmPractice } from "@/lib/practices/confirming";
import { practiceFields } from "@/lib/practices/practices";
import type { Card } from "@/lib/practices/schema";
import { remark } from "@/lib/reviews/remarks";
import { answerReview, askForReview } from "@/lib/reviews/reviews";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { byAddress, CARE } from "./talk";

async function viewerOf(personId: string, at: Date): Promise<Viewer> {
	const viewer = await viewerOfPerson(personId, at);
	if (!viewer) throw new Error("Somebody of the demonstration is not active");
	return viewer;
}

/** Published practices of a community, the oldest first. */
const publishedIn = (slug: string, take: number) =>
	db.practice.findMany({
		where: { community: { slug }, status: "published", deletedAt: null },
		orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
		take,
	});

type Published = Awaited<ReturnType<typeof publishedIn>>[number];

/** A change of a published practice by its author, with the reason beside its version. */
export async function improve(practice: Published, changed: Partial<Card>, note: string, at: Date): Promise<void> {
	const author = await viewerOf(practice.authorId, at);
	const card = cardOf(practice);
	const change = { contactId: practice.contactId, status: practice.status, publish: false, stillHolds: false, note };
	const madeFrom = marksOf(practiceFields(card, practice.contactId, practice));
	await changePractice(author, practice.slug, { ...change, card: { ...card, ...changed }, madeFrom }, at);
}

/** Shows the life of practices: templates, evidence, a confirmation, where to go instead, and a review with a disagreement. Done once. */
export async function practicesLive(today: Date): Promise<void> {
	if (await db.practiceReview.findFirst({ select: { id: true } })) return;
	const ago = (days: number, hours = 0) => new Date(today.getTime() - days * DAY + hours * HOUR);
	const [first, second, third] = await publishedIn(CARE, 3);
	const lucia = await byAddress("employee", today);
	if (!first || !second || !third) return;
	await improve(
		first,
		{
			resultMeasured: "Every letter of March, compared with March of the year before. Counted by two people.",
			sources: [
				{ note: "The letters, before and after", address: `/practices/${second.slug}` },
				{ note: "How it went in Madrid", personId: lucia.personId },
			],
			countries: ["ES", "FR"],
			sizes: ["to_49"],
		},
		"Madrid asked how we counted.",
		ago(4),
	);
	await improve(second, { template: "how_to" }, "It is a how-to, not a story.", ago(3));
	await confirmPractice(
		await viewerOf(third.authorId, today),
		{
			slug: third.slug,
			note: third.language === "fr" ? "Relue avec l’équipe de Rennes." : "Read again with the team in Rennes.",
		},
		ago(1),
	);
	await leadOn(today);
	await review(ago, today);
}

/** The retired practice says what to use instead. */
async function leadOn(today: Date): Promise<void> {
	const retired = await db.practice.findFirst({
		where: { status: "retired" },
		select: { id: true, communityId: true },
	});
	if (!retired) return;
	const instead = await db.practice.findFirst({
		where: { communityId: retired.communityId, status: "published", deletedAt: null, publishedAt: { lt: today } },
		orderBy: { publishedAt: "desc" },
		select: { id: true },
	});
	await db.practice.update({
		where: { id: retired.id },
		data: { retiredReason: "The tool sends this text by itself now.", insteadId: instead?.id ?? null },
	});
}

/** One reviewer approves, the other asks for changes and suggests other words. */
async function review(ago: (days: number, hours?: number) => Date, today: Date): Promise<void> {
	const draft = await db.practice.findFirst({
		where: { status: "in_review", deletedAt: null },
		select: { id: true, slug: true, authorId: true, steps: true, community: { select: { slug: true, id: true } } },
	});
	if (!draft) return;
	const manager = await db.membership.findFirst({
		where: { communityId: draft.community.id, role: "manager", status: "active", person: { status: "active" } },
		select: { personId: true },
	});
	if (!manager) return;
	await setPracticeReviewers(
		await viewerOf(manager.personId, today),
		{ slug: draft.community.slug, reviewers: 2 },
		ago(20),
	);
	await db.practice.update({ where: { id: draft.id }, data: { status: "draft" }, select: { id: true } });
	await askForReview(await viewerOf(draft.authorId, today), draft.slug, ago(3));
	const [first, second] = await db.practiceReviewer.findMany({
		where: { review: { practiceId: draft.id } },
		orderBy: { id: "asc" },
		select: { personId: true },
	});
	if (!first || !second) return;
	await answerReview(await viewerOf(first.personId, today), { slug: draft.slug, answer: "approved" }, ago(2));
	const reader = await viewerOf(second.personId, today);
	const quote = "vingt minutes le vendredi, pendant trois mois";
	if (draft.steps.includes(quote))
		await remark(
			reader,
			{
				slug: draft.slug,
				field: "steps",
				quote,
				body: "Trois mois, c’est long pour qui travaille en équipes alternées.",
				suggestion: "vingt minutes par semaine, pendant six semaines",
			},
			ago(1, 1),
		);
	await answerReview(
		reader,
		{ slug: draft.slug, answer: "changes", note: "D’accord sur l’idée. Le rythme ne tient pas en boutique." },
		ago(1, 2),
	);
}
