import { z } from "zod";
import { DAY, instantOf, isZone, MINUTE, TURNS, type Turn, wallTimeComes } from "../clock";
import { madeFromInput } from "../edits";
import { LOCALES } from "../i18n/locales";
import { markdownText } from "../markdown-text";
import { typedPerson } from "../people/schema";
import { typedText } from "../typed-text";

export const VENUE_KINDS = ["room", "online"] as const;
/** The kinds of a venue in its form: a room that can be joined online as well is a room with a link. */
export const VENUE_FORM_KINDS = ["room", "online", "both"] as const;
/** Minutes that a meetup usually lasts. Up to a day is a duration in its form, a longer one has a time of its end. */
export const LASTS = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 420, 480] as const;
export const AGENDA_ROWS = 20;
export const VENUE_ROWS = 8;
export const QUESTION_KINDS = ["diet", "access", "other"] as const;
export const QUESTION_ROWS = 4;
export const COMPANIONS_CEILING = 5;
/** No meetup lasts longer: lists look no further back for one that is still going on. */
export const LONGEST_DAYS = 7;

/**
 * A local time as a browser's field gives it, `2026-12-17T14:00`, of a year that calendars show: the database's last ones
 * are read back as no time at all. The 31st of June is no date.
 */
export const wallTime = z.string().refine((value) => {
	const minute = /^((?:19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2})(:00)?$/.exec(value)?.[1];
	const instant = new Date(`${minute}Z`);
	return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 16) === minute;
}, "date");

const text = (maximum: number) => typedText().max(maximum).optional();

/** A row of a form. An empty row is dropped; `id` is set where the row exists already. */
const agendaRow = z
	.object({
		id: z.uuid().optional(),
		title: text(160),
		minutes: z.number().int().min(1).max(1440).optional(),
		/** A colleague, as a field of a person holds them, or any name; in a verb their address. */
		speaker: text(320),
	})
	.superRefine(({ title, minutes, speaker }, context) => {
		if (!title && (minutes || speaker)) context.addIssue({ code: "custom", path: ["title"], message: "required" });
		if (title && !minutes) context.addIssue({ code: "custom", path: ["minutes"], message: "required" });
	});

const webAddress = z.url({ protocol: /^https?$/ });

const venueRow = z
	.object({
		id: z.uuid().optional(),
		kind: z.enum(VENUE_FORM_KINDS).optional(),
		/** The name of a site of the company, which gives the zone, or any other name. */
		name: text(80),
		directions: text(300),
		accessNotes: text(600),
		joinUrl: text(500),
		capacity: z.number().int().min(1).max(20_000).optional(),
		/** The host, as a field of a person holds them; in a verb their address. */
		host: typedPerson.optional(),
	})
	.superRefine(({ kind, name, directions, accessNotes, joinUrl, capacity, host }, context) => {
		if (joinUrl && kind !== "room" && !webAddress.safeParse(joinUrl).success)
			context.addIssue({ code: "custom", path: ["joinUrl"], message: "url" });
		if (!name && (directions || accessNotes || joinUrl || capacity || host))
			context.addIssue({ code: "custom", path: ["name"], message: "required" });
		if (name && !capacity) context.addIssue({ code: "custom", path: ["capacity"], message: "required" });
	});

/** A question to whoever takes a seat. Diet and access have a fixed wording; another question needs its own. */
const questionRow = z
	.object({ id: z.uuid().optional(), kind: z.enum(QUESTION_KINDS).optional(), wording: text(200) })
	.superRefine(({ kind, wording }, context) => {
		if (kind === "other" && !wording) context.addIssue({ code: "custom", path: ["wording"], message: "required" });
		if (!kind && wording) context.addIssue({ code: "custom", path: ["kind"], message: "choose" });
	});

/** The times of the form. Each has a field beside it for the hour that comes twice. */
const TIMES = ["startsAt", "endsAt", "rsvpClosesAt"] as const;
const turn = z.enum(TURNS).optional();

const lasts = z
	.string()
	.refine((value) => value === "other" || (/^\d{1,4}$/.test(value) && isDuration(Number(value))), "choose")
	.optional();

/** Whether a meetup can be written as so many minutes. */
export const isDuration = (minutes: number): boolean => minutes >= 5 && minutes <= 1440;

type TimeName = (typeof TIMES)[number];
interface WrittenTimes extends Partial<Record<TimeName, string>>, Partial<Record<`${TimeName}Turn`, Turn>> {
	zone: string;
	lasts?: string;
}

const endsAtTime = ({ lasts }: Pick<WrittenTimes, "lasts">): boolean => lasts === undefined || lasts === "other";

/** Points out a time that clocks skip, and one that comes twice until the organiser says which. */
function timesAreClear(written: WrittenTimes, context: z.RefinementCtx): void {
	// It is called for fields that are refused already, too.
	if (!isZone(written.zone)) return;
	for (const name of TIMES) {
		if (name === "endsAt" && !endsAtTime(written)) continue;
		const value = written[name];
		if (!value || !wallTime.safeParse(value).success) continue;
		const comes = wallTimeComes(value, written.zone);
		if (comes === "never") context.addIssue({ code: "custom", path: [name], message: "time_skipped" });
		if (comes === "twice" && !written[`${name}Turn`])
			context.addIssue({ code: "custom", path: [name], message: "time_twice" });
	}
}

