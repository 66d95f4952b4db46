import { expressionBuilder, sql } from "kysely";
import { reuseIsCounted } from "../counted-reuses";
import type { DB } from "../db";
import { organisationZone } from "../organisation-day";
import { NO_COUNTRY } from "../people/headcount";
import { practicePublished } from "../practices/policy";
import { literal } from "../sql";
import type { FigureMetric, Period } from "./metric";
import { bySpokeAndCountry, scopeOfGroup } from "./scope";

/** A practice counts once others have had this long to use it. */
const LEAST_AGE_DAYS = 90;
const REUSE_DAYS = 365;

/** Practices in the shared repository: those in use, without the practices of hidden communities. */
const sharedRepository = () =>
	expressionBuilder<DB, never>()
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.where(practicePublished)
		.where("c.visibility", "!=", literal("hidden"))
		.where("p.deletedAt", "is", null)
		.where("p.publishedAt", "is not", null)
		.select(["p.id", "p.publishedAt", "p.orgUnitId"]);

/**
 * The spoke and country of a practice are its author's when it was first published. A use by another unit of the same
 * spoke counts.
 */
const reuseStatement = ({ day }: Period) => sql`
	with repository as materialized (
		select p.id, p."orgUnitId", u."spokeId", coalesce(first.country, ${NO_COUNTRY}) as country
		from ${sharedRepository()} p left join org_units u on u.id = p."orgUnitId"
			left join lateral (
				select a.country from activities a where a."subjectId" = p.id and a.kind = 'practice.published' order by a.at limit 1
			) first on true
		where (p."publishedAt" at time zone ${organisationZone()})::date <= ${day}::date - ${LEAST_AGE_DAYS}::int
	),
	reused as (
		select distinct p.id from reuses r join repository p on p.id = r."practiceId"
		where ${reuseIsCounted()} and r."orgUnitId" is distinct from p."orgUnitId"
			and r."usedOn" <= ${day}::date and r."usedOn" > ${day}::date - ${REUSE_DAYS}::int
	)
	select 'reuse_rate' as key, ${REUSE_DAYS}::int as "windowDays", ${scopeOfGroup} as scope, ${day}::date as "endsOn",
		count(r.id)::int as numerator, count(*)::int as denominator
	from repository p left join reused r on r.id = p.id group by ${bySpokeAndCountry}
	having count(*) > 0`;

export const practiceMetrics = {
	reuse_rate: { page: "hub", tile: true, days: REUSE_DAYS, minimumGroup: null, statement: reuseStatement },
} as const satisfies Record<string, FigureMetric>;
