import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, DAY, instantOf, wallTimeOf } from "@/lib/clock";
import {
	commonRule,
	firstOccurrences,
	occurrencesFrom,
	plainRule,
	type Repetition,
	ruleOf,
	ruleProblem,
	WEEKDAYS,
	weekdayOf,
} from "@/lib/series/rule";
import { dayMoved, ruleMoved } from "@/lib/series/rule-moves";
import { holds } from "../property";

const THIRD_THURSDAY = "FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH";
/** Zones of Semis' sites; and zones whose clocks change at midnight, by half an hour, by the moon, or in the southern summer. */
const ZONES = [
	"Europe/Paris",
	"Europe/Madrid",
	"Europe/Warsaw",
	"Europe/London",
	"Africa/Tunis",
	"Africa/Dakar",
	"Africa/Casablanca",
	"Africa/Cairo",
	"Asia/Beirut",
	"America/Santiago",
	"Australia/Lord_Howe",
	"Asia/Kolkata",
];

function repetition(rule: string, first = "2026-12-17T14:00", zone = "Europe/Paris"): Repetition {
	return { rule, zone, firstStartsAt: instantOf(first, zone) };
}

const days = (series: Repetition, take: number, from = series.firstStartsAt) =>
	firstOccurrences(series, from, take).map(({ on }) => on);

const rules = fc.oneof(
	fc
		.record({
			every: fc.integer({ min: 1, max: 12 }),
			nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
			weekday: fc.constantFrom(...WEEKDAYS),
		})
		.map((rule) => ({ repeats: "monthWeekday" as const, ...rule })),
	fc
		.record({ every: fc.integer({ min: 1, max: 12 }), day: fc.constantFrom(-1, 1, 13, 28, 29, 30, 31) })
		.map((rule) => ({ repeats: "monthDay" as const, ...rule })),
	fc
		.record({ every: fc.integer({ min: 1, max: 8 }), weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }) })
		.map((rule) => ({ repeats: "week" as const, ...rule })),
);

