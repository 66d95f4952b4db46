"use server";

import { formAction } from "@/app/_web/action";
import type { MessageKey } from "@/lib/i18n/translator";
import { writePost } from "@/lib/posts/posts";
import { type PostKind, postInput } from "@/lib/posts/schema";

const SAID: Record<PostKind, MessageKey> = {
	question: "posts.asked",
	discussion: "posts.discussed",
	announcement: "posts.announced",
};

export const writePostAction = formAction(postInput, async ({ viewer, input, at }) => {
	const { id, slug } = await writePost(viewer, input.slug, input, at);
	return { to: `/communities/${slug}/posts/${id}`, notice: { key: SAID[input.kind] } };
});
