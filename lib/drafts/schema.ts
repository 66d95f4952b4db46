import { z } from "zod";

/** The oldest one goes when another is begun. */
export const MOST_DRAFTS = 50;
/** Days after it was last saved that a draft is kept. */
export const DRAFT_DAYS = 60;

const MOST_FIELDS = 600;
const LONGEST_DRAFT = 200_000;

/** PostgreSQL refuses a text with NUL. */
const text = (maximum: number) =>
	z
		.string()
		.max(maximum)
		.transform((value) => value.replaceAll("\0", ""));

/** A path of this site. */
const path = (maximum: number) => text(maximum).refine((value) => /^\/(?![/\\])/.test(value));

const fields = z
	.record(text(200), z.union([text(100_000), z.array(text(400)).max(200)]))
	.refine((all) => Object.keys(all).length <= MOST_FIELDS && JSON.stringify(all).length <= LONGEST_DRAFT);

export const formDraftInput = z.object({
	id: z.uuid(),
	key: path(400).refine((value) => value.includes("#")),
	address: path(1000),
	title: text(300).transform((value) => value.trim()),
	/** Of the draft that this one continues; 0 for a new one. */
	revision: z.number().int().min(0).max(1_000_000),
	fields,
});
export type FormDraftInput = z.output<typeof formDraftInput>;

export const formDraftId = z.object({ id: z.uuid() });
