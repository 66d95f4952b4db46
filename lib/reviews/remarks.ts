import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, found, NotFound, Refused } from "../errors";
import { isId } from "../ids";
import { cardOf } from "../practices/card";
import { writeChange } from "../practices/changes";
import { lockPractice } from "../practices/lock";
import { cardInput } from "../practices/schema";
import type { Viewer } from "../viewer";
import { anchorAt, findPassage } from "./anchoring";
import { canRemark, canWorkOnReview } from "./policy";
import { openReview } from "./reviews";
import { REVIEWED_FIELDS, type RemarkInput, type ReviewedField } from "./schema";

/** So many open comments one review may have. */
const MOST_OPEN = 200;

/** Comments on a passage of a text in review, with other words for it or without. @throws Refused where the text has no such passage */
export async function remark(
	viewer: Viewer,
	{ slug, field, quote, body, suggestion }: RemarkInput,
	at: Date,
): Promise<string> {
	return db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		const { id: reviewId, reviewers } = await openReview(tx, practice.id);
		demand(canRemark(viewer, practice, reviewers));
		const text = cardOf(practice)[field] ?? "";
		const start = text.indexOf(quote);
		if (start < 0) throw new Refused("passage_unknown");
		if ((await tx.reviewRemark.count({ where: { reviewId, settledAt: null } })) >= MOST_OPEN)
			throw new Refused("too_many_remarks");
		const { id } = await tx.reviewRemark.create({
			data: {
				reviewId,
				authorId: viewer.personId,
				field,
				...anchorAt(text, start, quote),
				body: body ?? null,
				suggestion: suggestion ?? null,
				at,
			},
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "review.remarked",
			at,
			communityId: practice.community.id,
			subject: ["remark", id],
		});
		return id;
	});
}

export type RemarkOutcome = "accepted" | "declined" | "done";

const isReviewedField = (field: string): field is ReviewedField => REVIEWED_FIELDS.some((one) => one === field);

async function remarkWithPractice(tx: Tx, id: string) {
	if (!isId(id)) throw new NotFound();
	return found(
		await tx.reviewRemark.findUnique({
			where: { id },
			select: {
				field: true,
				quote: true,
				before: true,
				after: true,
				suggestion: true,
				authorId: true,
				settledAt: true,
				review: { select: { closedAt: true, practice: { select: { slug: true } } } },
			},
		}),
	);
}

/**
 * Settles a comment: takes over the wording that it suggests, or does not, or says that it is done. Its author is told. Returns the
 * address of the practice.
 */
export async function settleRemark(
	viewer: Viewer,
	{ id, how }: { id: string; how: RemarkOutcome },
	at: Date,
): Promise<{ slug: string }> {
	return db.$transaction(async (tx) => {
		const { slug } = (await remarkWithPractice(tx, id)).review.practice;
		const practice = await lockPractice(tx, viewer, slug);
		// Read again under the lock of the practice.
		const one = await remarkWithPractice(tx, id);
		const isOwn = one.authorId === viewer.personId && how === "done";
		if (!isOwn || practice.status !== "in_review") demand(canWorkOnReview(viewer, practice));
		if (one.settledAt || one.review.closedAt) throw new Refused("remark_settled");
		if (how === "accepted") {
			if (one.suggestion === null || !isReviewedField(one.field)) throw new Refused("no_suggestion");
			const card = cardOf(practice);
			const text = card[one.field] ?? "";
			const passage = findPassage(text, one);
			if (!passage?.isSame) throw new Refused("passage_changed");
			const changed = { ...card, [one.field]: text.slice(0, passage.start) + one.suggestion + text.slice(passage.end) };
			const fits = cardInput.safeParse({ ...changed, tags: "" });
			if (!fits.success) throw new Refused("passage_does_not_fit");
			await writeChange(tx, viewer, practice, { card: changed, keepers: practice }, at);
		}
		await tx.reviewRemark.update({
			where: { id },
			data: { settledAt: at, settledById: viewer.personId, outcome: how },
		});
		await recordActivity(tx, viewer, {
			kind: "review.remark_settled",
			at,
			communityId: practice.community.id,
			subject: ["remark", id],
			detail: { how },
		});
		return { slug };
	});
}
