import { Temporal } from "@js-temporal/polyfill";
import { forEachLocale, type Locale, REGION } from "./i18n/locales";
import { zoneCity } from "./zone-city";

/** The one place that reads the clock. Verbs and queries take the instant as an argument. */
export function now(): Date {
	return new Date();
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Reader {
	locale: Locale;
	/** IANA zone the reader lives in. */
	zone: string;
}

/** A reader's language, or days as `2026-12-17` for our own use. */
type DateLanguage = Locale | "iso";
const regionOf = (language: DateLanguage) => (language === "iso" ? "sv-SE" : REGION[language]);

/** Puts right what Intl writes: "1 décembre", where French says the first. */
const CORRECTIONS: Partial<Record<DateLanguage, (text: string) => string>> = {
	fr: (text) => text.replace(/(?<!\d)1 (?=\p{L})/u, "1er "),
};

/** A full day within a sentence, where a language has a word before it. */
const ON_A_DAY: Partial<Record<Locale, (day: string) => string>> = { fr: (day) => `le ${day}` };

/** Instants whose words are kept, by language and zone. */
const KEPT_INSTANTS = 1000;

/**
 * A way to write instants. Formatters are kept by language and zone, and what they wrote last: a page says dozens of days
 * and times, and the next reader's page says the same ones.
 */
function way(options: Intl.DateTimeFormatOptions) {
	const kept = new Map<string, (instant: Date) => string>();
	return (instant: Date, language: DateLanguage, timeZone: string): string => {
		const key = `${language} ${timeZone}`;
		let write = kept.get(key);
		if (!write) {
			write = remembering(new Intl.DateTimeFormat(regionOf(language), { ...options, timeZone }), language);
			kept.set(key, write);
		}
		return write(instant);
	};
}

function remembering(formatter: Intl.DateTimeFormat, language: DateLanguage): (instant: Date) => string {
	const written = new Map<number, string>();
	return (instant) => {
		const known = written.get(instant.getTime());
		if (known !== undefined) return known;
		const said = formatter.format(instant);
		const text = CORRECTIONS[language]?.(said) ?? said;
		if (written.size >= KEPT_INSTANTS) written.clear();
		written.set(instant.getTime(), text);
		return text;
	};
}

const ways = {
	longDay: way({ day: "numeric", month: "long", year: "numeric" }),
	weekday: way({ weekday: "long", day: "numeric", month: "long" }),
	shortDay: way({ day: "numeric", month: "short" }),
	shortMonth: way({ month: "short" }),
	monthOfYear: way({ month: "long", year: "numeric" }),
	shortWeekday: way({ weekday: "short" }),
	dayOfMonth: way({ day: "numeric" }),
	timeOfDay: way({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
	fullInstant: way({
		weekday: "long",
		day: "numeric",
		month: "long",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	}),
	isoDay: way({ year: "numeric", month: "2-digit", day: "2-digit" }),
	dayAndOffset: way({ day: "numeric", timeZoneName: "longOffset" }),
};

/** "17 December 2026" */
export const longDay = (instant: Date, { locale, zone }: Reader) => ways.longDay(instant, locale, zone);
/** "Thursday 17 December" */
export const weekday = (instant: Date, { locale, zone }: Reader) => ways.weekday(instant, locale, zone);
/** "17 Dec" */
export const shortDay = (instant: Date, { locale, zone }: Reader) => ways.shortDay(instant, locale, zone);
/** "Dec" */
export const shortMonth = (instant: Date, { locale, zone }: Reader) => ways.shortMonth(instant, locale, zone);
/** "December 2026" of `2026-12` */
export const monthOfYear = (month: string, locale: Locale) =>
	ways.monthOfYear(dateColumn(`${month}-01`), locale, "UTC");
/** "Mon" of a day */
export const shortWeekday = (day: string, locale: Locale) => ways.shortWeekday(dateColumn(day), locale, "UTC");
/** "17" */
export const dayOfMonth = (instant: Date, { locale, zone }: Reader) => ways.dayOfMonth(instant, locale, zone);
/** "14:00" */
export const timeOfDay = (instant: Date, { locale, zone }: Reader) => ways.timeOfDay(instant, locale, zone);
/** "Thursday 17 December 2026 at 14:00 (Paris)": a city says more than UTC+1. */
export const fullInstant = (instant: Date, { locale, zone }: Reader) =>
	`${ways.fullInstant(instant, locale, zone)} (${zoneCity(zone, locale)})`;

const relatives = forEachLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));

/** "in 3 days", "2 hours ago" up to a week either way, then the day itself. Days are counted in the reader's zone. */
export function relativeDay(instant: Date, at: Date, reader: Reader): string {
	const distance = instant.getTime() - at.getTime();
	const relative = relatives[reader.locale];
	// Numbers below a minute are "now": French would say "cette minute-ci".
	if (Math.abs(distance) < MINUTE / 2) return relative.format(0, "second");
	if (Math.abs(distance) < HOUR) return relative.format(Math.round(distance / MINUTE), "minute");
	const days = daysBetween(dayIn(at, reader.zone), dayIn(instant, reader.zone));
	if (Math.abs(distance) < 12 * HOUR && days === 0) return relative.format(Math.round(distance / HOUR), "hour");
	if (Math.abs(days) <= 7) return relative.format(days, "day");
	const day = longDay(instant, reader);
	return ON_A_DAY[reader.locale]?.(day) ?? day;
}

/** Whether two zones show different wall times at an instant: then every time is shown twice. */
export function zonesDiffer(instant: Date, zone: string, other: string): boolean {
	return zone !== other && ways.dayAndOffset(instant, "iso", zone) !== ways.dayAndOffset(instant, "iso", other);
}

/** A day of the calendar, `2026-12-17`, as an instant falls in a zone. */
export function dayIn(instant: Date, zone: string): string {
	return ways.isoDay(instant, "iso", zone);
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

/** How a `@db.Date` column holds a day: midnight UTC. */
export function dateColumn(day: string): Date {
	return new Date(`${day}T00:00:00.000Z`);
}

/** The day a `@db.Date` column holds. */
export function dayOfColumn(value: Date): string {
	return value.toISOString().slice(0, 10);
}

/** The instant of a wall time such as `2026-12-17T14:00` in a zone; in a spring gap, the hour after. */
export function instantOf(wallTime: string, zone: string): Date {
	return new Date(
		Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds,
	);
}

/** `2026-12-17T14:00`, as a form's field of local time wants it. */
export function wallTimeOf(instant: Date, zone: string): string {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
		.toZonedDateTimeISO(zone)
		.toPlainDateTime()
		.toString({ smallestUnit: "minute" });
}

/** Whether it names a zone. Temporal alone would take whole times for one, by which nothing here can write a day. */
export function isZone(zone: string): boolean {
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return /^[a-z]/i.test(zone);
	} catch {
		return false;
	}
}

/** A zone's own clock at an instant, for what wants both. */
export const clockIn = (instant: Date, zone: string): Temporal.ZonedDateTime =>
	Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

/** Whether the wall time alone says which instant is meant: not in the hour that comes twice when clocks go back. */
export function isToldByItsClock(instant: Date, zone: string): boolean {
	const near = (distance: number) => secondsAhead(new Date(instant.getTime() + distance), zone);
	if (near(-DAY) === near(DAY)) return true;
	const wall = clockIn(instant, zone).toPlainDateTime();
	const [earlier, later] = (["earlier", "later"] as const).map(
		(disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
	);
	return earlier === later;
}

/** Seconds that a zone's clocks are ahead of UTC. */
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
