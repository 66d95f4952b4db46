import { z } from "zod";
import { instantOf, isZone, MINUTE, TURNS } from "../clock";
import { madeFromInput } from "../edits";
import { meetupInput, QUESTION_KINDS, VENUE_KINDS, wallTime } from "../meetups/schema";
import { typedText } from "../typed-text";
import { type CommonRule, firstOccurrences, plainRule, ruleOf, ruleProblem, WEEKDAYS } from "./rule";

const REPEATS = ["monthWeekday", "monthDay", "week", "rule"] as const;
export const NTHS = [1, 2, 3, 4, -1] as const;
export const EVERY_CEILING = 24;

const every = z.number().int().min(1).max(EVERY_CEILING).default(1);
const oneOf = (numbers: readonly number[]) =>
	z
		.number()
		.int()
		.refine((number) => numbers.includes(number), "choose");
export const MONTH_DAYS = [...Array.from({ length: 31 }, (_, index) => index + 1), -1];

const repeatFields = z.object({
	repeats: z.enum(REPEATS),
	monthWeekdayEvery: every,
	nth: oneOf(NTHS).default(3),
	weekday: z.enum(WEEKDAYS).default("TH"),
	monthDayEvery: every,
	monthDay: oneOf(MONTH_DAYS).default(1),
	weekEvery: every,
	weekdays: z.array(z.enum(WEEKDAYS)).default([]),
	/** RFC 5545, with or without its name before it. */
	rule: typedText().max(300).default(""),
});

function ruleFrom(fields: z.output<typeof repeatFields>): string {
	if (fields.repeats === "rule") return plainRule(fields.rule);
	const common: Record<Exclude<typeof fields.repeats, "rule">, CommonRule> = {
		monthWeekday: {
			repeats: "monthWeekday",
			every: fields.monthWeekdayEvery,
			nth: fields.nth,
			weekday: fields.weekday,
		},
		monthDay: { repeats: "monthDay", every: fields.monthDayEvery, day: fields.monthDay },
		week: {
			repeats: "week",
			every: fields.weekEvery,
			weekdays: WEEKDAYS.filter((day) => fields.weekdays.includes(day)),
		},
	};
	return ruleOf(common[fields.repeats]);
}

/** What can be said of the rule before it is asked for days. */
const repetition = repeatFields
	.superRefine((fields, context) => {
		if (fields.repeats === "week" && fields.weekdays.length === 0)
			context.addIssue({ code: "custom", path: ["weekdays"], message: "choose" });
		if (fields.repeats !== "rule") return;
		const problem = fields.rule ? ruleProblem(plainRule(fields.rule)) : "required";
		if (problem) context.addIssue({ code: "custom", path: ["rule"], message: problem });
	})
	.transform((fields) => ({ repeats: fields.repeats, rule: ruleFrom(fields) }));

/** What an organiser writes about a series: an edition's fields for the first one, and when it comes again. */
const seriesInput = repetition.and(meetupInput).superRefine(({ repeats, rule, startsAt, zone }, context) => {
	// It is called for fields that are refused already, too.
	if (!rule || ruleProblem(rule) || !(startsAt instanceof Date)) return;
	if (firstOccurrences({ rule, zone, firstStartsAt: startsAt }, startsAt, 1).length === 0)
		context.addIssue({
			code: "custom",
			path: [repeats === "rule" ? "rule" : "startsAt"],
			message: "rule_never",
		});
});
export type SeriesInput = z.output<typeof seriesInput>;

/** What the next dates depend on, while the form is being filled in. */
export const datesInput = repetition
	.and(z.object({ startsAt: wallTime, startsAtTurn: z.enum(TURNS).optional(), zone: z.string().refine(isZone) }))
	.transform(({ rule, startsAt, startsAtTurn, zone }) => ({
		rule,
		zone,
		startsAt: instantOf(startsAt, zone, startsAtTurn),
	}));

export const planInput = z.object({ slug: z.string() }).and(seriesInput);

/** Which editions a change of their series affects, beside those it drafts from now on. */
const AFFECTED = ["drafts", "published"] as const;
export type AffectedBySeries = (typeof AFFECTED)[number];

export const changeSeriesInput = z
	.object({ seriesId: z.uuid(), madeFrom: madeFromInput, affects: z.enum(AFFECTED).default("drafts") })
	.and(seriesInput);

/** The fields of the form of a series that are kept or replaced as one. Its times belong together: they are under `startsAt`. */
export function seriesFields(input: Omit<SeriesInput, "repeats">) {
	const { title, summary, about, language, rule, agenda, venues, questions, companionsEach, seatsOnRequest } = input;
	const { zone, startsAt, endsAt, rsvpClosesAt } = input;
	return {
		title,
		summary,
		about,
		language,
		rule,
		agenda,
		venues,
		questions,
		companionsEach,
		seatsOnRequest,
		startsAt: { zone, startsAt, endsAt, rsvpClosesAt },
	};
}

export const endSeriesInput = z.object({ seriesId: z.uuid(), reason: typedText().min(3).max(300) });

/** Which editions a change of one of them affects. */
export const SCOPES = ["one", "following", "all"] as const;
export type ChangeScope = (typeof SCOPES)[number];
export const scopeInput = z.object({ scope: z.enum(SCOPES).default("one") });

/** What each new draft of a series begins with, beside its title, summary and language. */
export const seriesTemplate = z.object({
	about: z.string().default(""),
	agenda: z
		.array(z.object({ title: z.string(), minutes: z.number().int(), speaker: z.string().optional() }))
		.default([]),
	venues: z
		.array(
			z.object({
				kind: z.enum(VENUE_KINDS),
				name: z.string(),
				directions: z.string().optional(),
				accessNotes: z.string().optional(),
				joinUrl: z.string().optional(),
				capacity: z.number().int(),
				host: z.string().optional(),
			}),
		)
		.default([]),
	questions: z.array(z.object({ kind: z.enum(QUESTION_KINDS), wording: z.string().optional() })).default([]),
	companionsEach: z.number().int().default(0),
	seatsOnRequest: z.boolean().default(false),
	/** Minutes before the start when answers close; null: at the start. */
	closesBefore: z.number().int().nullable().default(null),
});
export type SeriesTemplate = z.output<typeof seriesTemplate>;

type TemplateSource = Pick<
	SeriesInput,
	"about" | "agenda" | "venues" | "questions" | "companionsEach" | "seatsOnRequest" | "rsvpClosesAt" | "startsAt"
>;

/** What its editions begin with, beside the title, the hour and the language that the series has itself. */
export function templateOf(input: TemplateSource): SeriesTemplate {
	const { about, agenda, venues, questions, companionsEach, seatsOnRequest, rsvpClosesAt, startsAt } = input;
	return seriesTemplate.parse({
		about,
		agenda,
		venues,
		questions,
		companionsEach,
		seatsOnRequest,
		closesBefore: rsvpClosesAt && Math.round((startsAt.getTime() - rsvpClosesAt.getTime()) / MINUTE),
	});
}

/** How long an edition lasts, in minutes. */
export const minutesOf = ({ startsAt, endsAt }: Pick<SeriesInput, "startsAt" | "endsAt">) =>
	Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE);
