"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { dismissQuestion } from "@/lib/posts/dismissals";
import { markUnreadFrom } from "@/lib/posts/feed";

export const dismissQuestionAction = formAction(z.object({ id: z.string() }), async ({ viewer, input, at }) => {
	await dismissQuestion(viewer, input.id, at);
	return { to: "/", notice: { key: "home.dismissed", undo: { verb: "question.dismissed", input } } };
});

export const markUnreadAction = formAction(z.object({ id: z.string() }), async ({ viewer, input, at }) => {
	await markUnreadFrom(viewer, input.id, at);
	return { to: "/", notice: { key: "home.markedUnread" } };
});
