import { expect, test } from "vitest";
import { statementNames } from "@/lib/statement-names";

test("a statement has a name of its own from the third time it is asked", () => {
	const { nameOf } = statementNames();
	const asked = (sql: string) => nameOf({ sql });
	expect([asked("select 1"), asked("select 1"), asked("select 1"), asked("select 1")]).toEqual(["", "", "s0", "s0"]);
	expect([asked("select 2"), asked("select 2"), asked("select 2")]).toEqual(["", "", "s1"]);
	expect(asked("select 1")).toBe("s0");
});

test("names end where the database would keep too many, and texts asked once are forgotten", () => {
	const { nameOf } = statementNames();
	for (let text = 0; text < 10_000; text++) expect(nameOf({ sql: `once ${text}` })).toBe("");
	for (let text = 0; text < 400; text++) for (let time = 0; time < 3; time++) nameOf({ sql: `often ${text}` });
	expect(nameOf({ sql: "often 299" })).toBe("s299");
	expect(nameOf({ sql: "often 300" })).toBe("");
});
