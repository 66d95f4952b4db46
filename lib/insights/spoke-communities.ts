import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { DB, Tx } from "../db";
import { communityNotHidden } from "../visibility";
import { runIn } from "./figure-writing";
import { MOST_COMMUNITIES, type Window } from "./schema";
import { communityOfScope } from "./scope";
import { isSmallInSql } from "./small-in-sql";

/** Numbers below the minimum group are put in no order. */
const sizeOf = (engaged: Expression<number>) =>
	sql<number>`case when ${isSmallInSql(engaged)} then 1 else ${engaged} end`;

/**
 * The communities that each spoke sponsors, the largest by name, from the figures of the day. A hidden community has a row
 * of its own.
 */
export async function writeSpokeCommunities(tx: Tx, day: string): Promise<void> {
	await tx.$executeRaw`delete from spoke_plots`;
	await runIn(
		tx,
		sql`
		insert into spoke_plots ("windowDays", "spokeId", "hiddenCommunityId", communities, silent, "seedIds", "seedEngaged", "seedShown")
		select "windowDays", "spokeId", hidden, count(*), count(*) filter (where engaged = 0),
			array_agg(id order by position) filter (where position <= ${MOST_COMMUNITIES}::int),
			array_agg(engaged order by position) filter (where position <= ${MOST_COMMUNITIES}::int),
			array_agg(shown order by position) filter (where position <= ${MOST_COMMUNITIES}::int)
		from (
			select f."windowDays", u."spokeId", h.hidden, c.id, f.numerator as engaged,
				f."numeratorIs" <> 'hidden' as shown,
				row_number() over (partition by f."windowDays", u."spokeId", h.hidden
					order by ${sizeOf(sql`f.numerator`)} desc, c.name, c.id) as position
			from figures f join communities c on c.id = ${communityOfScope(sql`f.scope`)} left join org_units u on u.id = c."orgUnitId"
				cross join lateral (select case when c.visibility = 'hidden' then c.id end as hidden) h
			where f.key = 'community_engaged' and f."endsOn" = ${day}::date and c."archivedAt" is null
		) ranked
		group by "windowDays", "spokeId", hidden`,
	);
}

/** The rows of a window, without those of communities hidden from the viewer. */
function visibleRows(window: Window, memberOf: string[]) {
	return expressionBuilder<DB, never>()
		.selectFrom("spoke_plots as row")
		.where("row.windowDays", "=", sql.lit(window))
		.where((eb) =>
			eb.or([eb("row.hiddenCommunityId", "is", null), eb("row.hiddenCommunityId", "=", eb.fn.any(eb.val(memberOf)))]),
		)
		.selectAll();
}

/** The communities of each spoke as the last run counted them, without those hidden from the viewer. */
export function communitiesBySpoke(window: Window, memberOf: string[]) {
	return expressionBuilder<DB, never>()
		.selectFrom(visibleRows(window, memberOf).as("spoke"))
		.groupBy("spoke.spokeId")
		.select((eb) => [
			"spoke.spokeId",
			eb.fn.sum<number>("spoke.communities").as("communityCount"),
			eb.fn.sum<number>("spoke.silent").as("silent"),
			jsonArrayFrom(largestCommunities(eb.ref("spoke.spokeId"), window, memberOf)).as("communities"),
		]);
}

function largestCommunities(spokeId: Expression<string | null>, window: Window, memberOf: string[]) {
	return expressionBuilder<DB, never>()
		.selectFrom(visibleRows(window, memberOf).as("own"))
		.crossJoinLateral((eb) =>
			sql<{
				id: string;
				engaged: number;
				shown: boolean;
			}>`unnest(${eb.ref("own.seedIds")}, ${eb.ref("own.seedEngaged")}, ${eb.ref("own.seedShown")})`.as<"size">(
				sql`size(id, engaged, shown)`,
			),
		)
		.innerJoin("communities as c", "c.id", "size.id")
		.where("own.spokeId", "is not distinct from", spokeId)
		.where("c.archivedAt", "is", null)
		.where(communityNotHidden(memberOf))
		.orderBy((eb) => sizeOf(eb.ref("size.engaged")), "desc")
		.orderBy("c.name")
		.orderBy("c.id")
		.limit(sql.lit(MOST_COMMUNITIES))
		.select(["c.slug", "c.name", "size.engaged", "size.shown"]);
}
