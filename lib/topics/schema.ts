import { z } from "zod";
import { madeFromInput } from "../edits";
import { typedText } from "../typed-text";

const MOST_SYNONYMS = 40;
const LONGEST_SYNONYM = 60;
/** What a split takes along at once. */
export const MOST_TAKEN = 100;

/** Synonyms as they are typed: one a line. */
const synonyms = z
	.string()
	.max(4000)
	.default("")
	.transform((text, context) => {
		const lines = [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean);
		if (lines.length > MOST_SYNONYMS)
			context.addIssue({ code: "too_big", origin: "array", maximum: MOST_SYNONYMS, input: lines });
		if (lines.some((line) => line.length > LONGEST_SYNONYM))
			context.addIssue({ code: "too_big", origin: "string", maximum: LONGEST_SYNONYM, input: text });
		return lines;
	});

const names = { nameFr: typedText().min(2).max(80), nameEn: typedText().min(2).max(80) };
const words = { synonymsFr: synonyms, synonymsEn: synonyms };

export const newTopicInput = z.object({ ...names, ...words, parentId: z.uuid().optional() });
export type NewTopicInput = z.infer<typeof newTopicInput>;

export const topicInput = newTopicInput.extend({
	/** Its part of the address. */
	address: typedText()
		.min(2)
		.max(60)
		.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
});
export type TopicInput = z.infer<typeof topicInput>;

export const changeTopicInput = topicInput.extend({ slug: z.string().max(100), madeFrom: madeFromInput });

export const mergeTopicInput = z.object({ slug: z.string().max(100), into: z.string().min(1).max(100) });
export type MergeTopicInput = z.infer<typeof mergeTopicInput>;

const chosen = z.array(z.uuid()).max(MOST_TAKEN).default([]);

export const splitTopicInput = z.object({
	slug: z.string().max(100),
	...names,
	...words,
	practiceIds: chosen,
	communityIds: chosen,
});
export type SplitTopicInput = z.infer<typeof splitTopicInput>;
