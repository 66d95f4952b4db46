import { type Expression, sql } from "kysely";
import { addDays } from "../clock";
import { communityVisibleTo } from "../communities/policy";
import { kysely } from "../db";
import { meetupVisibleTo } from "../meetups/policy";
import { organisationDay } from "../organisation-day";
import { personVisibleTo } from "../people/policy";
import { postVisibleTo, replyVisibleTo } from "../posts/policy";
import { practiceVisibleTo } from "../practices/policy";
import { DUE_DAYS, type Freshness } from "../practices/schema";
import { asBoolean, dayValue } from "../sql";
import { answers, hasAll } from "./answers";
import { filesInTexts, slidesOfMeetups } from "./file-branches";
import { foundColumns, NO_TOPIC, type SearchAsked } from "./found-row";
import { textScore, WORTH } from "./ranking";
import type { SearchKind } from "./schema";

/** `freshnessOf` of a practice, as a column. */
function freshnessColumn(reviewOn: Expression<Date | null>, at: Date) {
	const today = organisationDay(at);
	return sql<Freshness | null>`case
		when ${reviewOn} is null then null
		when ${reviewOn} < ${dayValue(today)} then 'expired'
		when ${reviewOn} < ${dayValue(addDays(today, DUE_DAYS))} then 'due'
		else 'fresh' end`;
}

const practices = ({ viewer, query, at: now }: SearchAsked) =>
	kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.where(practiceVisibleTo(viewer))
		.where((eb) => answers(query, { words: sql.ref("p.words"), letters: eb.ref("p.searchText") }))
		.select((eb) => {
			const at = eb.fn.coalesce("p.publishedAt", "p.updatedAt");
			const reviewOn = eb.ref("p.reviewOn");
			return foundColumns("practices", {
				id: eb.ref("p.id"),
				communityId: eb.ref("p.communityId"),
				topicId: eb.ref("p.topicId"),
				unitId: eb.ref("p.orgUnitId"),
				personId: eb.ref("p.authorId"),
				language: eb.ref("p.language"),
				at,
				figure: asBoolean(eb("p.resultFigure", "is not", null)),
				freshness: freshnessColumn(reviewOn, now),
				text: textScore(sql.ref("p.words"), eb.ref("p.topicId"), query),
				worth: WORTH.practices({ reuseUnits: eb.ref("p.reuseUnitCount"), reviewOn, at }, now),
			});
		})
		.$if(query.all !== null, (found) => found.orderBy(hasAll(sql.ref("p.words"), query), "desc"))
		.orderBy("at", "desc")
		.limit(sql.lit(query.most));

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
		.$if(query.all !== null, (found) => found.orderBy(hasAll(sql.ref("person.words"), query), "desc"))
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
		.$if(query.all !== null, (found) => found.orderBy(hasAll(sql.ref("c.words"), query), "desc"))
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
		.$if(query.all !== null, (found) => found.orderBy(hasAll(sql.ref("post.words"), query), "desc"))
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
		.$if(query.all !== null, (found) => found.orderBy(hasAll(sql.ref("reply.words"), query), "desc"))
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
		.$if(query.all !== null, (found) => found.orderBy(hasAll(sql.ref("m.words"), query), "desc"))
		.orderBy("at", "desc")
		.limit(sql.lit(query.most));

/** Everything that the viewer may see and that answers a query: one select for each kind, or for one kind alone. */
export function foundByKind(asked: SearchAsked, kind?: SearchKind) {
	const selects = {
		practices: [practices],
		people: [people],
		communities: [communities],
		posts: [posts],
		replies: [replies],
		meetups: [meetups],
		files: [filesInTexts, slidesOfMeetups],
	} satisfies Record<SearchKind, unknown[]>;
	const wanted = kind ? selects[kind] : Object.values(selects).flat();
	const [first, ...others] = wanted.map((select) => kysely.selectFrom(select(asked).as("of")).selectAll("of"));
	return others.reduce((all, other) => all.unionAll(other), first as NonNullable<typeof first>);
}
