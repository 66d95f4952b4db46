import { z } from "zod";
import { madeFromInput } from "../edits";
import { LOCALES } from "../i18n/locales";
import { markdownText } from "../markdown-text";

export const POST_KINDS = ["question", "discussion", "announcement"] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** `lib/markdown.ts` renders the longest body within a fraction of a second. */
export const BODY_LIMIT = 10_000;
export const TITLE_LIMIT = 160;
/** Replies that the page of a post shows at once. */
export const REPLIES_SIZE = 30;

const language = z.enum(LOCALES);
const body = markdownText(BODY_LIMIT);

export const postText = z.object({
	title: z.string().trim().min(8).max(TITLE_LIMIT),
	body: body.default(""),
	language,
});
export type PostText = z.infer<typeof postText>;

export const replyText = z.object({ body: body.min(1), language });
export type ReplyText = z.infer<typeof replyText>;

/** Files that a post may bring along at its end. */
const MOST_FILES = 5;
const files = z
	.union([z.instanceof(File).transform((file) => [file]), z.array(z.instanceof(File)).max(MOST_FILES)])
	.default([]);

export const postInput = postText.extend({ slug: z.string(), kind: z.enum(POST_KINDS), files });
export const postChange = postText.extend({ id: z.uuid(), madeFrom: madeFromInput });
export const replyInput = replyText.extend({ postId: z.uuid() });
export const replyChange = replyText.extend({ id: z.uuid(), madeFrom: madeFromInput });
export const textInput = z.object({ id: z.uuid() });

export const postFilters = z.object({
	kind: z.enum(POST_KINDS).optional().catch(undefined),
	after: z.string().max(200).optional().catch(undefined),
});
export type PostFilters = z.infer<typeof postFilters>;

/** The kind of post that the form for a new post opens with. */
export const newPostKind = z.enum(POST_KINDS).catch("question");

/** Where a page of replies begins in a long thread: after a cursor, or at the reply that a link names. */
export const threadPosition = z.object({
	after: z.string().max(200).optional().catch(undefined),
	reply: z.uuid().optional().catch(undefined),
});
export type ThreadPosition = z.infer<typeof threadPosition>;