/** The link of a room is out of sight in the form, and may still hold what was typed before another kind was chosen. */
function ofKind<Row extends Pick<z.output<typeof venueRow>, "kind" | "joinUrl">>({ kind, joinUrl, ...row }: Row) {
	const shown: { kind: (typeof VENUE_KINDS)[number]; joinUrl?: string } = {
		kind: kind === "online" ? kind : "room",
		joinUrl: kind === "room" ? undefined : joinUrl,
	};
	return { ...row, ...shown };
}

/** A meetup that lasts two hours ends two hours later, whatever clocks do meanwhile. */
function timesOf(written: Omit<WrittenTimes, "startsAt"> & { startsAt: string }) {
	const startsAt = instantOf(written.startsAt, written.zone, written.startsAtTurn);
	return {
		startsAt,
		endsAt: endsAtTime(written)
			? instantOf(written.endsAt ?? "", written.zone, written.endsAtTurn)
			: new Date(startsAt.getTime() + Number(written.lasts) * MINUTE),
	};
}

/** What an organiser writes about a meetup. Times come in as wall times of its zone and leave as instants. */
export const meetupInput = z
	.object({
		title: typedText().min(3).max(140),
		summary: typedText().min(10).max(300),
		about: markdownText(8000).default(""),
		language: z.enum(LOCALES),
		seriesId: z.uuid().optional(),
		zone: z.string().refine(isZone, "choose"),
		startsAt: wallTime,
		/** How long it lasts in minutes, or that the end is a time. */
		lasts,
		endsAt: wallTime.optional(),
		rsvpClosesAt: wallTime.optional(),
		startsAtTurn: turn,
		endsAtTurn: turn,
		rsvpClosesAtTurn: turn,
		agenda: z.array(agendaRow).max(AGENDA_ROWS).default([]),
		venues: z.array(venueRow).max(VENUE_ROWS).default([]),
		companionsEach: z.number().int().min(0).max(COMPANIONS_CEILING).default(0),
		/** Seats are asked for, and given by the organisers. */
		seatsOnRequest: z.boolean().default(false),
		questions: z.array(questionRow).max(QUESTION_ROWS).default([]),
	})
	.superRefine(timesAreClear)
	.superRefine((meetup, context) => {
		if (endsAtTime(meetup) && !meetup.endsAt)
			context.addIssue({ code: "custom", path: ["endsAt"], message: "required" });
	})
	.transform(({ agenda, venues, questions, lasts, startsAtTurn, endsAtTurn, rsvpClosesAtTurn, ...meetup }) => ({
		...meetup,
		...timesOf({ ...meetup, lasts, startsAtTurn, endsAtTurn }),
		rsvpClosesAt: meetup.rsvpClosesAt ? instantOf(meetup.rsvpClosesAt, meetup.zone, rsvpClosesAtTurn) : null,
		agenda: agenda.flatMap(({ title, minutes, ...row }) => (title && minutes ? [{ ...row, title, minutes }] : [])),
		venues: venues.flatMap(({ name, capacity, ...row }) =>
			name && capacity ? [{ ...ofKind(row), name, capacity }] : [],
		),
		questions: questions.flatMap(({ kind, wording, ...row }) =>
			kind ? [{ ...row, kind, wording: kind === "other" ? wording : undefined }] : [],
		),
	}))
	.superRefine((meetup, context) => {
		if (meetup.endsAt <= meetup.startsAt)
			context.addIssue({ code: "custom", path: ["endsAt"], message: "ends_before_start" });
		if (meetup.endsAt.getTime() - meetup.startsAt.getTime() > LONGEST_DAYS * DAY)
			context.addIssue({ code: "custom", path: ["endsAt"], message: "invalid" });
		if (meetup.rsvpClosesAt && meetup.rsvpClosesAt > meetup.startsAt)
			context.addIssue({ code: "custom", path: ["rsvpClosesAt"], message: "after_the_start" });
	});
export type MeetupInput = z.output<typeof meetupInput>;

export const draftInput = z.object({ slug: z.string() }).and(meetupInput);

export const changeInput = z.object({ meetupId: z.uuid(), madeFrom: madeFromInput }).and(meetupInput);

export const publishInput = z.object({ meetupId: z.uuid() });

export const cancelInput = z.object({ meetupId: z.uuid(), reason: typedText().min(3).max(300) });

export const reinstateInput = z.object({ meetupId: z.uuid() });

/** A local time of the meetup's zone. */
export const endInput = z.object({ meetupId: z.uuid(), endsAt: wallTime });
export type EndInput = z.infer<typeof endInput>;

/** What becomes of the published editions ahead. People are told why one is cancelled. */
export const archiveInput = z
	.object({
		slug: z.string(),
		editions: z.enum(["keep", "cancel"]).default("keep"),
		reason: typedText().max(300).optional(),
	})
	.superRefine(({ editions, reason }, context) => {
		if (editions === "cancel" && !reason) context.addIssue({ code: "custom", path: ["reason"], message: "required" });
	});
export type ArchiveInput = z.infer<typeof archiveInput>;

export const meetupFilters = z.object({
	when: z.enum(["coming", "past"]).catch("coming"),
	mine: z.stringbool().optional().catch(undefined),
	community: z.string().max(80).optional().catch(undefined),
	after: z.string().max(200).optional().catch(undefined),
});
export type MeetupFilters = z.infer<typeof meetupFilters>;

export const coverInput = z.object({ meetupId: z.uuid(), cover: z.instanceof(File) });
