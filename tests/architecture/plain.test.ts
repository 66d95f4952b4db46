import type { Expression, Super } from "oxc-parser";
import { describe, expect, test } from "vitest";
import { allSources, at, parse, type Source, under } from "./sources";

type Callee = Expression | Super;

/** `process.exit` of an expression; null of what is no plain name. */
function nameOf(node: Callee): string | null {
	if (node.type === "Identifier") return node.name;
	if (node.type !== "MemberExpression" || node.property.type !== "Identifier" || node.computed) return null;
	const object = nameOf(node.object);
	return object === null ? `.${node.property.name}` : `${object}.${node.property.name}`;
}

/** What goes against the framework, the runtime or the database's own types. */
function machinery(source: Source): string[] {
	const found: string[] = [];
	const note = (offset: number, problem: string) => void found.push(at(source, source.lineOf(offset), problem));
	source.each("NewExpression", ({ callee, start }) => void (nameOf(callee) === "Proxy" && note(start, "new Proxy(")));
	source.each("Identifier", ({ name, start }) => void (name === "$$typeof" && note(start, "$$typeof")));
	source.each("AssignmentExpression", ({ left, start }) => {
		if (left.type === "MemberExpression" && nameOf(left) === "process.exit") note(start, "process.exit =");
	});
	source.each("CallExpression", ({ callee, typeArguments, start }) => {
		const name = nameOf(callee) ?? "";
		if (name.endsWith(".cork")) note(start, ".cork(");
		if (typeArguments && /\.\$queryRaw(Unsafe)?$/.test(name)) note(start, "$queryRaw with a type nobody checks");
	});
	source.each("TaggedTemplateExpression", ({ tag, typeArguments, start }) => {
		if (typeArguments && nameOf(tag)?.endsWith(".$queryRaw")) note(start, "$queryRaw with a type nobody checks");
	});
	return found;
}

/** What makes a test pass that should not: something else in the place of ours, a test left out, a guess at how long. */
function excuses(source: Source): string[] {
	const found: string[] = [];
	source.each("CallExpression", ({ callee, start }) => {
		const name = nameOf(callee) ?? "";
		const isExcuse =
			/^vi\.(mock|doMock)$/.test(name) ||
			/\.waitForTimeout$/.test(name) ||
			/^(test|it|describe|suite)(\.\w+)*\.(only|skip|skipIf|runIf|todo|fixme)$/.test(name) ||
			// A property is tried a stated number of times: tests/property.ts.
			name === "fc.assert";
		if (isExcuse) found.push(at(source, source.lineOf(start), `${name}(`));
	});
	return found;
}

describe("our code goes with the framework, the runtime and the database", () => {
	test("and not against them", () => {
		expect(under("app", "components", "lib", "prisma").flatMap(machinery)).toEqual([]);
	});

	test("one file listens to Node for the response of a request, as decision 038 says", () => {
		const listening = under("app", "components", "lib", "prisma").filter((source) =>
			source.imports.some(({ from }) => /^(node:)?diagnostics_channel$/.test(from)),
		);
		expect(listening.map(({ path }) => path)).toEqual(["app/_web/response-status.ts"]);
	});

	test.each([
		"export const db = new Proxy({}, {});",
		"export const isOurs = (element) => element.$$typeof === 1;",
		"export const element = { $$typeof: 1 };",
		"process.exit = () => {};",
		"response.socket.cork();",
		"export const rows = (db) => db.$queryRaw<object[]>`select 1`;",
		"export const rows = (db) => db.$queryRawUnsafe<object[]>('select 1');",
	])("so not by %s", (code) => {
		expect(machinery(parse("lib/x.ts", code))).toHaveLength(1);
	});

	test.each([
		"process.exit(1);",
		"export const rows = (db) => db.$queryRaw`select 1`;",
		"export const text = '$$typeof';",
	])("but by %s", (code) => {
		expect(machinery(parse("lib/x.ts", code))).toEqual([]);
	});
});

describe("a test", () => {
	test("is tried as it stands", () => {
		expect(
			allSources()
				.filter(({ path }) => path.startsWith("tests/"))
				.flatMap(excuses),
		).toEqual([]);
	});

	test.each([
		'vi.mock("@/lib/db");',
		"await page.waitForTimeout(500);",
		'test.only("x", () => {});',
		'test.describe.skip("x", () => {});',
		'it.todo("x");',
		"fc.assert(property);",
	])("and not by %s", (code) => {
		expect(excuses(parse("tests/x.test.ts", code))).toHaveLength(1);
	});

	test.each(['test("x", () => {});', 'test.describe("x", () => {});', "list.skip(2);", "fc.check(property);"])(
		"but by %s",
		(code) => {
			expect(excuses(parse("tests/x.test.ts", code))).toEqual([]);
		},
	);
});
