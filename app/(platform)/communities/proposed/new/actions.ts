"use server";

import { formAction } from "@/app/_web/action";
import { requestWithPeople } from "@/app/_web/named-request";
import { proposeCommunity } from "@/lib/communities/requests";
import { communityRequestInput } from "@/lib/communities/schema";

export const proposeCommunityAction = formAction(communityRequestInput, async ({ viewer, input, at, t }) => {
	const { id } = await proposeCommunity(viewer, await requestWithPeople({ viewer, t }, input), at);
	return {
		to: `/communities/proposed/${id}`,
		notice: { key: "communityRequests.proposed", values: { name: input.name } },
	};
});
