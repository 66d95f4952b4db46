import type { Query, QueryTerm } from "./query-words";
import { stemOf, typedQuery } from "./typed-query";

/** Of each kind the newest so many are ranked: an answer while somebody types must not wait for all that begins like a letter. */
const MOST_WHILE_TYPING = 300;
const SHORTEST = 2;
const LETTERS_ONLY = /^[\p{L}\p{N}]+$/u;

/** A word as the beginning of words, without the ending of its plural. Letters and digits alone: nothing in it is an operator. */
const beginning = (word: string): string => `'${word.length > 4 ? stemOf(word) : word}':*`;

function beginningsOf(spellings: readonly string[]): string {
	const ways = spellings
		.map((spelling) => spelling.split(" ").filter((word) => LETTERS_ONLY.test(word)))
		.filter((words) => words.length > 0)
		.map((words) => `(${words.map(beginning).join(" & ")})`);
	return [...new Set(ways)].join(" | ");
}

/** A query that needs no statement: each word as the beginning of a word, all of them in a text. */
export function quickQuery(typed: string): Query {
	const { terms, excluded } = typedQuery(typed);
	const made = terms.flatMap(({ typed: word, spellings }): QueryTerm[] => {
		const direct = beginningsOf(spellings);
		if (!direct) return [];
		const nothingElse = { meant: null, also: null, topicIds: [], patterns: [], byLetters: false };
		return [{ ...nothingElse, typed: word, direct, any: direct, weight: 1, marks: spellings }];
	});
	const isLongEnough = made.some(({ marks }) => marks.some((word) => word.length >= SHORTEST));
	const asked = isLongEnough ? made : [];
	return {
		terms: asked,
		excluded: excluded.map(({ spellings }) => ({ query: beginningsOf(spellings) || null, patterns: [] })),
		enough: asked.map(({ direct }) => `(${direct})`).join(" & "),
		all: null,
		phrase: null,
		isInexact: false,
		most: MOST_WHILE_TYPING,
	};
}
