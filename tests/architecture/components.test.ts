import { describe, expect, test } from "vitest";
import { allSources, at, parse, type Source, under } from "./sources";

const DRAWERS = /[/-](policy|schema)\.ts$/;

const byPath = new Map(allSources().map((source) => [source.path, source]));

/** Asynchronous functions of a file: they ask the database, the network or the disk. */
function waitedFor(file: string): Set<string> {
	const names = new Set<string>();
	byPath.get(file)?.each("ExportNamedDeclaration", ({ declaration }) => {
		if (declaration?.type === "FunctionDeclaration" && declaration.async && declaration.id)
			names.add(declaration.id.name);
	});
	return names;
}

function reachesDatabase(file: string, seen = new Set<string>()): boolean {
	if (file === "lib/db.ts") return true;
	if (seen.has(file)) return false;
	seen.add(file);
	const imports = byPath.get(file)?.imports ?? [];
	return imports.some(({ from, typeOnly }) => !typeOnly && from.startsWith("lib/") && reachesDatabase(from, seen));
}

const ofARoom = (file: string): boolean => file.split("/").length > 2 && !file.startsWith("lib/i18n/");

/** Modules that are too large for the browser: calendar arithmetic, all messages, the database. */
const HEAVY = ["lib/clock.ts", "lib/i18n/translator.ts", "lib/db.ts"];

/** The import path from a file to a large module. Type imports do not count. */
function wayToHeavy(source: Source, seen = new Set<string>()): string[] | undefined {
	for (const { from, typeOnly } of source.imports) {
		if (typeOnly || seen.has(from)) continue;
		seen.add(from);
		if (HEAVY.includes(from)) return [source.path, from];
		const next = byPath.get(from);
		// The browser calls an action; it does not download it.
		const way = next && !next.text.startsWith('"use server"') && wayToHeavy(next, seen);
		if (way) return [source.path, ...way];
	}
	return undefined;
}

const ofTheBrowser = (source: Source): boolean => source.text.startsWith('"use client"');

/** What a component imports from lib, other than types, rights, schemas and pure functions. */
function tooMuch(source: Source): string[] {
	return source.imports.flatMap(({ from, names, typeOnly, line }) => {
		if (typeOnly || !from.startsWith("lib/")) return [];
		const waits = names.filter((name) => waitedFor(from).has(name));
		if (waits.length > 0) return [at(source, line, `waits for ${waits.join(", ")} of ${from}`)];
		if (ofARoom(from) && !DRAWERS.test(from) && reachesDatabase(from))
			return [at(source, line, `takes ${names.join(", ")} of ${from}`)];
		return [];
	});
}

describe("a component", () => {
	test("imports only types, rights, schemas and pure functions from rooms; its data are props", () => {
		expect(under("components").flatMap(tooMuch)).toEqual([]);
	});

	test.each([
		'import { communityList } from "@/lib/communities/queries";',
		'import { viewerOfPerson } from "@/lib/viewer";',
		'import { joinCommunity } from "@/lib/communities/memberships";',
	])("does not take %s", (line) => {
		expect(tooMuch(parse("components/x.tsx", line))).toHaveLength(1);
	});

	test("may import a right, a type and a date format", () => {
		const fine =
			'import { canJoin } from "@/lib/communities/policy";\nimport type { ListedCommunity } from "@/lib/communities/queries";\nimport { longDay } from "@/lib/clock";';
		expect(tooMuch(parse("components/x.tsx", fine))).toEqual([]);
	});
});

describe("a client component", () => {
	test("imports neither calendar arithmetic nor messages: its texts are props", () => {
		const browsers = under("app", "components").filter(ofTheBrowser);
		expect(browsers.length).toBeGreaterThan(20);
		expect(browsers.flatMap((source) => wayToHeavy(source)?.join(" > ") ?? [])).toEqual([]);
	});

	test("is also found when it imports them through another component", () => {
		const sample = parse("components/x.tsx", '"use client";\nimport { DateBadge } from "@/components/ui/date-badge";');
		expect(wayToHeavy(sample)?.at(-1)).toBe("lib/clock.ts");
	});
});
