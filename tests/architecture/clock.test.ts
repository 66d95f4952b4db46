import { expect, test } from "vitest";
import { at, parse, type Source, under, web } from "./sources";

/** The files that may read the clock. Everything else takes the time as an argument. */
function readings(source: Source): string[] {
	const found: string[] = [];
	const note = (offset: number) => found.push(at(source, source.lineOf(offset), "reads the clock"));
	source.each("NewExpression", ({ callee, arguments: given, start }) => {
		if (callee.type === "Identifier" && callee.name === "Date" && given.length === 0) note(start);
	});
	source.each("CallExpression", ({ callee, start }) => {
		if (callee.type === "Identifier" && callee.name === "Date") note(start);
		if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return;
		if (callee.object.name === "Date" && callee.property.type === "Identifier" && callee.property.name === "now")
			note(start);
	});
	return found;
}

const asksNow = (source: Source): string[] =>
	source.imports.flatMap(({ from, names, line }) =>
		from === "lib/clock.ts" && names.includes("now") ? [at(source, line, "asks what time it is")] : [],
	);

test("one file reads the clock", () => {
	const readers = [...under("lib"), ...web()].filter((source) => readings(source).length > 0);
	expect(readers.map((source) => source.path)).toEqual(["lib/clock.ts"]);
});

test("no room reads the clock: verbs, queries and jobs get the instant as an argument", () => {
	expect(
		under("lib")
			.filter((source) => !source.path.startsWith("lib/jobs/"))
			.flatMap(asksNow),
	).toEqual([]);
});

test.each(["new Date()", "Date.now()", "Date()"])("%s reads the clock", (expression) => {
	expect(readings(parse("lib/posts/x.ts", `export const at = ${expression};`))).toHaveLength(1);
});

test("a date made from a value does not read the clock", () => {
	expect(readings(parse("lib/posts/x.ts", 'export const at = new Date("2026-12-17");'))).toEqual([]);
});
