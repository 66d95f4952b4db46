import { expressionBuilder, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import type { DB } from "../db";
import { PERSON_COLUMNS } from "../people/columns";
import { unitNames } from "../people/units";
import { termPatterns } from "../search-text";
import type { Viewer } from "../viewer";
import { foundCommunities, foundMeetups, foundPeople, foundPosts, foundPractices, foundReplies } from "./found";
import { passageOf } from "./matching";
import { SEARCH_KINDS, type SearchFilters, type SearchKind } from "./schema";

const OVERVIEW_SIZE = 5;
const PAGE_SIZE = 20;

/** Which rows of a kind: those with every term, so many past so many. */
interface Slice {
	terms: string[][];
	skip: number;
	take: number;
}

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

const people = (viewer: Viewer, { terms, skip, take }: Slice) =>
	foundPeople(viewer, terms)
		.select(PERSON_COLUMNS)
		.leftJoin("sites as site", "site.id", "person.siteId")
		.select((eb) => ["site.city", unitNames(eb.ref("person.orgUnitId")).as("unit")])
		.orderBy("person.sortName")
		.orderBy("person.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

const communities = (viewer: Viewer, { terms, skip, take }: Slice) =>
	foundCommunities(viewer, terms)
		.select(["c.id", "c.slug", "c.name", "c.summary", "c.memberCount", "c.archivedAt"])
		.orderBy("c.livelyAt", "desc")
		.orderBy("c.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

const posts = (viewer: Viewer, { terms, skip, take }: Slice) =>
	foundPosts(viewer, terms)
		.select(["post.id", "post.kind", "post.language", "post.title", "post.body", "post.createdAt"])
		.select(["post.replyCount", "post.acceptedAt", communityOfResult()])
		.orderBy("post.livelyAt", "desc")
		.orderBy("post.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

const replies = (viewer: Viewer, { terms, skip, take }: Slice) =>
	foundReplies(viewer, terms)
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
		.orderBy("reply.createdAt", "desc")
		.orderBy("reply.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

const practices = (viewer: Viewer, { terms, skip, take }: Slice) =>
	foundPractices(viewer, terms)
		.select(["p.id", "p.slug", "p.language", "p.title", "p.summary", "p.status", "p.reuseCount"])
		.select(["p.resultFigure", "p.resultLabel"])
		.select(communityOfResult())
		.orderBy("p.reuseUnitCount", "desc")
		.orderBy("p.id", "desc")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

const meetups = (viewer: Viewer, { terms, skip, take }: Slice) =>
	foundMeetups(viewer, terms)
		.select(["m.id", "m.language", "m.title", "m.summary", "m.state", "m.startsAt", communityOfResult()])
		.select(townsOfResult())
		.orderBy("m.startsAt", "desc")
		.orderBy("m.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

/**
 * What the viewer may see that has every word and phrase of the query: a few results of each kind, or a page of one kind. At most one
 * statement for each kind.
 */
export async function search(viewer: Viewer, { q, kind, after }: SearchFilters) {
	const terms = termPatterns(q);
	const size = kind ? PAGE_SIZE : OVERVIEW_SIZE;
	const slice = { terms, skip: kind ? after : 0, take: size + 1 };
	const isWanted = (one: SearchKind) => terms.length > 0 && (!kind || kind === one);
	const found = await Promise.all([
		isWanted("people") ? people(viewer, slice) : [],
		isWanted("communities") ? communities(viewer, slice) : [],
		isWanted("posts") ? posts(viewer, slice) : [],
		isWanted("replies") ? replies(viewer, slice) : [],
		isWanted("practices") ? practices(viewer, slice) : [],
		isWanted("meetups") ? meetups(viewer, slice) : [],
	]);
	const [somePeople, someCommunities, somePosts, someReplies, somePractices, someMeetups] = found;
	const firstOf = <Row>(rows: Row[]) => ({ rows: rows.slice(0, size), more: rows.length > size });
	const withPassage = <Row extends { body: string }>({ body, ...row }: Row) => ({
		...row,
		summary: passageOf(body, q),
	});
	return {
		people: firstOf(somePeople),
		communities: firstOf(someCommunities),
		posts: firstOf(somePosts.map((row) => withPassage(row))),
		replies: firstOf(someReplies.map((row) => withPassage(row))),
		practices: firstOf(somePractices),
		meetups: firstOf(someMeetups),
		next: kind && found.some((rows) => rows.length > size) ? after + size : null,
	};
}

export type SearchResults = Awaited<ReturnType<typeof search>>;

export function isEmpty(results: SearchResults): boolean {
	return SEARCH_KINDS.every((kind) => results[kind].rows.length === 0);
}
