"use server";

import { formAction } from "@/app/_web/action";
import { pinCollection, unpinCollection } from "@/lib/collections/pins";
import { pinInput } from "@/lib/collections/schema";
import { communityPage } from "@/lib/communities/queries";

export const pinAction = formAction(pinInput, async ({ viewer, input, at }) => {
	await pinCollection(viewer, input, at);
	const { name } = await communityPage(viewer, input.communitySlug);
	return {
		to: `/collections/${input.slug}`,
		notice: {
			key: "collections.pin.pinned",
			values: { community: name },
			undo: { verb: "collection.pinned", input: { ...input } },
		},
	};
});

export const unpinAction = formAction(pinInput, async ({ viewer, input, at }) => {
	await unpinCollection(viewer, input, at);
	const { name } = await communityPage(viewer, input.communitySlug);
	return {
		to: `/collections/${input.slug}`,
		notice: {
			key: "collections.pin.unpinned",
			values: { community: name },
			undo: { verb: "collection.unpinned", input: { ...input } },
		},
	};
});
