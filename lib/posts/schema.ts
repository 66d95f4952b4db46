import { z } from "zod";
import { madeFromInput } from "../edits";
import { LOCALES } from "../i18n/locales";
import { markdownText } from "../markdown-text";
import { typedText } from "../typed-text";

export const POST_KINDS = ["question", "discussion", "announcement", "poll", "proposal"] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** What people write below a practice: they ask, or they comment. */
export const isAboutPractices = (kind: PostKind): boolean => kind === "question" || kind === "discussion";

/** `lib/markdown.ts` renders the longest body within a fraction of a second. */
export const BODY_LIMIT = 10_000;
export const TITLE_LIMIT = 160;
/** Replies that the page of a post shows at once. */
export const REPLIES_SIZE = 30;

/** The fewest and the most choices of a poll. */
export const POLL_CHOICES = { fewest: 2, most: 10 } as const;
export const CHOICE_LIMIT = 120;
export const REASON_LIMIT = 300;

const language = z.enum(LOCALES);
const body = markdownText(BODY_LIMIT);
const title = typedText().min(8).max(TITLE_LIMIT);

export const postText = z.object({
	title,
	body: body.default(""),
	language,
	/** An announcement in a second language. */
	otherLanguage: language.optional(),
	otherTitle: title.optional(),
	otherBody: body.optional(),
});
export type PostText = z.infer<typeof postText>;

export const replyText = z.object({ body: body.min(1), language });
export type ReplyText = z.infer<typeof replyText>;

/** Files that a post may bring along at its end. */
const MOST_FILES = 5;
const files = z
	.union([z.instanceof(File).transform((file) => [file]), z.array(z.instanceof(File)).max(MOST_FILES)])
	.default([]);

/** Without a language, it is found out from the text. */
const ANY_LANGUAGE = { language: language.optional() };

/** A second language has both a title and its own language, or is not there. */
function checkOther(
	{ language, otherLanguage, otherTitle, otherBody }: Partial<PostText>,
	context: z.RefinementCtx,
): void {
	if (!otherTitle && !otherBody) return;
	if (!otherTitle) context.addIssue({ code: "custom", path: ["otherTitle"], message: "required" });
	if (!otherLanguage) context.addIssue({ code: "custom", path: ["otherLanguage"], message: "choose" });
	if (!language) context.addIssue({ code: "custom", path: ["language"], message: "choose" });
	if (language && language === otherLanguage)
		context.addIssue({ code: "custom", path: ["otherLanguage"], message: "choose" });
}

const choices = z
	.array(typedText().max(CHOICE_LIMIT).optional())
	.max(POLL_CHOICES.most)
	.default([])
	.transform((texts) => [...new Set(texts.filter((text): text is string => Boolean(text)))]);

/** Of a poll, and when an announcement is published. */
const AT_ITS_TIME = {
	/** In the zone of the author. */
	scheduledFor: z.iso.datetime({ local: true }).optional(),
	choices,
	several: z.boolean().default(false),
	secret: z.boolean().default(false),
	/** The last day, in the zone of the author. */
	closesOn: z.iso.date().optional(),
};

function checkChoices(input: { choices: string[] }, context: z.RefinementCtx): void {
	if (input.choices.length >= POLL_CHOICES.fewest) return;
	context.addIssue({
		code: "too_small",
		origin: "array",
		minimum: POLL_CHOICES.fewest,
		path: ["choices"],
		input: input.choices,
	});
}

export const postInput = postText
	.extend({
		...ANY_LANGUAGE,
		...AT_ITS_TIME,
		slug: z.string(),
		kind: z.enum(POST_KINDS),
		/** The address of the practice that it is about. */
		about: z.string().max(200).optional(),
		files,
		// Of an announcement.
		forUnitIds: z.array(z.uuid()).max(200).default([]),
		forSiteIds: z.array(z.uuid()).max(500).default([]),
		asksToConfirm: z.boolean().default(false),
	})
	.superRefine((input, context) => {
		checkOther(input, context);
		if (input.kind !== "poll") return;
		checkChoices(input, context);
		if (!input.closesOn) context.addIssue({ code: "custom", path: ["closesOn"], message: "required" });
	});
export const postChange = postText
	.extend({ ...AT_ITS_TIME, id: z.uuid(), madeFrom: madeFromInput })
	.superRefine((input, context) => {
		checkOther(input, context);
		// Only a poll in which nobody has voted has these fields in its form.
		if (input.closesOn) checkChoices(input, context);
	});
export const replyInput = replyText.extend({ ...ANY_LANGUAGE, postId: z.uuid() });
export const replyChange = replyText.extend({ id: z.uuid(), madeFrom: madeFromInput });
export const textInput = z.object({ id: z.uuid() });

/** What somebody thinks of a text, in the order in which it is offered. */
export const REACTION_KINDS = ["thanks", "agree", "helpful", "celebrate", "curious"] as const;
export type Reacting = (typeof REACTION_KINDS)[number];
export const reactionInput = z.object({
	text: z.enum(["post", "reply"]),
	id: z.uuid(),
	kind: z.enum(REACTION_KINDS),
});
export type ReactionInput = z.infer<typeof reactionInput>;

export const voteInput = z.object({ id: z.uuid(), choiceIds: z.array(z.uuid()).min(1).max(POLL_CHOICES.most) });
export const lockInput = z.object({ id: z.uuid(), reason: typedText().min(1).max(REASON_LIMIT) });
export const moveInput = z.object({ id: z.uuid(), to: z.string().min(1).max(200) });
export const followInput = z.object({ id: z.uuid(), state: z.enum(["followed", "muted", "default"]) });

export const postFilters = z.object({
	kind: z.enum(POST_KINDS).optional().catch(undefined),
	language: language.optional().catch(undefined),
	after: z.string().max(200).optional().catch(undefined),
});
export type PostFilters = z.infer<typeof postFilters>;

/** The kind of post that the form for a new post opens with. */
export const newPostKind = z.enum(POST_KINDS).catch("question");

/** In the place of a cursor: the page with the latest replies. */
export const LATEST = "latest";

/** Which replies of a long thread a page shows: those after or before a cursor, or those from the reply that a link names. */
export const threadPosition = z.object({
	after: z.string().max(200).optional().catch(undefined),
	before: z.string().max(200).optional().catch(undefined),
	reply: z.uuid().optional().catch(undefined),
	/** A reply that is quoted in the field of a new one. */
	quote: z.uuid().optional().catch(undefined),
});
export type ThreadPosition = z.infer<typeof threadPosition>;
