import { expressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonBuildObject } from "kysely/helpers/postgres";
import type { DB } from "../db";
import { organisationDay } from "../organisation-day";
import { PERSON_COLUMNS } from "../people/columns";
import { unitNames } from "../people/units";
import { translationsOfPractice } from "../practices/translation-reads";
import { asBoolean, dayValue } from "../sql";
import type { Viewer } from "../viewer";
import { collectionsWithIds } from "./collection-branch";
import { foundCommunities, foundMeetups, foundPeople, foundPosts, foundPractices, foundReplies } from "./found";
import { filesFound } from "./found-files";
import type { SearchAsked } from "./found-row";
import { hasMark, marksOfTerms, passageOf } from "./matching";
import { queryOf } from "./query-words";
import { quickQuery } from "./quick-query";
import { rankedResults } from "./ranked";
import { type SearchFilters, type SearchKind, searchFilters } from "./schema";

const PAGE_SIZE = 20;
const SHOWN_WHILE_TYPING = 8;
/** A shorter word resembles too many others. */
const LONG_ENOUGH_TO_ERR = 4;

/** The community `c` of a result, for `select`. */
const communityOfResult = () => {
	const eb = expressionBuilder<DB & { c: DB["communities"] }, "c">();
	return jsonBuildObject({ slug: eb.ref("c.slug"), name: eb.ref("c.name") }).as("community");
};

/** The towns where the meetup `m` takes place. */
const townsOfResult = () => {
	const towns = expressionBuilder<DB & { m: DB["meetups"] }, "m">()
		.selectFrom("venues as at")
		.innerJoin("sites as town", "town.id", "at.siteId")
		.select("town.city")
		.distinct()
		.whereRef("at.meetupId", "=", "m.id")
		.orderBy("town.city");
	return sql<string[]>`array(${towns})`.as("towns");
};

const people = (viewer: Viewer, ids: string[]) =>
	foundPeople(viewer, [])
		.where("person.id", "in", ids)
		.select(PERSON_COLUMNS)
		.leftJoin("sites as site", "site.id", "person.siteId")
		.select((eb) => ["site.city", unitNames(eb.ref("person.orgUnitId")).as("unit")])
		.execute();

const communities = (viewer: Viewer, ids: string[]) =>
	foundCommunities(viewer, [])
		.where("c.id", "in", ids)
		.select(["c.id", "c.slug", "c.name", "c.summary", "c.memberCount", "c.archivedAt"])
		.execute();

const posts = (viewer: Viewer, ids: string[]) =>
	foundPosts(viewer, [])
		.where("post.id", "in", ids)
		.select(["post.id", "post.kind", "post.language", "post.title", "post.body", "post.createdAt"])
		.select(["post.replyCount", "post.acceptedAt", communityOfResult()])
		.execute();

const replies = (viewer: Viewer, ids: string[]) =>
	foundReplies(viewer, [])
		.where("reply.id", "in", ids)
		.select(["reply.id", "reply.postId", "reply.language", "reply.body", "reply.createdAt", communityOfResult()])
		.select((eb) =>
			eb
				.selectFrom("posts")
				.select("posts.title")
				.whereRef("posts.id", "=", "reply.postId")
				.$asScalar()
				.$notNull()
				.as("title"),
		)
		.execute();

/** The texts of the practice `p` in its other languages. */
const textsOfTranslations = () =>
	jsonArrayFrom(
		translationsOfPractice().select([
			...(["t.language", "t.title", "t.summary", "t.resultLabel"] as const),
			...(["t.problem", "t.context", "t.steps", "t.result"] as const),
		]),
	).as("translations");

const practices = (viewer: Viewer, ids: string[], at: Date) =>
	foundPractices(viewer, [])
		.where("p.id", "in", ids)
		.select(["p.id", "p.slug", "p.language", "p.title", "p.summary", "p.status", "p.reuseCount"])
		.select(["p.resultFigure", "p.resultLabel", "p.problem", "p.context", "p.steps", "p.result"])
		.select((eb) => [
			communityOfResult(),
			textsOfTranslations(),
			asBoolean(eb("p.reviewOn", "<", dayValue(organisationDay(at))))
				.$castTo<boolean | null>()
				.as("isExpired"),
		])
		.execute();

const meetups = (viewer: Viewer, ids: string[]) =>
	foundMeetups(viewer, [])
		.where("m.id", "in", ids)
		.select(["m.id", "m.language", "m.title", "m.summary", "m.state", "m.startsAt", communityOfResult()])
		.select(townsOfResult())
		.execute();

/** The rows of a kind in the order of the results; no statement for none. */
async function inOrder<Row extends { id: string }>(ids: string[], read: (ids: string[]) => Promise<Row[]>) {
	if (ids.length === 0) return { rows: [] };
	const rows = new Map((await read(ids)).map((row) => [row.id, row]));
	return { rows: ids.flatMap((id) => rows.get(id) ?? []) };
}

interface PassageTexts {
	summary: string;
	problem: string;
	context: string;
	steps: string;
	result: string;
}

