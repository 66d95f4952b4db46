import { describe, expect, test } from "vitest";
import { type Engagement, furthestBelow, headlineOf } from "@/lib/insights/headline";

function part(scope: string, percent: number | null, change: number | null): Engagement {
	return { scope, engaged: { numerator: 10, denominator: 20, percent, change } };
}

const headline = (organisation: Engagement, spokes: Engagement[] = [], exchanging: string[] = []) =>
	headlineOf(organisation, spokes, new Set(exchanging));

describe("the headline", () => {
	test("says that engagement rises or falls where the tile below says at least one point, and that it is stable where it says none", () => {
		expect(headline(part("all", 30, 1))).toEqual({ kind: "rising", percent: 30, withPractices: false });
		expect(headline(part("all", 30, 0.49))).toEqual({ kind: "steady", percent: 30 });
		expect(headline(part("all", 30, -0.49))).toEqual({ kind: "steady", percent: 30 });
		expect(headline(part("all", 30, 0.6))).toMatchObject({ kind: "rising" });
		expect(headline(part("all", 30, -1))).toEqual({ kind: "falling", percent: 30, most: null });
	});

	test("says nothing about an unknown change or a hidden share", () => {
		expect(headline(part("all", 30, null))).toEqual({ kind: "first", percent: 30 });
		expect(headline(part("all", null, null))).toEqual({ kind: "early" });
	});

	test("credits reuse only where those spokes rose, and more than the others", () => {
		const rise = (withTravel: number, without: number | null) =>
			headline(
				part("all", 30, 3),
				[part("spoke:a", 40, withTravel), ...(without === null ? [] : [part("spoke:b", 20, without)])],
				["spoke:a"],
			);
		expect(rise(5, 1)).toMatchObject({ withPractices: true });
		expect(rise(5, null)).toMatchObject({ withPractices: true });
		expect(rise(2, 5)).toMatchObject({ withPractices: false });
		expect(rise(0.4, -3)).toMatchObject({ withPractices: false });
	});

	test("names the spoke that fell most, not the hub, and none when no spoke fell", () => {
		const spokes = [
			part("spoke:a", 20, -2),
			part("spoke:b", 20, -7),
			part("spoke:hub", 20, -20),
			part("spoke:c", null, null),
		];
		expect(headline(part("all", 30, -3), spokes)).toEqual({ kind: "falling", percent: 30, most: "spoke:b" });
		expect(headline(part("all", 30, -3), [part("spoke:a", 20, 4)])).toMatchObject({ most: null });
	});
});

test("the spoke furthest below the goal is named, among those whose share can be shown", () => {
	const spokes = [part("spoke:a", 37, 0), part("spoke:b", 12, 0), part("spoke:c", null, null), part("spoke:hub", 3, 0)];
	expect(furthestBelow(spokes, 38)).toEqual({ scope: "spoke:b", percent: 12 });
	for (const shownAs38 of [38, 37.6]) expect(furthestBelow([part("spoke:a", shownAs38, 0)], 38)).toBeUndefined();
});
