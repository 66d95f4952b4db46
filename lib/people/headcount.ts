import type { Tx } from "../db";

/** The country of people whose country is unknown: ISO 3166 leaves ZZ to its users. */
export const NO_COUNTRY = "ZZ";

/**
 * Writes the number of employees on a day by unit and country, the denominator of the figures. A row is valid until
 * the next row of its unit and country, so a unit and country without people gets a row with zero.
 */
export async function writeHeadcount(tx: Tx, day: string): Promise<void> {
	await tx.$executeRaw`delete from headcounts where "on" = ${day}::date`;
	await tx.$executeRaw`
		insert into headcounts ("orgUnitId", country, "on", people)
		select "orgUnitId", country, ${day}::date, coalesce(present.people, 0)
		from (
			select "orgUnitId", coalesce(country, ${NO_COUNTRY}) as country, count(*)::int as people from people
			where kind = 'employee' and status = 'active' and "orgUnitId" is not null and ("hiredOn" is null or "hiredOn" <= ${day}::date)
			group by 1, 2
		) present
		full join (
			select distinct on ("orgUnitId", country) "orgUnitId", country, people from headcounts where "on" < ${day}::date
			order by "orgUnitId", country, "on" desc
		) latest using ("orgUnitId", country)
		where present.people is not null or latest.people > 0`;
}
