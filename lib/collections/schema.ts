import { z } from "zod";
import { madeFromInput } from "../edits";
import { filterChoice, filterCursor, filterText } from "../filters";
import { LOCALES } from "../i18n/locales";
import { markdownText } from "../markdown-text";
import { typedText } from "../typed-text";

/** So many practices in one collection: a list that is longer is no choice any more. */
export const MOST_ENTRIES = 100;
/** So many collections on the page of a community. */
export const MOST_PINS = 6;
const LONGEST_INTRO = 20_000;
export const NOTE_LIMIT = 300;

const text = markdownText(LONGEST_INTRO).overwrite((typed) => typed.replaceAll("\r\n", "\n"));

const collectionText = z.object({
	title: typedText().min(3).max(120),
	summary: typedText().max(200).default(""),
	intro: text.default(""),
	language: z.enum(LOCALES),
});
export type CollectionText = z.output<typeof collectionText>;

/** The part of a collection that a form edits. */
export const collectionFields = ({ title, summary, intro, language }: CollectionText): CollectionText => ({
	title,
	summary,
	intro,
	language,
});

export const newCollectionInput = collectionText.extend({
	/** Without one it is for the whole company. */
	communitySlug: z.string().max(100).optional(),
	/** The first practice in it. */
	practiceSlug: z.string().max(200).optional(),
});
export type NewCollectionInput = z.output<typeof newCollectionInput>;

const slug = z.string().max(200);

export const collectionInput = z.object({ slug });
export const changeCollectionInput = collectionText.extend({ slug, madeFrom: madeFromInput });
export type ChangeCollectionInput = z.output<typeof changeCollectionInput>;

export const entryInput = z.object({ slug, practiceId: z.uuid() });
export type EntryInput = z.output<typeof entryInput>;

const note = typedText().max(NOTE_LIMIT).default("");
export const addEntryInput = z.object({ slug, practiceSlug: z.string().max(200), note });
export type AddEntryInput = z.output<typeof addEntryInput>;
export const noteInput = entryInput.extend({ note, madeFrom: madeFromInput });
export type NoteInput = z.output<typeof noteInput>;

/** `before` is the entry that stands after it then; none is the end. */
export const moveEntryInput = entryInput.extend({ before: z.uuid().optional() });
export type MoveEntryInput = z.output<typeof moveEntryInput>;
export const restoreEntryInput = moveEntryInput.extend({ note });
export type RestoreEntryInput = z.output<typeof restoreEntryInput>;

export const pinInput = z.object({ slug, communitySlug: z.string().max(100) });
export type PinInput = z.output<typeof pinInput>;

export const COLLECTION_SORTS = ["changed", "title"] as const;
export const collectionFilters = z.object({
	q: filterText(100),
	community: filterText(100),
	language: filterChoice(LOCALES),
	sort: z.enum(COLLECTION_SORTS).default("changed").catch("changed"),
	after: filterCursor,
});
export type CollectionFilters = z.infer<typeof collectionFilters>;

/** What somebody looks for to put into a collection. */
export const pickPracticeFilters = z.object({ q: filterText(100) });
