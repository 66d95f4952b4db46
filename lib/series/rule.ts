import { RRuleTemporal } from "rrule-temporal";
import { addMonths, instantOf, wallTimeOf } from "../clock";

/** A rule of RFC 5545, with the wall clock it is read by. */
export interface Repetition {
	rule: string;
	zone: string;
	/** DTSTART: every edition keeps its wall time in `zone`. */
	firstStartsAt: Date;
}

export interface Occurrence {
	/** The day in the series' zone, `2026-12-17`. */
	on: string;
	startsAt: Date;
}

type RuleProblem = "rule_unreadable" | "rule_within_a_day";

export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** How many dates the form of a series shows; as many are drafted. */
export const DATES_SHOWN = 6;

const HORIZON_MONTHS = 120;
/** A leap day is found within them, and a 30th of February is given up after a few milliseconds. */
const SEARCH = { maxIterations: 5_000, maxCandidateEvaluations: 100_000 };

/** Parts that hold lists, by the name the library gives them. */
const LISTS = {
	BYDAY: "byDay",
	BYMONTH: "byMonth",
	BYMONTHDAY: "byMonthDay",
	BYYEARDAY: "byYearDay",
	BYWEEKNO: "byWeekNo",
	BYSETPOS: "bySetPos",
} as const;
const SINGLE = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "RSCALE", "SKIP"];
const WITHIN_A_DAY = /(?:^|;)(?:FREQ=(?:HOURLY|MINUTELY|SECONDLY)|BY(?:HOUR|MINUTE|SECOND)=)/;

/** As people paste it: with its name before it, in any case, with spaces. */
export function plainRule(text: string): string {
	return text
		.replaceAll(/\s+/g, "")
		.toUpperCase()
		.replace(/^RRULE:/, "")
		.replace(/;$/, "");
}

/** Parts by name; null where one is given twice or is no part. */
function partsOf(rule: string): Map<string, string> | null {
	const parts = rule.split(";").map((part) => part.split("="));
	const known = new Map(parts.map(([name = "", value = ""]) => [name, value]));
	return known.size === parts.length && parts.every((part) => part.length === 2 && part[1]) ? known : null;
}

/** What is wrong with a rule as `plainRule` gives it; null when series can follow it. */
export function ruleProblem(rule: string): RuleProblem | null {
	const parts = partsOf(rule);
	if (!parts || /[^A-Z0-9;=,+-]/.test(rule)) return "rule_unreadable";
	if (WITHIN_A_DAY.test(rule)) return "rule_within_a_day";
	if ([...parts.keys()].some((name) => !SINGLE.includes(name) && !(name in LISTS))) return "rule_unreadable";
	try {
		const read = reader(rule, "2026-01-01T12:00", "UTC").options();
		// The library leaves out a number it cannot use, and would follow another rule than the one that was written.
		const lost = Object.entries(LISTS).some(
			([name, list]) => (parts.get(name)?.split(",").length ?? 0) !== (read[list]?.length ?? 0),
		);
		return lost ? "rule_unreadable" : null;
	} catch {
		return "rule_unreadable";
	}
}

/** Reads wall times as if they were UTC: no clock changes there, and none of the days is lost in one. */
function reader(rule: string, firstWallTime: string, zone: string): RRuleTemporal {
	const start = firstWallTime.replaceAll(/[-:]/g, "");
	return new RRuleTemporal({
		rruleString: `DTSTART:${start}00Z\nRRULE:${untilInWallTime(rule, zone)}`,
		strict: true,
		...SEARCH,
	});
}

/** UNTIL is a day, or an instant of UTC; the reader compares it with wall times. */
function untilInWallTime(rule: string, zone: string): string {
	return rule.replace(
		/UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?(?=;|$)/,
		(_, y, m, d, hour, minute, utc) => {
			if (hour === undefined) return `UNTIL=${y}${m}${d}T235959Z`;
			const written = `${y}-${m}-${d}T${hour}:${minute}`;
			const wall = utc ? wallTimeOf(new Date(`${written}Z`), zone) : written;
			return `UNTIL=${wall.replaceAll(/[-:]/g, "")}59Z`;
		},
	);
}

