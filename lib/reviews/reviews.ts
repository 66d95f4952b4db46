import { recordActivity } from "../activity";
import { addDays, dateColumn } from "../clock";
import { db, type Tx } from "../db";
import { demand, Refused } from "../errors";
import { organisationDay } from "../organisation-day";
import { type LockedPractice, lockPractice } from "../practices/lock";
import { publishReviewed, setDraftState } from "../practices/practices";
import { missingFrom } from "../practices/schema";
import type { Viewer } from "../viewer";
import { canAnswerReview, canAskReview, canWorkOnReview, isApproved } from "./policy";
import { type Candidate, findReviewer } from "./reviewers";
import { REVIEW_DAYS, type ReviewAnswerInput } from "./schema";

export const dueDay = (at: Date): Date => dateColumn(addDays(organisationDay(at), REVIEW_DAYS));

/** Asks one person, and says so in the ledger. */
export async function askReviewer(
	tx: Tx,
	viewer: Viewer | null,
	{ practice, reviewId }: { practice: { id: string; communityId: string }; reviewId: string },
	{ personId, rule }: Candidate,
	at: Date,
): Promise<void> {
	const { id } = await tx.practiceReviewer.create({
		data: { reviewId, personId, rule, askedAt: at, dueOn: dueDay(at) },
		select: { id: true },
	});
	await recordActivity(tx, viewer, {
		kind: "review.asked",
		at,
		communityId: practice.communityId,
		subject: ["reviewer", id],
	});
}

/** The open review of a practice with those who were asked. @throws Refused where there is none */
export async function openReview(tx: Tx, practiceId: string) {
	const review = await tx.practiceReview.findFirst({
		where: { practiceId, closedAt: null },
		select: {
			id: true,
			reviewers: {
				select: { id: true, personId: true, rule: true, answer: true, passedOnAt: true },
				orderBy: { id: "asc" },
			},
		},
	});
	if (!review) throw new Refused("not_in_review");
	return review;
}

/** Sends a draft to one or two reviewers, whom the rule names. */
export async function askForReview(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canAskReview(viewer, practice));
		if (missingFrom(practice).length > 0) throw new Refused("practice_incomplete");
		const review = await tx.practiceReview.create({
			data: { practiceId: practice.id, askedById: viewer.personId, askedAt: at },
			select: { id: true },
		});
		await setDraftState(tx, practice, "in_review", at);
		const of = { practice: { id: practice.id, communityId: practice.community.id }, reviewId: review.id };
		const asked: string[] = [];
		for (const rule of (["champion", "other_unit"] as const).slice(0, practice.practiceReviewers)) {
			const candidate = await findReviewer(tx, rule, practice, asked, at);
			if (!candidate) continue;
			asked.push(candidate.personId);
			await askReviewer(tx, viewer, of, candidate, at);
		}
		if (asked.length === 0) throw new Refused("no_reviewer");
	});
}

/** Takes a practice back from review: it is a draft again. What reviewers wrote stays. */
export async function withdrawFromReview(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canWorkOnReview(viewer, practice));
		const { id } = await openReview(tx, practice.id);
		await tx.practiceReview.update({ where: { id }, data: { closedAt: at, outcome: "withdrawn" } });
		await setDraftState(tx, practice, "draft", at);
		await recordActivity(tx, viewer, {
			kind: "review.withdrawn",
			at,
			communityId: practice.community.id,
			subject: ["review", id],
		});
	});
}

/** Asks those again who wanted changes: they have as long as the first time. */
export async function sendAgain(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canWorkOnReview(viewer, practice));
		const { reviewers } = await openReview(tx, practice.id);
		const again = reviewers.filter(({ answer, passedOnAt }) => answer === "changes" && !passedOnAt);
		if (again.length === 0) throw new Refused("no_changes_asked");
		for (const { id } of again) {
			await tx.practiceReviewer.update({
				where: { id },
				data: { answer: null, answeredAt: null, askedAt: at, dueOn: dueDay(at) },
			});
			await recordActivity(tx, viewer, {
				kind: "review.asked",
				at,
				communityId: practice.community.id,
				subject: ["reviewer", id],
				detail: { again: true },
			});
		}
	});
}

/** Approves a practice or asks for changes. The last approval publishes it. Returns whether it did. */
export async function answerReview(
	viewer: Viewer,
	{ slug, answer, note }: ReviewAnswerInput,
	at: Date,
): Promise<{ published: boolean }> {
	return db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		const review = await tx.practiceReview.findFirst({ where: { practiceId: practice.id, closedAt: null } });
		const reviewers = review ? (await openReview(tx, practice.id)).reviewers : [];
		demand(canAnswerReview(viewer, practice, reviewers));
		const mine = reviewers.find(({ personId, passedOnAt }) => personId === viewer.personId && !passedOnAt);
		if (!review || !mine) throw new Refused("reviewers_only");
		await tx.practiceReviewer.update({
			where: { id: mine.id },
			data: { answer, note: note ?? null, answeredAt: at, versionSeen: practice.version },
		});
		const done = isApproved(reviewers.map((one) => (one.id === mine.id ? { ...one, answer } : one)));
		await recordActivity(tx, viewer, {
			kind: "review.answered",
			at,
			communityId: practice.community.id,
			subject: ["reviewer", mine.id],
			detail: { answer: done ? "published" : answer },
		});
		if (done) await closeApproved(tx, viewer, practice, review.id, at);
		return { published: done };
	});
}

async function closeApproved(tx: Tx, viewer: Viewer, practice: LockedPractice, reviewId: string, at: Date) {
	await tx.practiceReview.update({ where: { id: reviewId }, data: { closedAt: at, outcome: "approved" } });
	await publishReviewed(tx, viewer, practice, at);
}
