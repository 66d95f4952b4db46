import { expect, test } from "vitest";
import { LOCKS } from "@/lib/lock-numbers";
import { allSources, at, type Source } from "./sources";

const CALL = /pg_(?:try_)?advisory\w*lock\w*\(/g;

/** Advisory locks whose number is not from the list. */
const unlisted = ({ text, ...source }: Source): string[] =>
	[...text.matchAll(CALL)].flatMap(({ index, 0: call }) =>
		/^\$\{LOCKS[.[]/.test(text.slice(index + call.length)) ? [] : [at({ text, ...source }, source.lineOf(index), call)],
	);

test("every advisory lock has a different number", () => {
	const numbers = Object.values(LOCKS);
	expect(new Set(numbers).size).toBe(numbers.length);
});

test("every advisory lock in the code gets its number from the list", () => {
	const sources = allSources().filter(({ path }) => !path.startsWith("tests/architecture/"));
	expect(sources.flatMap(unlisted)).toEqual([]);
	expect(sources.filter(({ text }) => text.search(CALL) >= 0).length).toBeGreaterThan(3);
});
