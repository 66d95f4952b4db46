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

/** Whoever counts in the part counts in one of the wholes at least. */
export interface Link {
	part: number;
	wholes: readonly number[];
}

export interface Counted extends PeopleTable {
	sums: Sums<number>;
	shown: Sums<Shown>;
	/** Tables that count everybody counted here, and tables that count only people counted here. */
	including: ReadonlySet<number>;
	included: ReadonlySet<number>;
}

/** All tables that a reader has. */
export interface LinkedTables {
	cuts: Cuts;
	places: readonly Place[];
	all: readonly Counted[];
	/** For each group how many people more the wholes have. */
	links: readonly (Link & { slack: readonly number[] })[];
}

/** The tables of a page, and what is shown elsewhere already. */
export function linkTables(cuts: Cuts, tables: readonly PeopleTable[], linked: readonly Link[]): LinkedTables {
	const peopleOf = (table: number, group: number) => tables[table]?.people[group] ?? 0;
	const links = [...tables.flatMap((_, index) => linksWithin(tables, index)), ...linked].flatMap((link) => {
		const slack = cuts.groups.map(
			(_, group) => link.wholes.reduce((sum, whole) => sum + peopleOf(whole, group), 0) - peopleOf(link.part, group),
		);
		// A headcount of another day than the people may be smaller than they are: then it includes nothing.
		return slack.some((people) => people < 0) ? [] : [{ ...link, slack }];
	});
	const all = tables.map((table, index) => ({
		...table,
		sums: sumsOf(cuts, table.people),
		shown: [],
		including: new Set(links.flatMap(({ part, wholes }) => (part === index && wholes.length === 1 ? wholes : []))),
		included: new Set(links.flatMap(({ part, wholes }) => (wholes.length === 1 && wholes[0] === index ? [part] : []))),
	}));
	return { cuts, places: placesOf(cuts), all, links };
}

function linksWithin(tables: readonly PeopleTable[], index: number): Link[] {
	const { within = [], windows = [], people = [] } = tables[index] ?? {};
	const added = (counts: readonly number[] = []) => counts.reduce((sum, count) => sum + count, 0);
	return [
		...within.map((whole) => ({ part: index, wholes: [whole] })),
		...windows.map((other) =>
			added(people) > added(tables[other]?.people)
				? { part: other, wholes: [index] }
				: { part: index, wholes: [other] },
		),
	];
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

/** An edge of the network: a group, with the sums of its row and its column, or a sum. */
export type Place = { from: number; to: number; row: number; column: number } & (
	| { sum: null; group: number }
	| { sum: number; group: null }
);

/** Every edge of the network: the groups, then the sums. */
function placesOf({ rows, columns, groups }: Cuts): Place[] {
	const ofGroups = groups.map(([row, column], group): Place => {
		const sums = { row: 1 + row, column: 1 + rows + column };
		return { from: 2 + row, to: 2 + rows + column, ...sums, sum: null, group };
	});
	const ofSums = Array.from({ length: 1 + rows + columns }, (_, sum): Place => {
		const [from, to] = sum === TOTAL ? [SINK, SOURCE] : sum <= rows ? [SOURCE, 1 + sum] : [1 + sum, SINK];
		return { from, to, row: sum, column: sum, sum, group: null };
	});
	return [...ofGroups, ...ofSums];
}
