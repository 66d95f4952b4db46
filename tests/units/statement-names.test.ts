import { expect, test } from "vitest";
import { statementNames } from "@/lib/statement-names";

test("a statement gets its own name at its third use", () => {
	const nameOf = statementNames();
	expect([nameOf("select 1"), nameOf("select 1"), nameOf("select 1"), nameOf("select 1")]).toEqual([
		undefined,
		undefined,
		"s0",
		"s0",
	]);
	expect([nameOf("select 2"), nameOf("select 2"), nameOf("select 2")]).toEqual([undefined, undefined, "s1"]);
	expect(nameOf("select 1")).toBe("s0");
});

test("the number of names is limited, and texts that are used once are not kept", () => {
	const nameOf = statementNames();
	for (let text = 0; text < 10_000; text++) expect(nameOf(`once ${text}`)).toBeUndefined();
	for (let text = 0; text < 400; text++) for (let time = 0; time < 3; time++) nameOf(`often ${text}`);
	expect(nameOf("often 299")).toBe("s299");
	expect(nameOf("often 300")).toBeUndefined();
});
