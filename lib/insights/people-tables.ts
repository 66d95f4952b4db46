/*
 * Tables of people and the network of their numbers. An example: spokes A and B are the rows, countries FR and TN the columns.
 *
 *           FR   TN   sum          groups  0: A in FR, 1: A in TN, 2: B in FR, 3: B in TN
 *      A     6    3     9          sums    0: all, 1: A, 2: B, 3: FR, 4: TN
 *      B     8    9    17          nodes   0: source, 1: sink, 2: A, 3: B, 4: FR, 5: TN
 *    sum    14   12    26
 *
 * Readers see sums and no groups. Group 1 is the edge from node 2 (A) to node 5 (TN); the sum of A is the edge from the source to
 * node 2, the sum of TN the edge from node 5 to the sink, the total the edge from the sink to the source. Here nothing is hidden: the
 * four groups can differ together, so nobody can tell that A has three people in TN. If B had nobody in TN, TN would be those three
 * people: it would read "fewer than 5", and FR would be hidden as well, because the total less FR is TN.
 */
import type { Shown } from "./shown";

/** The index of a table among all tables of the page. */
export type TableIndex = number;
/** The index of a group in `Cuts.groups`, and of its people in a table. */
export type GroupIndex = number;
/** 0 is the total, then come the rows and the columns. */
export type SumIndex = number;
/** A node of the network: the source, the sink, then the rows and the columns. */
export type NetworkNode = number;

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
	within: readonly TableIndex[];
	/** Tables before this one with the same people over more or fewer days: who is in one alone is a group as well. */
	windows: readonly TableIndex[];
}

/** The sums of a table, as far as they may be shown. */
export interface ShownTable {
	total: Shown;
	rows: Shown[];
	columns: Shown[];
}

/** A value for each sum, by its index. */
export type Sums<Value> = Value[];

export const TOTAL: SumIndex = 0;

/** Whoever counts in the part counts in one of the wholes at least. */
export interface Link {
	part: TableIndex;
	wholes: readonly TableIndex[];
}

export interface Counted extends PeopleTable {
	sums: Sums<number>;
	shown: Sums<Shown>;
	/** Tables that count everybody counted here, and tables that count only people counted here. */
	including: ReadonlySet<TableIndex>;
	included: ReadonlySet<TableIndex>;
}

/** All tables that a reader has. */
export interface LinkedTables {
	cuts: Cuts;
	edges: readonly NetworkEdge[];
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
	return { cuts, edges: edgesOf(cuts), all, links };
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

const SOURCE: NetworkNode = 0;
const SINK: NetworkNode = 1;

/** An edge of the network: a group, with the sums of its row and its column, or a sum. */
export type NetworkEdge = { from: NetworkNode; to: NetworkNode; row: SumIndex; column: SumIndex } & (
	| { sum: null; group: GroupIndex }
	| { sum: SumIndex; group: null }
);

/** Every edge of the network: the groups, then the sums. */
function edgesOf({ rows, columns, groups }: Cuts): NetworkEdge[] {
	const ofGroups = groups.map(([row, column], group): NetworkEdge => {
		const sums = { row: 1 + row, column: 1 + rows + column };
		return { from: 2 + row, to: 2 + rows + column, ...sums, sum: null, group };
	});
	const ofSums = Array.from({ length: 1 + rows + columns }, (_, sum): NetworkEdge => {
		const [from, to] = sum === TOTAL ? [SINK, SOURCE] : sum <= rows ? [SOURCE, 1 + sum] : [1 + sum, SINK];
		return { from, to, row: sum, column: sum, sum, group: null };
	});
	return [...ofGroups, ...ofSums];
}
