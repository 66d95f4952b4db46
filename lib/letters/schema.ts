import { z } from "zod";
import { madeFromInput } from "../edits";
import { LOCALES } from "../i18n/locales";
import { markdownText } from "../markdown-text";
import { typedText } from "../typed-text";

export const BLOCK_KINDS = ["text", "edition", "answers", "practices", "thanks"] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const LETTER_TITLE_LIMIT = 160;
export const BLOCK_LIMIT = 6_000;
/** A letter that is longer is read by nobody. */
export const MOST_BLOCKS = 12;
/** People that one block may thank. */
export const MOST_THANKED = 50;

const language = z.enum(LOCALES);
const title = typedText().min(3).max(LETTER_TITLE_LIMIT);

export const letterHead = z.object({
	title,
	language,
	otherLanguage: language.optional(),
	otherTitle: title.optional(),
	forUnitIds: z.array(z.uuid()).max(200).default([]),
	forSiteIds: z.array(z.uuid()).max(500).default([]),
});
export type LetterHead = z.infer<typeof letterHead>;

/** A second language has a title, and is another one. */
function checkOther({ language, otherLanguage, otherTitle }: LetterHead, context: z.RefinementCtx): void {
	if (!otherLanguage && !otherTitle) return;
	if (!otherTitle) context.addIssue({ code: "custom", path: ["otherTitle"], message: "required" });
	if (!otherLanguage || otherLanguage === language)
		context.addIssue({ code: "custom", path: ["otherLanguage"], message: "choose" });
}

export const newLetterInput = letterHead.extend({ slug: z.string() }).superRefine(checkOther);
export const letterHeadInput = letterHead.extend({ id: z.uuid(), madeFrom: madeFromInput }).superRefine(checkOther);

export const blockText = z.object({
	body: markdownText(BLOCK_LIMIT).default(""),
	otherBody: markdownText(BLOCK_LIMIT).default(""),
});

/** What the form of a block is made from. */
export interface BlockFields {
	body: string;
	otherBody: string;
	/** People to thank. */
	people: string[];
}

export const blockFields = (block: { body: string; otherBody: string; subjectIds: string[] }): BlockFields => ({
	body: block.body,
	otherBody: block.otherBody,
	people: block.subjectIds.toSorted(),
});

export const blockInput = blockText.extend({
	id: z.uuid(),
	/** Names or addresses, in a block of thanks. */
	people: typedText().max(20_000).optional(),
	madeFrom: madeFromInput,
});
export const newBlockInput = z.object({ id: z.uuid(), kind: z.enum(BLOCK_KINDS) });
export const moveBlockInput = z.object({ id: z.uuid(), to: z.enum(["up", "down"]) });
export const letterIdInput = z.object({ id: z.uuid() });
export const scheduleInput = z.object({
	id: z.uuid(),
	/** In the zone of the person. */
	scheduledFor: z.iso.datetime({ local: true }),
});

export const letterView = z.object({
	as: z.enum(["page", "mail"]).catch("page"),
	language: language.optional().catch(undefined),
});

export const letterListPosition = z.object({ after: z.string().max(200).optional().catch(undefined) });
