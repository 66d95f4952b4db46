import { createHash } from "node:crypto";
import { z } from "zod";
import { Stale } from "./errors";

/** A mark of each field that a form was filled from: two values with the same mark are the same. */
export type MadeFrom = Readonly<Record<string, string>>;

const MARK_LENGTH = 12;

/** An empty field of a form is left out, and a column may say null: both are nothing. */
function plain(value: unknown): unknown {
	if (value === null || value === undefined || value === "") return undefined;
	if (Array.isArray(value)) return value.length > 0 ? value.map((item) => plain(item) ?? null) : undefined;
	if (typeof value !== "object" || value instanceof Date) return value;
	const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
	return Object.fromEntries(entries.map(([name, part]) => [name, plain(part)]));
}

const markOf = (value: unknown): string =>
	createHash("sha256")
		.update(JSON.stringify(plain(value)) ?? "")
		.digest("hex")
		.slice(0, MARK_LENGTH);

export const marksOf = (fields: object): MadeFrom =>
	Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, markOf(value)]));

/** The hidden field `madeFrom` of a form that edits. */
export const madeFrom = (fields: object): string => JSON.stringify(marksOf(fields));

const marks = z.record(z.string().max(60), z.string().max(MARK_LENGTH));

/** The field of a form that was told of somebody else's changes: sent again, it replaces those and nothing else. */
export const madeFromAfter = (sent: unknown, { fields }: Stale): string =>
	JSON.stringify({ ...madeFromInput.catch({}).parse(sent), ...fields });

/** Marks that nobody can read fit no value: then every field that differs is somebody else's. */
export const madeFromInput = z
	.string()
	.max(4000)
	.transform((text): MadeFrom => {
		try {
			return marks.catch({}).parse(JSON.parse(text));
		} catch {
			return {};
		}
	});

/**
 * What to write: the present values with the fields that the person touched. The caller holds the row's lock. `merge` is
 * asked for a field that somebody else has changed as well. @throws Stale with the fields of which it has no value with both changes
 */
export function applyEdit<Fields extends object>(
	now: Fields,
	sent: Fields,
	from: MadeFrom,
	merge: (name: string) => unknown = () => undefined,
): Fields {
	const next = { ...now };
	const conflicts: Record<string, string> = {};
	for (const name of Object.keys({ ...now, ...sent }) as (keyof Fields & string)[]) {
		const [present, typed] = [markOf(now[name]), markOf(sent[name])];
		const start = from[name] ?? "";
		if (typed === present || typed === start) continue;
		const merged = start === present ? sent[name] : merge(name);
		if (start === present || merged !== undefined) next[name] = merged as Fields[typeof name];
		else conflicts[name] = present;
	}
	if (Object.keys(conflicts).length > 0) throw new Stale(conflicts);
	return next;
}
