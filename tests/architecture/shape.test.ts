import path from "node:path";
import { describe, expect, test } from "vitest";
import { mayImport, roomOf } from "./floors";
import { allSources, at, parse, type Source, under } from "./sources";

const CEILING_LINES = 300;
/** The demonstration's texts may be longer. */
const TEXTS = /^prisma\/seed\/content\//;
const MEANINGLESS = /^(utils?|helpers?|common|misc|shared|manager|services?|data|types?|index)$/;

const tooLong = (source: Source): string[] => {
	const lines = source.text.trimEnd().split("\n").length;
	return lines > CEILING_LINES && !TEXTS.test(source.path) ? [`${source.path} has ${lines} lines: split it`] : [];
};

const meaninglessName = (source: Source): string[] => {
	const words = path.basename(source.path).replace(/\..*$/, "").split("-");
	return words.some((word) => MEANINGLESS.test(word)) && words.length === 1 ? [source.path] : [];
};

/** Re-exports: the same name could be imported from two files. */
const barrel = (source: Source): string[] =>
	source.reExports.flatMap(({ from, line }) =>
		/^(lib|components)\//.test(from) ? [at(source, line, `re-exports from ${from}`)] : [],
	);

/** Import cycles, each once, from its first file by name. */
function importCycles(sources: Source[]): string[] {
	const targets = new Map(sources.map((source) => [source.path, source.imports.map(({ from }) => from)]));
	const found = new Set<string>();
	const done = new Set<string>();
	const walk = (file: string, trail: string[]) => {
		const start = trail.indexOf(file);
		if (start >= 0) {
			const cycle = trail.slice(start);
			const first = cycle.indexOf([...cycle].sort()[0] ?? "");
			found.add([...cycle.slice(first), ...cycle.slice(0, first)].join(" -> "));
			return;
		}
		if (done.has(file)) return;
		for (const target of targets.get(file) ?? []) if (targets.has(target)) walk(target, [...trail, file]);
		done.add(file);
	};
	for (const file of targets.keys()) walk(file, []);
	return [...found];
}

/**
 * Exported names that a file could import from two files and confuse. The files of the languages have the same names
 * on purpose.
 */
function sharedNames(sources: Source[]): string[] {
	const exported = sources
		.filter((source) => !source.path.startsWith("lib/i18n/messages/"))
		.flatMap((source) => source.exports.map(({ name }) => ({ name, file: source.path, room: roomOf(source.path) })));
	return exported.flatMap((first, index) =>
		exported.slice(index + 1).flatMap((second) => {
			if (first.name !== second.name || first.file === second.file) return [];
			if (first.room === "unknown" || second.room === "unknown") return [];
			if (!mayImport(first.room, second.room) && !mayImport(second.room, first.room)) return [];
			return [`${first.name} is exported by ${first.file} and by ${second.file}`];
		}),
	);
}

describe("files", () => {
	test(`are at most ${CEILING_LINES} lines long`, () => {
		expect(allSources().flatMap(tooLong)).toEqual([]);
		expect(tooLong(parse("lib/long.ts", `${"\n".repeat(CEILING_LINES)}export {}`))).toHaveLength(1);
	});

	test("have names that say what they contain", () => {
		expect(allSources().flatMap(meaninglessName)).toEqual([]);
		for (const name of ["utils", "helpers", "index", "types", "service"])
			expect(meaninglessName(parse(`lib/posts/${name}.ts`, ""))).toHaveLength(1);
	});

	test("do not re-export: a name is imported from the file that defines it", () => {
		expect(under("lib", "components").flatMap(barrel)).toEqual([]);
		expect(
			barrel(parse("lib/posts/all.ts", 'export * from "./posts";\nexport { reply } from "./replies";')),
		).toHaveLength(2);
	});

	test("have no import cycles", () => {
		expect(importCycles(under("app", "components", "lib"))).toEqual([]);
	});

	test("of lib that may import each second do not export the same name", () => {
		expect(sharedNames(under("lib"))).toEqual([]);
		const twice = [
			parse("lib/people/a.ts", "export const seats = 1;"),
			parse("lib/meetups/b.ts", "export function seats() {}"),
		];
		expect(sharedNames(twice)).toHaveLength(1);
		const strangers = [
			parse("lib/posts/a.ts", "export const canChange = 1;"),
			parse("lib/meetups/b.ts", "export const canChange = 2;"),
		];
		expect(sharedNames(strangers)).toEqual([]);
	});
});
