import { dayIn, instantOf, wallTimeOf } from "../clock";
import type { MeetupInput } from "./schema";

interface Row {
	id?: string;
}

/**
 * What a form changed from `before` to `after`, done to another edition as well: field by field, place by place, part
 * by part. What the other has of its own stays.
 */
export function patched(other: MeetupInput, before: MeetupInput, after: MeetupInput): MeetupInput {
	const { agenda, venues, questions, ...fields } = after;
	const { startsAt: _s, endsAt: _e, rsvpClosesAt: _c, zone: _z, ...texts } = changedFields(before, fields);
	return {
		...other,
		...texts,
		agenda: patchedRows(other.agenda, before.agenda, agenda, ({ title }) => title),
		venues: patchedRows(other.venues, before.venues, venues, ({ name }) => name),
		questions: patchedRows(
			other.questions,
			before.questions,
			questions,
			({ kind, wording }) => `${kind} ${wording ?? ""}`,
		),
	};
}

/** The same for its time: what changed of the hour, the length, the zone and the end of answers; and a new day, if any. */
export function rescheduled(
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
 * Rows of one edition's form are known by their ids; those of two editions, and of a template, by what people call them.
 * Two may have one name, such as a break: each stands for one of the other edition's.
 */
function patchedRows<R extends Row>(others: R[], before: R[], after: R[], nameOf: (row: R) => string): R[] {
	if (same(before, after)) return others;
	const next = pairs(before, after, (row, one) => (row.id ? row.id === one.id : nameOf(row) === nameOf(one)));
	const twins = pairs(before, others, (row, one) => nameOf(row) === nameOf(one));
	const fate = new Map<R, R | null>();
	for (const [row, twin] of twins) {
		const changed = next.get(row);
		fate.set(twin, changed ? { ...twin, ...changedFields(row, changed), id: twin.id } : null);
	}
	const known = new Set(next.values());
	const added = after.filter((row) => !known.has(row) && !others.some((one) => nameOf(one) === nameOf(row)));
	const stay = others.flatMap((row) => (fate.has(row) ? (fate.get(row) ?? []) : row));
	const rows = [...stay, ...added.map(({ id: _id, ...row }) => row as R)];
	if (fate.size < others.length) return rows;
	// Nothing of its own: the order of the form is its order.
	const order = (row: R) => after.findIndex((one) => nameOf(one) === nameOf(row));
	return rows.sort((a, b) => order(a) - order(b));
}

/** Each row with its like on the other side, which is nobody else's. */
function pairs<R>(rows: readonly R[], others: readonly R[], alike: (row: R, other: R) => boolean): Map<R, R> {
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
