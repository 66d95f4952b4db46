import { excerpt } from "../markdown";
import { SHORTEST_INFIX, searchTerms } from "../search-text";
import { searchable } from "../text";
import type { QueryTerm } from "./query-words";
import { stemOf } from "./typed-query";

/** Sentences that are looked at together: one look costs the same for a few words as for many. */
const SENTENCES_AT_ONCE = 50;
/** Nothing that people write is longer; a text that is one is looked at so far. */
const LOOKED_AT = 20_000;
const MOST_WORDS = 40;
const LETTER = /[\p{L}\p{N}]/u;

/** What is marked in a result: whole words that begin with one of `words`, and what stands inside of words. */
export interface Marks {
	words: string[];
	inside: string[];
}

/** The words of a query as they are typed, wherever they stand. */
export const marksOfQuery = (query: string): Marks => ({
	words: [],
	inside: searchTerms(query).flatMap(({ spellings }) => spellings),
});

export const marksOfTerms = (terms: readonly QueryTerm[]): Marks => ({
	words: [...new Set(terms.flatMap(({ marks }) => marks).flatMap(formsOf))].slice(0, MOST_WORDS),
	inside: terms.filter(({ byLetters }) => byLetters).flatMap(({ marks }) => marks),
});

const formsOf = (text: string): string[] => (text.includes(" ") || text.length < 5 ? [text] : [stemOf(text)]);

/** The places of marks in a text without accents and capitals whose words have one space between them. */
export function placesOfMarks(compared: string, { words, inside }: Marks): { start: number; end: number }[] {
	const begins = (place: number) => !LETTER.test(compared[place - 1] ?? " ");
	const places: { start: number; end: number }[] = [];
	for (const word of inside)
		for (let start = compared.indexOf(word); word && start >= 0; start = compared.indexOf(word, start + 1))
			if (word.length >= SHORTEST_INFIX || begins(start)) places.push({ start, end: start + word.length });
	for (const word of words)
		for (let start = compared.indexOf(word); word && start >= 0; start = compared.indexOf(word, start + 1)) {
			if (!begins(start)) continue;
			let end = start + word.length;
			while (LETTER.test(compared[end] ?? " ")) end++;
			places.push({ start, end });
		}
	return places;
}

export const hasMark = (text: string, marks: Marks): boolean => placesOfMarks(searchable(text), marks).length > 0;

/** An excerpt of a Markdown text, from the first sentence that has a mark; else its beginning. */
export function passageOf(body: string, query: string | Marks): string {
	const marks = typeof query === "string" ? marksOfQuery(query) : query;
	const hasWord = (text: string) => hasMark(text, marks);
	const sentences = excerpt(body.slice(0, LOOKED_AT), LOOKED_AT).split(/(?<=[.!?…])\s+/);
	for (let start = 0; start < sentences.length; start += SENTENCES_AT_ONCE) {
		const some = sentences.slice(start, start + SENTENCES_AT_ONCE);
		if (!hasWord(some.join(" "))) continue;
		const first = start + some.findIndex(hasWord);
		return first > 0 ? `… ${excerpt(sentences.slice(first, first + SENTENCES_AT_ONCE).join(" "))}` : excerpt(body);
	}
	return excerpt(body);
}
