"use server";

import { formAction } from "@/app/_web/action";
import { communityPage } from "@/lib/communities/queries";
import { mergeInput } from "@/lib/communities/schema";
import { mergeCommunity } from "@/lib/lifecycle/merging";

export const mergeAction = formAction(mergeInput, async ({ viewer, input, at }) => {
	const [from, to] = await Promise.all([communityPage(viewer, input.slug), communityPage(viewer, input.into)]);
	await mergeCommunity(viewer, input, at);
	return {
		to: `/communities/${input.into}`,
		notice: { key: "lifecycle.merge.done", values: { name: from.name, into: to.name } },
	};
});
