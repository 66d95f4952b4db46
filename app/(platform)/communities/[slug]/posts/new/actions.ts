"use server";

import { formAction } from "@/app/_web/action";
import { sentFile } from "@/app/_web/sent-file";
import { keepAttachment, markdownOf } from "@/lib/files/attachments";
import type { MessageKey } from "@/lib/i18n/translator";
import { writePost } from "@/lib/posts/posts";
import { type PostKind, postInput } from "@/lib/posts/schema";

const SAID: Record<PostKind, MessageKey> = {
	question: "posts.asked",
	discussion: "posts.discussed",
	announcement: "posts.announced",
};

export const writePostAction = formAction(postInput, async ({ viewer, input, at }) => {
	const { files, ...post } = input;
	const kept = [];
	for (const file of files) kept.push(markdownOf(await keepAttachment(viewer, await sentFile(file), at)));
	const body = [post.body, ...kept].filter(Boolean).join("\n\n");
	const { id, slug } = await writePost(viewer, input.slug, { ...post, body }, at);
	return { to: `/communities/${slug}/posts/${id}`, notice: { key: SAID[input.kind] } };
});
