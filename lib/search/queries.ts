import { sql } from "kysely";
import { communityVisibleTo } from "../communities/policy";
import { kysely } from "../db";
import { meetupVisibleTo } from "../meetups/policy";
import { personVisibleTo } from "../people/policy";
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

const people = (viewer: Viewer, { words, skip, take }: Slice) =>
	kysely
		.selectFrom("people as person")
		.select(["person.id", "person.givenName", "person.familyName", "person.jobTitle", "person.orgUnitId"])
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
		.select(["post.replyCount", "post.acceptedAt", "post.communityId"])
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
		.select(["reply.id", "reply.postId", "reply.language", "reply.body", "reply.createdAt", "reply.communityId"])
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
		.select(["p.id", "p.slug", "p.language", "p.title", "p.summary", "p.status", "p.reuseCount", "p.communityId"])
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
		.select(["m.id", "m.language", "m.title", "m.summary", "m.state", "m.startsAt", "m.communityId"])
		.where(meetupVisibleTo(viewer))
		.where((eb) => matchesWords(eb.ref("m.searchText"), words))
		.orderBy("m.startsAt", "desc")
		.orderBy("m.id")
		.offset(skip)
		.limit(sql.lit(take))
		.execute();

/** The communities, units and posts that the results refer to, in one statement for all kinds. Only communities have a slug. */
async function namesById(communityIds: string[], unitIds: string[], postIds: string[]) {
	const query = kysely
		.selectFrom("communities")
		.select((eb) => ["id", eb.cast<string | null>("slug", "text").as("slug"), "name as nameFr", "name as nameEn"])
		.where((eb) => eb("id", "=", eb.fn.any(eb.val(communityIds))))
		.unionAll((eb) =>
			eb
				.selectFrom("org_units")
				.select((unit) => ["id", unit.cast<string | null>(unit.lit(null), "text").as("slug"), "nameFr", "nameEn"])
				.where("id", "=", eb.fn.any(eb.val(unitIds))),
		)
		.unionAll((eb) =>
			eb
				.selectFrom("posts")
				.select((post) => [
					"id",
					post.cast<string | null>(post.lit(null), "text").as("slug"),
					"title as nameFr",
					"title as nameEn",
				])
				.where("id", "=", eb.fn.any(eb.val(postIds))),
		);
	const rows = communityIds.length + unitIds.length > 0 ? await query.execute() : [];
	return new Map(rows.map((row) => [row.id, row]));
}

/**
 * What the viewer may see that has every word of the query: a few results of each kind, or a page of one kind. At most one
 * statement for each kind and one for names.
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
	const names = await namesById(
		[foundPosts, foundReplies, foundPractices, foundMeetups].flat().map((row) => row.communityId),
		foundPeople.flatMap((row) => row.orgUnitId ?? []),
		foundReplies.map((row) => row.postId),
	);
	const withCommunityName = <Row extends { communityId: string }>(row: Row) => ({
		...row,
		community: names.get(row.communityId) ?? null,
	});
	const firstOf = <Row>(rows: Row[]) => ({ rows: rows.slice(0, size), more: rows.length > size });
	return {
		people: firstOf(foundPeople.map((row) => ({ ...row, unit: names.get(row.orgUnitId ?? "") ?? null }))),
		communities: firstOf(foundCommunities),
		posts: firstOf(foundPosts.map(({ body, ...row }) => withCommunityName({ ...row, summary: passageOf(body, q) }))),
		replies: firstOf(
			foundReplies.map(({ body, ...row }) =>
				withCommunityName({ ...row, title: names.get(row.postId)?.nameEn ?? "", summary: passageOf(body, q) }),
			),
		),
		practices: firstOf(foundPractices.map((row) => withCommunityName(row))),
		meetups: firstOf(foundMeetups.map((row) => withCommunityName(row))),
		next: kind && found.some((rows) => rows.length > size) ? after + size : null,
	};
}

export type SearchResults = Awaited<ReturnType<typeof search>>;

export function isEmpty(results: SearchResults): boolean {
	return SEARCH_KINDS.every((kind) => results[kind].rows.length === 0);
}
