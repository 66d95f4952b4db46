"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { dismissQuestion } from "@/lib/posts/dismissals";

export const dismissQuestionAction = formAction(z.object({ id: z.string() }), async ({ viewer, input, at }) => {
	await dismissQuestion(viewer, input.id, at);
	return { to: "/", notice: { key: "home.dismissed", undo: { verb: "question.dismissed", input } } };
});
