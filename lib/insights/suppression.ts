/*
 * Which numbers of people may be shown: none of fewer than five, and none from which a smaller group could be computed,
 * with all tables and windows of a page at hand, and those of the day before. docs/metrics.md says what is promised.
 */
import {
	type Counted,
	type Cuts,
	type Link,
	type LinkedTables,
	linkTables,
	type PeopleTable,
	type ShownTable,
	type SumIndex,
	TOTAL,
} from "./people-tables";
import { type Risk, risksOf } from "./risks";
import { isShown, isSmall, type Shown } from "./shown";

/** What was shown of the same people before, such as yesterday. */
interface ShownBefore {
	tables: readonly PeopleTable[];
	shown: readonly ShownTable[];
	/** How the tables are related, those shown before counted on after the others. */
	links: readonly Link[];
}

/** What may be shown of tables of the same people. The first ones are hidden least. */
export function suppress(cuts: Cuts, tables: readonly PeopleTable[], before?: ShownBefore): ShownTable[] {
	const shift = (indexes: readonly number[]) => indexes.map((index) => index + tables.length);
	const earlier = before?.tables.map(({ people, within, windows }) => ({
		people,
		within: shift(within),
		windows: shift(windows),
	}));
	const page = linkTables(cuts, [...tables, ...(earlier ?? [])], before?.links ?? []);
	const own = page.all.slice(0, tables.length);
	before?.shown.forEach(({ total, rows, columns }, index) => {
		const table = page.all[tables.length + index];
		if (table) table.shown = [total, ...rows, ...columns];
	});
	for (const table of own) {
		table.shown = table.sums.map((people, sum) => alone(people, sum, table, page.all));
		hideUntilSafe(page, table, [table]);
	}
	// What a later table shows may tell of an earlier one, and of one that was shown before.
	for (const table of page.all.toReversed())
		hideUntilSafe(
			page,
			table,
			[table, ...own.toReversed()].filter((one) => own.includes(one)),
		);
	showAgain(page, own);
	return own.map(({ shown }) => ({
		total: shown[TOTAL] ?? "hidden",
		rows: shown.slice(1, 1 + cuts.rows),
		columns: shown.slice(1 + cuts.rows),
	}));
}

/** A sum by itself: small, part of something that is not shown, a few people away from another window, or a number. */
function alone(people: number, sum: SumIndex, { within, windows }: PeopleTable, done: readonly Counted[]): Shown {
	const including = within.map((table) => done[table]?.shown[sum] ?? "hidden");
	if (isSmall(people) || including.includes("few")) return "few";
	if (including.includes("hidden")) return "hidden";
	const isNear = windows.some((table) => {
		const other = done[table];
		return other && isShown(other.shown[sum] ?? "hidden") && isSmall(Math.abs(people - (other.sums[sum] ?? 0)));
	});
	return isNear ? "hidden" : people;
}

/** Of many sums that could be hidden a part is hidden at once, so that large tables take few turns. */
const AT_ONCE = 1 / 8;

/** Each turn hides more, so that it ends. What tells of the table is hidden in the first of the others that has something to hide. */
function hideUntilSafe(page: LinkedTables, table: Counted, others: readonly Counted[]): void {
	for (const other of others)
		for (let found = risksOf(page, table); found.length > 0; found = risksOf(page, table)) {
			const more = [...new Set(found.flatMap((risk) => nextToHide(page.cuts, other, risk)))].sort(smallestFirst(other));
			if (more.length === 0) break;
			for (const sum of more.slice(0, Math.ceil(more.length * AT_ONCE))) hide(other, sum, page.all);
		}
}

/** Hides a sum, and the numerators of which it is the denominator. */
function hide(table: Counted, sum: SumIndex, all: readonly Counted[]): void {
	table.shown[sum] = "hidden";
	const index = all.indexOf(table);
	for (const other of all)
		if (other.within.includes(index) && isShown(other.shown[sum] ?? "hidden")) hide(other, sum, all);
}

