import { expressionBuilder, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import { communityVisibleTo } from "../communities/policy";
import { type DB, kysely } from "../db";
import { meetupVisibleTo } from "../meetups/policy";
import { personVisibleTo } from "../people/policy";
import { unitNames } from "../people/units";
import { postVisibleTo, replyVisibleTo } from "../posts/policy";
import { practiceVisibleTo } from "../practices/policy";
import type { Viewer } from "../viewer";
import { matchesWords, passageOf, wordPatterns } from "./matching";
import { SEARCH_KINDS, type SearchFilters, type SearchKind } from "./schema";

const OVERVIEW_SIZE = 5;
const PAGE_SIZE = 20;

/** Which rows of a kind: those with every word, so many past so many. */
interface Slice {
	words: string[][];
	skip: number;
	take: number;
}

/** The community `c` of a result, for `select`. */
const communityOfResult = () => {
	const eb = expressionBuilder<DB & { c: DB["communities"] }, "c">();
	return jsonBuildObject({ slug: eb.ref("c.slug"), name: eb.ref("c.name") }).as("community");
};

const people = (viewer: Viewer, { words, skip, take }: Slice) =>
	kysely
		.selectFrom("people as person")
		.select(["person.id", "person.givenName", "person.familyName", "person.faceFileId", "person.jobTitle"])
		.select((eb) => unitNames(eb.ref("person.orgUnitId")).as("unit"))
		.where(personVisibleTo(viewer))
		.where((eb) => matchesWords(eb.ref("person.searchText"), words))
		.orderBy("person.sortName")
		.orderBy("person.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

const communities = (viewer: Viewer, { words, skip, take }: Slice) =>
	kysely
		.selectFrom("communities as c")
		.select(["c.id", "c.slug", "c.name", "c.summary", "c.memberCount", "c.archivedAt"])
		.where(communityVisibleTo(viewer))
		.where((eb) => matchesWords(eb.ref("c.searchText"), words))
		.orderBy("c.livelyAt", "desc")
		.orderBy("c.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

const posts = (viewer: Viewer, { words, skip, take }: Slice) =>
	kysely
		.selectFrom("posts as post")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.select(["post.id", "post.kind", "post.language", "post.title", "post.body", "post.createdAt"])
		.select(["post.replyCount", "post.acceptedAt", communityOfResult()])
		.where(postVisibleTo(viewer))
		.where((eb) => matchesWords(eb.ref("post.searchText"), words))
		.orderBy("post.livelyAt", "desc")
		.orderBy("post.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

const replies = (viewer: Viewer, { words, skip, take }: Slice) =>
	kysely
		.selectFrom("replies as reply")
		.innerJoin("communities as c", "c.id", "reply.communityId")
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
		.where(replyVisibleTo(viewer))
		.where((eb) => matchesWords(eb.ref("reply.searchText"), words))
		.orderBy("reply.createdAt", "desc")
		.orderBy("reply.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

const practices = (viewer: Viewer, { words, skip, take }: Slice) =>
	kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select(["p.id", "p.slug", "p.language", "p.title", "p.summary", "p.status", "p.reuseCount"])
		.select(["p.resultFigure", "p.resultLabel"])
		.select(communityOfResult())
		.where(practiceVisibleTo(viewer))
		.where((eb) => matchesWords(eb.ref("p.searchText"), words))
		.orderBy("p.reuseUnitCount", "desc")
		.orderBy("p.id", "desc")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

const meetups = (viewer: Viewer, { words, skip, take }: Slice) =>
	kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["m.id", "m.language", "m.title", "m.summary", "m.state", "m.startsAt", communityOfResult()])
		.where(meetupVisibleTo(viewer))
		.where((eb) => matchesWords(eb.ref("m.searchText"), words))
		.orderBy("m.startsAt", "desc")
		.orderBy("m.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

/**
 * What the viewer may see that has every word of the query: a few results of each kind, or a page of one kind. At most one
 * statement for each kind.
 */
export async function search(viewer: Viewer, { q, kind, after }: SearchFilters) {
	const words = wordPatterns(q);
	const size = kind ? PAGE_SIZE : OVERVIEW_SIZE;
	const slice = { words, skip: kind ? after : 0, take: size + 1 };
	const isWanted = (one: SearchKind) => words.length > 0 && (!kind || kind === one);
	const found = await Promise.all([
		isWanted("people") ? people(viewer, slice) : [],
		isWanted("communities") ? communities(viewer, slice) : [],
		isWanted("posts") ? posts(viewer, slice) : [],
		isWanted("replies") ? replies(viewer, slice) : [],
		isWanted("practices") ? practices(viewer, slice) : [],
		isWanted("meetups") ? meetups(viewer, slice) : [],
	]);
	const [foundPeople, foundCommunities, foundPosts, foundReplies, foundPractices, foundMeetups] = found;
	const firstOf = <Row>(rows: Row[]) => ({ rows: rows.slice(0, size), more: rows.length > size });
	const withPassage = <Row extends { body: string }>({ body, ...row }: Row) => ({
		...row,
		summary: passageOf(body, q),
	});
	return {
		people: firstOf(foundPeople),
		communities: firstOf(foundCommunities),
		posts: firstOf(foundPosts.map((row) => withPassage(row))),
		replies: firstOf(foundReplies.map((row) => withPassage(row))),
		practices: firstOf(foundPractices),
		meetups: firstOf(foundMeetups),
		next: kind && found.some((rows) => rows.length > size) ? after + size : null,
	};
}

export type SearchResults = Awaited<ReturnType<typeof search>>;

export function isEmpty(results: SearchResults): boolean {
	return SEARCH_KINDS.every((kind) => results[kind].rows.length === 0);
}
