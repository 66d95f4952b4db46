"use server";

import { formAction } from "@/app/_web/action";
import { planInput } from "@/lib/series/schema";
import { planSeries } from "@/lib/series/series";

export const planAction = formAction(planInput, async ({ viewer, input: { slug, ...input }, at }) => {
	const { id, drafts } = await planSeries(viewer, slug, input, at);
	return { to: `/series/${id}`, notice: { key: "series.notices.planned", values: { drafts } } };
});
