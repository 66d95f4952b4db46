import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import type { DB } from "./db";
import { asPattern, foldedText } from "./text";

/** Everything between words but the signs that are part of some: C++, C#, Q&A, 5_%, anna@example.org, 2.0. */
const BETWEEN_WORDS = /[[\p{P}\p{Sm}\p{Sk}\p{Z}\p{Cc}]--[#%\&+.@_]]+/gv;
const SHORT_AMPERSAND = /(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,2}) ?& ?([\p{L}\p{N}]{1,2})(?![\p{L}\p{N}])/gu;
/** A word of parts with hyphens or apostrophes between them, with the signs of `foldedText`. */
const COMPOUND = /[\p{L}\p{N}]+(?:[-'&][\p{L}\p{N}]+)+/gu;
/** The article or pronoun that French writes before an apostrophe. */
const ELISION = /^(?:[cdjlmnst]|qu)'(?=[\p{L}\p{N}])/u;
const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
/** A shorter word is found where a word begins: elsewhere it says nothing, and the trigram index could not help. */
export const SHORTEST_INFIX = 3;
/** Scripts that are written without spaces between words. */
const WITHOUT_SPACES =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
export const MOST_TERMS = 8;

/** One sign for every apostrophe and one for every hyphen. */
const withPlainSigns = (text: string): string =>
	foldedText(text)
		.replaceAll(/[’‘‛`´ʼʹ′]/g, "'")
		.replaceAll(/[‐‑‒–—−]/g, "-")
		.replaceAll(SHORT_AMPERSAND, "$1&$2");

function wordsOf(plain: string): string[] {
	return plain
		.replaceAll(BETWEEN_WORDS, " ")
		.split(" ")
		.map((word) => word.replace(/^(?:[#+@&]|\.(?!\p{L}))+/u, "").replace(/[@&.]+$/, ""))
		.filter(Boolean);
}

const together = (compound: string): string => compound.replaceAll(/[-'&]/g, "");

/**
 * What is stored of texts for search: their words, and after a sign that no query has those written with a hyphen or an apostrophe
 * as one word, so that "email" finds "e-mail".
 */
export function searchText(...parts: (string | null | undefined)[]): string {
	const plain = withPlainSigns(parts.filter(Boolean).join(" "));
	const words = wordsOf(plain);
	const compounds = new Set((plain.match(COMPOUND) ?? []).map(together));
	return [...words, ...(compounds.size > 0 ? ["|", ...compounds] : [])].join(" ");
}

/** A letter of a text as its words are compared; a space between words. */
export const comparedLetter = (letter: string): string => withPlainSigns(letter).replaceAll(BETWEEN_WORDS, " ") || " ";

/** A word or a phrase of a query, in the ways it may be stored. */
export interface SearchTerm {
	typed: string;
	spellings: string[];
}

function termsOfWords(text: string): SearchTerm[] {
	return text
		.split(/[\s/]+/)
		.map((typed) => ({ typed, plain: withPlainSigns(typed).replace(ELISION, "") }))
		.flatMap(({ typed, plain }) => {
			const [compound, ...others] = plain.match(COMPOUND) ?? [];
			const words = wordsOf(plain);
			if (compound && others.length === 0 && words.join("") === together(compound))
				return [{ typed, spellings: [...new Set([words.join(" "), together(compound)])] }];
			return words.map((word) => ({ typed: words.length > 1 ? word : typed, spellings: [word] }));
		});
}

/** The different words of a query, and its phrases in quotation marks; at most eight. */
export const searchTerms = (query: string): SearchTerm[] => allTerms(query).slice(0, MOST_TERMS);

/** All words and phrases of a query: of a long question those that matter may come last. */
export function allTerms(query: string): SearchTerm[] {
	const phrases = [...query.matchAll(QUOTED)].map(([typed, inside = ""]) => ({
		typed,
		spellings: [wordsOf(withPlainSigns(inside)).join(" ")],
	}));
	const words = query.replaceAll(QUOTED, " ").replaceAll(SHORT_AMPERSAND, "$1&$2");
	const terms = [...phrases, ...termsOfWords(words)].filter(({ spellings }) => spellings[0]);
	return [...new Map(terms.map((term) => [term.spellings.join(), term])).values()];
}

export function patternsOf(spelling: string): string[] {
	const pattern = asPattern(spelling);
	return spelling.length >= SHORTEST_INFIX || WITHOUT_SPACES.test(spelling)
		? [`%${pattern}%`]
		: [`${pattern}%`, `% ${pattern}%`];
}

/** For each term of a query the patterns of which a matching text has one. */
export const termPatterns = (query: string): string[][] =>
	searchTerms(query).map(({ spellings }) => spellings.flatMap(patternsOf));

/** Whether a stored text has one of a term's patterns. */
export function hasTerm(text: Expression<string>, patterns: readonly string[]): Expression<SqlBool> {
	const eb = expressionBuilder<DB>();
	return eb.or(patterns.map((pattern) => eb(text, "like", pattern)));
}

/** Whether a stored text has every word of a query. */
export function hasTerms(text: Expression<string>, query: string | undefined): Expression<SqlBool> {
	const eb = expressionBuilder<DB>();
	return eb.and(termPatterns(query ?? "").map((patterns) => hasTerm(text, patterns)));
}

/** A column of names as search compares it, for columns that have no stored text. An index of people has the same expression. */
export const foldedColumn = (column: Expression<string>) =>
	sql<string>`lower(translate(regexp_replace(normalize(${column}, NFKD), '[\\u0300-\\u036F]', '', 'g'), 'ŁłØøĐđ-''’', 'LlOoDd   '))`;
