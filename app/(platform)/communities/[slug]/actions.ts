"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { joinCommunity, leaveCommunity, requestMembership } from "@/lib/communities/memberships";
import { communityPage } from "@/lib/communities/queries";
import { reopenCommunity } from "@/lib/communities/reopening";
import { handOverInput, requestInput } from "@/lib/communities/schema";
import { handToHub } from "@/lib/communities/without-manager";

const community = z.object({ slug: z.string() });

export const joinAction = formAction(community, async ({ viewer, input, at }) => {
	await joinCommunity(viewer, input.slug, at);
	const { name, visibility } = await communityPage(viewer, input.slug);
	return {
		to: `/communities/${input.slug}`,
		notice: {
			key: "communities.joined",
			values: { name },
			// An invitation would be lost.
			undo: visibility === "open" ? { verb: "membership.joined", input: { slug: input.slug } } : undefined,
		},
	};
});

export const requestAction = formAction(requestInput, async ({ viewer, input, at }) => {
	await requestMembership(viewer, input.slug, input.note, at);
	return { to: `/communities/${input.slug}`, notice: { key: "communities.asked" } };
});

export const leaveAction = formAction(community, async ({ viewer, input, at }) => {
	const { name, visibility } = await communityPage(viewer, input.slug);
	await leaveCommunity(viewer, input.slug, at);
	return {
		to: visibility === "hidden" ? "/communities" : `/communities/${input.slug}`,
		notice: {
			key: "communities.left",
			values: { name },
			undo: visibility === "open" ? { verb: "membership.left", input: { slug: input.slug } } : undefined,
		},
	};
});

export const handToHubAction = formAction(handOverInput, async ({ viewer, input, at }) => {
	const { name, visibility } = await communityPage(viewer, input.slug);
	const stay = input.afterwards === "stay";
	await handToHub(viewer, input.slug, { stay }, at);
	return {
		to: visibility === "hidden" && !stay ? "/communities" : `/communities/${input.slug}`,
		notice: { key: "communities.withoutManager.handed", values: { name } },
	};
});

export const reopenAction = formAction(community, async ({ viewer, input, at }) => {
	await reopenCommunity(viewer, input.slug, at);
	const { name } = await communityPage(viewer, input.slug);
	return { to: `/communities/${input.slug}`, notice: { key: "communities.reopened", values: { name } } };
});
