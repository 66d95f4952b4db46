import { Temporal } from "@js-temporal/polyfill";
import { forEachLocale, type Locale, REGION } from "./i18n/locales";
import { zoneCity } from "./zone-city";

/** The only file that reads the clock. Verbs and queries take the instant as an argument. */
export function now(): Date {
	return new Date();
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface LocaleAndZone {
	locale: Locale;
	/** IANA time zone of the reader. */
	zone: string;
}

/** A reader's language, or `iso` for days such as `2026-12-17`. */
type DateLanguage = Locale | "iso";
const regionOf = (language: DateLanguage) => (language === "iso" ? "sv-SE" : REGION[language]);

/** Corrects what Intl writes: "1 décembre", where French says "1er décembre". */
const CORRECTIONS: Partial<Record<DateLanguage, (text: string) => string>> = {
	fr: (text) => text.replace(/(?<!\d)1 (?=\p{L})/u, "1er "),
};

/** A full day inside a sentence, where a language puts a word before it. */
const ON_A_DAY: Partial<Record<Locale, (day: string) => string>> = { fr: (day) => `le ${day}` };

/** Formatted instants that are cached for each language and zone. */
const CACHED_INSTANTS = 1000;

/**
 * Returns a function that formats instants. It caches the formatters by language and zone, and their latest results,
 * because pages show the same days and times again and again.
 */
function dateFormat(options: Intl.DateTimeFormatOptions) {
	const byZone = new Map<string, (instant: Date) => string>();
	return (instant: Date, language: DateLanguage, timeZone: string): string => {
		const key = `${language} ${timeZone}`;
		let format = byZone.get(key);
		if (!format) {
			format = cached(new Intl.DateTimeFormat(regionOf(language), { ...options, timeZone }), language);
			byZone.set(key, format);
		}
		return format(instant);
	};
}

function cached(formatter: Intl.DateTimeFormat, language: DateLanguage): (instant: Date) => string {
	const results = new Map<number, string>();
	return (instant) => {
		const known = results.get(instant.getTime());
		if (known !== undefined) return known;
		const formatted = formatter.format(instant);
		const text = CORRECTIONS[language]?.(formatted) ?? formatted;
		if (results.size >= CACHED_INSTANTS) results.clear();
		results.set(instant.getTime(), text);
		return text;
	};
}

const formats = {
	longDay: dateFormat({ day: "numeric", month: "long", year: "numeric" }),
	dateAndYear: dateFormat({ weekday: "short", day: "numeric", month: "short", year: "numeric" }),
	weekday: dateFormat({ weekday: "long", day: "numeric", month: "long" }),
	shortDay: dateFormat({ day: "numeric", month: "short" }),
	shortMonth: dateFormat({ month: "short" }),
	monthOfYear: dateFormat({ month: "long", year: "numeric" }),
	shortWeekday: dateFormat({ weekday: "short" }),
	weekdayName: dateFormat({ weekday: "long" }),
	dayOfMonth: dateFormat({ day: "numeric" }),
	timeOfDay: dateFormat({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
	dayAndTime: dateFormat({
		weekday: "short",
		day: "numeric",
		month: "short",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	}),
	fullInstant: dateFormat({
		weekday: "long",
		day: "numeric",
		month: "long",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	}),
	isoDay: dateFormat({ year: "numeric", month: "2-digit", day: "2-digit" }),
	dayAndOffset: dateFormat({ day: "numeric", timeZoneName: "longOffset" }),
};

/** "17 December 2026" */
export const longDay = (instant: Date, { locale, zone }: LocaleAndZone) => formats.longDay(instant, locale, zone);
/** "Thu 17 Dec 2026" */
export const dateAndYear = (instant: Date, { locale, zone }: LocaleAndZone) =>
	formats.dateAndYear(instant, locale, zone);
/** "Thursday 17 December" */
export const weekday = (instant: Date, { locale, zone }: LocaleAndZone) => formats.weekday(instant, locale, zone);
/** "17 Dec" */
export const shortDay = (instant: Date, { locale, zone }: LocaleAndZone) => formats.shortDay(instant, locale, zone);
/** "Dec" */
export const shortMonth = (instant: Date, { locale, zone }: LocaleAndZone) => formats.shortMonth(instant, locale, zone);
/** "December 2026" of `2026-12` */
export const monthOfYear = (month: string, locale: Locale) =>
	formats.monthOfYear(dateColumn(`${month}-01`), locale, "UTC");
/** "Mon" of a day */
export const shortWeekday = (day: string, locale: Locale) => formats.shortWeekday(dateColumn(day), locale, "UTC");
/** "Monday" to "Sunday" of 1 to 7 */
export const weekdayOfNumber = (number: number, locale: Locale) =>
	formats.weekdayName(dateColumn(addDays("2026-11-15", number)), locale, "UTC");
/** "17" */
export const dayOfMonth = (instant: Date, { locale, zone }: LocaleAndZone) => formats.dayOfMonth(instant, locale, zone);
/** "14:00" */
export const timeOfDay = (instant: Date, { locale, zone }: LocaleAndZone) => formats.timeOfDay(instant, locale, zone);
/**
 * "06:00", or "Fri 18 Dec, 06:00" where that is not the day such as `2026-12-17` that stands beside it: a time of another
 * zone, or an end after midnight.
 */
export const timeBeside = (day: string, instant: Date, { locale, zone }: LocaleAndZone) =>
	dayIn(instant, zone) === day ? formats.timeOfDay(instant, locale, zone) : formats.dayAndTime(instant, locale, zone);
/** "Thursday 17 December 2026 at 14:00 (Paris)": a city says more than UTC+1. */
export const fullInstant = (instant: Date, { locale, zone }: LocaleAndZone) =>
	`${formats.fullInstant(instant, locale, zone)} (${zoneCity(zone, locale)})`;

const relatives = forEachLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));

/** "in 3 days", "2 hours ago" within a week, otherwise the day itself. Days are counted in the reader's zone. */
export function relativeDay(instant: Date, at: Date, reader: LocaleAndZone): string {
	const distance = instant.getTime() - at.getTime();
	const relative = relatives[reader.locale];
	// Less than half a minute is "now": French would say "cette minute-ci".
	if (Math.abs(distance) < MINUTE / 2) return relative.format(0, "second");
	if (Math.abs(distance) < HOUR) return relative.format(Math.round(distance / MINUTE), "minute");
	const days = daysBetween(dayIn(at, reader.zone), dayIn(instant, reader.zone));
	if (Math.abs(distance) < 12 * HOUR && days === 0) return relative.format(Math.round(distance / HOUR), "hour");
	if (Math.abs(days) <= 7) return relative.format(days, "day");
	const day = longDay(instant, reader);
	return ON_A_DAY[reader.locale]?.(day) ?? day;
}

/** Whether two zones show different wall times at an instant. Then every time is shown in both. */
export function zonesDiffer(instant: Date, zone: string, other: string): boolean {
	return zone !== other && formats.dayAndOffset(instant, "iso", zone) !== formats.dayAndOffset(instant, "iso", other);
}

/** The day, such as `2026-12-17`, on which an instant falls in a zone. */
export function dayIn(instant: Date, zone: string): string {
	return formats.isoDay(instant, "iso", zone);
}

/** First instant of a day in a zone. */
export function startOfDay(day: string, zone: string): Date {
	return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

export function addDays(day: string, days: number): string {
	return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function addMonths(day: string, months: number): string {
	return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** 1 for Monday to 7 for Sunday. */
export function isoWeekday(day: string): number {
	return Temporal.PlainDate.from(day).dayOfWeek;
}

export function daysBetween(from: string, to: string): number {
	return Math.round((dateColumn(to).getTime() - dateColumn(from).getTime()) / DAY);
}

/** A day as a `@db.Date` column holds it: midnight UTC. */
export function dateColumn(day: string): Date {
	return new Date(`${day}T00:00:00.000Z`);
}

/** The day a `@db.Date` column holds. */
export function dayOfColumn(value: Date): string {
	return value.toISOString().slice(0, 10);
}

/** Which of the two instants of a wall time that comes twice when clocks go back. */
export const TURNS = ["first", "second"] as const;
export type Turn = (typeof TURNS)[number];

/**
 * The instant of a wall time such as `2026-12-17T14:00` in a zone. A time that clocks skip in spring is moved an
 * hour later.
 */
export function instantOf(wallTime: string, zone: string, turn: Turn = "first"): Date {
	const disambiguation = turn === "second" ? "later" : "compatible";
	return new Date(Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone, { disambiguation }).epochMilliseconds);
}

/** How often clocks of a zone show a wall time: never where they go forward over it, twice where they go back. */
export function wallTimeComes(wallTime: string, zone: string): "never" | "once" | "twice" {
	const wall = Temporal.PlainDateTime.from(wallTime);
	const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
		wall.toZonedDateTime(zone, { disambiguation }),
	);
	if (!earlier || !later || earlier.epochMilliseconds === later.epochMilliseconds) return "once";
	return earlier.toPlainDateTime().equals(wall) ? "twice" : "never";
}

/** Which of two an instant is; undefined where its wall time comes once. */
export function turnOf(instant: Date, zone: string): Turn | undefined {
	const wall = wallTimeOf(instant, zone);
	if (wallTimeComes(wall, zone) !== "twice") return undefined;
	return instantOf(wall, zone, "second").getTime() === instant.getTime() ? "second" : "first";
}

/** A wall time such as `2026-12-17T14:00`, for the value of a form field. */
export function wallTimeOf(instant: Date, zone: string): string {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
		.toZonedDateTimeISO(zone)
		.toPlainDateTime()
		.toString({ smallestUnit: "minute" });
}

/** Whether a text names a time zone. Temporal also accepts offsets and whole times, which Intl cannot format with. */
export function isZone(zone: string): boolean {
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return /^[a-z]/i.test(zone);
	} catch {
		return false;
	}
}

/** The wall time in a zone, as Temporal's type. */
export const clockIn = (instant: Date, zone: string): Temporal.ZonedDateTime =>
	Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

/** Whether the wall time alone identifies the instant. It does not in the hour that comes twice when clocks go back. */
export function isUnambiguousWallTime(instant: Date, zone: string): boolean {
	const near = (distance: number) => secondsAhead(new Date(instant.getTime() + distance), zone);
	if (near(-DAY) === near(DAY)) return true;
	const wall = clockIn(instant, zone).toPlainDateTime();
	const [earlier, later] = (["earlier", "later"] as const).map(
		(disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
	);
	return earlier === later;
}

/** Seconds that a zone is ahead of UTC. */
export const secondsAhead = (instant: Date, zone: string): number =>
	clockIn(instant, zone).offsetNanoseconds / 1_000_000_000;

/** The instants at which a zone's clocks are changed, after `from` and up to `until`. */
export function clockChanges(zone: string, from: Date, until: Date): Date[] {
	const changes: Date[] = [];
	let clock = clockIn(from, zone).getTimeZoneTransition("next");
	for (; clock && clock.epochMilliseconds <= until.getTime(); clock = clock.getTimeZoneTransition("next"))
		changes.push(new Date(clock.epochMilliseconds));
	return changes;
}
