"use server";

import { formAction } from "@/app/_web/action";
import { markOriginalSeen, takeOverChange } from "@/lib/practices/adapting";
import { offerBack, withdrawOffer } from "@/lib/practices/offers";
import { offerInput, originalSeenInput, reuseIdInput, takeOverInput } from "@/lib/practices/schema";

const pageOf = (slug: string) => `/practices/${slug}/original`;

export const takeOverAction = formAction(takeOverInput, async ({ viewer, input, at }) => {
	await takeOverChange(viewer, input, at);
	return { to: pageOf(input.slug), notice: { key: "adaptations.taken" } };
});

export const originalSeenAction = formAction(originalSeenInput, async ({ viewer, input, at }) => {
	await markOriginalSeen(viewer, input, at);
	return { to: `/practices/${input.slug}`, notice: { key: "adaptations.seen" } };
});

export const offerAction = formAction(offerInput, async ({ viewer, input, at }) => {
	await offerBack(viewer, input, at);
	return { to: pageOf(input.slug), notice: { key: "adaptations.offer.said" } };
});

export const withdrawOfferAction = formAction(reuseIdInput, async ({ viewer, input, at }) => {
	const { copySlug } = await withdrawOffer(viewer, input.id, at);
	return { to: pageOf(copySlug), notice: { key: "adaptations.offer.withdrawn" } };
});
