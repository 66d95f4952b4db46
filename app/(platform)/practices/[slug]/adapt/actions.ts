"use server";

import { formAction } from "@/app/_web/action";
import { adaptPractice } from "@/lib/practices/adapting";
import { adaptInput } from "@/lib/practices/schema";

export const adaptAction = formAction(adaptInput, async ({ viewer, input, at }) => {
	const { slug } = await adaptPractice(viewer, input, at);
	return { to: `/practices/${slug}/edit`, notice: { key: "adaptations.made" } };
});
