"use server";

import { formAction } from "@/app/_web/action";
import { followThread } from "@/lib/posts/followings";
import { lockThread, movePost, pinPost, unlockThread, unpinPost } from "@/lib/posts/looking-after";
import { vote } from "@/lib/posts/polls";
import { confirmReading } from "@/lib/posts/reach";
import { react } from "@/lib/posts/reactions";
import { publishNow } from "@/lib/posts/scheduled";
import { followInput, lockInput, moveInput, reactionInput, textInput, voteInput } from "@/lib/posts/schema";

export const reactAction = formAction(reactionInput, async ({ viewer, input, at }) => {
	await react(viewer, input, at);
	return { to: null };
});

export const voteAction = formAction(voteInput, async ({ viewer, input, at }) => {
	await vote(viewer, input.id, input.choiceIds, at);
	return { to: null, notice: { key: "talk.poll.voted" } };
});

export const confirmAction = formAction(textInput, async ({ viewer, input, at }) => {
	await confirmReading(viewer, input.id, at);
	return { to: null, notice: { key: "talk.confirmDone" } };
});

export const publishNowAction = formAction(textInput, async ({ viewer, input, at }) => {
	await publishNow(viewer, input.id, at);
	return { to: null, notice: { key: "talk.publishedNow" } };
});

export const pinAction = formAction(textInput, async ({ viewer, input, at }) => {
	await pinPost(viewer, input.id, at);
	return { to: null, notice: { key: "talk.pinDone" } };
});

export const unpinAction = formAction(textInput, async ({ viewer, input, at }) => {
	await unpinPost(viewer, input.id, at);
	return { to: null, notice: { key: "talk.unpinDone" } };
});

export const lockAction = formAction(lockInput, async ({ viewer, input, at }) => {
	await lockThread(viewer, input.id, input.reason, at);
	return { to: null, notice: { key: "talk.lockDone" } };
});

export const unlockAction = formAction(textInput, async ({ viewer, input, at }) => {
	await unlockThread(viewer, input.id, at);
	return { to: null, notice: { key: "talk.unlockDone" } };
});

export const moveAction = formAction(moveInput, async ({ viewer, input, at }) => {
	const { id, slug } = await movePost(viewer, input.id, input.to, at);
	const community = viewer.memberships.find((membership) => membership.slug === slug)?.name ?? slug;
	return { to: `/communities/${slug}/posts/${id}`, notice: { key: "talk.moveDone", values: { community } } };
});

const FOLLOWED = { followed: "talk.followed", muted: "talk.mutedDone", default: "talk.defaultDone" } as const;

export const followAction = formAction(followInput, async ({ viewer, input, at }) => {
	await followThread(viewer, input.id, input.state, at);
	return { to: null, notice: { key: FOLLOWED[input.state] } };
});
