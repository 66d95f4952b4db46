"use server";

import { formAction } from "@/app/_web/action";
import { withAddresses } from "@/app/_web/named-organisers";
import { planInput } from "@/lib/series/schema";
import { planSeries } from "@/lib/series/series";

export const planAction = formAction(planInput, async ({ viewer, input: { slug, ...input }, at, t }) => {
	const { id, drafts } = await planSeries(viewer, slug, await withAddresses({ viewer, t }, input), at);
	return { to: `/series/${id}`, notice: { key: "series.notices.planned", values: { drafts } } };
});
