import type { Tx } from "../db";

/** Of people whose country nobody knows: ISO 3166 leaves ZZ to its users. */
export const NO_COUNTRY = "ZZ";

/**
 * Counts the employees at work that day by unit and country: the denominator of every figure from then on. A row holds
 * until the next of its unit and country, so a place that nobody is in any more is written with nobody.
 */
export async function writeHeadcount(tx: Tx, day: string): Promise<void> {
	await tx.$executeRaw`delete from headcounts where "on" = ${day}::date`;
	await tx.$executeRaw`
		insert into headcounts ("orgUnitId", country, "on", people)
		select "orgUnitId", country, ${day}::date, coalesce(here.people, 0)
		from (
			select "orgUnitId", coalesce(country, ${NO_COUNTRY}) as country, count(*)::int as people from people
			where kind = 'employee' and status = 'active' and "orgUnitId" is not null and ("hiredOn" is null or "hiredOn" <= ${day}::date)
			group by 1, 2
		) here
		full join (
			select distinct on ("orgUnitId", country) "orgUnitId", country, people from headcounts where "on" < ${day}::date
			order by "orgUnitId", country, "on" desc
		) place using ("orgUnitId", country)
		where here.people is not null or place.people > 0`;
}
