import { type Expression, expressionBuilder, sql } from "kysely";
import { collectionVisibleTo } from "../collections/policy";
import { communityVisibleTo } from "../communities/policy";
import { type DB, kysely } from "../db";
import { meetupVisibleTo } from "../meetups/policy";
import { sitesNamed } from "../people/places";
import { personVisibleTo } from "../people/policy";
import { hasPersonTerm } from "../people/queries";
import { postVisibleTo, replyVisibleTo } from "../posts/policy";
import { practiceVisibleTo } from "../practices/policy";
import { hasTerm, searchTerms, termPatterns } from "../search-text";
import type { Viewer } from "../viewer";

/** For each term of a query the patterns of which a result has one. */
type Patterns = readonly (readonly string[])[];

const hasAll = (text: Expression<string>, terms: Patterns) =>
	expressionBuilder<DB>().and(terms.map((patterns) => hasTerm(text, patterns)));

export const foundPeople = (viewer: Viewer, terms: Patterns) =>
	kysely
		.selectFrom("people as person")
		.where(personVisibleTo(viewer))
		.where((eb) => eb.and(terms.map((patterns) => hasPersonTerm(patterns)(eb))));

export const foundCommunities = (viewer: Viewer, terms: Patterns) =>
	kysely
		.selectFrom("communities as c")
		.where(communityVisibleTo(viewer))
		.where((eb) => hasAll(eb.ref("c.searchText"), terms));

export const foundPosts = (viewer: Viewer, terms: Patterns) =>
	kysely
		.selectFrom("posts as post")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.where(postVisibleTo(viewer))
		.where((eb) => hasAll(eb.ref("post.searchText"), terms));

export const foundReplies = (viewer: Viewer, terms: Patterns) =>
	kysely
		.selectFrom("replies as reply")
		.innerJoin("communities as c", "c.id", "reply.communityId")
		.where(replyVisibleTo(viewer))
		.where((eb) => hasAll(eb.ref("reply.searchText"), terms));

export const foundPractices = (viewer: Viewer, terms: Patterns) =>
	kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.where(practiceVisibleTo(viewer))
		.where((eb) =>
			terms.length === 0
				? eb.lit(true)
				: eb.or([
						hasAll(eb.ref("p.searchText"), terms),
						eb(
							"p.id",
							"in",
							eb
								.selectFrom("practice_translations as t")
								.select("t.practiceId")
								.where((t) => hasAll(t.ref("t.searchText"), terms)),
						),
					]),
		);

export const foundCollections = (viewer: Viewer, terms: Patterns) =>
	kysely
		.selectFrom("collections as k")
		.leftJoin("communities as c", "c.id", "k.communityId")
		.where(collectionVisibleTo(viewer))
		.where((eb) => hasAll(eb.ref("k.searchText"), terms));

/** The ids of meetups that have a venue at a site of that name or town, as an array. */
function meetupsAt(patterns: readonly string[]) {
	const venues = expressionBuilder<DB>()
		.selectFrom("venues as v")
		.select("v.meetupId")
		.where((eb) => eb("v.siteId", "=", eb.fn.any(sitesNamed(patterns))));
	return sql<string[]>`array(${venues})`;
}

export const foundMeetups = (viewer: Viewer, terms: Patterns) =>
	kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.where(meetupVisibleTo(viewer))
		.where((eb) =>
			eb.and(
				terms.map((patterns) =>
					eb.or([hasTerm(eb.ref("m.searchText"), patterns), eb("m.id", "=", eb.fn.any(meetupsAt(patterns)))]),
				),
			),
		);

/**
 * For a query that finds nothing: its terms, and whether the viewer would find anything by each alone. One statement; none for a
 * single term.
 */
export async function termsAlone(viewer: Viewer, q: string): Promise<{ typed: string; isFound: boolean }[]> {
	const terms = searchTerms(q);
	if (terms.length < 2) return terms.map(({ typed }) => ({ typed, isFound: false }));
	const row: Record<string, unknown> = await kysely
		.selectNoFrom((eb) =>
			termPatterns(q).map((patterns, index) =>
				eb
					.or([
						eb.exists(foundPeople(viewer, [patterns]).select("person.id")),
						eb.exists(foundCommunities(viewer, [patterns]).select("c.id")),
						eb.exists(foundPosts(viewer, [patterns]).select("post.id")),
						eb.exists(foundReplies(viewer, [patterns]).select("reply.id")),
						eb.exists(foundPractices(viewer, [patterns]).select("p.id")),
						eb.exists(foundMeetups(viewer, [patterns]).select("m.id")),
						eb.exists(foundCollections(viewer, [patterns]).select("k.id")),
					])
					.as(`term${index}`),
			),
		)
		.executeTakeFirstOrThrow();
	return terms.map(({ typed }, index) => ({ typed, isFound: row[`term${index}`] === true }));
}
