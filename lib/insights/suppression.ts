/*
 * What of a table of people may be shown: no number of fewer than five people, and none that a total, a sibling or the
 * same group in another table would give away. Zero is shown.
 */

/** Fewer people than this are shown as "fewer than 5". */
export const MINIMUM_GROUP = 5;

/** A number; fewer than five people; or hidden because it would give a smaller group away. */
export type Shown = number | "few" | "hidden";
export const isShown = (value: Shown): value is number => typeof value === "number";

/** A table of counts of people. Its rows add up to the total, or to more where somebody counts in two. */
export interface Counts {
	total: readonly number[];
	rows: readonly (readonly number[])[];
	/** For each column the one before it that includes everybody it counts; left out, its left neighbour. */
	within?: readonly (number | null)[];
}

export interface ShownCounts {
	total: Shown[];
	rows: Shown[][];
}

type CellPlace = readonly [table: number, row: number, column: number];

/** Tables of the same people, cut differently: what one hides, a row of the same group in another does not show. */
export function suppress(tables: readonly Counts[]): ShownCounts[] {
	const forced = new Set<string>();
	for (;;) {
		const shown = tables.map((table, index) =>
			suppressed(table, (row, column) => forced.has(`${[index, row, column]}`)),
		);
		const more = [...twinsOfHidden(tables, shown), ...columnsWithoutTotal(shown)].filter(
			(cell) => !forced.has(`${cell}`),
		);
		if (more.length === 0) return shown;
		for (const cell of more) forced.add(`${cell}`);
	}
}

const TOTAL = -1;

/** What is shown of the column that includes everybody a column counts. */
function includingCell({ within }: Counts, shown: readonly Shown[], column: number): Shown | undefined {
	const index = within ? within[column] : column - 1;
	return index === null || index === undefined ? undefined : shown[index];
}

function suppressed(table: Counts, forced: (row: number, column: number) => boolean): ShownCounts {
	const shown: ShownCounts = { total: [...table.total], rows: table.rows.map((row) => [...row]) };
	table.total.forEach((_, column) => {
		shown.total[column] = alone(table.total[column], includingCell(table, shown.total, column), forced(TOTAL, column));
		shown.rows.forEach((row, index) => {
			row[column] = alone(table.rows[index]?.[column], includingCell(table, row, column), forced(index, column));
		});
		while (isShown(shown.total[column] ?? "hidden") && isGivenAway(table, shown, column)) {
			const next = leastShown(table, shown, column);
			if (next === undefined) shown.total[column] = "hidden";
			else (shown.rows[next] ?? [])[column] = "hidden";
		}
	});
	return shown;
}

/** A cell by itself: small, part of something that is not shown, or a number. */
function alone(count: number | undefined, including: Shown | undefined, forced: boolean): Shown {
	if (including === "few" || (count !== undefined && count > 0 && count < MINIMUM_GROUP)) return "few";
	return including === "hidden" || forced ? "hidden" : (count ?? 0);
}

/** Whether the visible total, less the visible rows, tells an amount of fewer than five people or exactly one small row. */
function isGivenAway(table: Counts, shown: ShownCounts, column: number): boolean {
	let sum = 0;
	let hiddenAtLeast = 0;
	let hidden = 0;
	const leasts: number[] = [];
	shown.rows.forEach((row, index) => {
		const count = table.rows[index]?.[column] ?? 0;
		if (isShown(row[column] ?? "hidden")) return;
		sum += count;
		if (row[column] === "few") leasts.push(includingCell(table, row, column) === "few" ? 0 : 1);
		else {
			hidden++;
			hiddenAtLeast += count < MINIMUM_GROUP ? 0 : MINIMUM_GROUP;
		}
	});
	if (leasts.length === 0) return false;
	if (sum < MINIMUM_GROUP) return true;
	const allLeast = leasts.reduce((total, least) => total + least, 0);
	return leasts.some((least) => {
		const most = Math.min(MINIMUM_GROUP - 1, sum - hiddenAtLeast - (allLeast - least));
		const fewest = hidden > 0 ? least : Math.max(least, sum - (MINIMUM_GROUP - 1) * (leasts.length - 1));
		return fewest >= most;
	});
}

/** The row that costs least to hide: the smallest of those with people, then one without. */
function leastShown({ rows }: Counts, shown: ShownCounts, column: number): number | undefined {
	const count = (row: number) => rows[row]?.[column] || Number.POSITIVE_INFINITY;
	return shown.rows
		.flatMap((row, index) => (isShown(row[column] ?? "hidden") ? [index] : []))
		.sort((one, other) => count(one) - count(other) || one - other)[0];
}

/** Rows elsewhere that count the same people as a hidden one, as a country that is one spoke does. */
function twinsOfHidden(tables: readonly Counts[], shown: readonly ShownCounts[]): CellPlace[] {
	return shown.flatMap((table, index) =>
		table.rows.flatMap((row, rowIndex) =>
			row.flatMap((value, column): CellPlace[] => {
				if (value !== "hidden") return [];
				const counts = `${tables[index]?.rows[rowIndex]}`;
				return tables.flatMap((other, otherIndex) =>
					otherIndex === index
						? []
						: other.rows.flatMap((twin, twinRow): CellPlace[] =>
								`${twin}` === counts ? [[otherIndex, twinRow, column]] : [],
							),
				);
			}),
		),
	);
}

/** Where even the total had to be hidden, nothing of that column is shown in any table: their rows sum up to it. */
function columnsWithoutTotal(shown: readonly ShownCounts[]): CellPlace[] {
	const columns = new Set(
		shown.flatMap((table) => table.total.flatMap((value, column) => (value === "hidden" ? [column] : []))),
	);
	return shown.flatMap((table, index) =>
		[...columns].flatMap((column): CellPlace[] => [
			[index, TOTAL, column],
			...table.rows.map((_, row): CellPlace => [index, row, column]),
		]),
	);
}
