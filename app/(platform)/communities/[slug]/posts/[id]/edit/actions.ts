"use server";

import { formAction } from "@/app/_web/action";
import { editPost } from "@/lib/posts/posts";
import { postChange } from "@/lib/posts/schema";
import { endOf, publicationAt } from "../../post-times";

export const editPostAction = formAction(postChange, async ({ viewer, input, at }) => {
	const { choices, several, secret, closesOn, ...text } = input;
	const change = {
		...text,
		scheduledFor: text.scheduledFor ? publicationAt(text.scheduledFor, viewer, at) : undefined,
		poll: closesOn ? { choices, several, secret, closesAt: endOf(closesOn, viewer, at) } : undefined,
	};
	const { id, slug } = await editPost(viewer, input.id, change, input.madeFrom, at);
	return { to: `/communities/${slug}/posts/${id}`, notice: { key: "posts.saved" } };
});
