"use server";

import { formAction } from "@/app/_web/action";
import { practiceSlugInput } from "@/lib/practices/schema";
import { remark, settleRemark } from "@/lib/reviews/remarks";
import { answerReview, askForReview, sendAgain, withdrawFromReview } from "@/lib/reviews/reviews";
import { remarkInput, reviewAnswerInput, settleRemarkInput } from "@/lib/reviews/schema";

const pageOf = (slug: string) => `/practices/${slug}/reviews`;

export const askForReviewAction = formAction(practiceSlugInput, async ({ viewer, input: { slug }, at }) => {
	await askForReview(viewer, slug, at);
	return { to: pageOf(slug), notice: { key: "reviews.sent" } };
});

export const withdrawFromReviewAction = formAction(practiceSlugInput, async ({ viewer, input: { slug }, at }) => {
	await withdrawFromReview(viewer, slug, at);
	return { to: `/practices/${slug}`, notice: { key: "reviews.withdrawn" } };
});

export const sendAgainAction = formAction(practiceSlugInput, async ({ viewer, input: { slug }, at }) => {
	await sendAgain(viewer, slug, at);
	return { to: pageOf(slug), notice: { key: "reviews.sentAgain" } };
});

export const answerReviewAction = formAction(reviewAnswerInput, async ({ viewer, input, at }) => {
	const { published } = await answerReview(viewer, input, at);
	return published
		? { to: `/practices/${input.slug}`, notice: { key: "reviews.answeredPublished" } }
		: { to: pageOf(input.slug), notice: { key: `reviews.answered.${input.answer}` } };
});

export const remarkAction = formAction(remarkInput, async ({ viewer, input, at }) => {
	const id = await remark(viewer, input, at);
	return { to: `${pageOf(input.slug)}#comment-${id}`, notice: { key: "reviews.commented" } };
});

export const settleRemarkAction = formAction(settleRemarkInput, async ({ viewer, input, at }) => {
	const { slug } = await settleRemark(viewer, input, at);
	return { to: pageOf(slug), notice: { key: `reviews.settled.${input.how}` } };
});
