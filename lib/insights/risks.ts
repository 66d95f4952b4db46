import { inSmallSums, type Step, type Unknown, withoutOtherValue } from "./disclosure";
import { type Counted, type Cuts, type LinkedTables, type Place, type Sums, sumsOf, TOTAL } from "./people-tables";
import { isShown, isSmall, MINIMUM_GROUP } from "./shown";

/** An unknown number of a table: a sum that is not shown, or a group. */
interface TableUnknown extends Unknown {
	sum: number | null;
	group: number | null;
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
	const fixed = networks.flatMap(({ unknowns, worlds }) =>
		worlds.reduce(
			(left, world) => (left.length === 0 ? left : withoutOtherValue(left, inWorld(page, world), nodes)),
			unknowns.filter(({ people }) => isSmall(people)),
		),
	);
	return fixed.map((one) => ({ ...one, isSubtracted: false }));
}

/** What is not known of the table and of its differences to other windows, and the worlds in which it would be another number. */
function networksOf({ cuts, places, all }: LinkedTables, table: Counted) {
	const index = all.indexOf(table);
	const isShownHere = (sum: number) => isShown(table.shown[sum] ?? 0);
	const network = (people: readonly number[], isKnown: (sum: number) => boolean, worlds: ReadonlySet<number>[]) => {
		const sums = sumsOf(cuts, people);
		return { unknowns: unknownsOf(places, people, sums, isKnown), sums, isKnown, worlds };
	};
	const ownWorlds = worldsOf(index, all);
	const apart = table.windows.map((before) => {
		const other = all[before] as Counted;
		const sign = table.included.has(before) ? 1 : -1;
		const people = table.people.map((count, group) => sign * (count - (other.people[group] ?? 0)));
		const worlds = [...ownWorlds, ...worldsOf(before, all)].filter((world) => !world.has(index) || !world.has(before));
		return network(people, (sum) => isShownHere(sum) && isShown(other.shown[sum] ?? 0), worlds);
	});
	return [network(table.people, isShownHere, ownWorlds), ...apart];
}

/** A cut of which all that is not shown together is a small group: one more has to join it. */
function smallRests(
	{ rows }: Cuts,
	table: Counted,
	sums: Sums<number>,
	isKnown: (sum: number) => boolean,
): TableUnknown[] {
	const all = sums.map((_, sum) => sum).slice(1);
	return [all.slice(0, rows), all.slice(rows)].flatMap((cut) => {
		const rests = [isKnown, (sum: number) => isShown(table.shown[sum] ?? 0)].map((is) => cut.filter((sum) => !is(sum)));
		const isSmallRest = rests.some((rest) => isSmall(rest.reduce((added, sum) => added + (sums[sum] ?? 0), 0)));
		const canJoin = cut.some((sum) => isShown(table.shown[sum] ?? 0) && (table.sums[sum] ?? 0) > 0);
		const [sum = TOTAL] = rests[0] ?? [];
		return isSmallRest && canJoin ? [{ from: 0, to: 0, people: sums[sum] ?? 0, sum, group: null }] : [];
	});
}

/** The network of what is not known: the groups between rows and columns, and the sums that are not shown. */
function unknownsOf(
	places: readonly Place[],
	people: readonly number[],
	sums: Sums<number>,
	isKnown: (sum: number) => boolean,
): TableUnknown[] {
	return places.flatMap(({ from, to, sum, group, row, column }): TableUnknown[] => {
		if (sum !== null) return isKnown(sum) ? [] : [{ from, to, sum, group, people: sums[sum] ?? 0 }];
		const isZero = [row, column].some((one) => isKnown(one) && sums[one] === 0);
		return isZero ? [] : [{ from, to, sum, group, people: people[group] ?? 0 }];
	});
}

/**
 * Tables that may differ together from what they are, while all others stay: the table, with some of those that include it or that
 * it includes, or with some of all, the most similar first. A secret is kept where one such world looks the same to the reader.
 */
function worldsOf(index: number, all: readonly Counted[]): ReadonlySet<number>[] {
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
	const worlds = [
		[],
		...upTo(similarFirst(all.keys()).filter(isHidden)),
		...upTo(related("including")).flatMap((some) => narrower.map((others) => [...some, ...others])),
		...upTo(similarFirst(all.keys())),
	].map((tables) => new Set([index, ...tables]));
	return [...new Map(worlds.map((world) => [[...world].sort().join(), world])).values()];
}

/** Where one person more or fewer is possible in all tables of a world at once. Plain loops: this is asked thousands of times. */
function inWorld({ places, all, links }: LinkedTables, world: ReadonlySet<number>): Step[] {
	const tables = [...world].map((index) => all[index] as Counted);
	const changed = links.flatMap(({ part, wholes, slack }) => {
		const change = wholes.filter((one) => world.has(one)).length - (world.has(part) ? 1 : 0);
		return change === 0 ? [] : [{ change, slack }];
	});
	const steps: Step[] = [];
	for (const { from, to, sum, group, row, column } of places) {
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
