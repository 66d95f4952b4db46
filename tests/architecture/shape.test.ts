import path from "node:path";
import { describe, expect, test } from "vitest";
import { placeOf, sees } from "./floors";
import { allSources, at, parse, type Source, under } from "./sources";

const CEILING_LINES = 300;
/** The demonstration's texts are as long as they are. */
const TEXTS = /^prisma\/seed\/content\//;
const SAYS_NOTHING = /^(utils?|helpers?|common|misc|shared|manager|services?|data|types?|index)$/;

const tooLong = (source: Source): string[] => {
	const lines = source.text.trimEnd().split("\n").length;
	return lines > CEILING_LINES && !TEXTS.test(source.path)
		? [`${source.path} has ${lines} lines: which noun is hiding in it?`]
		: [];
};

const namelessFile = (source: Source): string[] => {
	const words = path.basename(source.path).replace(/\..*$/, "").split("-");
	return words.some((word) => SAYS_NOTHING.test(word)) && words.length === 1 ? [source.path] : [];
};

/** Where a file hands on what another one makes: two addresses for one name. */
const barrel = (source: Source): string[] =>
	source.handsOn.flatMap(({ from, line }) =>
		/^(lib|components)\//.test(from) ? [at(source, line, `hands on what ${from} makes`)] : [],
	);

/** Circles of imports, each once, starting from its first file by name. */
function circles(sources: Source[]): string[] {
	const targets = new Map(sources.map((source) => [source.path, source.imports.map(({ from }) => from)]));
	const found = new Set<string>();
	const done = new Set<string>();
	const walk = (file: string, trail: string[]) => {
		const start = trail.indexOf(file);
		if (start >= 0) {
			const circle = trail.slice(start);
			const first = circle.indexOf([...circle].sort()[0] ?? "");
			found.add([...circle.slice(first), ...circle.slice(0, first)].join(" -> "));
			return;
		}
		if (done.has(file)) return;
		for (const target of targets.get(file) ?? []) if (targets.has(target)) walk(target, [...trail, file]);
		done.add(file);
	};
	for (const file of targets.keys()) walk(file, []);
	return [...found];
}

/** Names that a file could import from two places and mistake one for the other. The two languages are alike on purpose. */
function sharedNames(sources: Source[]): string[] {
	const made = sources
		.filter((source) => !source.path.startsWith("lib/i18n/messages/"))
		.flatMap((source) => source.exports.map(({ name }) => ({ name, file: source.path, place: placeOf(source.path) })));
	return made.flatMap((one, index) =>
		made.slice(index + 1).flatMap((other) => {
			if (one.name !== other.name || one.file === other.file) return [];
			if (one.place === "unknown" || other.place === "unknown") return [];
			if (!sees(one.place, other.place) && !sees(other.place, one.place)) return [];
			return [`${one.name} is made in ${one.file} and in ${other.file}`];
		}),
	);
}

describe("files", () => {
	test(`are at most ${CEILING_LINES} lines long`, () => {
		expect(allSources().flatMap(tooLong)).toEqual([]);
		expect(tooLong(parse("lib/long.ts", `${"\n".repeat(CEILING_LINES)}export {}`))).toHaveLength(1);
	});

	test("are called by what they hold", () => {
		expect(allSources().flatMap(namelessFile)).toEqual([]);
		for (const name of ["utils", "helpers", "index", "types", "service"])
			expect(namelessFile(parse(`lib/posts/${name}.ts`, ""))).toHaveLength(1);
	});

	test("hand on nothing of one another: a name is imported from where it is made", () => {
		expect(under("lib", "components").flatMap(barrel)).toEqual([]);
		expect(
			barrel(parse("lib/posts/all.ts", 'export * from "./posts";\nexport { reply } from "./replies";')),
		).toHaveLength(2);
	});

	test("do not import one another in a circle", () => {
		expect(circles(under("app", "components", "lib"))).toEqual([]);
	});

	test("of lib that may see each other do not give one name to two things", () => {
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
