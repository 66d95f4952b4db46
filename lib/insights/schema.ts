import { z } from "zod";
import { WINDOWS } from "./metrics";

/** The window a reader asked for; anything else is the default one. */
export const insightsQuery = z.object({
	window: z.coerce.number().pipe(z.literal(WINDOWS)).catch(WINDOWS[0]),
});