const passageIn = (
	{ summary, problem, steps, result, context }: PassageTexts,
	passage: (text: string) => string | null,
): string | undefined =>
	passage(summary) ?? [problem, steps, result, context].flatMap((text) => passage(text) ?? [])[0];

/**
 * A practice in the reader's language, where it is translated. Its summary; where that has none of the words, the passage of the card that
 * has one, in whichever language.
 */
function passageOfPractice<Row extends Awaited<ReturnType<typeof practices>>[number]>(
	{ locale }: Viewer,
	row: Row,
	passage: (text: string) => string | null,
) {
	const { problem, context, steps, result, translations, ...original } = row;
	const shown = translations.find(({ language }) => language === locale) ?? row;
	const passages = [shown, row, ...translations].map((texts) => ({ ...texts, found: passageIn(texts, passage) }));
	const told = passages.find(({ found }) => found !== undefined) ?? { ...shown, found: shown.summary };
	return {
		...original,
		...{ title: shown.title, resultLabel: shown.resultLabel, language: shown.language },
		summary: told.found ?? shown.summary,
		summaryLanguage: told.language,
	};
}

/**
 * What the viewer may see that answers a query, the best first, with how many there are for each choice of each filter. The number of
 * statements does not depend on the rows: three for the words, one for all results, one for each kind that is shown.
 */
export async function search(viewer: Viewer, filters: SearchFilters, at: Date) {
	return resultsOf({ viewer, query: await queryOf(filters.q), at }, filters, { size: PAGE_SIZE, withCounts: true });
}

/**
 * What begins like the words that somebody types, the newest first ranked: one statement, and one for each kind that is shown. Only
 * where nothing begins like them, typing errors are forgiven and synonyms searched.
 */
export async function searchWhileTyping(viewer: Viewer, typed: string, at: Date): Promise<WhileTyping> {
	const filters = searchFilters.parse({ q: typed });
	const few = { size: SHOWN_WHILE_TYPING, withCounts: false };
	const quick = await resultsOf({ viewer, query: quickQuery(filters.q), at }, filters, few);
	if (!isEmpty(quick) || filters.q.length < LONG_ENOUGH_TO_ERR) return { ...quick, beginsAlike: true };
	return { ...(await resultsOf({ viewer, query: await queryOf(filters.q), at }, filters, few)), beginsAlike: false };
}

async function resultsOf(
	{ viewer, query, at }: SearchAsked,
	filters: SearchFilters,
	{ size, withCounts }: { size: number; withCounts: boolean },
) {
	const slice = { skip: filters.after, take: size + 1 };
	const found =
		query.terms.length > 0
			? await rankedResults({ viewer, query, at }, filters, slice, withCounts)
			: { hits: [], total: 0, counts: [] };
	const order = found.hits.slice(0, size).map(({ kind, id }) => ({ kind, id }));
	const marks = marksOfTerms(query.terms);
	const idsOf = (kind: SearchKind) => order.flatMap((hit) => (hit.kind === kind ? [hit.id] : []));
	const withPassage = <Row extends { body: string }>({ body, ...row }: Row) => ({
		...row,
		summary: passageOf(body, marks),
	});
	const passage = (text: string) => (hasMark(text, marks) ? passageOf(text, marks) : null);
	const [somePractices, somePeople, someCommunities, somePosts, someReplies, someMeetups, someCollections, someFiles] =
		await Promise.all([
			inOrder(idsOf("practices"), (ids) => practices(viewer, ids, at)),
			inOrder(idsOf("people"), (ids) => people(viewer, ids)),
			inOrder(idsOf("communities"), (ids) => communities(viewer, ids)),
			inOrder(idsOf("posts"), (ids) => posts(viewer, ids)),
			inOrder(idsOf("replies"), (ids) => replies(viewer, ids)),
			inOrder(idsOf("meetups"), (ids) => meetups(viewer, ids)),
			inOrder(idsOf("collections"), (ids) => collectionsWithIds(viewer, ids)),
			inOrder(idsOf("files"), (ids) => filesFound(viewer, ids, at)),
		]);
	return {
		practices: { rows: somePractices.rows.map((row) => passageOfPractice(viewer, row, passage)) },
		people: somePeople,
		communities: someCommunities,
		posts: { rows: somePosts.rows.map((row) => withPassage(row)) },
		replies: { rows: someReplies.rows.map((row) => withPassage(row)) },
		meetups: someMeetups,
		collections: someCollections,
		files: { rows: someFiles.rows.map((row) => withPassage(row)) },
		order,
		total: found.total,
		/** The score of the best result; 0 for none. */
		best: found.hits[0]?.score ?? 0,
		counts: found.counts,
		marks,
		/** Whether a word stands in no text as it was typed: words like it, or the others, were searched. */
		isInexact: order.length > 0 && query.isInexact,
		next: found.hits.length > size ? filters.after + size : null,
	};
}

export type SearchResults = Awaited<ReturnType<typeof resultsOf>>;

/** `beginsAlike`: the words that are typed begin words of the results. */
type WhileTyping = SearchResults & { beginsAlike: boolean };

export const isEmpty = ({ order }: SearchResults): boolean => order.length === 0;
