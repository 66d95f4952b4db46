"use server";

import { z } from "zod";
import { jsonText } from "@/lib/json-text";
import { formAction } from "./action";
import { UNDOERS } from "./undoers";

/** The values of a verb, as the notice sends them back. */
const values = jsonText(z.string().max(2000)).pipe(z.record(z.string(), z.string()));

const undoInput = z.object({ verb: z.enum(Object.keys(UNDOERS)), input: values });

export const undoAction = formAction(undoInput, async ({ viewer, input, at }) => {
	await UNDOERS[input.verb]?.(viewer, input.input, at);
	return {
		to: null,
		notice: { key: "shell.undone" },
	};
});
