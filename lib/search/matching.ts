import { type Expression, expressionBuilder } from "kysely";
import type { DB } from "../db";
import { excerpt } from "../markdown";
import { searchable, searchWords } from "../text";
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

/** An excerpt of a Markdown text, from the first sentence that has a word of the query; else its beginning. */
export function passageOf(body: string, query: string): string {
	const words = searchable(query).split(" ").filter(Boolean);
	const sentences = excerpt(body, body.length).split(/(?<=[.!?…])\s+/);
	const first = sentences.findIndex((sentence) => words.some((word) => searchable(sentence).includes(word)));
	return first > 0 ? `… ${excerpt(sentences.slice(first).join(" "))}` : excerpt(body);
}
