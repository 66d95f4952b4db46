"use server";

import { z } from "zod";
import { formAction } from "./action";
import { UNDOERS } from "./undoers";

/** The values of a verb, as the notice sends them back. */
const values = z
	.string()
	.max(2000)
	.transform((text, context): unknown => {
		try {
			return JSON.parse(text);
		} catch {
			context.addIssue({ code: "custom", message: "invalid" });
			return z.NEVER;
		}
	})
	.pipe(z.record(z.string(), z.string()));

const undoInput = z.object({ verb: z.enum(Object.keys(UNDOERS)), input: values });

export const undoAction = formAction(undoInput, async ({ viewer, input, at }) => {
	await UNDOERS[input.verb]?.(viewer, input.input, at);
	return {
		to: null,
		notice: { key: "shell.undone" },
	};
});
