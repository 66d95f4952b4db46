import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cuts, PeopleTable } from "@/lib/insights/people-tables";
import { WINDOWS } from "@/lib/insights/schema";
import { isShown, shownCounts } from "@/lib/insights/shown";
import { suppress } from "@/lib/insights/suppression";
import { holds } from "../property";
import { computed } from "./attacker";
import { organisation } from "./organisations";

/** Tables whose rows are cut one way only: the column is everybody. Each table counts a part of the one before. */
function oneCut(...rows: number[][]) {
	const cuts: Cuts = { rows: rows.length, columns: 1, groups: rows.map((_, row) => [row, 0]) };
	const tables = (rows[0] ?? []).map(
		(_, column): PeopleTable => ({
			people: rows.map((row) => row[column] ?? 0),
			within: column > 0 ? [column - 1] : [],
			windows: [],
		}),
	);
	const shown = suppress(cuts, tables);
	return { rows: rows.map((_, row) => shown.map((table) => table.rows[row])), total: shown.map(({ total }) => total) };
}

/** The people of each row by column, such as a spoke's by country. */
function twoCuts(...people: number[][]) {
	const groups = people.flatMap((row, index) =>
		row.flatMap((count, column): [number, number, number][] => (count > 0 ? [[index, column, count]] : [])),
	);
	const cuts: Cuts = {
		rows: people.length,
		columns: people[0]?.length ?? 0,
		groups: groups.map(([row, column]) => [row, column]),
	};
	const [shown] = suppress(cuts, [{ people: groups.map(([, , count]) => count), within: [], windows: [] }]);
	return shown;
}

describe("small groups", () => {
	test("fewer than five people are hidden, zero is shown", () => {
		expect(oneCut([4], [0], [60], [3]).rows).toEqual([["few"], [0], [60], ["few"]]);
	});

	test("a single small row hides its smallest sibling as well, so that the total does not reveal it", () => {
		expect(oneCut([3], [60], [20], [90])).toEqual({ total: [173], rows: [["few"], [60], ["hidden"], [90]] });
	});

	test("small rows that add up to fewer than five hide a sibling as well", () => {
		expect(oneCut([1], [2], [60], [20]).rows).toEqual([["few"], ["few"], [60], ["hidden"]]);
	});

	test("a total of eight would reveal two rows of four", () => {
		expect(oneCut([4], [4], [60]).rows).toEqual([["few"], ["few"], ["hidden"]]);
	});

	test("a rest of six would reveal a row of one beside five: nine is hidden instead, as little as will do", () => {
		expect(oneCut([1], [5], [9]).rows).toEqual([["few"], [5], ["hidden"]]);
	});

	test("numerators of a hidden denominator are hidden", () => {
		expect(oneCut([3, 0], [20, 12], [90, 30]).rows).toEqual([
			["few", "few"],
			["hidden", "hidden"],
			[90, 30],
		]);
	});

	test("a small numerator of a large group hides a sibling's numerator, but no denominator", () => {
		expect(oneCut([50, 3], [60, 20], [90, 30]).rows).toEqual([
			[50, "few"],
			[60, "hidden"],
			[90, 30],
		]);
	});

	test("an organisation of fewer than five shows no total", () => {
		expect(oneCut([3, 1], [0, 0])).toEqual({
			total: ["few", "few"],
			rows: [
				["few", "few"],
				[0, 0],
			],
		});
	});

	test("where no other row is left to hide, it is not said of one that it is small", () => {
		expect(oneCut([4], [4])).toEqual({ total: [8], rows: [["hidden"], ["few"]] });
	});
});

describe("two tables of the same people", () => {
	test("a spoke whose people are one country does not reveal what the country hides", () => {
		const shown = twoCuts([3, 0, 0], [0, 20, 0], [0, 0, 90]);
		expect(shown?.rows).toEqual(["few", "hidden", 90]);
		expect(shown?.columns).toEqual(["few", "hidden", 90]);
	});

	test("the difference of a country and its spoke is a group of two: the country is hidden, with another one", () => {
		const shown = twoCuts([25, 0, 0], [2, 30, 40]);
		expect(shown).toEqual({ total: 97, rows: [25, 72], columns: ["hidden", "hidden", 40] });
	});

	test("a difference of five people hides nothing", () => {
		expect(twoCuts([25, 0], [5, 30])).toEqual({ total: 60, rows: [25, 35], columns: [30, 30] });
	});
});

