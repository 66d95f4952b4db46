import { Prisma, type Tx } from "../db";
import { takeLock } from "../locks";
import { organisationDay } from "../organisation-day";

/** The country of people whose country is unknown: ISO 3166 leaves ZZ to its users. */
export const NO_COUNTRY = "ZZ";

/** The unit that a person counts with: nobody without a unit is lost, they are people of the hub. */
const COUNTED_UNIT = Prisma.sql`coalesce(p."orgUnitId", (select id from org_units where kind = 'hub' order by position, id limit 1))`;

/** Employees by unit and country on a day. */
const present = (day: string) => Prisma.sql`
	select "orgUnitId", country, count(*)::int as people from (
		select ${COUNTED_UNIT} as "orgUnitId", coalesce(p.country, ${NO_COUNTRY}) as country from people p
		where p.kind = 'employee' and p.status = 'active' and (p."hiredOn" is null or p."hiredOn" <= ${day}::date)
	) placed where "orgUnitId" is not null group by 1, 2`;

/**
 * Writes the number of employees on a day by unit and country, the denominator of the figures. A row is valid until
 * the next row of its unit and country, so a unit and country without people gets a row with zero.
 */
export async function writeHeadcount(tx: Tx, day: string): Promise<void> {
	await takeLock(tx, "headcount");
	await tx.$executeRaw`delete from headcounts where "on" = ${day}::date`;
	await tx.$executeRaw`
		insert into headcounts ("orgUnitId", country, "on", people)
		select "orgUnitId", country, ${day}::date, coalesce(present.people, 0)
		from (${present(day)}) present
		full join (
			select distinct on ("orgUnitId", country) "orgUnitId", country, people from headcounts where "on" < ${day}::date
			order by "orgUnitId", country, "on" desc
		) latest using ("orgUnitId", country)
		where present.people is not null or latest.people > 0`;
}

/** Follows a change of some people that no import brought: the headcount of their units and countries is counted anew. */
export async function updateHeadcount(tx: Tx, personIds: readonly string[], at: Date): Promise<void> {
	const day = organisationDay(at);
	await takeLock(tx, "headcount");
	await tx.$executeRaw`
		insert into headcounts ("orgUnitId", country, "on", people)
		select place."orgUnitId", place.country, ${day}::date, coalesce(present.people, 0)
		from (
			select distinct ${COUNTED_UNIT} as "orgUnitId", coalesce(p.country, ${NO_COUNTRY}) as country
			from people p where p.id = any(${personIds}::uuid[]) and p.kind = 'employee'
		) place left join (${present(day)}) present using ("orgUnitId", country)
		where place."orgUnitId" is not null
		on conflict ("orgUnitId", country, "on") do update set people = excluded.people`;
}
