import fc from "fast-check";
import { expect, test } from "vitest";
import { markedParts } from "@/components/search/marked-parts";
import { excerpt, renderMarkdown } from "@/lib/markdown";
import { BODY_LIMIT } from "@/lib/posts/schema";
import { passageOf } from "@/lib/search/matching";
import { BURDENS } from "./markdown-attacks";

/** Texts that are tried; `FUZZ=5000 vitest run --project units tests/units/worst-texts.test.ts` tries more. */
const TEXTS = Number(process.env.FUZZ ?? 60);
/** Changes of each that are tried, the worst being changed further. */
const CHANGES = 4;
const SEED = Number(process.env.FUZZ_SEED ?? 20261218);

/** How long one person may keep others waiting, in milliseconds. */
const BUDGET_MS = 200;
/** Results of a page, each with an excerpt. */
const RESULTS = 20;

const PIECES =
	"a|\n|\n\n|=|-|#| |  |    |\t|>|- |1. |*|**|_|~~|`|```|[|]|(|)|![|](b)|[a]: b|[^1]|[^1]: |!|-!-|\\|&amp;|<|http://a.b|www.a|a@b.c|$|\n=\n|\n---\n|- [ ] |:|.|é".split(
		"|",
	);
// The sign of tables parts the list above.
const pieces = fc.constantFrom(...PIECES, "|", "|-|\n");

const full = (text: string[]) => {
	const piece = text.join("") || "a";
	return piece.repeat(Math.ceil(BODY_LIMIT / piece.length)).slice(0, BODY_LIMIT);
};

/** Processor time, so that other processes do not matter. */
function once(work: (text: string) => unknown, text: string): number {
	const before = process.cpuUsage();
	work(text);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** The least of three times: a pause of the runtime is none of the text's. What was formatted once is kept, so each text differs. */
function costOf(work: (text: string) => unknown, text: string): number {
	const first = once(work, text);
	return first < BUDGET_MS ? first : Math.min(first, once(work, `${text} a`), once(work, `${text} b`));
}

/** The worst text that some tries find, with what it costs. */
function worstOf(work: (text: string) => unknown): { milliseconds: number; text: string } {
	const texts = fc.sample(fc.array(pieces, { minLength: 1, maxLength: 6 }), { seed: SEED, numRuns: TEXTS });
	const changes = fc.sample(fc.record({ piece: pieces, at: fc.nat(6), way: fc.nat(2) }), {
		seed: SEED,
		numRuns: TEXTS * CHANGES,
	});
	let worst = { milliseconds: 0, text: "" };
	for (let text of texts) {
		let milliseconds = costOf(work, full(text));
		for (const { piece, at, way } of changes.splice(0, CHANGES)) {
			const other = text.toSpliced(Math.min(at, text.length), way, ...(way === 2 ? [] : [piece]));
			const others = costOf(work, full(other));
			if (others > milliseconds) [text, milliseconds] = [other, others];
		}
		if (milliseconds > worst.milliseconds) worst = { milliseconds, text: text.join("") };
	}
	return worst;
}

// The first calls compile.
renderMarkdown(full(["a *b* `c`\n\n- d\n"]));

test("no text that a fuzzer finds keeps others waiting while it is formatted", () => {
	const worst = worstOf(renderMarkdown);
	expect(worst.milliseconds, JSON.stringify(worst.text)).toBeLessThan(BUDGET_MS);
});

test("no page of results that a fuzzer finds keeps others waiting for its excerpts", () => {
	const query = "zz a é http www = - a. b: 1";
	const worst = worstOf((text) => {
		for (let result = 0; result < RESULTS; result++) markedParts(passageOf(text, query), query);
	});
	expect(worst.milliseconds, JSON.stringify(worst.text)).toBeLessThan(BUDGET_MS);
});

test.each(Object.entries({ ...BURDENS, "short sentences": full(["a b. "]), "headings underlined": full(["a\n=\n"]) }))(
	"neither does %s",
	(_, text) => {
		expect(costOf(renderMarkdown, text)).toBeLessThan(BUDGET_MS);
		expect(costOf(excerpt, text)).toBeLessThan(BUDGET_MS);
		const page = (body: string) => Array.from({ length: RESULTS }, () => passageOf(body, "zz a b c d e"));
		expect(costOf(page, text)).toBeLessThan(BUDGET_MS);
	},
);
