import { dayIn, instantOf, wallTimeOf } from "../clock";
import type { MeetupInput } from "./schema";

interface MeetupColumns {
	id?: string;
}

/**
 * Applies what a form changed from `before` to `after` to another meetup of the series: fields, agenda items, venues and
 * questions one by one. What differs in the other meetup stays.
 */
export function withChanges(other: MeetupInput, before: MeetupInput, after: MeetupInput): MeetupInput {
	const { agenda, venues, questions, ...fields } = after;
	const { startsAt: _s, endsAt: _e, rsvpClosesAt: _c, zone: _z, ...texts } = changedFields(before, fields);
	return {
		...other,
		...texts,
		agenda: withRowChanges(other.agenda, before.agenda, agenda, ({ title }) => title),
		venues: withRowChanges(other.venues, before.venues, venues, ({ name }) => name),
		questions: withRowChanges(
			other.questions,
			before.questions,
			questions,
			({ kind, wording }) => `${kind} ${wording ?? ""}`,
		),
	};
}

/** Applies a change of times to another edition: the hour, the length, the zone and the end of answers; and a new day, if any. */
export function withNewTimes(
	other: MeetupInput,
	before: MeetupInput,
	after: MeetupInput,
	day = dayIn(other.startsAt, other.zone),
): Pick<MeetupInput, "zone" | "startsAt" | "endsAt" | "rsvpClosesAt"> {
	const chosen = <Value>(of: (edition: MeetupInput) => Value) => (of(before) === of(after) ? of(other) : of(after));
	const zone = chosen((edition) => edition.zone);
	const startsAt = instantOf(`${day}T${chosen(timeOf)}`, zone);
	const lead = chosen(({ startsAt, rsvpClosesAt }) => rsvpClosesAt && startsAt.getTime() - rsvpClosesAt.getTime());
	return {
		zone,
		startsAt,
		endsAt: new Date(startsAt.getTime() + chosen(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime())),
		rsvpClosesAt: lead === null ? null : new Date(startsAt.getTime() - lead),
	};
}

/** `14:00` */
export const timeOf = ({ startsAt, zone }: Pick<MeetupInput, "startsAt" | "zone">) =>
	wallTimeOf(startsAt, zone).slice(11);

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function changedFields<Fields extends object>(before: object, after: Fields): Partial<Fields> {
	const known = before as Record<string, unknown>;
	return Object.fromEntries(
		Object.entries(after).filter(([name, value]) => !same(known[name], value)),
	) as Partial<Fields>;
}

/**
 * Rows of one form are matched by their ids, rows of two meetups or of a template by their names. Two rows may have the same
 * name, such as a break: each is matched with another one.
 */
function withRowChanges<R extends MeetupColumns>(
	others: R[],
	before: R[],
	after: R[],
	nameOf: (row: R) => string,
): R[] {
	if (same(before, after)) return others;
	const next = matches(before, after, (row, one) => (row.id ? row.id === one.id : nameOf(row) === nameOf(one)));
	const matchesInOther = matches(before, others, (row, one) => nameOf(row) === nameOf(one));
	const changedRows = new Map<R, R | null>();
	for (const [row, match] of matchesInOther) {
		const changed = next.get(row);
		changedRows.set(match, changed ? { ...match, ...changedFields(row, changed), id: match.id } : null);
	}
	const known = new Set(next.values());
	const added = after.filter((row) => !known.has(row) && !others.some((one) => nameOf(one) === nameOf(row)));
	const stay = others.flatMap((row) => (changedRows.has(row) ? (changedRows.get(row) ?? []) : row));
	const rows = [...stay, ...added.map(({ id: _id, ...row }) => row as R)];
	if (changedRows.size < others.length) return rows;
	// It has no rows of its own: take the order of the form.
	const order = (row: R) => after.findIndex((one) => nameOf(one) === nameOf(row));
	return rows.sort((a, b) => order(a) - order(b));
}

/** Each row with the row on the other side that matches it; none is matched twice. */
function matches<R>(rows: readonly R[], others: readonly R[], alike: (row: R, other: R) => boolean): Map<R, R> {
	const left = new Set(others);
	const found = new Map<R, R>();
	for (const row of rows) {
		const other = [...left].find((one) => alike(row, one));
		if (!other) continue;
		found.set(row, other);
		left.delete(other);
	}
	return found;
}
