import { expressionBuilder, sql } from "kysely";
import { addDays, startOfDay } from "../clock";
import type { DB } from "../db";
import { NO_COUNTRY } from "../people/headcount";
import { type FigureMetric, ON_THE_DAY, type Period } from "./metric";
import { bySpokeAndCountry, organisationZone, scopeOfGroup } from "./scope";
import { MINIMUM_GROUP } from "./suppression";

/**
 * People with an active account at the end of a day, with the spoke and country they have now. Guests, service accounts
 * and suspended people never count; people who left count up to that day.
 */
export function registeredOn(day: string) {
	return expressionBuilder<DB, never>()
		.selectFrom("people as p")
		.leftJoin("org_units as u", "u.id", "p.orgUnitId")
		.where("p.kind", "=", "employee")
		.where((eb) =>
			eb.or([
				eb("p.status", "=", "active"),
				eb.and([eb("p.status", "=", "left"), eb("p.leftOn", ">", sql<Date>`${day}::date`)]),
			]),
		)
		.where("p.registeredAt", "<", startOfDay(addDays(day, 1), organisationZone()))
		.select((eb) => ["p.id", "u.spokeId", eb.fn.coalesce("p.country", eb.val(NO_COUNTRY)).as("country")]);
}

/**
 * For the organisation, each spoke and each country. A person counts once in each, with the spoke and country of their active
 * days.
 */
const peopleStatement = ({ day, windows }: Period) => sql`
	with registered as materialized ${registeredOn(day)},
	headcount as (
		select distinct on (h."orgUnitId", h.country) u."spokeId", h.country, h.people
		from headcounts h join org_units u on u.id = h."orgUnitId" where h."on" <= ${day}::date
		order by h."orgUnitId", h.country, h."on" desc
	),
	seen as (
		select d."personId", d."spokeId", coalesce(d.country, ${NO_COUNTRY}) as country,
			max(d."on") as active, max(d."on") filter (where d.engaged) as engaged
		from person_days d join registered r on r.id = d."personId"
		where d."on" > ${day}::date - ${Math.max(...windows)}::int and d."on" <= ${day}::date
		group by 1, 2, 3
	),
	seen_once as (
		select ${scopeOfGroup} as scope, "personId", max(active) as active, max(engaged) as engaged
		from seen group by "personId", ${bySpokeAndCountry}
	),
	people_by as (select ${scopeOfGroup} as scope, sum(people)::int as people from headcount group by ${bySpokeAndCountry}),
	registered_by as (select ${scopeOfGroup} as scope, count(*)::int as people from registered group by ${bySpokeAndCountry}),
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

const people = { page: "hub", minimumGroup: MINIMUM_GROUP, tile: true, statement: peopleStatement } as const;

export const peopleMetrics = {
	reach: { ...people, days: "last_day" },
	active: { ...people, days: "chosen", outOf: "reach" },
	engaged: { ...people, days: "chosen", outOf: "reach", within: "active" },
} as const satisfies Record<string, FigureMetric>;
