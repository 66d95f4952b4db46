import { describe, expect, test } from "vitest";
import { allSources, at, parse, type Source, under } from "./sources";

const LOADERS = /^viewerOf(Session|Person)$/;
/** Files that may load a viewer: the session gate, commands, jobs, the demonstration and tests. */
const MAKERS = /^(app\/_web|app\/_cli|lib\/jobs|prisma\/seed|tests)\//;

const makesOne = (source: Source): string[] =>
	MAKERS.test(source.path)
		? []
		: source.imports.flatMap(({ names, line }) =>
				names.some((name) => LOADERS.test(name)) ? [at(source, line, "makes a viewer")] : [],
			);

/** Functions whose viewer is not the first argument; only a transaction may come before. */
function viewerTooLate(source: Source): string[] {
	const found: string[] = [];
	source.each("FunctionDeclaration", ({ id, params, start }) => {
		const types = params.map((param) => source.text.slice(param.start, param.end).split(":").at(-1)?.trim());
		const place = types.indexOf("Viewer");
		if (place > 0 && types.slice(0, place).some((type) => type !== "Tx"))
			found.push(at(source, source.lineOf(start), `${id?.name} has its viewer too late`));
	});
	return found;
}

/** Functions that record an activity for a viewer who is not an argument. */
function namelessFacts(source: Source): string[] {
	const found: string[] = [];
	source.each("ExportNamedDeclaration", ({ declaration }) => {
		if (declaration?.type !== "FunctionDeclaration") return;
		const body = source.text.slice(declaration.start, declaration.end);
		if (/recordActivity\(\s*tx,\s*viewer\b/.test(body) && !/\bviewer: Viewer\b/.test(body))
			found.push(at(source, source.lineOf(declaration.start), declaration.id?.name ?? ""));
	});
	return found;
}

describe("a viewer", () => {
	test("is loaded only by the session gate, commands, jobs, the demonstration and tests", () => {
		expect(allSources().flatMap(makesOne)).toEqual([]);
		const rogue = parse("lib/posts/x.ts", 'import { viewerOfPerson } from "../viewer";');
		expect(makesOne(rogue)).toHaveLength(1);
	});

	test("is the first argument", () => {
		expect(under("lib").flatMap(viewerTooLate)).toEqual([]);
		const late = parse("lib/communities/x.ts", "export async function leave(slug: string, viewer: Viewer) {}");
		expect(viewerTooLate(late)).toHaveLength(1);
		const inTransaction = parse("lib/communities/x.ts", "async function lock(tx: Tx, viewer: Viewer, slug: string) {}");
		expect(viewerTooLate(inTransaction)).toEqual([]);
	});

	test("is an argument of every verb that records an activity for them", () => {
		expect(under("lib").flatMap(namelessFacts)).toEqual([]);
		const nameless =
			"export async function leave(slug: string) { const viewer = someone; await recordActivity(tx, viewer, {}); }";
		expect(namelessFacts(parse("lib/communities/x.ts", nameless))).toHaveLength(1);
	});
});
