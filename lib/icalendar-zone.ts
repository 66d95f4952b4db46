import { clockChanges, DAY, secondsAhead } from "./clock";

/** A yearly rule is one that holds this long; calendars go on by it beyond. */
const RULE_DAYS = 12 * 366;
/** Before the first event, so that a change of clocks lies behind it where there are any. */
const BEFORE_DAYS = 550;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

interface OffsetChange {
	/** The wall clock as it is about to be changed, as if it were UTC. */
	onset: Date;
	before: number;
	after: number;
}

/** Zones by their years. A seat's file is written under its venue's lock, so this must be quick. */
const written = new Map<string, string>();

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) for the time from the first instant to the last. It is computed from the zones of Node: a
 * table of another release would show subscribers another hour than the page.
 */
export function timezoneOf(zone: string, first: Date, last: Date): string {
	const years = [first.getUTCFullYear(), last.getUTCFullYear()] as const;
	const key = `${zone} ${years}`;
	const known = written.get(key) ?? write(zone, new Date(Date.UTC(years[0], 0)), new Date(Date.UTC(years[1] + 1, 0)));
	written.set(key, known);
	return known;
}

function write(zone: string, first: Date, last: Date): string {
	const from = new Date(first.getTime() - BEFORE_DAYS * DAY);
	const until = new Date(Math.max(last.getTime(), first.getTime() + RULE_DAYS * DAY));
	const changes = clockChanges(zone, from, until).map((at): OffsetChange => {
		const before = secondsAhead(new Date(at.getTime() - 1), zone);
		return { onset: new Date(at.getTime() + before * 1000), before, after: secondsAhead(at, zone) };
	});
	const seen = (change: OffsetChange) => change.onset.getTime() <= last.getTime() + DAY;
	const alike = Map.groupBy(changes, ({ before, after }) => `${before} ${after}`);
	const observances = [...alike.values()].flatMap((group) => {
		const rule = yearlyRule(group, until);
		return rule
			? group.slice(0, 1).map((change) => observance(change, rule))
			: group.filter(seen).map((change) => observance(change));
	});
	return ["BEGIN:VTIMEZONE", `TZID:${zone}`, observance(asItWas(zone, from)), ...observances, "END:VTIMEZONE"].join(
		"\r\n",
	);
}

/** The offset before the first change, or always where there is none. */
function asItWas(zone: string, from: Date): OffsetChange {
	const ahead = secondsAhead(from, zone);
	return { onset: new Date(from.getTime() + ahead * 1000), before: ahead, after: ahead };
}

/** "The last Sunday of March", when the change comes once a year on such a day and at one time until the end. */
function yearlyRule(group: readonly OffsetChange[], until: Date): string | undefined {
	const onsets = group.map(({ onset }) => onset);
	const one = <Value>(of: (onset: Date) => Value) => new Set(onsets.map(of)).size === 1;
	const [first] = onsets;
	const years = onsets.map((onset) => onset.getUTCFullYear());
	const everyYear = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
	if (!first || !everyYear || (years.at(-1) ?? 0) < until.getUTCFullYear() - 1) return undefined;
	if (!one((onset) => onset.getUTCMonth()) || !one((onset) => onset.getUTCDay()) || !one(timeOf)) return undefined;
	const nth = one(weekOf) ? weekOf(first) : onsets.every(isLastOfItsKind) ? -1 : undefined;
	return nth === undefined
		? undefined
		: `FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${nth}${WEEKDAYS[first.getUTCDay()]}`;
}

const timeOf = (onset: Date) => onset.toISOString().slice(11);
const weekOf = (onset: Date) => Math.ceil(onset.getUTCDate() / 7);
const isLastOfItsKind = (onset: Date) => new Date(onset.getTime() + 7 * DAY).getUTCMonth() !== onset.getUTCMonth();

function observance({ onset, before, after }: OffsetChange, rule?: string): string {
	const kind = after > before ? "DAYLIGHT" : "STANDARD";
	return [
		`BEGIN:${kind}`,
		`DTSTART:${onset.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}`,
		`TZOFFSETFROM:${offsetText(before)}`,
		`TZOFFSETTO:${offsetText(after)}`,
		...(rule ? [`RRULE:${rule}`] : []),
		`END:${kind}`,
	].join("\r\n");
}

/** `+0530` */
function offsetText(seconds: number): string {
	const minutes = Math.round(Math.abs(seconds) / 60);
	const two = (number: number) => String(number).padStart(2, "0");
	return `${seconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
