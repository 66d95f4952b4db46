import { expressionBuilder, sql } from "kysely";
import { type DB, kysely } from "../db";
import { patternsOf, type SearchTerm } from "../search-text";
import { asPattern } from "../text";
import { wordsMeant } from "./spelling";
import { conceptOf, synonymsOf } from "./synonyms";
import { type TypedTerm, typedQuery } from "./typed-query";

/** Topics are made by hand: nobody has more. */
const MOST_TOPICS = 1000;
const LETTERS_ONLY = /^[\p{L}\p{N}]+$/u;

/** A word or phrase of a query with everything that finds it. The texts of queries are PostgreSQL's. */
export interface QueryTerm {
	typed: string;
	/** As it was typed: the word itself, its other forms, and words that begin with it. */
	direct: string;
	/** Words that it may have been meant to be, and other words for the same thing; null for none. */
	meant: string | null;
	also: string | null;
	any: string;
	/** Topics that it names. */
	topicIds: string[];
	/** What a text is compared with letter by letter: where the term is not among the known words, or has signs. */
	patterns: string[];
	byLetters: boolean;
	/** How much it tells: a word in every text tells little. From 0 to 1. */
	weight: number;
	/** What is marked in results. */
	marks: string[];
}

export interface Query {
	terms: QueryTerm[];
	excluded: { query: string | null; patterns: string[] }[];
	/** What a text has at least of it, as one query of PostgreSQL; null where a text has every term. */
	enough: string | null;
	/** All terms that texts are known to have. Texts with all of them come first. */
	all: string | null;
	/** The whole query as one phrase; null for a single word. Texts that have it come first. */
	phrase: string | null;
	/** Whether a word stands in no text as it was typed. */
	isInexact: boolean;
	/** Of each kind so many are ranked and counted. */
	most: number;
}

/** Nobody reads further, and a word in every text stays quick. */
export const MOST_RANKED = 1000;

const NOTHING_ASKED: Query = {
	terms: [],
	excluded: [],
	enough: null,
	all: null,
	phrase: null,
	isInexact: false,
	most: MOST_RANKED,
};

/** The words of the texts that are, begin with, or resemble words of a query: in one statement. */
async function knownWords(words: readonly string[]) {
	if (words.length === 0) return [];
	const selects = words.flatMap((typed) => {
		const table = kysely.selectFrom("search_words").select((eb) => ["word", "uses", eb.val(typed).as("typed")]);
		const begins = table
			.where("word", "like", `${asPattern(typed)}%`)
			.orderBy((eb) => eb("word", "=", typed), "desc")
			.orderBy("uses", "desc")
			.limit(sql.lit(1));
		const near = kysely
			.selectFrom(sql<{ word: string; uses: number }>`search_near(${typed}::text)`.as("close"))
			.select((eb) => ["close.word", "close.uses", eb.val(typed).as("typed")]);
		return [begins, near];
	});
	// How many texts there are, by the word that most of them have.
	selects.push(
		kysely
			.selectFrom("search_words")
			.select((eb) => ["word", "uses", eb.val("").as("typed")])
			.orderBy("uses", "desc")
			.limit(sql.lit(1)),
	);
	const [first, ...others] = selects.map((select) =>
		kysely.selectFrom(select.as("near")).select(["near.word", "near.uses", sql<string>`near.typed::text`.as("typed")]),
	);
	return others.reduce((all, other) => all.unionAll(other), first as NonNullable<typeof first>).execute();
}

const concepts = async () =>
	(await kysely.selectFrom("topics").select(["id", "names", "synonyms"]).limit(MOST_TOPICS).execute()).map(conceptOf);

const anyOf = (queries: readonly string[]): string | null =>
	queries.length > 0 ? queries.map((query) => `(${query})`).join(" | ") : null;

/** PostgreSQL's queries for texts, by text; without those that have no words. */
async function queriesOf(texts: readonly string[]): Promise<Map<string, string>> {
	const all = [...new Set(texts)];
	if (all.length === 0) return new Map();
	const eb = expressionBuilder<DB>();
	const row: Record<string, unknown> = await kysely
		.selectNoFrom(
			all.map((text, index) =>
				eb.cast<string>(eb.fn("search_query_of", [eb.cast<string>(eb.val(text), "text")]), "text").as(`query${index}`),
			),
		)
		.executeTakeFirstOrThrow();
	const made = all.map((text, index) => [text, String(row[`query${index}`] ?? "")] as const);
	return new Map(made.filter(([, query]) => query));
}

/** The least that a text has of what a query tells. Texts with more of it come first. */
const ENOUGH = 0.34;

