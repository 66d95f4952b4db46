import { z } from "zod";

/** From not useful at all to very useful. */
export const USEFUL = ["1", "2", "3", "4", "5"] as const;

export const feedbackInput = z.object({
	meetupId: z.uuid(),
	useful: z.enum(USEFUL).transform(Number),
	willApply: z.enum(["yes", "no"]).transform((word) => word === "yes"),
});
export type FeedbackInput = z.infer<typeof feedbackInput>;
