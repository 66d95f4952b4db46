"use server";

import { formAction } from "@/app/_web/action";
import { countUse } from "@/lib/limits";
import { acceptAnswer, takeBackAnswer } from "@/lib/posts/answers";
import { languageOf } from "@/lib/posts/language";
import { deletePost, restorePost } from "@/lib/posts/posts";
import { deleteReply, reply, restoreReply } from "@/lib/posts/replies";
import { replyInput, textInput } from "@/lib/posts/schema";
import type { PostAddress } from "@/lib/posts/thread";

const addressOf = ({ id, slug }: PostAddress) => `/communities/${slug}/posts/${id}`;
const addressOfReply = (place: PostAddress, replyId: string) => `${addressOf(place)}?reply=${replyId}#reply-${replyId}`;

export const replyAction = formAction(replyInput, async ({ viewer, input, at }) => {
	const language = input.language ?? (await languageOf(input.body, viewer.locale));
	await countUse("text", { personId: viewer.personId, sender: null }, at);
	const place = await reply(viewer, input.postId, { body: input.body, language }, at);
	// The page one is on shows a short thread whole: it need not be asked for by the reply's own address.
	const to = place.isShort ? `${addressOf(place)}#reply-${place.replyId}` : addressOfReply(place, place.replyId);
	return { to, notice: { key: place.waits ? "moderation.state.waits" : "posts.replied" } };
});

export const deletePostAction = formAction(textInput, async ({ viewer, input, at }) => {
	const { slug } = await deletePost(viewer, input.id, at);
	return {
		to: `/communities/${slug}`,
		notice: { key: "posts.deleted", undo: { verb: "post.deleted", input } },
	};
});

export const restorePostAction = formAction(textInput, async ({ viewer, input, at }) => {
	await restorePost(viewer, input.id, at);
	return { to: null, notice: { key: "posts.restored" } };
});

export const deleteReplyAction = formAction(textInput, async ({ viewer, input, at }) => {
	await deleteReply(viewer, input.id, at);
	return { to: null, notice: { key: "posts.replyDeleted", undo: { verb: "reply.deleted", input } } };
});

export const restoreReplyAction = formAction(textInput, async ({ viewer, input, at }) => {
	await restoreReply(viewer, input.id, at);
	return { to: null, notice: { key: "posts.restored" } };
});

export const acceptAction = formAction(textInput, async ({ viewer, input, at }) => {
	const { id } = await acceptAnswer(viewer, input.id, at);
	return { to: null, notice: { key: "posts.accepted", undo: { verb: "answer.accepted", input: { id } } } };
});

export const takeBackAction = formAction(textInput, async ({ viewer, input, at }) => {
	await takeBackAnswer(viewer, input.id, at);
	return { to: null, notice: { key: "posts.takenBack" } };
});