/** The smallest sets of terms that together tell enough: a text that answers has one of them. A rare word may do alone. */
function enoughOf(terms: readonly QueryTerm[]): QueryTerm[][] {
	const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
	const isEnough = (some: readonly QueryTerm[]) => some.reduce((sum, { weight }) => sum + weight, 0) >= whole * ENOUGH;
	const sets = Array.from({ length: 2 ** terms.length }, (_, chosen) =>
		terms.filter((_, place) => chosen & (1 << place)),
	);
	return sets.filter((some) => isEnough(some) && some.every((left) => !isEnough(some.filter((one) => one !== left))));
}

/** How much a word tells that stands in so many texts of all. */
const weightOf = (uses: number, texts: number): number =>
	Math.max(0.1, 1 - Math.log1p(uses) / Math.log1p(Math.max(texts, 1000)));

/** What somebody typed, with the forms, corrections and synonyms of each word. Three statements. */
export async function queryOf(q: string): Promise<Query> {
	const { terms, excluded } = typedQuery(q);
	if (terms.length === 0) return NOTHING_ASKED;
	const single = (term: TypedTerm) => term.spellings.find((spelling) => LETTERS_ONLY.test(spelling)) ?? "";
	const searched = terms.map((term) => (term.isPhrase ? "" : single(term)));
	const [known, topics] = await Promise.all([knownWords(searched.filter((word) => word.length > 1)), concepts()]);
	const texts = known.find(({ typed }) => typed === "")?.uses ?? 0;
	const named = synonymsOf(
		searched.map((word) => (word ? [word] : [])),
		topics,
	);
	const ways = terms.map((term, place) => {
		const word = searched[place] ?? "";
		const near = known.filter(({ typed }) => typed === word);
		// A word for a topic is spelt as it should be, also where no text has it.
		const isKnown = near.some((one) => one.word.startsWith(word)) || (named[place]?.topicIds.length ?? 0) > 0;
		const meant = isKnown || !word ? [] : wordsMeant(word, near);
		const uses = Math.max(
			0,
			...near.filter((one) => one.word === word || meant.includes(one.word)).map((one) => one.uses),
		);
		return { term, word, isKnown, uses, meant };
	});
	const synonyms = synonymsOf(
		ways.map(({ word, meant }) => (word ? [word, ...meant] : [])),
		topics,
	);
	const phrase = terms.length > 1 && excluded.length === 0 ? q.replaceAll(/["“”„«»\p{Cc}]/gu, " ") : null;
	const queries = await queriesOf([
		...(phrase ? [phrase] : []),
		...terms.flatMap(({ spellings }) => spellings),
		...excluded.flatMap(({ spellings }) => spellings),
		...ways.flatMap(({ meant }) => meant),
		...synonyms.flatMap(({ also }) => also),
	]);
	const found = (texts: readonly string[]) =>
		anyOf(texts.flatMap((text) => (queries.has(text) ? [queries.get(text) ?? ""] : [])));
	const made = ways.map(({ term, word, isKnown, uses, meant }, place): QueryTerm => {
		const { also, topicIds } = synonyms[place] ?? { also: [], topicIds: [] };
		const begun = word.length > 1 ? [`'${word}':*`] : [];
		// PostgreSQL's words have no signs: "C++" would be found wherever a C stands.
		const asTyped = term.isPhrase || word ? found(term.spellings) : null;
		const direct = anyOf([...(asTyped ? [asTyped] : []), ...begun]) ?? "";
		const [meantQuery, alsoQuery] = [found(meant), found(also)];
		const isOdd = !term.isPhrase && !isKnown && meant.length === 0 && topicIds.length === 0;
		return {
			typed: term.typed,
			direct,
			meant: meantQuery,
			also: alsoQuery,
			any: anyOf([direct, meantQuery, alsoQuery].filter((query): query is string => Boolean(query))) ?? "",
			topicIds,
			patterns: term.spellings.flatMap(patternsOf),
			byLetters: isOdd || !word,
			weight: weightOf(uses, texts),
			marks: [...term.spellings, ...meant, ...also],
		};
	});
	// A phrase, and a word with signs, must be there. What no text has cannot be asked of one that has the rest.
	const demanded = made.filter(({ byLetters, any }) => !byLetters && any);
	const isStrict = demanded.length === 0 || ways.some(({ word }) => !word);
	return {
		terms: made,
		excluded: excluded.map(excludedOf(queries)),
		enough: isStrict ? null : anyOf(enoughOf(demanded).map((some) => some.map(({ any }) => `(${any})`).join(" & "))),
		all: isStrict ? null : demanded.map(({ any }) => `(${any})`).join(" & "),
		phrase: (phrase && queries.get(phrase)) ?? null,
		isInexact: made.some(({ meant, byLetters }) => meant !== null || byLetters) && demanded.length > 0,
		most: MOST_RANKED,
	};
}

const excludedOf =
	(queries: ReadonlyMap<string, string>) =>
	({ spellings }: SearchTerm) => ({
		query: anyOf(spellings.flatMap((spelling) => (queries.has(spelling) ? [queries.get(spelling) ?? ""] : []))),
		patterns: spellings.flatMap(patternsOf),
	});
