import type { Shown } from "./shown";

/** How people are cut: each counts in one row and in one column, such as a spoke and a country. */
export interface Cuts {
	rows: number;
	columns: number;
	/** Row and column of each group that may have people. */
	groups: readonly (readonly [row: number, column: number])[];
}

export interface PeopleTable {
	/** In the order of the groups. */
	people: readonly number[];
	/** Tables before this one that count everybody counted here: what they hide is hidden here. */
	within: readonly number[];
	/** Tables before this one with the same people over more or fewer days: who is in one alone is a group as well. */
	windows: readonly number[];
}

/** The sums of a table, as far as they may be shown. */
export interface ShownTable {
	total: Shown;
	rows: Shown[];
	columns: Shown[];
}

/** A sum: the total is 0, then come the rows and the columns. */
export type Sums<Value> = Value[];

export const TOTAL = 0;

export interface Counted extends PeopleTable {
	sums: Sums<number>;
	shown: Sums<Shown>;
	/** Tables that count everybody counted here, and tables that count only people counted here. */
	including: ReadonlySet<number>;
	included: ReadonlySet<number>;
}

export function relate(tables: readonly PeopleTable[], cuts: Cuts): Counted[] {
	const added = tables.map(({ people }) => people.reduce((sum, count) => sum + count, 0));
	const including = tables.map(() => new Set<number>());
	const included = tables.map(() => new Set<number>());
	// A headcount of another day than the people may be smaller than they are: then it includes nothing.
	const relateTo = (part: number, whole: number) => {
		const counts = tables[whole]?.people ?? [];
		if (tables[part]?.people.some((count, group) => count > (counts[group] ?? 0))) return;
		including[part]?.add(whole);
		included[whole]?.add(part);
	};
	tables.forEach(({ within, windows }, index) => {
		for (const other of within) relateTo(index, other);
		for (const other of windows)
			if ((added[index] ?? 0) > (added[other] ?? 0)) relateTo(other, index);
			else relateTo(index, other);
	});
	return tables.map((table, index) => ({
		...table,
		sums: sumsOf(cuts, table.people),
		shown: [],
		including: including[index] ?? new Set(),
		included: included[index] ?? new Set(),
	}));
}

export function sumsOf({ rows, columns, groups }: Cuts, people: readonly number[]): Sums<number> {
	const sums = new Array<number>(1 + rows + columns).fill(0);
	groups.forEach(([row, column], group) => {
		for (const sum of [TOTAL, 1 + row, 1 + rows + column]) sums[sum] = (sums[sum] ?? 0) + (people[group] ?? 0);
	});
	return sums;
}

const SOURCE = 0;
const SINK = 1;

/** An edge of the network: a group, or a sum. */
type Place = { from: number; to: number } & ({ sum: null; group: number } | { sum: number; group: null });

/** Every edge of the network: the groups, then the sums. */
export function placesOf({ rows, columns, groups }: Cuts): Place[] {
	const ofGroups = groups.map(
		([row, column], group): Place => ({ from: 2 + row, to: 2 + rows + column, sum: null, group }),
	);
	const ofSums = Array.from({ length: 1 + rows + columns }, (_, sum): Place => {
		const [from, to] = sum === TOTAL ? [SINK, SOURCE] : sum <= rows ? [SOURCE, 1 + sum] : [1 + sum, SINK];
		return { from, to, sum, group: null };
	});
	return [...ofGroups, ...ofSums];
}

export function sumsAt({ rows, groups }: Cuts, group: number | null): number[] {
	const [row, column] = groups[group ?? 0] ?? [0, 0];
	return [1 + row, 1 + rows + column];
}
