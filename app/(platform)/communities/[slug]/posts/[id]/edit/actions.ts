"use server";

import { formAction } from "@/app/_web/action";
import { editPost } from "@/lib/posts/posts";
import { postChange } from "@/lib/posts/schema";

export const editPostAction = formAction(postChange, async ({ viewer, input, at }) => {
	const { id, slug } = await editPost(viewer, input.id, input, input.madeFrom, at);
	return { to: `/communities/${slug}/posts/${id}`, notice: { key: "posts.saved" } };
});
