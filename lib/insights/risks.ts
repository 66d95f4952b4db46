import { MINIMUM_GROUP } from "../minimum-group";
import { inSmallSums, type Step, type Unknown, withoutOtherValue } from "./disclosure";
import {
	type Counted,
	type Cuts,
	type GroupIndex,
	type LinkedTables,
	type NetworkEdge,
	type SumIndex,
	type Sums,
	sumsOf,
	type TableIndex,
	TOTAL,
} from "./people-tables";
import { isShown, isSmall } from "./shown";

/** An unknown number of a table: a sum that is not shown, or a group. */
interface TableUnknown extends Unknown {
	sum: SumIndex | null;
	group: GroupIndex | null;
}

/** What a reader could compute: by subtracting alone, or also from what the words for hidden sums say. */
export interface Risk extends TableUnknown {
	isSubtracted: boolean;
}

/** What could be computed of the table, and of the people who are in it and not in the same over other days. */
export function risksOf(page: LinkedTables, table: Counted): Risk[] {
	const { cuts } = page;
	const nodes = cuts.rows + cuts.columns + 2;
	const networks = networksOf(page, table);
	const subtracted = networks.flatMap(({ unknowns, sums, isKnown }, index) => [
		...inSmallSums(unknowns, nodes),
		// The rest of a difference of which the total is not known tells nothing.
		...(index === 0 || isKnown(TOTAL) ? smallRests(cuts, table, sums, isKnown) : []),
	]);
	// What hides those may hide the others as well.
	if (subtracted.length > 0) return subtracted.map((one) => ({ ...one, isSubtracted: true }));
	const fixed = networks.flatMap(({ unknowns, alternatives }) =>
		alternatives.reduce(
			(left, alternative) => (left.length === 0 ? left : withoutOtherValue(left, stepsIn(page, alternative), nodes)),
			unknowns.filter(({ people }) => isSmall(people)),
		),
	);
	return fixed.map((one) => ({ ...one, isSubtracted: false }));
}

/** What is not known of the table and of its differences to other windows, and the alternatives: which tables could have other numbers together. */
function networksOf({ cuts, edges, all }: LinkedTables, table: Counted) {
	const index = all.indexOf(table);
	const isShownHere = (sum: SumIndex) => isShown(table.shown[sum] ?? 0);
	const network = (
		people: readonly number[],
		isKnown: (sum: SumIndex) => boolean,
		alternatives: ReadonlySet<TableIndex>[],
	) => {
		const sums = sumsOf(cuts, people);
		return { unknowns: unknownsOf(edges, people, sums, isKnown), sums, isKnown, alternatives };
	};
	const ownAlternatives = alternativesOf(index, all);
	const apart = table.windows.map((before) => {
		const other = all[before] as Counted;
		const sign = table.included.has(before) ? 1 : -1;
		const people = table.people.map((count, group) => sign * (count - (other.people[group] ?? 0)));
		const alternatives = [...ownAlternatives, ...alternativesOf(before, all)].filter(
			(alternative) => !alternative.has(index) || !alternative.has(before),
		);
		return network(people, (sum) => isShownHere(sum) && isShown(other.shown[sum] ?? 0), alternatives);
	});
	return [network(table.people, isShownHere, ownAlternatives), ...apart];
}

/** A cut of which all that is not shown together is a small group: one more has to join it. */
function smallRests(
	{ rows }: Cuts,
	table: Counted,
	sums: Sums<number>,
	isKnown: (sum: SumIndex) => boolean,
): TableUnknown[] {
	const all = sums.map((_, sum) => sum).slice(1);
	return [all.slice(0, rows), all.slice(rows)].flatMap((cut) => {
		const rests = [isKnown, (sum: SumIndex) => isShown(table.shown[sum] ?? 0)].map((is) =>
			cut.filter((sum) => !is(sum)),
		);
		const isSmallRest = rests.some((rest) => isSmall(rest.reduce((added, sum) => added + (sums[sum] ?? 0), 0)));
		const canJoin = cut.some((sum) => isShown(table.shown[sum] ?? 0) && (table.sums[sum] ?? 0) > 0);
		const [sum = TOTAL] = rests[0] ?? [];
		return isSmallRest && canJoin ? [{ from: 0, to: 0, people: sums[sum] ?? 0, sum, group: null }] : [];
	});
}

