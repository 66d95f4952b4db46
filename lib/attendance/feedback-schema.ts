import { z } from "zod";

/** Was it useful? Not at all, to very. */
export const USEFUL = ["1", "2", "3", "4", "5"] as const;

export const feedbackInput = z.object({
	meetupId: z.uuid(),
	useful: z.enum(USEFUL).transform(Number),
	willApply: z.enum(["yes", "no"]).transform((word) => word === "yes"),
});
export type FeedbackInput = z.infer<typeof feedbackInput>;
