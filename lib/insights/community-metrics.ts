import { sql } from "kysely";
import { MINIMUM_GROUP } from "../minimum-group";
import type { FigureMetric, Period } from "./metric";
import { registeredOn } from "./people-metrics";
import { communityScopeInSql } from "./scope";

/** Facts keep the community in which they happened; those of a merged one count for the community that holds its content. */
const communityStatement = ({ day, windows }: Period) => sql`
	with registered as materialized ${registeredOn(day)},
	seen as (
		select coalesce(o."mergedIntoId", o.id) as "communityId", d."personId", max(d."on") as engaged
		from community_days d join registered r on r.id = d."personId" join communities o on o.id = d."communityId"
		where d."on" > ${day}::date - ${Math.max(...windows)}::int and d."on" <= ${day}::date group by 1, 2
	)
	select 'community_engaged' as key, w.days as "windowDays", ${communityScopeInSql(sql`c.id`)} as scope, ${day}::date as "endsOn",
		(count(*) filter (where s.engaged > ${day}::date - w.days))::int as numerator, c."memberCount" as denominator
	from communities c cross join unnest(${windows}::int[]) as w(days) left join seen s on s."communityId" = c.id
	where c."archivedAt" is null group by c.id, w.days`;

export const communityMetrics = {
	community_engaged: {
		page: "hub",
		tile: false,
		days: "chosen",
		minimumGroup: MINIMUM_GROUP,
		statement: communityStatement,
	},
} as const satisfies Record<string, FigureMetric>;
