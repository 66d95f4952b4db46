import { ENGAGED_KINDS } from "../activity";
import { addDays, daysBetween, startOfDay } from "../clock";
import type { Tx } from "../db";
import { organisationZone } from "../organisation-day";

/** Days rolled up by one statement: bounds the memory of a whole ledger. */
const DAYS_AT_ONCE = 31;

/**
 * Rolls the ledger of the days `from` to `to`, both included, up into days of people and of communities. Reads only those
 * days, writes only what changed, and gives the same result however often it runs.
 */
export async function rollUpDays(tx: Tx, from: string, to: string): Promise<void> {
	for (let day = from; day <= to; day = addDays(day, DAYS_AT_ONCE)) {
		const last = addDays(day, Math.min(DAYS_AT_ONCE - 1, daysBetween(day, to)));
		await rollUpPeople(tx, day, last);
		await rollUpCommunities(tx, day, last);
	}
}

/** Somebody who moves at noon counts with the spoke and country of the evening. */
async function rollUpPeople(tx: Tx, from: string, to: string): Promise<void> {
	await tx.$executeRaw`
		with counted as materialized (
			select (a.at at time zone ${organisationZone()})::date as "on", a."actorId" as "personId",
				(array_agg(a."spokeId" order by a.at desc, a.id desc))[1] as "spokeId",
				(array_agg(a.country order by a.at desc, a.id desc))[1] as country,
				bool_or(a.kind = any(${ENGAGED_KINDS})) as engaged
			from activities a join people p on p.id = a."actorId" and p.kind = 'employee'
			where a.at >= ${firstInstant(from)}::timestamptz and a.at < ${firstInstant(addDays(to, 1))}::timestamptz
			group by 1, 2
		), gone as (
			delete from person_days d where d."on" between ${from}::date and ${to}::date
				and not exists (select 1 from counted c where c."on" = d."on" and c."personId" = d."personId")
		)
		insert into person_days ("on", "personId", "spokeId", country, engaged)
		select "on", "personId", "spokeId", country, engaged from counted
		on conflict ("on", "personId") do update set "spokeId" = excluded."spokeId", country = excluded.country, engaged = excluded.engaged
		where (person_days."spokeId", person_days.country, person_days.engaged)
			is distinct from (excluded."spokeId", excluded.country, excluded.engaged)`;
}

async function rollUpCommunities(tx: Tx, from: string, to: string): Promise<void> {
	await tx.$executeRaw`
		with counted as materialized (
			select distinct (a.at at time zone ${organisationZone()})::date as "on", a."communityId", a."actorId" as "personId"
			from activities a join people p on p.id = a."actorId" and p.kind = 'employee'
			where a.at >= ${firstInstant(from)}::timestamptz and a.at < ${firstInstant(addDays(to, 1))}::timestamptz
				and a."communityId" is not null and a.kind = any(${ENGAGED_KINDS})
		), gone as (
			delete from community_days d where d."on" between ${from}::date and ${to}::date and not exists (
				select 1 from counted c where c."on" = d."on" and c."communityId" = d."communityId" and c."personId" = d."personId")
		)
		insert into community_days ("on", "communityId", "personId") select "on", "communityId", "personId" from counted
		on conflict do nothing`;
}

const firstInstant = (day: string): Date => startOfDay(day, organisationZone());
