import { expect, test } from "vitest";
import { parse, type Source, under } from "./sources";

interface Made {
	name: string;
	file: string;
	isExported: boolean;
}

/** Types that a file makes, classes among them. */
function typesIn(source: Source): Made[] {
	const found: Made[] = [];
	const exported = new Set<number>();
	const note = (node: { start: number; id: { name: string } | null }) =>
		void (node.id && found.push({ name: node.id.name, file: source.path, isExported: exported.has(node.start) }));
	source.each("ExportNamedDeclaration", ({ declaration }) => void (declaration && exported.add(declaration.start)));
	source.each("TSInterfaceDeclaration", note);
	source.each("TSTypeAliasDeclaration", note);
	source.each("TSEnumDeclaration", note);
	source.each("ClassDeclaration", note);
	return found;
}

/**
 * Names that stand for two types: exported ones in all our code, and in `lib` the others too, because a reader of a room
 * meets them without their file. The two languages are alike on purpose.
 */
function sharedTypes(sources: Source[]): string[] {
	const made = sources.filter(({ path }) => !path.startsWith("lib/i18n/messages/")).flatMap(typesIn);
	const counted = made.filter(({ file, isExported }) => isExported || file.startsWith("lib/"));
	const byName = Map.groupBy(counted, ({ name }) => name);
	return [...byName]
		.map(([name, places]) => ({ name, files: [...new Set(places.map(({ file }) => file))].sort() }))
		.filter(({ files }) => files.length > 1)
		.map(({ name, files }) => `${name}: ${files.join(", ")}`)
		.sort();
}

test("no name stands for two types", () => {
	expect(sharedTypes(under("app", "components", "lib"))).toEqual([]);
});

test.each<[string, [string, string], [string, string], number]>([
	[
		"two exported types",
		["lib/people/a.ts", "export type Role = 1;"],
		["components/b.ts", "export interface Role {}"],
		1,
	],
	["rooms that are strangers", ["lib/posts/a.ts", "interface Change {}"], ["lib/meetups/b.ts", "type Change = 2;"], 1],
	["a class and a type", ["lib/a.ts", "export class Reader {}"], ["lib/people/b.ts", "interface Reader {}"], 1],
	[
		"the props of two components",
		["components/a.ts", "interface Props {}"],
		["components/b.ts", "interface Props {}"],
		0,
	],
	["the types of one file", ["lib/a.ts", "interface One {}"], ["lib/b.ts", "interface Other {}"], 0],
])("%s", (_, one, other, times) => {
	expect(sharedTypes([parse(...one), parse(...other)])).toHaveLength(times);
});
