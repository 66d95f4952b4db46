import { excerpt } from "../markdown";
import { searchable, searchWords } from "../text";
import { SHORTEST_INFIX } from "./schema";

/** Rows whose `searchText` has every word of the query. */
export function matching(query: string) {
	return searchWords(query).map((word) =>
		word.length < SHORTEST_INFIX
			? { OR: [{ searchText: { startsWith: word } }, { searchText: { contains: ` ${word}` } }] }
			: { searchText: { contains: word } },
	);
}

/** The beginning of a Markdown text, or the passage that begins with the sentence where a word first stands. */
export function passageOf(body: string, query: string): string {
	const words = searchable(query).split(" ").filter(Boolean);
	const sentences = excerpt(body, body.length).split(/(?<=[.!?…])\s+/);
	const first = sentences.findIndex((sentence) => words.some((word) => searchable(sentence).includes(word)));
	return first > 0 ? `… ${excerpt(sentences.slice(first).join(" "))}` : excerpt(body);
}
