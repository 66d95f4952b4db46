import { expressionBuilder, sql } from "kysely";
import { addDays, startOfDay } from "../clock";
import type { DB } from "../db";
import { MINIMUM_GROUP } from "../minimum-group";
import { organisationDay, organisationZone } from "../organisation-day";
import { NO_COUNTRY } from "../people/headcount";
import { literal } from "../sql";
import { type FigureMetric, ON_THE_DAY, type Period } from "./metric";
import { bySpokeCountryAndBoth, scopeOfGroup } from "./scope";

/**
 * People with an active account at the end of a day. Guests, service accounts and suspended people never count; people who
 * left count up to that day.
 */
export function registeredOn(day: string) {
	return expressionBuilder<DB, never>()
		.selectFrom("people as p")
		.where("p.kind", "=", literal("employee"))
		.where((eb) =>
			eb.or([
				eb("p.status", "=", literal("active")),
				eb.and([eb("p.status", "=", literal("left")), eb("p.leftOn", ">", sql<Date>`${day}::date`)]),
			]),
		)
		.where("p.registeredAt", "<", startOfDay(addDays(day, 1), organisationZone()))
		.select(["p.id", "p.orgUnitId", "p.country"]);
}

/** People registered on a day, with the spoke and country of that day: those they have now, or for a past day those of their last active day until then. */
const registeredWithPlace = ({ day, at }: Period) =>
	organisationDay(at) === day
		? sql`
		select p.id, u."spokeId", coalesce(p.country, ${NO_COUNTRY}) as country
		from ${registeredOn(day)} p left join org_units u on u.id = p."orgUnitId"`
		: sql`
		select p.id, case when d."on" is null then u."spokeId" else d."spokeId" end as "spokeId",
			coalesce(case when d."on" is null then p.country else d.country end, ${NO_COUNTRY}) as country
		from ${registeredOn(day)} p left join org_units u on u.id = p."orgUnitId"
			left join lateral (
				select d."on", d."spokeId", d.country from person_days d
				where d."personId" = p.id and d."on" <= ${day}::date order by d."on" desc limit 1
			) d on true`;

/**
 * For the organisation, each spoke, each country, and each spoke in each country. A person counts with the spoke and country of
 * the last day, in the numerator as in the denominator, so that parts add up and no share is above 100 %.
 */
const peopleStatement = (period: Period) => {
	const { day, windows } = period;
	return sql`
	with registered as materialized (${registeredWithPlace(period)}),
	headcount as (
		select distinct on (h."orgUnitId", h.country) u."spokeId", h.country::text as country, h.people
		from headcounts h join org_units u on u.id = h."orgUnitId" where h."on" <= ${day}::date
		order by h."orgUnitId", h.country, h."on" desc
	),
	seen as (
		select d."personId", max(d."on") as active, max(d."on") filter (where d.engaged) as engaged
		from person_days d
		where d."on" > ${day}::date - ${Math.max(...windows)}::int and d."on" <= ${day}::date
		group by 1
	),
	people_by as (
		select ${scopeOfGroup} as scope, sum(people)::int as people from headcount group by ${bySpokeCountryAndBoth}
	),
	counted as (
		select ${scopeOfGroup} as scope, w.days, count(*)::int as registered,
			(count(*) filter (where s.active > ${day}::date - w.days))::int as active,
			(count(*) filter (where s.engaged > ${day}::date - w.days))::int as engaged
		from registered r left join seen s on s."personId" = r.id cross join unnest(${windows}::int[]) as w(days)
		group by w.days, ${bySpokeCountryAndBoth}
	),
	scopes as (select scope from people_by where scope is not null union select scope from counted union select 'all')
	select 'reach' as key, ${ON_THE_DAY}::int as "windowDays", a.scope, ${day}::date as "endsOn",
		coalesce(c.registered, 0) as numerator, coalesce(p.people, 0) as denominator
	from scopes a left join counted c on c.scope = a.scope and c.days = ${windows[0]}::int left join people_by p on p.scope = a.scope
	union all
	select f.key, w.days, a.scope, ${day}::date, coalesce(f.numerator, 0), coalesce(c.registered, 0)
	from scopes a cross join unnest(${windows}::int[]) as w(days)
		left join counted c on c.scope = a.scope and c.days = w.days
		cross join lateral (values ('active', c.active), ('engaged', c.engaged)) as f(key, numerator)`;
};

const people = { page: "hub", minimumGroup: MINIMUM_GROUP, tile: true, statement: peopleStatement } as const;

export const peopleMetrics = {
	reach: { ...people, days: "last_day" },
	active: { ...people, days: "chosen", outOf: "reach" },
	engaged: { ...people, days: "chosen", outOf: "reach", within: "active" },
} as const satisfies Record<string, FigureMetric>;
