import { z } from "zod";
import { madeFromInput } from "../edits";
import { filterChoice, filterCountry, filterCursor, filterId, filterText } from "../filters";
import { LOCALES } from "../i18n/locales";
import { markdownText } from "../markdown-text";
import { pathOf } from "../own-path";
import { typedPeople, typedPerson } from "../people/schema";
import { typedText } from "../typed-text";
import { SHARED_TEXTS } from "./shared-texts";
import { storedSources, typedSources } from "./sources";
import { TAG_LENGTH, TAGS_EACH, tagKey, tagsTyped } from "./tags";
import { REVIEW_INTERVALS, TEAM_SIZES, TEMPLATES } from "./templates";

const PRACTICE_STATUSES = ["draft", "in_review", "published", "needs_update", "retired"] as const;

export const FRESHNESS = ["fresh", "due", "expired"] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** How many days before its review day a practice is due for review. */
export const DUE_DAYS = 30;

/** What a draft must have before it can be published. */
const NEEDED_TO_PUBLISH = ["context", "steps"] as const;

/** Of each of the five texts: together 200,000 characters. */
const LONGEST_TEXT = 40_000;
/** A form without script sends two signs for each end of a line: texts of two people would differ in every line. */
const text = markdownText(LONGEST_TEXT).overwrite((typed) => typed.replaceAll("\r\n", "\n"));

const MOST_PLACES = 200;
const places = z.array(z.uuid()).max(MOST_PLACES).optional();

export const cardInput = z.object({
	template: z.enum(TEMPLATES).optional(),
	title: typedText().min(5).max(120),
	summary: typedText().max(200).default(""),
	context: text.default(""),
	problem: text.default(""),
	steps: text.default(""),
	result: text.default(""),
	resultFigure: typedText().max(16).optional(),
	/** What the figure measures. Cards from before it was asked for have none. */
	resultLabel: typedText().max(60).optional(),
	/** How the figure was measured: over which period, compared with what. */
	resultMeasured: typedText().max(500).optional(),
	evidence: text.optional(),
	/** In each list, none means anywhere. */
	unitIds: places,
	countries: z
		.array(z.string().regex(/^[A-Z]{2}$/))
		.max(MOST_PLACES)
		.optional(),
	sizes: z.array(z.enum(TEAM_SIZES)).max(TEAM_SIZES.length).optional(),
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
export type Card = z.infer<typeof cardInput> & { sources?: z.infer<typeof storedSources> };

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
	template: z.enum(TEMPLATES).optional().catch(undefined),
	resultMeasured: written,
	sources: storedSources.optional(),
	unitIds: z.array(z.string()).optional(),
	countries: z.array(z.string()).optional(),
	sizes: z.array(z.enum(TEAM_SIZES)).optional().catch(undefined),
	topicId: written,
});
export type StoredCard = z.infer<typeof storedCard>;

export function missingFrom(card: Pick<Card, (typeof NEEDED_TO_PUBLISH)[number]>) {
	return NEEDED_TO_PUBLISH.filter((field) => card[field] === "");
}

/** What the button of the form is for: a draft may be sent to review instead of being published. */
const intent = z.enum(["save", "publish", "review"]).default("save");

/** An error for each empty field that is needed to publish, and for a figure that does not say what it measures. */
function completeCard(input: z.infer<typeof cardInput> & { intent: z.infer<typeof intent> }, context: z.RefinementCtx) {
	if (input.resultFigure && !input.resultLabel)
		context.addIssue({ code: "custom", path: ["resultLabel"], message: "required" });
	if (input.resultLabel && !input.resultFigure)
		context.addIssue({ code: "custom", path: ["resultFigure"], message: "required" });
	if (input.intent === "save") return;
	for (const field of missingFrom(input)) context.addIssue({ code: "custom", path: [field], message: "required" });
}

/** Who keeps a card, and how often it is read again. Without an owner the managers keep it. */
const keeping = z.object({
	contact: typedPerson,
	owner: typedPerson.optional(),
	coAuthors: typedPeople.optional(),
	reviewEveryDays: z.coerce
		.number()
		.refine((days) => REVIEW_INTERVALS.some((interval) => interval === days))
		.optional(),
	sources: typedSources,
});

export const draftInput = cardInput
	.extend({
		...keeping.shape,
		communitySlug: z.string(),
		meetupId: z.uuid().optional(),
		gapId: z.uuid().optional(),
		intent,
	})
	.superRefine(completeCard);

