"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_web/action";
import { Stale } from "@/lib/errors";
import { editPost } from "@/lib/posts/posts";
import { postChange } from "@/lib/posts/schema";

export const editPostAction = formAction(postChange, async ({ viewer, input, at }) => {
	try {
		const { id, slug } = await editPost(viewer, input.id, input, input.editedAt ? new Date(input.editedAt) : null, at);
		return { to: `/communities/${slug}/posts/${id}`, notice: { key: "posts.saved" } };
	} catch (problem) {
		// The form then has the newer version, so that it can be sent again.
		if (problem instanceof Stale) refresh();
		throw problem;
	}
});
