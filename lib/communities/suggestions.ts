import { type Expression, type SqlBool, sql } from "kysely";
import { DAY } from "../clock";
import { kysely } from "../db";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";
import { postPublished } from "../visibility";
import { communityReadableBy } from "./policy";
import { languagesOf, listedCommunities } from "./queries";

const SUGGESTED = 3;

const countOf = (condition: Expression<SqlBool>) => sql<number>`count(*) filter (where ${condition})::int`;

/** Members by community who have the viewer's job, or are of their unit or site. */
function colleaguesByCommunity(viewer: Viewer) {
	return kysely
		.selectFrom("people as me")
		.innerJoin("people as p", (join) =>
			join.on((eb) =>
				eb.or([
					eb("p.orgUnitId", "=", eb.ref("me.orgUnitId")),
					eb("p.siteId", "=", eb.ref("me.siteId")),
					eb("p.jobTitle", "=", eb.ref("me.jobTitle")),
				]),
			),
		)
		.innerJoin("memberships as ms", "ms.personId", "p.id")
		.where("me.id", "=", viewer.personId)
		.where("p.status", "=", literal("active"))
		.where("ms.status", "=", literal("active"))
		.groupBy("ms.communityId")
		.select((eb) => [
			"ms.communityId",
			countOf(eb("p.jobTitle", "=", eb.ref("me.jobTitle"))).as("sameJob"),
			countOf(eb("p.orgUnitId", "=", eb.ref("me.orgUnitId"))).as("sameUnit"),
			countOf(eb("p.siteId", "=", eb.ref("me.siteId"))).as("sameSite"),
		]);
}

/** Days of reading that say what somebody is interested in. */
const READ_DAYS = 90;

/** Threads about each topic that the viewer opened lately, in communities that they may read. */
function threadsReadByTopic(viewer: Viewer, at: Date) {
	return kysely
		.selectFrom("thread_visits as visit")
		.innerJoin("posts as post", "post.id", "visit.postId")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.where("visit.personId", "=", viewer.personId)
		.where("visit.seenAt", ">", new Date(at.getTime() - READ_DAYS * DAY))
		.where("c.topicId", "is not", null)
		.where(postPublished)
		.where(communityReadableBy(viewer))
		.groupBy("c.topicId")
		.select(["c.topicId", countRows().as("threads")]);
}

/**
 * Three open communities that the viewer is not in and can join at once, each with its reasons: how many colleagues of their job, unit and
 * site are members, and whether they read about its topic. Those in their language come first. Nobody is joined to one by it.
 */
export async function suggestedCommunities(viewer: Viewer, at: Date) {
	const known = viewer.memberships.map(({ communityId }) => communityId);
	return listedCommunities()
		.leftJoin(colleaguesByCommunity(viewer).as("near"), "near.communityId", "c.id")
		.leftJoin(threadsReadByTopic(viewer, at).as("read"), "read.topicId", "c.topicId")
		.select((eb) => [
			eb.fn.coalesce("read.threads", eb.lit(0)).as("threadsRead"),
			eb.fn.coalesce("near.sameJob", eb.lit(0)).as("sameJob"),
			eb.fn.coalesce("near.sameUnit", eb.lit(0)).as("sameUnit"),
			eb.fn.coalesce("near.sameSite", eb.lit(0)).as("sameSite"),
		])
		.where("c.visibility", "=", literal("open"))
		.where("c.archivedAt", "is", null)
		.where((eb) => eb.not(eb("c.id", "=", eb.fn.any(eb.val(known)))))
		.orderBy((eb) => eb(eb.val(viewer.locale), "=", eb.fn.any(languagesOf(eb.ref("c.languages")))), "desc")
		.orderBy(
			(eb) =>
				sql`coalesce(3 * ${eb.ref("near.sameJob")} + 2 * ${eb.ref("near.sameUnit")} + ${eb.ref("near.sameSite")}, 0) + coalesce(3 * ${eb.ref("read.threads")}, 0)`,
			"desc",
		)
		.orderBy("c.memberCount", "desc")
		.orderBy("c.id")
		.limit(sql.lit(SUGGESTED))
		.execute();
}

export type SuggestedCommunity = Awaited<ReturnType<typeof suggestedCommunities>>[number];
