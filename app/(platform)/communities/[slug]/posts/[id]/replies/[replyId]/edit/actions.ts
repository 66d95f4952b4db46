"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_web/action";
import { Stale } from "@/lib/errors";
import { editReply } from "@/lib/posts/replies";
import { replyChange } from "@/lib/posts/schema";

export const editReplyAction = formAction(replyChange, async ({ viewer, input, at }) => {
	try {
		const place = await editReply(viewer, input.id, input, input.editedAt ? new Date(input.editedAt) : null, at);
		return {
			to: `/communities/${place.slug}/posts/${place.id}?reply=${input.id}#reply-${input.id}`,
			notice: { key: "posts.saved" },
		};
	} catch (problem) {
		// The form then has the newer version, so that it can be sent again.
		if (problem instanceof Stale) refresh();
		throw problem;
	}
});