describe("windows", () => {
	const inWindows = (...people: number[]) =>
		suppress(
			{ rows: 1, columns: 1, groups: [[0, 0]] },
			people.map((count, index) => ({
				people: [count],
				within: [],
				windows: people.slice(0, index).map((_, before) => before),
			})),
		).map(({ total }) => total);

	test("twenty people in 90 days and eighteen in 28 would tell of two: the first window is shown", () => {
		expect(inWindows(18, 20)).toEqual([18, "hidden"]);
	});

	test("the same number, and five more, are shown", () => {
		expect(inWindows(18, 18, 23)).toEqual([18, 18, 23]);
	});
});

test("a count of which fewer than five people are counted on hides what is counted of it", () => {
	expect(shownCounts([40, 12, 0])).toEqual([40, 12, 0]);
	expect(shownCounts([40, 4, 0])).toEqual([40, "few", "few"]);
});

/** Columns in which each is a part of the one before: people, registered, active, engaged. */
const nested = fc
	.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 }))
	.map((counts) => counts.sort((one, other) => other - one));
const someRows = fc.array(nested, { minLength: 1, maxLength: 4 });

describe("for any table", () => {
	test("what is shown is correct, also 'fewer than five', and no number is from one to four", () => {
		holds(
			300,
			fc.property(someRows, (rows) => {
				oneCut(...rows).rows.forEach((row, index) => {
					row.forEach((value, column) => {
						const count = rows[index]?.[column] ?? Number.NaN;
						if (isShown(value ?? "hidden")) expect(value).toBe(count);
						if (value === "few") expect(count).toBeLessThan(5);
						expect(!isShown(value ?? "hidden") || value === 0 || Number(value) >= 5).toBe(true);
					});
				});
			}),
		);
	});

	test("a numerator is never shown where its denominator is hidden", () => {
		holds(
			300,
			fc.property(someRows, (rows) => {
				const { total, rows: shown } = oneCut(...rows);
				for (const row of [total, ...shown])
					row.forEach((value, column) => {
						if (column > 0 && !isShown(row[column - 1] ?? "hidden")) expect(isShown(value ?? "hidden")).toBe(false);
					});
			}),
		);
	});

	test("large groups only hide nothing", () => {
		const large = fc.array(
			nested.map((row) => row.map((count) => count + 5)),
			{ minLength: 1, maxLength: 6 },
		);
		holds(
			100,
			fc.property(large, (rows) => {
				const { total, rows: shown } = oneCut(...rows);
				expect(shown).toEqual(rows);
				expect(total.every((value) => isShown(value ?? "hidden"))).toBe(true);
			}),
		);
	});
});

/** Each is an organisation of its own; `ORGANISATIONS=1000` tries a thousand. */
const ORGANISATIONS = Number(process.env.ORGANISATIONS ?? 25);

test(`nobody who has the pages of two days, all windows, both cuts and a solver computes a small group, in ${ORGANISATIONS} organisations`, {
	timeout: ORGANISATIONS * 5_000,
}, async () => {
	const found: string[] = [];
	let numbers = 0;
	let shown = 0;
	for (let seed = 1; seed <= ORGANISATIONS; seed++) {
		const { pages, links } = organisation(seed, WINDOWS);
		for (const secret of await computed(pages, links)) found.push(`organisation ${seed}, ${secret}`);
		const sums = pages.flatMap((page) =>
			page.shown.flatMap(({ total, rows, columns }) => [total, ...rows, ...columns]),
		);
		numbers += sums.length;
		shown += sums.filter(isShown).length;
	}
	console.log(`${shown} of ${numbers} numbers are shown.`);
	expect(found).toEqual([]);
});

test("hundreds of units in forty countries take a few seconds at most", () => {
	const cuts: Cuts = { rows: 300, columns: 40, groups: [] as [number, number][] };
	const groups: [number, number][] = [];
	for (let row = 0; row < cuts.rows; row++)
		for (let column = 0; column < cuts.columns; column++)
			if ((row * 7 + column * 13) % 9 === 0) groups.push([row, column]);
	const sizes = groups.map(([row, column]) => ((row * 31 + column * 17) % 23) * ((row + column) % 5));
	const part = (share: number) => sizes.map((size) => Math.floor(size * share));
	const tables = [1, 0.9, 0.6, 0.3, 0.7, 0.4, 0.5, 0.2].map(
		(share, index): PeopleTable => ({
			people: part(share),
			within: index === 0 ? [] : [index === 1 ? 0 : 1],
			windows: index > 3 ? [index % 2 === 0 ? 2 : 3] : [],
		}),
	);
	const before = performance.now();
	suppress({ ...cuts, groups }, tables);
	expect(performance.now() - before).toBeLessThan(20_000);
});
