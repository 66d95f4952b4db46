"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { changeCommunity } from "@/lib/communities/communities";
import { communityPage } from "@/lib/communities/queries";
import { communityInput } from "@/lib/communities/schema";
import { archiveInput } from "@/lib/meetups/schema";
import { archiveWithEditions } from "@/lib/meetups/taking-back";

export const changeCommunityAction = formAction(
	communityInput.extend({ slug: z.string() }),
	async ({ viewer, input: { slug, ...input }, at }) => {
		await changeCommunity(viewer, slug, input, at);
		return { to: `/communities/${slug}`, notice: { key: "communities.changed" } };
	},
);

export const archiveCommunityAction = formAction(archiveInput, async ({ viewer, input, at }) => {
	const { name } = await communityPage(viewer, input.slug);
	await archiveWithEditions(viewer, input, at);
	return {
		to: `/communities/${input.slug}`,
		notice: {
			key: "communities.archivedNow",
			values: { name },
			undo: { verb: "community.archived", input: { slug: input.slug } },
		},
	};
});
