"use server";

import { formAction } from "@/app/_web/action";
import { reportText } from "@/lib/moderation/reports";
import { reportInput } from "@/lib/moderation/schema";

export const reportAction = formAction(reportInput, async ({ viewer, input, at }) => {
	await reportText(viewer, input, at);
	const thread = `/communities/${input.slug}/posts/${input.postId}`;
	return {
		to: input.replyId ? `${thread}?reply=${input.replyId}#reply-${input.replyId}` : thread,
		notice: { key: "moderation.report.sent" },
	};
});
