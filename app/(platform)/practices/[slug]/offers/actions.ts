"use server";

import { formAction } from "@/app/_web/action";
import { answerOffer } from "@/lib/practices/offers";
import { offerAnswerInput } from "@/lib/practices/schema";

export const answerOfferAction = formAction(offerAnswerInput, async ({ viewer, input, at }) => {
	const { slug } = await answerOffer(viewer, input, at);
	return { to: `/practices/${slug}/offers`, notice: { key: `adaptations.offer.answers.${input.decision}` } };
});
