import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { datesInput, planInput } from "@/lib/series/schema";

const fields = {
	slug: "customer-care",
	title: "Writers meet",
	summary: "Three teams show the answers they rewrote.",
	language: "fr",
	zone: "Africa/Tunis",
	startsAt: "2026-12-01T14:00",
	endsAt: "2026-12-01T17:00",
	repeats: "monthWeekday",
	monthWeekdayEvery: "2",
	nth: "3",
	weekday: "TH",
	monthDayEvery: "3",
	monthDay: "-1",
	weekEvery: "2",
};

function submitted(more: Record<string, string | string[]>) {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...fields, ...more }))
		for (const one of [value].flat()) form.append(name, one);
	const submission = parseWithZod(form, { schema: planInput });
	return submission.status === "success"
		? { rule: submission.value.rule, problems: {} }
		: { rule: null, problems: submission.error ?? {} };
}

describe("the form of a series", () => {
	test.each([
		[{}, "FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH"],
		[{ nth: "-1", monthWeekdayEvery: "1" }, "FREQ=MONTHLY;BYDAY=-1TH"],
		[{ repeats: "monthDay" }, "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"],
		[{ repeats: "week", weekdays: ["WE", "MO"] }, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"],
		[{ repeats: "week", weekdays: "TH", weekEvery: "1" }, "FREQ=WEEKLY;BYDAY=TH"],
		[{ repeats: "rule", rule: "RRULE:freq=yearly;byweekno=20;byday=mo" }, "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"],
	])("reads %j", (more, rule) => {
		expect(submitted(more)).toEqual({ rule, problems: {} });
	});

	test.each([
		[{ repeats: "rule", rule: "" }, { rule: ["required"] }],
		[{ repeats: "rule", rule: "now and then" }, { rule: ["rule_unreadable"] }],
		[{ repeats: "rule", rule: "FREQ=HOURLY" }, { rule: ["rule_within_a_day"] }],
		[{ repeats: "rule", rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" }, { rule: ["rule_never"] }],
		[{ repeats: "rule", rule: "FREQ=DAILY;UNTIL=20251231" }, { rule: ["rule_never"] }],
		[{ repeats: "week" }, { weekdays: ["choose"] }],
		[{ nth: "9" }, { nth: ["choose"] }],
	])("says beside its field what is wrong with %j", (more, problems) => {
		expect(submitted(more).problems).toEqual(problems);
	});

	test("asks for what is missing everywhere at once", () => {
		const { problems } = submitted({ repeats: "rule", rule: "now and then", title: "", startsAt: "" });
		expect(Object.keys(problems).sort()).toEqual(["rule", "startsAt", "title"]);
	});

	test("does not mind what stands in a way to repeat that was not chosen", () => {
		expect(submitted({ rule: "now and then" }).problems).toEqual({});
	});
});

test("the next dates are known from the rule, the first date and the zone alone", () => {
	const form = new FormData();
	const written = {
		repeats: "monthWeekday",
		nth: "3",
		weekday: "TH",
		startsAt: "2026-12-01T14:00",
		zone: "Europe/Paris",
	};
	for (const [name, value] of Object.entries(written)) form.set(name, value);
	const read = () => parseWithZod(form, { schema: datesInput });
	expect(read()).toMatchObject({
		status: "success",
		value: { rule: "FREQ=MONTHLY;BYDAY=3TH", zone: "Europe/Paris", startsAt: new Date("2026-12-01T13:00:00Z") },
	});
	form.set("startsAt", "");
	expect(read().status).not.toBe("success");
});