/** The network of what is not known: the groups between rows and columns, and the sums that are not shown. */
function unknownsOf(
	edges: readonly NetworkEdge[],
	people: readonly number[],
	sums: Sums<number>,
	isKnown: (sum: SumIndex) => boolean,
): TableUnknown[] {
	return edges.flatMap(({ from, to, sum, group, row, column }): TableUnknown[] => {
		if (sum !== null) return isKnown(sum) ? [] : [{ from, to, sum, group, people: sums[sum] ?? 0 }];
		const isZero = [row, column].some((one) => isKnown(one) && sums[one] === 0);
		return isZero ? [] : [{ from, to, sum, group, people: people[group] ?? 0 }];
	});
}

/**
 * Tables that may differ together from what they are, while all others stay: the table, with some of those that include it or that
 * it includes, or with some of all, the most similar first. A number is safe where one such alternative looks the same to the reader.
 */
function alternativesOf(index: TableIndex, all: readonly Counted[]): ReadonlySet<TableIndex>[] {
	const total = (one: number) => all[one]?.sums[TOTAL] ?? 0;
	const distance = (one: number) => Math.abs(total(one) - total(index));
	const similarFirst = (tables: Iterable<number>) =>
		[...tables].filter((one) => one !== index).sort((one, other) => distance(one) - distance(other) || one - other);
	const related = (side: "including" | "included") => {
		const found = new Set([index]);
		for (const one of found) for (const next of all[one]?.[side] ?? []) found.add(next);
		return similarFirst(found);
	};
	const isHidden = (one: number) => all[one]?.shown.some((value) => !isShown(value));
	const upTo = (tables: readonly number[]) =>
		Array.from({ length: tables.length + 1 }, (_, some) => tables.slice(0, some));
	const narrower = upTo(related("included"));
	const alternatives = [
		[],
		...upTo(similarFirst(all.keys()).filter(isHidden)),
		...upTo(related("including")).flatMap((some) => narrower.map((others) => [...some, ...others])),
		...upTo(similarFirst(all.keys())),
	].map((tables) => new Set([index, ...tables]));
	return [...new Map(alternatives.map((alternative) => [[...alternative].sort().join(), alternative])).values()];
}

/** Where one person more or fewer is possible in all tables of an alternative at once. Plain loops: this is asked thousands of times. */
function stepsIn({ edges, all, links }: LinkedTables, alternative: ReadonlySet<TableIndex>): Step[] {
	const tables = [...alternative].map((index) => all[index] as Counted);
	const changed = links.flatMap(({ part, wholes, slack }) => {
		const change = wholes.filter((one) => alternative.has(one)).length - (alternative.has(part) ? 1 : 0);
		return change === 0 ? [] : [{ change, slack }];
	});
	const steps: Step[] = [];
	for (const { from, to, sum, group, row, column } of edges) {
		let [more, fewer] = [true, true];
		if (sum === null) {
			for (const { change, slack } of changed) {
				const left = slack[group] ?? 0;
				if (left + change < 0) more = false;
				if (left - change < 0) fewer = false;
			}
			for (const { people, shown } of tables) {
				if (people[group] === 0) fewer = false;
				if (shown[row] === 0 || shown[column] === 0) more = false;
			}
		} else {
			if (tables.some(({ shown }) => isShown(shown[sum] ?? "hidden"))) continue;
			for (const table of tables) {
				const { least, most } = wordOf(table, sum, all);
				if ((table.sums[sum] ?? 0) >= most) more = false;
				if ((table.sums[sum] ?? 0) <= least) fewer = false;
			}
		}
		steps.push({ from, to, more, fewer });
	}
	return steps;
}

/** What the word for a sum that is not shown says of it. */
function wordOf(table: Counted, sum: number, all: readonly Counted[]) {
	const people = table.sums[sum] ?? 0;
	if (table.shown[sum] !== "few")
		return { least: people >= MINIMUM_GROUP ? MINIMUM_GROUP : 0, most: Number.POSITIVE_INFINITY };
	const isPartOfFew = table.within.some((other) => all[other]?.shown[sum] === "few");
	return { least: isPartOfFew ? 0 : 1, most: MINIMUM_GROUP - 1 };
}
