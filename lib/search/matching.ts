import { type Expression, expressionBuilder } from "kysely";
import type { DB } from "../db";
import { excerpt } from "../markdown";
import { queryWords, searchable, searchWords } from "../text";
import { SHORTEST_INFIX } from "./schema";

/** For each word of the query the patterns of which a matching text has one. */
export function wordPatterns(query: string): string[][] {
	return searchWords(query).map((word) => (word.length < SHORTEST_INFIX ? [`${word}%`, `% ${word}%`] : [`%${word}%`]));
}

/** Whether a text has every word of the query. */
export function matchesWords(text: Expression<string>, words: string[][]) {
	const eb = expressionBuilder<DB>();
	return eb.and(words.map((patterns) => eb.or(patterns.map((pattern) => eb(text, "like", pattern)))));
}

/** Sentences that are looked at together: one look costs the same for a few words as for many. */
const SENTENCES_AT_ONCE = 50;
/** Nothing that people write is longer; a text that is one is looked at so far. */
const LOOKED_AT = 20_000;

/** An excerpt of a Markdown text, from the first sentence that has a word of the query; else its beginning. */
export function passageOf(body: string, query: string): string {
	const words = queryWords(query);
	const hasWord = (text: string) => {
		const searched = searchable(text);
		return words.some((word) => searched.includes(word));
	};
	const sentences = excerpt(body.slice(0, LOOKED_AT), LOOKED_AT).split(/(?<=[.!?…])\s+/);
	for (let start = 0; start < sentences.length; start += SENTENCES_AT_ONCE) {
		const some = sentences.slice(start, start + SENTENCES_AT_ONCE);
		if (!hasWord(some.join(" "))) continue;
		const first = start + some.findIndex(hasWord);
		return first > 0 ? `… ${excerpt(sentences.slice(first, first + SENTENCES_AT_ONCE).join(" "))}` : excerpt(body);
	}
	return excerpt(body);
}
