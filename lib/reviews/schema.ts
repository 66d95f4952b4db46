import { z } from "zod";
import { markdownText } from "../markdown-text";
import { typedText } from "../typed-text";

/** The texts of a card on which reviewers comment. */
export const REVIEWED_FIELDS = ["title", "summary", "context", "problem", "steps", "result", "evidence"] as const;
export type ReviewedField = (typeof REVIEWED_FIELDS)[number];

/** How many reviewers a community asks; none where it publishes directly. */
export const REVIEWER_COUNTS = [0, 1, 2] as const;

/** How long a reviewer has before somebody else is asked. */
export const REVIEW_DAYS = 7;
export const LONGEST_QUOTE = 500;

/** As the text of a card has them. */
const withPlainLines = (typed: string) => typed.replaceAll("\r\n", "\n");

export const reviewSettingInput = z.object({
	slug: z.string(),
	reviewers: z.coerce.number().refine((count) => REVIEWER_COUNTS.some((one) => one === count)),
});

export const remarkInput = z
	.object({
		slug: z.string(),
		field: z.enum(REVIEWED_FIELDS),
		/** The passage, as it stands in the text. */
		quote: typedText().overwrite(withPlainLines).min(2).max(LONGEST_QUOTE),
		body: typedText().max(2000).optional(),
		/** Other words for the passage. */
		suggestion: markdownText(2000).overwrite(withPlainLines).optional(),
	})
	.superRefine(({ body, suggestion }, context) => {
		if (!body && !suggestion) context.addIssue({ code: "custom", path: ["body"], message: "required" });
	});
export type RemarkInput = z.infer<typeof remarkInput>;

export const settleRemarkInput = z.object({ id: z.uuid(), how: z.enum(["accepted", "declined", "done"]) });

export const reviewAnswerInput = z
	.object({
		slug: z.string(),
		answer: z.enum(["approved", "changes"]),
		note: typedText().max(1000).optional(),
	})
	.superRefine(({ answer, note }, context) => {
		if (answer === "changes" && !note) context.addIssue({ code: "custom", path: ["note"], message: "required" });
	});
export type ReviewAnswerInput = z.infer<typeof reviewAnswerInput>;
