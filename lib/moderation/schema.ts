import { z } from "zod";
import { RESTRICTION_DAYS } from "../communities/schema";
import { filterChoice, filterCursor } from "../filters";
import { LOCALES } from "../i18n/locales";
import { typedText } from "../typed-text";

/** The rules that a report or a decision refers to, in the order in which they are offered. */
export const REPORT_REASONS = [
	"off_topic",
	"disrespectful",
	"personal_data",
	"wrong_or_dangerous",
	"advertising",
	"other",
] as const;
export const TEXT_ACTS = ["keep", "hide", "remove"] as const;
export type TextActing = (typeof TEXT_ACTS)[number];
export const MEASURES = ["warn", "mute", "ban"] as const;
export const CASE_SOURCES = ["report", "first_post", "words"] as const;

export const NOTE_LIMIT = 500;
export const MESSAGE_LIMIT = 2000;

export const reportInput = z
	.object({
		slug: z.string(),
		postId: z.uuid(),
		replyId: z.uuid().optional(),
		reason: z.enum(REPORT_REASONS),
		note: typedText().max(NOTE_LIMIT).optional(),
	})
	.refine(({ reason, note }) => reason !== "other" || note, { path: ["note"], message: "required" });
export type ReportInput = z.infer<typeof reportInput>;

const caseDecision = z.object({
	slug: z.string(),
	caseId: z.uuid(),
	textAct: z.enum(TEXT_ACTS),
	measure: z.enum(["none", ...MEASURES]).default("none"),
	/** How long a mute or a ban lasts. */
	days: z.enum(["none", ...RESTRICTION_DAYS.map((count) => `${count}` as const)]).optional(),
	reason: z.enum(REPORT_REASONS).optional(),
	replyId: z.uuid().optional(),
	message: typedText().max(MESSAGE_LIMIT).optional(),
});
export type CaseDecisionInput = z.infer<typeof caseDecision>;

/** What is taken away has a reason and a message. */
function checkDecision(
	{ textAct, measure, days, reason, replyId, message }: Omit<CaseDecisionInput, "slug">,
	context: z.RefinementCtx,
): void {
	const miss = (field: string, text: string) => context.addIssue({ code: "custom", path: [field], message: text });
	if ((measure === "mute" && (!days || days === "none")) || (measure === "ban" && !days)) miss("days", "choose");
	if (textAct === "keep" && measure === "none") return;
	if (!reason) miss("reason", "choose");
	if (!replyId && !message) miss("message", "required");
}

export const caseDecisionInput = caseDecision.superRefine(checkDecision);

/** The hub decides about a text and may warn. Who may write in a community is for those who look after it. */
export const HUB_MEASURES = ["none", "warn"] as const;
export const hubDecisionInput = caseDecision
	.pick({ caseId: true, textAct: true, reason: true, message: true })
	.extend({ measure: z.enum(HUB_MEASURES).default("none") })
	.superRefine(checkDecision);

export const appealInput = z.object({ caseId: z.uuid(), appeal: typedText().min(1).max(MESSAGE_LIMIT) });
export const appealDecisionInput = z.object({
	caseId: z.uuid(),
	verdict: z.enum(["uphold", "take_back"]),
	message: typedText().min(1).max(MESSAGE_LIMIT),
});

export const MOST_SAVED_REPLIES = 50;
const savedText = typedText().max(MESSAGE_LIMIT).optional();
export const savedReplyInput = z
	.object({
		slug: z.string(),
		/** None for a new one. */
		id: z.uuid().optional(),
		title: typedText().min(3).max(80),
		fr: savedText,
		en: savedText,
	})
	.refine((input) => LOCALES.some((locale) => input[locale]), { path: [LOCALES[0]], message: "required" });
export type SavedReplyInput = z.infer<typeof savedReplyInput>;
export const savedReplyChoice = z.object({ slug: z.string(), id: z.uuid() });

export const MOST_WORDS = 200;
export const WORD_LIMIT = 40;
/** A word a line. */
const wordList = z
	.string()
	.default("")
	.transform((text) => [...new Set(text.split(/[\n,;]+/).map((word) => word.trim().replaceAll(/\s+/g, " ")))])
	.transform((words) => words.filter(Boolean))
	.pipe(z.array(z.string().max(WORD_LIMIT)).max(MOST_WORDS));
export const moderationSettingsInput = z.object({
	slug: z.string(),
	looksAtFirstPosts: z.boolean().default(false),
	fr: wordList,
	en: wordList,
});
export type ModerationSettings = Omit<z.infer<typeof moderationSettingsInput>, "slug">;

export const QUEUE_STATES = ["open", "appealed", "decided"] as const;
export const queueFilters = z.object({
	state: z.enum(QUEUE_STATES).catch("open"),
	source: filterChoice(CASE_SOURCES),
	reason: filterChoice(REPORT_REASONS),
	after: filterCursor,
});
export type QueueFilters = z.infer<typeof queueFilters>;