/** How many sums are tried, times the groups that each try looks at: large tables get few tries. */
const MOST_LOOKED_AT = 4_000;

/** Hiding step by step hides too much: whatever is safe to show in the end is shown, of the first tables and the largest sums first. */
function showAgain(page: LinkedTables, own: readonly Counted[]): void {
	const { cuts, all } = page;
	let tries = Math.floor(MOST_LOOKED_AT / Math.max(1, cuts.groups.length));
	const atRisk = new Set(all.filter((table) => risksOf(page, table).length > 0));
	const mayTell = tellingOf(page, atRisk);
	for (const table of own.filter((one) => !mayTell.has(one))) {
		const hidden = table.sums.flatMap((_, sum) => (table.shown[sum] === "hidden" ? [sum] : []));
		for (const sum of hidden.sort(smallestFirst(table)).reverse()) {
			const value = valueIfSafe(table, sum, all);
			if (value === "hidden" || tries-- <= 0) continue;
			table.shown[sum] = value;
			// The table itself first: it is the likeliest to tell.
			if ([table, ...all].some((one) => !atRisk.has(one) && risksOf(page, one).length > 0)) table.shown[sum] = "hidden";
		}
	}
}

/** What was shown before may stay at risk whatever is hidden now: then the other windows of the same people stay hidden. */
function tellingOf({ all, links }: LinkedTables, atRisk: ReadonlySet<Counted>): ReadonlySet<Counted> {
	const isOfDays = (table: Counted) =>
		table.windows.length > 0 || all.some(({ windows }) => windows.some((one) => all[one] === table));
	const related = links.flatMap(({ part, wholes }) => {
		const tables = [part, ...wholes].map((one) => all[one] as Counted);
		const telling = tables.filter((one) => atRisk.has(one));
		if (telling.length === 0) return [];
		return telling.every(isOfDays) ? tables.filter(isOfDays) : tables;
	});
	return new Set(related);
}

/** What would be shown of a hidden sum, if nothing could be computed from it. */
function valueIfSafe(table: Counted, sum: SumIndex, all: readonly Counted[]): Shown {
	const index = all.indexOf(table);
	const later = all.flatMap(({ windows }, other) => (windows.includes(index) ? [other] : []));
	return alone(table.sums[sum] ?? 0, sum, { ...table, windows: [...table.windows, ...later] }, all);
}

const smallestFirst =
	({ sums }: Counted) =>
	(one: number, other: number) =>
		(sums[one] ?? 0) - (sums[other] ?? 0) || one - other;

/**
 * What costs least to hide: of a sum its smallest sibling, of a group its row or column; then that sums are small, where that is
 * what tells; then any sum, the total last.
 */
function nextToHide({ rows, groups }: Cuts, table: Counted, { sum, group, isSubtracted }: Risk): number[] {
	const { shown, sums } = table;
	const smallest = (candidates: number[]) =>
		candidates
			.filter((one) => isShown(shown[one] ?? "hidden") && (sums[one] ?? 0) > 0)
			.sort(smallestFirst(table))
			.slice(0, 1);
	const all = sums.map((_, index) => index).slice(1);
	const isRow = (index: number) => index <= rows;
	const siblings = (index: number) => all.filter((one) => isRow(one) === isRow(index));
	const [row, column] = groups[group ?? -1] ?? [0, 0];
	const own = group === null ? [] : [1 + row, 1 + rows + column];
	const hidden = group === null ? [sum ?? TOTAL] : own.filter((one) => !isShown(shown[one] ?? "hidden"));
	const nearest = smallest(hidden.length > 0 ? hidden.flatMap(siblings) : own);
	if (nearest.length > 0) return nearest;
	const few = isSubtracted ? [] : all.filter((one) => shown[one] === "few");
	if (few.length > 0) return few;
	const any = smallest(all);
	if (any.length > 0) return any;
	return isShown(shown[TOTAL] ?? "hidden") && (sums[TOTAL] ?? 0) > 0
		? [TOTAL]
		: [TOTAL, ...all].filter((one) => shown[one] === "few");
}
