"use server";

import { z } from "zod";
import { formAction } from "./action";
import { UNDOERS } from "./undoers";

const undoInput = z.object({
	verb: z.enum(Object.keys(UNDOERS)),
	input: z.string().max(2000),
});

export const undoAction = formAction(undoInput, async ({ viewer, input, at }) => {
	const values = z.record(z.string(), z.string()).parse(JSON.parse(input.input));
	await UNDOERS[input.verb]?.(viewer, values, at);
	return {
		to: null,
		notice: { key: "shell.undone" },
	};
});