describe("a series", () => {
	test("proposes every second third Thursday, at two in winter and in summer", () => {
		const series = repetition(THIRD_THURSDAY);
		expect(firstOccurrences(series, series.firstStartsAt, 6)).toEqual(
			["2026-12-17", "2027-02-18", "2027-04-15", "2027-06-17", "2027-08-19", "2027-10-21"].map((on) => ({
				on,
				startsAt: instantOf(`${on}T14:00`, "Europe/Paris"),
			})),
		);
	});

	test("goes on from any day without losing its beat", () => {
		expect(days(repetition(THIRD_THURSDAY), 2, new Date("2027-03-01T00:00:00Z"))).toEqual(["2027-04-15", "2027-06-17"]);
	});

	test("meets on the last day of months of any length, and skips months without a 31st", () => {
		const last = repetition("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31T09:00");
		expect(days(last, 3)).toEqual(["2027-01-31", "2027-02-28", "2027-03-31"]);
		const thirtyFirst = repetition("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31T09:00");
		expect(days(thirtyFirst, 3)).toEqual(["2027-01-31", "2027-03-31", "2027-05-31"]);
	});

	test("ends by its count, or with the day or the instant that its rule names", () => {
		expect(days(repetition("FREQ=MONTHLY;COUNT=3;BYDAY=3TH"), 9)).toEqual(["2026-12-17", "2027-01-21", "2027-02-18"]);
		expect(days(repetition("FREQ=MONTHLY;BYDAY=3TH;UNTIL=20270121"), 9)).toEqual(["2026-12-17", "2027-01-21"]);
		// 13:00 UTC is two o'clock in Paris that day.
		expect(days(repetition("FREQ=MONTHLY;BYDAY=3TH;UNTIL=20270121T130000Z"), 9)).toEqual(["2026-12-17", "2027-01-21"]);
		expect(days(repetition("FREQ=MONTHLY;BYDAY=3TH;UNTIL=20270121T125959Z"), 9)).toEqual(["2026-12-17"]);
	});

	test("of a rule that somebody wrote meets on its days", () => {
		const lastWorkday = repetition("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-12-31T09:00");
		expect(days(lastWorkday, 3)).toEqual(["2026-12-31", "2027-01-29", "2027-02-26"]);
	});

	test("is held all the same when a clock change swallows its hour", () => {
		const night = repetition("FREQ=MONTHLY;BYDAY=-1SU", "2027-02-28T02:30");
		expect(firstOccurrences(night, night.firstStartsAt, 2).map(({ startsAt }) => startsAt.toISOString())).toEqual([
			"2027-02-28T01:30:00.000Z",
			"2027-03-28T01:30:00.000Z",
		]);
	});

	test("gives up on a day that never comes", () => {
		expect(days(repetition("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), 1)).toEqual([]);
		expect(days(repetition("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"), 2)).toEqual(["2028-02-29", "2032-02-29"]);
	});

	test("keeps its wall time for ten years in every zone, and its days are those of its rule", () => {
		holds(
			60,
			fc.property(
				rules,
				fc.constantFrom(...ZONES),
				fc.integer({ min: 0, max: 720 }),
				fc.integer({ min: 0, max: 47 }),
				(common, zone, daysAhead, halfHour) => {
					const time = `${String(Math.floor(halfHour / 2)).padStart(2, "0")}:${halfHour % 2 ? "30" : "00"}`;
					const start = instantOf(`${addDays("2026-11-22", daysAhead)}T${time}`, zone);
					const series = { rule: ruleOf(common), zone, firstStartsAt: start };
					let before = "";
					for (const { on, startsAt } of occurrencesFrom(series, start)) {
						expect(on > before).toBe(true);
						before = on;
						expect(startsAt).toEqual(instantOf(`${on}T${time}`, zone));
						const swallowed = wallTimeOf(startsAt, zone) !== `${on}T${time}`;
						// Only a gap moves the clock, and by no more than itself.
						if (swallowed)
							expect(wallTimeOf(new Date(startsAt.getTime() - DAY), zone)).not.toBe(wallTimeOf(startsAt, zone));
						if (common.repeats === "monthWeekday") {
							expect(weekdayOf(on)).toBe(common.weekday);
							const inMonth = Math.ceil(Number(on.slice(8)) / 7);
							if (common.nth > 0) expect(inMonth).toBe(common.nth);
							else expect(addDays(on, 7).slice(5, 7)).not.toBe(on.slice(5, 7));
						}
						if (common.repeats === "monthDay" && common.day > 0) expect(Number(on.slice(8))).toBe(common.day);
						if (common.repeats === "week") expect(common.weekdays).toContain(weekdayOf(on));
					}
				},
			),
		);
	});

	test("whose edition moves a day or two follows it, month by month and week by week", () => {
		expect(dayMoved(THIRD_THURSDAY, { from: "2026-12-17", to: "2026-12-18" }, "2027-02-18")).toBe("2027-02-19");
		// The third Friday of a month may come before its third Thursday.
		expect(dayMoved(THIRD_THURSDAY, { from: "2026-12-17", to: "2026-12-18" }, "2027-10-21")).toBe("2027-10-15");
		holds(
			300,
			fc.property(rules, fc.integer({ min: -9, max: 9 }), fc.nat(5), (common, shift, index) => {
				const series = repetition(ruleOf(common), "2027-01-04T09:00", "Europe/Paris");
				const before = days(series, 6);
				const from = before[index];
				fc.pre(from !== undefined);
				const move = { from, to: addDays(from, shift) };
				const rule = ruleMoved(series.rule, move) ?? "";
				const after = before.flatMap((day) => dayMoved(series.rule, move, day) ?? []).sort();
				expect(after).toContain(move.to);
				const proposed = days(repetition(rule, `${after[0]}T09:00`), 60);
				for (const day of after) expect(proposed).toContain(day);
			}),
		);
	});
});

describe("a rule", () => {
	test("is read as people paste it", () => {
		expect(plainRule(" RRULE:freq=monthly; interval=2;byday=3th ")).toBe(THIRD_THURSDAY);
	});

	test.each([
		[THIRD_THURSDAY, null],
		["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", null],
		["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", null],
		["FREQ=MONTHLY;UNTIL=20270301", null],
		["every two months", "rule_unreadable"],
		["", "rule_unreadable"],
		["FREQ=SOMETIMES", "rule_unreadable"],
		["FREQ=MONTHLY;FREQ=WEEKLY", "rule_unreadable"],
		["FREQ=MONTHLY;FOO=1", "rule_unreadable"],
		["FREQ=MONTHLY;BYMONTHDAY=40", "rule_unreadable"],
		["FREQ=MONTHLY;BYMONTHDAY=1,40", "rule_unreadable"],
		["FREQ=MONTHLY;INTERVAL=0", "rule_unreadable"],
		["FREQ=MONTHLY;COUNT=3;UNTIL=20280101", "rule_unreadable"],
		["FREQ=WEEKLY;BYDAY=3TH", "rule_unreadable"],
		["FREQ=MONTHLY;BYDAY=3TH\nDTSTART:20260101", "rule_unreadable"],
		["FREQ=HOURLY", "rule_within_a_day"],
		["FREQ=DAILY;BYHOUR=9,15", "rule_within_a_day"],
	])("%s: %s", (rule, problem) => {
		expect(ruleProblem(rule)).toBe(problem);
	});

	test("of the form is written, and read again as it was", () => {
		holds(
			100,
			fc.property(rules, (common) => {
				expect(ruleProblem(ruleOf(common))).toBeNull();
				expect(commonRule(ruleOf(common))).toEqual(common);
			}),
		);
	});

	test("is somebody's own where it says more than the form could", () => {
		for (const rule of ["FREQ=MONTHLY;BYDAY=3TH;COUNT=3", "FREQ=MONTHLY;BYDAY=1MO,3MO", "FREQ=YEARLY"])
			expect(commonRule(rule)).toBeNull();
		expect(ruleMoved("FREQ=MONTHLY;BYDAY=1MO,3MO", { from: "2027-01-04", to: "2027-01-05" })).toBeNull();
	});
});
