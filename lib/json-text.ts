import { z } from "zod";

/** A text that is JSON, as the value that it is. */
export const jsonText = (text = z.string()) =>
	text.transform((json, context): unknown => {
		try {
			return JSON.parse(json);
		} catch {
			context.addIssue({ code: "custom", message: "invalid" });
			return z.NEVER;
		}
	});