export const changeInput = cardInput
	.extend({
		...keeping.shape,
		slug: z.string(),
		madeFrom: madeFromInput,
		/** The version that the form was filled from: the texts of two people are merged from there. */
		basedOn: z.coerce.number().int().min(0).optional(),
		status: z.enum(PRACTICE_STATUSES),
		/** Why it is changed, beside the new version. */
		note: typedText().max(200).optional(),
		intent,
		/** The writer has checked the whole card: the next review day is set. */
		stillHolds: z.coerce.boolean().default(false),
	})
	.superRefine(completeCard);

export const practiceSlugInput = z.object({ slug: z.string() });

const versionNumber = z.coerce.number().int().min(1).max(999_999);

export const restoreVersionInput = z.object({
	slug: z.string(),
	number: versionNumber,
	note: typedText().max(200).optional(),
});

export const compareFilters = z.object({
	from: versionNumber.optional().catch(undefined),
	to: versionNumber.optional().catch(undefined),
	/** Lists versions before this one. */
	before: versionNumber.optional().catch(undefined),
	/** Of the translation into this language. */
	in: filterChoice(LOCALES),
});

const ofTranslation = { slug: z.string(), language: z.enum(LOCALES) };

export const translationInput = cardInput
	.pick({
		title: true,
		summary: true,
		context: true,
		problem: true,
		steps: true,
		result: true,
		resultLabel: true,
		resultMeasured: true,
		evidence: true,
		appliesTo: true,
	})
	.extend({
		...ofTranslation,
		/** The version of the card that stood beside the form, and that of the translation which the form was filled from. */
		ofVersion: versionNumber,
		basedOn: versionNumber.optional(),
		madeFrom: madeFromInput,
		note: typedText().max(200).optional(),
	});

export const confirmTranslationInput = z.object({ ...ofTranslation, ofVersion: versionNumber });

export const restoreTranslationInput = z.object({
	...ofTranslation,
	number: versionNumber,
	note: typedText().max(200).optional(),
});

/** The language in which a card is read: the reader's own, where none is asked for. */
export const practiceReading = z.object({
	in: filterChoice(LOCALES),
	/** Where the questions and comments go on. */
	talk: filterCursor,
});

export const confirmInput = z.object({ slug: z.string(), note: typedText().max(300).optional() });

export const retireInput = z.object({
	slug: z.string(),
	reason: typedText().max(500).optional(),
	/** The address of the practice to use instead. */
	instead: typedText().max(300).transform(pathOf).optional(),
});

export const REUSE_ADVICE = ["yes", "with_changes", "no"] as const;

export const reuseInput = z.object({
	slug: z.string(),
	usedOn: z.iso.date().optional(),
	/** The unit that used it; the viewer's own where none is named. */
	unitId: z.uuid().optional(),
	adapted: typedText().max(500).optional(),
	result: typedText().max(500).optional(),
	advice: z.enum(REUSE_ADVICE).optional(),
});
export type ReuseInput = z.infer<typeof reuseInput>;

export const reuseIdInput = z.object({ id: z.uuid() });
export const thanksInput = z.object({ id: z.uuid(), thanks: typedText().max(300).optional() });
export const disputeInput = z.object({ id: z.uuid(), reason: typedText().min(10).max(500) });
export const disputeAnswerInput = z.object({ id: z.uuid(), answer: typedText().min(10).max(1000) });
export const disputeDecisionInput = z.object({
	id: z.uuid(),
	decision: z.enum(["used", "not_used"]),
	note: typedText().max(500).optional(),
});

export const adaptInput = z.object({
	slug: z.string(),
	communitySlug: z.string().min(1),
	title: typedText().min(5).max(120),
});

const sharedText = z.enum(SHARED_TEXTS);
export const takeOverInput = z.object({ slug: z.string(), field: sharedText });
export const originalSeenInput = z.object({ slug: z.string(), version: versionNumber });
export const offerInput = z.object({
	slug: z.string(),
	fields: z.union([z.array(sharedText), sharedText.transform((field) => [field])]).pipe(z.array(sharedText).min(1)),
	note: typedText().max(500).optional(),
});
export const offerAnswerInput = z
	.object({
		id: z.uuid(),
		decision: z.enum(["accepted", "declined"]),
		answer: typedText().max(500).optional(),
	})
	.superRefine(({ decision, answer }, context) => {
		if (decision === "declined" && !answer) context.addIssue({ code: "custom", path: ["answer"], message: "required" });
	});

export const endorsementInput = z.object({ slug: z.string(), words: typedText().min(10).max(300) });

export const trailFilters = z.object({ unit: filterId, after: filterCursor });

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
