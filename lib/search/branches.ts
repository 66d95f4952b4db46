import { sql } from "kysely";
import { communityVisibleTo } from "../communities/policy";
import { kysely } from "../db";
import { meetupVisibleTo } from "../meetups/policy";
import { personVisibleTo } from "../people/policy";
import { postVisibleTo, replyVisibleTo } from "../posts/policy";
import { answers, hasAll } from "./answers";
import { collectionsFound } from "./collection-branch";
import { filesInTexts, slidesOfMeetups } from "./file-branches";
import { foundColumns, NO_TOPIC, type SearchAsked } from "./found-row";
import { practicesInAnyLanguage } from "./practice-branches";
import { textScore, WORTH } from "./ranking";
import type { SearchKind } from "./schema";

const people = ({ viewer, query }: SearchAsked) =>
	kysely
		.selectFrom("people as person")
		.where(personVisibleTo(viewer))
		.where((eb) =>
			answers(query, {
				words: sql.ref("person.words"),
				letters: eb.ref("person.searchText"),
				isAt: (siteIds) => eb("person.siteId", "=", eb.fn.any(siteIds)),
			}),
		)
		.select((eb) =>
			foundColumns("people", {
				id: eb.ref("person.id"),
				personId: eb.ref("person.id"),
				at: eb.ref("person.createdAt"),
				text: textScore(sql.ref("person.words"), NO_TOPIC, query),
				worth: WORTH.people(),
			}),
		)
		.orderBy(hasAll(sql.ref("person.words"), query), "desc")
		.orderBy("at", "desc")
		.limit(sql.lit(query.most));

const communities = ({ viewer, query }: SearchAsked) =>
	kysely
		.selectFrom("communities as c")
		.where(communityVisibleTo(viewer))
		.where((eb) => answers(query, { words: sql.ref("c.words"), letters: eb.ref("c.searchText") }))
		.select((eb) =>
			foundColumns("communities", {
				id: eb.ref("c.id"),
				communityId: eb.ref("c.id"),
				topicId: eb.ref("c.topicId"),
				unitId: eb.ref("c.orgUnitId"),
				at: eb.ref("c.livelyAt"),
				text: textScore(sql.ref("c.words"), eb.ref("c.topicId"), query),
				worth: WORTH.communities(eb("c.archivedAt", "is not", null)),
			}),
		)
		.orderBy(hasAll(sql.ref("c.words"), query), "desc")
		.orderBy("at", "desc")
		.limit(sql.lit(query.most));

const posts = ({ viewer, query, at: now }: SearchAsked) =>
	kysely
		.selectFrom("posts as post")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.where(postVisibleTo(viewer))
		.where((eb) => answers(query, { words: sql.ref("post.words"), letters: eb.ref("post.searchText") }))
		.select((eb) =>
			foundColumns("posts", {
				id: eb.ref("post.id"),
				communityId: eb.ref("post.communityId"),
				topicId: eb.ref("c.topicId"),
				personId: eb.ref("post.authorId"),
				language: eb.ref("post.language"),
				at: eb.ref("post.createdAt"),
				text: textScore(sql.ref("post.words"), NO_TOPIC, query),
				worth: WORTH.posts({ isAnswered: eb("post.acceptedAt", "is not", null), at: eb.ref("post.createdAt") }, now),
			}),
		)
		.orderBy(hasAll(sql.ref("post.words"), query), "desc")
		.orderBy("at", "desc")
		.limit(sql.lit(query.most));

const replies = ({ viewer, query, at: now }: SearchAsked) =>
	kysely
		.selectFrom("replies as reply")
		.innerJoin("communities as c", "c.id", "reply.communityId")
		.where(replyVisibleTo(viewer))
		.where((eb) => answers(query, { words: sql.ref("reply.words"), letters: eb.ref("reply.searchText") }))
		.select((eb) =>
			foundColumns("replies", {
				id: eb.ref("reply.id"),
				communityId: eb.ref("reply.communityId"),
				topicId: eb.ref("c.topicId"),
				personId: eb.ref("reply.authorId"),
				language: eb.ref("reply.language"),
				at: eb.ref("reply.createdAt"),
				text: textScore(sql.ref("reply.words"), NO_TOPIC, query),
				worth: WORTH.replies(eb.ref("reply.createdAt"), now),
			}),
		)
		.orderBy(hasAll(sql.ref("reply.words"), query), "desc")
		.orderBy("at", "desc")
		.limit(sql.lit(query.most));

const meetups = ({ viewer, query, at: now }: SearchAsked) =>
	kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.where(meetupVisibleTo(viewer))
		.where((eb) =>
			answers(query, {
				words: sql.ref("m.words"),
				letters: eb.ref("m.searchText"),
				isAt: (siteIds) =>
					eb.exists(
						eb
							.selectFrom("venues as v")
							.select(eb.lit(1).as("one"))
							.whereRef("v.meetupId", "=", "m.id")
							.where((venue) => venue("v.siteId", "=", venue.fn.any(siteIds))),
					),
			}),
		)
		.select((eb) =>
			foundColumns("meetups", {
				id: eb.ref("m.id"),
				communityId: eb.ref("m.communityId"),
				topicId: eb.ref("c.topicId"),
				unitId: eb.ref("c.orgUnitId"),
				language: eb.ref("m.language"),
				at: eb.ref("m.startsAt"),
				text: textScore(sql.ref("m.words"), NO_TOPIC, query),
				worth: WORTH.meetups(eb.ref("m.startsAt"), now),
			}),
		)
		.orderBy(hasAll(sql.ref("m.words"), query), "desc")
		.orderBy("at", "desc")
		.limit(sql.lit(query.most));

/** Everything that the viewer may see and that answers a query: one select for each kind, or for one kind alone. */
export function foundByKind(asked: SearchAsked, kind?: SearchKind) {
	const selects = {
		practices: [practicesInAnyLanguage],
		people: [people],
		communities: [communities],
		posts: [posts],
		replies: [replies],
		meetups: [meetups],
		collections: [collectionsFound],
		files: [filesInTexts, slidesOfMeetups],
	} satisfies Record<SearchKind, unknown[]>;
	const wanted = kind ? selects[kind] : Object.values(selects).flat();
	const [first, ...others] = wanted.map((select) => kysely.selectFrom(select(asked).as("of")).selectAll("of"));
	return others.reduce((all, other) => all.unionAll(other), first as NonNullable<typeof first>);
}
