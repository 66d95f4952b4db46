import { type Expression, type SqlBool, sql } from "kysely";
import { kysely } from "../db";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
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

/**
 * For somebody who is in no community yet: three open ones that they can join at once, each with how many colleagues of
 * their job, unit and site are members. Those in their language come first.
 */
export async function suggestedCommunities(viewer: Viewer) {
	const known = viewer.memberships.map(({ communityId }) => communityId);
	return listedCommunities()
		.leftJoin(colleaguesByCommunity(viewer).as("near"), "near.communityId", "c.id")
		.select((eb) => [
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
				sql`coalesce(3 * ${eb.ref("near.sameJob")} + 2 * ${eb.ref("near.sameUnit")} + ${eb.ref("near.sameSite")}, 0)`,
			"desc",
		)
		.orderBy("c.memberCount", "desc")
		.orderBy("c.id")
		.limit(sql.lit(SUGGESTED))
		.execute();
}

export type SuggestedCommunity = Awaited<ReturnType<typeof suggestedCommunities>>[number];
