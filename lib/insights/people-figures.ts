import { addDays, startOfDay } from "../clock";
import { Prisma, type Tx } from "../db";
import { NO_COUNTRY } from "../people/headcount";
import { zone } from "./days";
import { keepFigures } from "./figures";
import { ON_THE_DAY } from "./metrics";

/**
 * People with an active account at the end of a day, with the spoke and country they have now. Guests, service accounts
 * and suspended people never count; people who left count up to that day.
 */
export function registeredOn(day: string): Prisma.Sql {
	return Prisma.sql`
		select p.id, u."spokeId", coalesce(p.country, ${NO_COUNTRY}) as country
		from people p left join org_units u on u.id = p."orgUnitId"
		where p.kind = 'employee' and (p.status = 'active' or (p.status = 'left' and p."leftOn" > ${day}::date))
			and p."registeredAt" < ${startOfDay(addDays(day, 1), zone())}::timestamptz`;
}

/** The scope of a row grouped by spoke, by country, or by nothing. */
const scope = Prisma.sql`
	case grouping("spokeId", country) when 3 then 'all' when 1 then 'spoke:' || coalesce("spokeId"::text, 'hub') else 'country:' || country end`;
const everyScope = Prisma.sql`grouping sets ((), ("spokeId"), (country))`;

/**
 * Reach on a day, and people active and engaged in the windows that end with it: for the house, each spoke and each
 * country. A person counts once in each, with the spoke and country of their active days.
 * Sources: tyGraph's registered people, Microsoft 365's active users, SWOOP's interactive users.
 */
export async function writePeopleFigures(tx: Tx, day: string, windows: readonly number[]): Promise<void> {
	const longest = Math.max(...windows);
	const fresh = Prisma.sql`
		with registered as materialized (${registeredOn(day)}),
		headcount as (
			select distinct on (h."orgUnitId", h.country) u."spokeId", h.country, h.people
			from headcounts h join org_units u on u.id = h."orgUnitId" where h."on" <= ${day}::date
			order by h."orgUnitId", h.country, h."on" desc
		),
		seen as (
			select d."personId", d."spokeId", coalesce(d.country, ${NO_COUNTRY}) as country,
				max(d."on") as active, max(d."on") filter (where d.engaged) as engaged
			from person_days d join registered r on r.id = d."personId"
			where d."on" > ${day}::date - ${longest}::int and d."on" <= ${day}::date
			group by 1, 2, 3
		),
		seen_once as (
			select ${scope} as scope, "personId", max(active) as active, max(engaged) as engaged
			from seen group by "personId", ${everyScope}
		),
		people_by as (select ${scope} as scope, sum(people)::int as people from headcount group by ${everyScope}),
		registered_by as (select ${scope} as scope, count(*)::int as people from registered group by ${everyScope}),
		seen_by as (
			select scope, w.days, (count(*) filter (where active > ${day}::date - w.days))::int as active,
				(count(*) filter (where engaged > ${day}::date - w.days))::int as engaged
			from seen_once cross join unnest(${windows}::int[]) as w(days) group by scope, w.days
		),
		scopes as (select scope from people_by union select scope from registered_by union select scope from seen_by)
		select 'reach' as key, ${ON_THE_DAY}::int as "windowDays", a.scope, ${day}::date as "endsOn",
			coalesce(r.people, 0) as numerator, coalesce(p.people, 0) as denominator
		from scopes a left join registered_by r on r.scope = a.scope left join people_by p on p.scope = a.scope
		union all
		select f.key, w.days, a.scope, ${day}::date, coalesce(f.numerator, 0), coalesce(r.people, 0)
		from scopes a cross join unnest(${windows}::int[]) as w(days)
			left join registered_by r on r.scope = a.scope left join seen_by s on s.scope = a.scope and s.days = w.days
			cross join lateral (values ('active', s.active), ('engaged', s.engaged)) as f(key, numerator)`;
	await keepFigures(tx, fresh, {
		keys: ["reach", "active", "engaged"],
		windows: [ON_THE_DAY, ...windows],
		days: [day],
	});
}
