import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import type { DB } from "../db";
import { sitesNamed } from "../people/places";
import { hasTerm } from "../search-text";
import type { Query } from "./query-words";

interface Searched {
	words: Expression<unknown>;
	/** The folded text that letters are compared with. */
	letters?: Expression<string>;
	/** Whether it is at one of some sites: their names and towns stand in no text. */
	isAt?: (siteIds: Expression<string[]>) => Expression<SqlBool>;
}

/** Rows whose text or place answers the query, and that have nothing of what it excludes. */
export function answers({ terms, excluded, enough }: Query, { words, letters, isAt }: Searched): Expression<SqlBool> {
	const eb = expressionBuilder<DB>();
	const hasLetters = terms.some(({ byLetters }) => byLetters);
	const hasPlace = isAt && terms.some(({ patterns }) => patterns.length > 0);
	const matches = (query: string) => sql<SqlBool>`${words} @@ ${query}::tsquery`;
	const each = () =>
		eb.and(
			terms.map(({ any, patterns, byLetters }) =>
				eb.or([
					...(any ? [matches(any)] : []),
					...(byLetters && letters ? [hasTerm(letters, patterns)] : []),
					...(isAt ? [isAt(sitesNamed(patterns))] : []),
				]),
			),
		);
	// Each term as well: a word that was first written today, and a town, are known by their letters alone.
	const wanted = enough === null ? each() : hasPlace || hasLetters ? eb.or([matches(enough), each()]) : matches(enough);
	const unwanted = excluded.flatMap(({ query, patterns }) => [
		...(query ? [matches(query)] : []),
		...(letters ? [hasTerm(letters, patterns)] : []),
	]);
	return unwanted.length > 0 ? eb.and([wanted, eb.not(eb.or(unwanted))]) : wanted;
}

/** Texts with all terms come before others. Where no text is known to have them, `at` stands here, as it follows anyway: an index gives that order. */
export const hasAll = (words: Expression<unknown>, { all }: Query) =>
	all === null ? sql<boolean | Date>`at` : sql<boolean | Date>`${words} @@ ${all}::tsquery`;
