import type { Tx } from "../db";

/** Of people whose country nobody knows: ISO 3166 keeps ZZ for users' own needs. */
export const NO_COUNTRY = "ZZ";

/** Counts the employees at work that day by unit and country: the denominator of every figure from then on. */
export async function writeHeadcount(tx: Tx, day: string): Promise<void> {
	await tx.$executeRaw`delete from headcounts where "on" = ${day}::date`;
	await tx.$executeRaw`
		insert into headcounts ("orgUnitId", country, "on", people)
		select "orgUnitId", coalesce(country, ${NO_COUNTRY}), ${day}::date, count(*)::int from people
		where kind = 'employee' and status = 'active' and "orgUnitId" is not null and ("hiredOn" is null or "hiredOn" <= ${day}::date)
		group by 1, 2`;
}
