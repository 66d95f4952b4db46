"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { personName } from "@/lib/people/queries";
import { askChampion, dismissGap, reopenGap } from "@/lib/search/gaps";
import { typedText } from "@/lib/typed-text";

const gapKey = z.object({ key: z.string().min(1).max(400) });

export const askChampionAction = formAction(gapKey.extend({ personId: z.uuid() }), async ({ viewer, input, at }) => {
	await askChampion(viewer, input, at);
	const name = await personName(viewer, input.personId);
	return { to: "/hub/gaps", notice: { key: "gaps.asked", values: { name } } };
});

export const dismissGapAction = formAction(
	gapKey.extend({ reason: typedText().min(3).max(300) }),
	async ({ viewer, input, at }) => {
		await dismissGap(viewer, input, at);
		return { to: "/hub/gaps", notice: { key: "gaps.dismissed" } };
	},
);

export const reopenGapAction = formAction(gapKey, async ({ viewer, input, at }) => {
	await reopenGap(viewer, input.key, at);
	return { to: "/hub/gaps?state=dismissed", notice: { key: "gaps.reopened" } };
});
