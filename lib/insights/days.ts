import { ENGAGED_KINDS } from "../activity";
import { addDays, dayIn, daysBetween, startOfDay } from "../clock";
import type { Tx } from "../db";
import { env } from "../env";

/** Days rolled by one statement: bounds the memory of rolling a whole ledger. */
const ROLLED_AT_ONCE = 31;

export const zone = () => env().ORGANISATION_ZONE;

/**
 * Rolls the ledger of the days `from` to `to`, both included, into days of people and of communities. Reads only those
 * days, writes only what changed, and gives the same result however often it runs.
 */
export async function rollDays(tx: Tx, from: string, to: string): Promise<void> {
	for (let day = from; day <= to; day = addDays(day, ROLLED_AT_ONCE)) {
		const last = addDays(day, Math.min(ROLLED_AT_ONCE - 1, daysBetween(day, to)));
		await rollPeople(tx, day, last);
		await rollCommunities(tx, day, last);
	}
}

async function rollPeople(tx: Tx, from: string, to: string): Promise<void> {
	// Someone who moves at noon counts where the day found them last.
	await tx.$executeRaw`
		with fresh as materialized (
			select (a.at at time zone ${zone()})::date as "on", a."actorId" as "personId",
				(array_agg(a."spokeId" order by a.at desc, a.id desc))[1] as "spokeId",
				(array_agg(a.country order by a.at desc, a.id desc))[1] as country,
				bool_or(a.kind = any(${ENGAGED_KINDS})) as engaged
			from activities a join people p on p.id = a."actorId" and p.kind = 'employee'
			where a.at >= ${startOfDay(from, zone())}::timestamptz and a.at < ${startOfDay(addDays(to, 1), zone())}::timestamptz
			group by 1, 2
		), gone as (
			delete from person_days d where d."on" between ${from}::date and ${to}::date
				and not exists (select 1 from fresh f where f."on" = d."on" and f."personId" = d."personId")
		)
		insert into person_days ("on", "personId", "spokeId", country, engaged)
		select "on", "personId", "spokeId", country, engaged from fresh
		on conflict ("on", "personId") do update set "spokeId" = excluded."spokeId", country = excluded.country, engaged = excluded.engaged
		where (person_days."spokeId", person_days.country, person_days.engaged)
			is distinct from (excluded."spokeId", excluded.country, excluded.engaged)`;
}

async function rollCommunities(tx: Tx, from: string, to: string): Promise<void> {
	await tx.$executeRaw`
		with fresh as materialized (
			select distinct (a.at at time zone ${zone()})::date as "on", a."communityId", a."actorId" as "personId"
			from activities a join people p on p.id = a."actorId" and p.kind = 'employee'
			where a.at >= ${startOfDay(from, zone())}::timestamptz and a.at < ${startOfDay(addDays(to, 1), zone())}::timestamptz
				and a."communityId" is not null and a.kind = any(${ENGAGED_KINDS})
		), gone as (
			delete from community_days d where d."on" between ${from}::date and ${to}::date and not exists (
				select 1 from fresh f where f."on" = d."on" and f."communityId" = d."communityId" and f."personId" = d."personId")
		)
		insert into community_days ("on", "communityId", "personId") select "on", "communityId", "personId" from fresh
		on conflict do nothing`;
}

/** The day the ledger begins, or null while it is empty. */
export async function firstDay(tx: Tx): Promise<string | null> {
	const [row] = await tx.$queryRaw<{ at: Date | null }[]>`select min(at) as at from activities`;
	return row?.at ? dayIn(row.at, zone()) : null;
}
