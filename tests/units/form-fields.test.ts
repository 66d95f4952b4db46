import { describe, expect, test } from "vitest";
import { z } from "zod";
import { FormTooLarge, fieldsOf } from "@/app/_web/form-fields";
import { labelName } from "@/components/ui/form-labels";
import { sitesInput } from "@/lib/imports/schema";
import { changeInput } from "@/lib/meetups/schema";
import { sentFileInput } from "@/lib/speakers/schema";

const schema = z.object({
	title: z.string(),
	days: z.array(z.enum(["MO", "TU"])).default([]),
	agenda: z.array(z.object({ title: z.string().optional(), speaker: z.string() })).default([]),
});

function form(...entries: [string, string | File][]): FormData {
	const data = new FormData();
	for (const [name, value] of entries) data.append(name, value);
	return data;
}

const namesOf = (schemaOfForm: z.ZodType, ...entries: [string, string | File][]) => [
	...fieldsOf(schemaOfForm, form(...entries)).fields.keys(),
];

describe("the fields of a form", () => {
	test("are those of its schema, also in rows, repeated and with their labels", () => {
		const entries: [string, string][] = [
			["title", "Forty words"],
			["days", "MO"],
			["days", "TU"],
			["agenda[0].title", "Welcome"],
			["agenda[12].speaker", "Ada"],
		];
		expect(namesOf(schema, ...entries)).toEqual(entries.map(([name]) => name));
		const { labels } = fieldsOf(schema, form([labelName("agenda[0].title"), "Title"], [labelName("x"), "X"]));
		expect([...labels]).toEqual([["agenda[0].title", "Title"]]);
	});

	test("are found in unions, in schemas made of two, and where a file is", () => {
		expect(namesOf(sitesInput, ["sites[3].decision", "create"], ["sites[3].city", "Tunis"])).toHaveLength(2);
		expect(namesOf(changeInput, ["meetupId", "1"], ["venues[0].name", "Room 4"], ["revision", "2"])).toHaveLength(3);
		expect(namesOf(sentFileInput, ["token", "1"], ["file", new File(["a"], "a.pdf")])).toHaveLength(2);
	});

	test.each([
		"x1[40000000]",
		"agenda[40000000].title",
		"agenda[-1].title",
		"agenda[1e9].title",
		"agenda[0][0].title",
		"agenda.length",
		"title.length",
		"title[0]",
		"agenda[0].title.length",
		"__intent__",
		"__state__",
		"__proto__",
		"__proto__.title",
		"constructor.prototype.title",
		"agenda[0].constructor",
		"toString",
		"title]",
		"..title",
		"",
		"a.".repeat(5000),
		"agenda[0].".repeat(500),
	])("are not called %j", (name) => {
		expect(namesOf(schema, [name, "1"], [labelName(name), "1"])).toEqual([]);
	});

	test("are not read at all when there are too many, or one is too long", () => {
		const many = (count: number) => Array.from({ length: count }, (): [string, string] => ["days", "MO"]);
		expect(namesOf(schema, ...many(2000))).toHaveLength(2000);
		expect(() => fieldsOf(schema, form(...many(20_000)))).toThrow(FormTooLarge);
		expect(() => fieldsOf(schema, form(["title", "a".repeat(100_001)]))).toThrow(FormTooLarge);
	});

	test("are none when whoever calls an action by hand sends no form", () => {
		for (const sent of [undefined, null, "title=1", { title: "1" }])
			expect([...fieldsOf(schema, sent as unknown as FormData).fields]).toEqual([]);
	});
});
