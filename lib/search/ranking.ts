import { type Expression, type SqlBool, sql } from "kysely";
import type { DB } from "../db";
import { activeCommunityIds, type Viewer } from "../viewer";
import type { Query, QueryTerm } from "./query-words";
import type { SearchKind } from "./schema";

type TextWords = Expression<unknown>;
type Score = Expression<number>;

/** What a word counts in other texts, in summaries and in titles: PostgreSQL's weights D, C, B and A. */
const PLACES = sql.lit("{0.1, 0.35, 0.65, 1.0}");
/** PostgreSQL divides by it: one word that stands once in a title then counts 1. */
const ONCE = sql.lit(1.6449);

const rankOf = (words: TextWords, query: string) =>
	sql<number>`ts_rank(${PLACES}::float4[], ${words}, ${query}::tsquery)`;

/** A match of one of several queries: PostgreSQL divides a rank by their number. */
const ofMany = (words: TextWords, query: string) =>
	sql<number>`case when ${words} @@ ${query}::tsquery then least(1, ${rankOf(words, query)} * ${ONCE} * (numnode(${query}::tsquery) + 1) / 2) else 0 end`;

/** A place by its name, which is in no text. */
const scoreless = ({ direct, meant, also }: QueryTerm): boolean => !direct && !meant && !also;

/** How well a text answers a word: as typed best, then as probably meant, then by another word for it, or by its topic alone. */
function termScore(words: TextWords, topicId: Expression<string | null>, term: QueryTerm): Score {
	const scores = [
		...(term.direct ? [sql<number>`${rankOf(words, term.direct)} * ${ONCE}`] : []),
		...(term.meant ? [sql<number>`0.85 * ${ofMany(words, term.meant)}`] : []),
		...(term.also ? [sql<number>`0.6 * ${ofMany(words, term.also)}`] : []),
		...(term.topicIds.length > 0
			? [sql<number>`case when ${topicId} = any(${term.topicIds}::uuid[]) then 0.15 else 0 end`]
			: []),
		...(term.byLetters || scoreless(term) ? [sql<number>`0.1`] : []),
	];
	return sql<number>`greatest(${sql.join(scores)}) * ${term.weight}::float8`;
}

/** How well a text answers a query, from 0 to about 1. */
export function textScore(words: TextWords, topicId: Expression<string | null>, { terms, phrase }: Query): Score {
	const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
	const scores = terms.map((term) => termScore(words, topicId, term));
	const together = phrase ? sql`+ case when ${words} @@ ${phrase}::tsquery then 0.2 else 0 end` : sql``;
	return sql<number>`(${sql.join(scores, sql` + `)}) / ${whole}::float8 ${together}`;
}

/** Half of it after so many days. */
const newness = (at: Expression<Date>, now: Date, days: number) =>
	sql<number>`power(0.5, greatest(0, extract(epoch from ${now}::timestamptz - ${at}) / 86400) / ${sql.lit(days)})`;

/**
 * What counts beside the text, as a share of its score. Freshness, reuse and endorsement of practices enter here and nowhere
 * else: a new sign of worth is one more line.
 */
export const WORTH = {
	practices: (
		row: { reuseUnits: Score; endorsements: Score; reviewOn: Expression<Date | null>; at: Expression<Date> },
		now: Date,
	): Score =>
		sql<number>`0.25
			+ least(0.15, 0.05 * ln(1 + ${row.reuseUnits}))
			+ least(0.06, 0.03 * ${row.endorsements})
			- case when ${row.reviewOn} < ${now}::date then 0.15 else 0 end
			+ 0.05 * ${newness(row.at, now, 365)}`,
	communities: (isArchived: Expression<SqlBool>): Score => sql<number>`case when ${isArchived} then -0.3 else 0.2 end`,
	people: (): Score => sql<number>`0.1`,
	posts: (row: { isAnswered: Expression<SqlBool>; at: Expression<Date> }, now: Date): Score =>
		sql<number>`0.1 + case when ${row.isAnswered} then 0.05 else 0 end + 0.1 * ${newness(row.at, now, 180)}`,
	replies: (at: Expression<Date>, now: Date): Score => sql<number>`0.05 * ${newness(at, now, 180)}`,
	meetups: (at: Expression<Date>, now: Date): Score =>
		sql<number>`case when ${at} > ${now}::timestamptz then 0.15 else 0.1 * ${newness(at, now, 180)} end`,
	collections: (at: Expression<Date>, now: Date): Score => sql<number>`0.05 * ${newness(at, now, 365)}`,
	files: (): Score => sql<number>`0`,
} satisfies Record<SearchKind, (...row: never[]) => Score>;

interface Placed {
	communityId: Expression<string | null>;
	spokeId: Expression<string | null>;
	language: Expression<DB["posts"]["language"] | null>;
	/** Other languages that it can be read in. */
	alsoIn: Expression<DB["posts"]["language"][]>;
}

/** How close a result is to its reader: their communities, their part of the company, their language. */
export const closeness = (viewer: Viewer, { communityId, spokeId, language, alsoIn }: Placed): Score =>
	sql<number>`(
		case when ${communityId} = any(${activeCommunityIds(viewer)}::uuid[]) then 0.05 else 0 end
		+ case when ${spokeId} = ${viewer.spokeId}::uuid then 0.05 else 0 end
		+ case when ${language} = ${viewer.locale} or ${viewer.locale} = any(${alsoIn}) then 0.06 else 0 end)`;
