"use server";

import { formAction } from "@/app/_web/action";
import { editReply } from "@/lib/posts/replies";
import { replyChange } from "@/lib/posts/schema";

export const editReplyAction = formAction(replyChange, async ({ viewer, input, at }) => {
	const place = await editReply(viewer, input.id, input, input.madeFrom, at);
	return {
		to: `/communities/${place.slug}/posts/${place.id}?reply=${input.id}#reply-${input.id}`,
		notice: { key: "posts.saved" },
	};
});
