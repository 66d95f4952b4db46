import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Counts, isShown, type Shown, suppress } from "@/lib/insights/suppression";
import { holds } from "../property";

/** A table whose total is the sum of its rows. */
function table(...rows: number[][]): Counts {
	return { total: (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)), rows };
}

const shown = (...rows: number[][]) => suppress([table(...rows)])[0];

describe("small groups", () => {
	test("fewer than five people are hidden, zero is shown", () => {
		expect(shown([4], [0], [60], [3])?.rows).toEqual([["few"], [0], [60], ["few"]]);
	});

	test("a single small row hides its smallest sibling as well, so that the total does not reveal it", () => {
		expect(shown([3], [60], [20], [90])).toEqual({ total: [173], rows: [["few"], [60], ["hidden"], [90]] });
	});

	test("small rows that add up to fewer than five hide a sibling as well", () => {
		expect(shown([1], [2], [60], [20])?.rows).toEqual([["few"], ["few"], [60], ["hidden"]]);
	});

	test("a total of eight would reveal two rows of four", () => {
		expect(shown([4], [4], [60])?.rows).toEqual([["few"], ["few"], ["hidden"]]);
	});

	test("a total of six would reveal a row of one beside five", () => {
		expect(shown([1], [5], [9])?.rows).toEqual([["few"], ["hidden"], ["hidden"]]);
	});

	test("numerators of a hidden denominator are hidden", () => {
		expect(shown([3, 0], [20, 12], [90, 30])?.rows).toEqual([
			["few", "few"],
			["hidden", "hidden"],
			[90, 30],
		]);
	});

	test("a small numerator of a large group hides a sibling's numerator, but no denominator", () => {
		expect(shown([50, 3], [60, 20], [90, 30])?.rows).toEqual([
			[50, "few"],
			[60, "hidden"],
			[90, 30],
		]);
	});

	test("an organisation of fewer than five shows no total", () => {
		expect(shown([3, 1], [0, 0])).toEqual({
			total: ["few", "few"],
			rows: [
				["few", "few"],
				[0, 0],
			],
		});
	});

	test("the whole column is hidden where hiding rows is not enough", () => {
		expect(shown([4], [4])).toEqual({ total: ["hidden"], rows: [["few"], ["few"]] });
	});

	test("a country with one spoke does not reveal what the spoke hides", () => {
		const [spokes, countries] = suppress([table([3], [20], [90]), table([20], [93])]);
		expect(spokes?.rows).toEqual([["few"], ["hidden"], [90]]);
		expect(countries?.rows).toEqual([["hidden"], [93]]);
	});
});

/** Columns in which each is a part of the one before: people, registered, active, engaged. */
const nested = fc
	.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 }))
	.map((counts) => counts.sort((one, other) => other - one));
const someTable = fc.array(nested, { minLength: 1, maxLength: 4 }).map((rows) => table(...rows));

/** Every value of a cell that a reader who knows the rules must consider possible. */
function possible(value: Shown, left: Shown | undefined, limit: number): number[] {
	if (isShown(value)) return [value];
	const small = left === "few" ? [0, 1, 2, 3, 4] : [1, 2, 3, 4];
	const all = Array.from({ length: limit + 1 }, (_, count) => count);
	return value === "few" ? small : all.filter((count) => count === 0 || count >= 5);
}

/** The values of each row that a reader can still consider possible from the total of a column. */
function conclusions(rows: number[][], total: number): Set<number>[] {
	const left: Set<number>[] = rows.map(() => new Set());
	const walk = (index: number, sum: number, chosen: number[]): void => {
		if (sum > total) return;
		if (index === rows.length) {
			if (sum === total) for (const [row, value] of chosen.entries()) left[row]?.add(value);
			return;
		}
		for (const value of rows[index] ?? []) walk(index + 1, sum + value, [...chosen, value]);
	};
	walk(0, 0, []);
	return left;
}

describe("for any table", () => {
	test("no number from one to four is shown", () => {
		holds(
			100,
			fc.property(someTable, someTable, (one, other) => {
				for (const { total, rows } of suppress([one, other]))
					for (const value of [...total, ...rows.flat()])
						expect(!isShown(value) || value === 0 || value >= 5).toBe(true);
			}),
		);
	});

	test("what is shown is correct, also 'fewer than five'", () => {
		holds(
			100,
			fc.property(someTable, (counts) => {
				const [result] = suppress([counts]);
				result?.rows.forEach((row, index) => {
					row.forEach((value, column) => {
						const count = counts.rows[index]?.[column] ?? Number.NaN;
						if (isShown(value)) expect(value).toBe(count);
						if (value === "few") expect(count).toBeLessThan(5);
					});
				});
			}),
		);
	});

	test("subtracting from the total leaves two or more possible values for each small group", () => {
		holds(
			2_000,
			fc.property(someTable, (counts) => {
				const [result] = suppress([counts]);
				if (!result) return;
				counts.total.forEach((total, column) => {
					if (!isShown(result.total[column] as Shown)) return;
					const rows = result.rows.map((row) => possible(row[column] as Shown, row[column - 1], total));
					const left = conclusions(rows, total);
					result.rows.forEach((row, index) => {
						if (row[column] === "few") expect(left[index]?.size).toBeGreaterThan(1);
					});
				});
			}),
		);
	});

	test("the hidden rest of a total is zero or at least five people", () => {
		holds(
			2_000,
			fc.property(someTable, (counts) => {
				const [result] = suppress([counts]);
				counts.total.forEach((total, column) => {
					if (!result || !isShown(result.total[column] as Shown)) return;
					const seen = result.rows.reduce(
						(sum, row) => sum + (isShown(row[column] as Shown) ? (row[column] as number) : 0),
						0,
					);
					const hidden = result.rows.some((row) => row[column] === "few");
					if (hidden) expect(total - seen).toBeGreaterThanOrEqual(5);
				});
			}),
		);
	});

	test("a numerator is never shown where its denominator is hidden", () => {
		holds(
			100,
			fc.property(someTable, someTable, (one, other) => {
				for (const { total, rows } of suppress([one, other]))
					for (const row of [total, ...rows])
						row.forEach((value, column) => {
							if (column > 0 && !isShown(row[column - 1] as Shown)) expect(isShown(value)).toBe(false);
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
				const counts = table(...rows);
				expect(suppress([counts])).toEqual([{ total: [...counts.total], rows: counts.rows.map((row) => [...row]) }]);
			}),
		);
	});
});
