import { Prisma, type Tx } from "../db";
import { NO_COUNTRY } from "../people/headcount";
import { zone } from "./days";
import { keepFigures } from "./figures";
import { REUSE_WINDOW_DAYS, SHELF_DAYS } from "./metrics";

/**
 * Of the practices that stood in the shared repository for 90 days or more, those that another unit than the author's
 * used in the twelve months that end on each of `days`: for the house, and by the author's spoke and country when it
 * was first published. A hidden community's practices are not in the shared repository.
 */
export async function writeReuseFigures(tx: Tx, days: string[]): Promise<void> {
	const fresh = Prisma.sql`
		with ends as (select unnest(${days}::date[]) as "endsOn"),
		shelf as materialized (
			select p.id, (p."publishedAt" at time zone ${zone()})::date as published, p."orgUnitId", u."spokeId",
				coalesce(first.country, ${NO_COUNTRY}) as country
			from practices p join communities c on c.id = p."communityId" and c.visibility <> 'hidden'
				left join org_units u on u.id = p."orgUnitId"
				left join lateral (
					select a.country from activities a where a."subjectId" = p.id and a.kind = 'practice.published' order by a.at limit 1
				) first on true
			where p.status in ('published', 'needs_update') and p."deletedAt" is null and p."publishedAt" is not null
		),
		reused as (
			select distinct s.id, e."endsOn" from reuses r join shelf s on s.id = r."practiceId" cross join ends e
			where r."withdrawnAt" is null and r."orgUnitId" is distinct from s."orgUnitId"
				and r."usedOn" <= e."endsOn" and r."usedOn" > e."endsOn" - ${REUSE_WINDOW_DAYS}::int
		)
		select 'reuse_rate' as key, ${REUSE_WINDOW_DAYS}::int as "windowDays",
			case grouping(s."spokeId", s.country) when 3 then 'all' when 1 then 'spoke:' || coalesce(s."spokeId"::text, 'hub')
				else 'country:' || s.country end as scope,
			e."endsOn", count(r.id)::int as numerator, count(*)::int as denominator
		from shelf s join ends e on s.published <= e."endsOn" - ${SHELF_DAYS}::int
			left join reused r on r.id = s.id and r."endsOn" = e."endsOn"
		group by e."endsOn", grouping sets ((), (s."spokeId"), (s.country))`;
	await keepFigures(tx, fresh, { keys: ["reuse_rate"], windows: [REUSE_WINDOW_DAYS], days });
}

/** Practices that travelled from the author's spoke to another in the windows that end with `day`; the hub is one too. */
export async function writePracticeFlows(tx: Tx, day: string, windows: readonly number[]): Promise<void> {
	await tx.$executeRaw`delete from practice_flows`;
	await tx.$executeRaw`
		insert into practice_flows ("windowDays", "fromSpokeId", "toSpokeId", "hiddenCommunityId", practices)
		select w.days, u."spokeId", r."spokeId", case when c.visibility = 'hidden' then c.id end, count(distinct p.id)
		from reuses r join practices p on p.id = r."practiceId" and p."deletedAt" is null
			join org_units u on u.id = p."orgUnitId" join communities c on c.id = p."communityId"
			join unnest(${windows}::int[]) as w(days) on r."usedOn" > ${day}::date - w.days and r."usedOn" <= ${day}::date
		where r."withdrawnAt" is null and u."spokeId" is distinct from r."spokeId"
		group by 1, 2, 3, 4`;
}
