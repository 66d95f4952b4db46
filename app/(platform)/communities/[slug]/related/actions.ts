"use server";

import { formAction } from "@/app/_web/action";
import { communityPage } from "@/lib/communities/queries";
import { relateCommunities, unrelateCommunities } from "@/lib/communities/related";
import { relatedInput } from "@/lib/communities/schema";

export const relateAction = formAction(relatedInput, async ({ viewer, input, at }) => {
	await relateCommunities(viewer, input, at);
	const { name } = await communityPage(viewer, input.otherSlug);
	return {
		to: `/communities/${input.slug}/related`,
		notice: {
			key: "lifecycle.related.added",
			values: { name },
			undo: { verb: "community.related", input: { ...input } },
		},
	};
});

export const unrelateAction = formAction(relatedInput, async ({ viewer, input, at }) => {
	const { name } = await communityPage(viewer, input.otherSlug);
	await unrelateCommunities(viewer, input, at);
	return {
		to: `/communities/${input.slug}/related`,
		notice: {
			key: "lifecycle.related.removed",
			values: { name },
			undo: { verb: "community.unrelated", input: { ...input } },
		},
	};
});
