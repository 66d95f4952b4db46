import { z } from "zod";
import { madeFromInput } from "../edits";
import { filterChoice, filterCountry, filterCursor, filterId, filterText } from "../filters";
import { LOCALES } from "../i18n/locales";
import { markdownText } from "../markdown-text";
import { typedPerson } from "../people/schema";
import { typedText } from "../typed-text";
import { TAG_LENGTH, TAGS_EACH, tagKey, tagsTyped } from "./tags";

const PRACTICE_STATUSES = ["draft", "in_review", "published", "needs_update", "retired"] as const;

export const FRESHNESS = ["fresh", "due", "expired"] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** How many days before its review day a practice is due for review. */
export const DUE_DAYS = 30;

/** What a draft must have before it can be published. */
const NEEDED_TO_PUBLISH = ["summary", "context", "problem", "steps", "result"] as const;

const text = markdownText(8000);

export const cardInput = z.object({
	title: typedText().min(5).max(120),
	summary: typedText().max(200).default(""),
	context: text.default(""),
	problem: text.default(""),
	steps: text.default(""),
	result: text.default(""),
	resultFigure: typedText().max(16).optional(),
	/** What the figure measures. Cards from before it was asked for have none. */
	resultLabel: typedText().max(60).optional(),
	evidence: text.optional(),
	appliesTo: typedText().max(500).optional(),
	language: z.enum(LOCALES),
	topicId: z.uuid().optional(),
	tags: z
		.string()
		.max(600)
		.default("")
		.transform(tagsTyped)
		.pipe(z.array(z.string().max(TAG_LENGTH)).max(TAGS_EACH)),
});
/** The text of a practice, as a form sends it and as each version keeps it. */
export type Card = z.infer<typeof cardInput>;

const written = z.string().nullish();

/** A card in `PracticeVersion.card`: older versions may lack fields that were added since. */
export const storedCard = z.object({
	title: z.string(),
	summary: written,
	context: written,
	problem: written,
	steps: written,
	result: written,
	resultFigure: written,
	resultLabel: written,
	evidence: written,
	appliesTo: written,
	language: z.enum(LOCALES).optional(),
	tags: z.array(z.string()).optional(),
});

export function missingFrom(card: Pick<Card, (typeof NEEDED_TO_PUBLISH)[number]>) {
	return NEEDED_TO_PUBLISH.filter((field) => card[field] === "");
}

const intent = z.enum(["save", "publish"]).default("save");

/** An error for each empty field that is needed to publish, and for a figure that does not say what it measures. */
function completeCard(input: Card & { intent: z.infer<typeof intent> }, context: z.RefinementCtx) {
	if (input.resultFigure && !input.resultLabel)
		context.addIssue({ code: "custom", path: ["resultLabel"], message: "required" });
	if (input.resultLabel && !input.resultFigure)
		context.addIssue({ code: "custom", path: ["resultFigure"], message: "required" });
	if (input.intent === "save") return;
	for (const field of missingFrom(input)) context.addIssue({ code: "custom", path: [field], message: "required" });
}

export const draftInput = cardInput
	.extend({ communitySlug: z.string(), meetupId: z.uuid().optional(), contact: typedPerson, intent })
	.superRefine(completeCard);

export const changeInput = cardInput
	.extend({
		slug: z.string(),
		madeFrom: madeFromInput,
		status: z.enum(PRACTICE_STATUSES),
		contact: typedPerson,
		intent,
		/** The writer has checked the whole card: the next review day is set. */
		stillHolds: z.coerce.boolean().default(false),
	})
	.superRefine(completeCard);

export const practiceSlugInput = z.object({ slug: z.string() });

export const reuseInput = z.object({
	slug: z.string(),
	usedOn: z.iso.date().optional(),
	result: typedText().max(500).optional(),
});
export type ReuseInput = z.infer<typeof reuseInput>;

export const outdatedReportInput = z.object({ slug: z.string(), reason: typedText().min(10).max(500) });
export type OutdatedReportInput = z.infer<typeof outdatedReportInput>;

export const PRACTICE_SORTS = ["newest", "reused", "reviewed"] as const;
/** Practices that have to do with the viewer: of their communities, written or looked after by them, used by them. */
export const OWN_PRACTICES = ["communities", "written", "used"] as const;

export const practiceFilters = z.object({
	q: filterText(100),
	mine: filterChoice(OWN_PRACTICES),
	community: filterText(100),
	topic: filterText(100),
	tag: z.string().max(100).transform(tagKey).optional().catch(undefined),
	/** The spoke, or the hub, of the author. */
	unit: filterId,
	/** Where the author works. */
	country: filterCountry,
	language: filterChoice(LOCALES),
	freshness: filterChoice(FRESHNESS),
	sort: z.enum(PRACTICE_SORTS).default("newest").catch("newest"),
	after: filterCursor,
});
export type PracticeFilters = z.infer<typeof practiceFilters>;