/** What the rule proposes from an instant on, the nearest first, no further than ten years ahead. */
export function* occurrencesFrom({ rule, zone, firstStartsAt }: Repetition, from: Date): Generator<Occurrence> {
	const first = wallTimeOf(firstStartsAt, zone);
	const read = reader(rule, first, zone);
	const start = from > firstStartsAt ? wallTimeOf(from, zone) : first;
	const horizon = `${addMonths(start.slice(0, 10), HORIZON_MONTHS)}T00:00`;
	for (let next = after(read, start, true); next && next < horizon; next = after(read, next, false)) {
		const startsAt = instantOf(next, zone);
		// In the hour that an autumn repeats, the wall clock alone does not say which came first.
		if (startsAt >= from) yield { on: next.slice(0, 10), startsAt };
	}
}

/** The nearest `take` of them; fewer where the rule ends. */
export function firstOccurrences(repetition: Repetition, from: Date, take: number): Occurrence[] {
	const occurrences: Occurrence[] = [];
	for (const occurrence of occurrencesFrom(repetition, from)) {
		occurrences.push(occurrence);
		if (occurrences.length === take) break;
	}
	return occurrences;
}

function after(read: RRuleTemporal, wallTime: string, inclusive: boolean): string | null {
	try {
		const next = read.next(new Date(`${wallTime}Z`), inclusive);
		return next && new Date(next.epochMilliseconds).toISOString().slice(0, 16);
	} catch {
		// It gives up on a day that never comes: a rule without any more days.
		return null;
	}
}

/** The rules that the form offers in words. */
export type CommonRule =
	| { repeats: "monthWeekday"; every: number; nth: number; weekday: Weekday }
	/** -1 is the last day. */
	| { repeats: "monthDay"; every: number; day: number }
	| { repeats: "week"; every: number; weekdays: Weekday[] };

/** In the words of RFC 5545, as calendars keep it. */
export function ruleOf(common: CommonRule): string {
	const interval = common.every > 1 ? `;INTERVAL=${common.every}` : "";
	if (common.repeats === "monthWeekday") return `FREQ=MONTHLY${interval};BYDAY=${common.nth}${common.weekday}`;
	if (common.repeats === "monthDay") return `FREQ=MONTHLY${interval};BYMONTHDAY=${common.day}`;
	return `FREQ=WEEKLY${interval};BYDAY=${common.weekdays.join(",")}`;
}

/** Null for a rule that says more, or something else. */
export function commonRule(rule: string): CommonRule | null {
	const { FREQ, INTERVAL = "1", BYDAY, BYMONTHDAY, ...others } = Object.fromEntries(partsOf(rule) ?? []);
	const every = Number(INTERVAL);
	if (Object.keys(others).length > 0 || (BYDAY && BYMONTHDAY)) return null;
	const weekday = /^(-1|[1-5])([A-Z]{2})$/.exec(BYDAY ?? "");
	if (FREQ === "MONTHLY" && weekday)
		return { repeats: "monthWeekday", every, nth: Number(weekday[1]), weekday: weekday[2] as Weekday };
	if (FREQ === "MONTHLY" && /^(-1|\d+)$/.test(BYMONTHDAY ?? ""))
		return { repeats: "monthDay", every, day: Number(BYMONTHDAY) };
	const weekdays = (BYDAY ?? "").split(",") as Weekday[];
	if (FREQ === "WEEKLY" && weekdays.every((day) => WEEKDAYS.includes(day))) return { repeats: "week", every, weekdays };
	return null;
}

/** Of a day, `2026-12-17`. */
export function weekdayOf(day: string): Weekday {
	return WEEKDAYS[(new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7] ?? "MO";
}

export const firstDayOfMonth = (day: string) => `${day.slice(0, 7)}-01`;

/** The next start by the rule; the first one where the rule has no more. */
export const nextStartOf = (series: Repetition, at: Date): Date =>
	firstOccurrences(series, at, 1)[0]?.startsAt ?? series.firstStartsAt;
