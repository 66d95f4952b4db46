"use server";

import { formAction } from "@/app/_web/action";
import { createCommunity } from "@/lib/communities/opening";
import { communityInput } from "@/lib/communities/schema";

export const createCommunityAction = formAction(communityInput, async ({ viewer, input, at }) => {
	const { slug } = await createCommunity(viewer, input, at);
	return { to: `/communities/${slug}`, notice: { key: "communities.created", values: { name: input.name } } };
});
