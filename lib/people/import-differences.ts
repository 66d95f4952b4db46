import { Prisma, type Tx } from "../db";
import { withConflict } from "./import-conflicts";

/** What an import compares and writes of a person. */
export const COMPARED_COLUMNS = [
	"employeeNumber",
	"email",
	"givenName",
	"familyName",
	"jobTitle",
	"country",
	"locale",
	"orgUnitId",
	"siteId",
	"managerId",
	"hiredOn",
	"leftOn",
	"status",
] as const;

const given = (field: string) => Prisma.sql`r.values ? ${field}`;
const value = (field: string) => Prisma.sql`r.values->>${field}`;

/** SQL: the person as they will be, from the row `r` and the person `p` as they are (all null for someone new). */
export const after = (day: string) => Prisma.sql`
	select r."employeeNumber", coalesce(r.email, p.email) as email, ${value("givenName")} as "givenName", ${value("familyName")} as "familyName",
		case when ${given("jobTitle")} then ${value("jobTitle")} else p."jobTitle" end as "jobTitle",
		coalesce(${value("country")}, p.country) as country,
		case when p."localeChosen" then p.locale else coalesce((${value("locale")})::"Locale", p.locale, 'en') end as locale,
		coalesce(r."orgUnitId", p."orgUnitId") as "orgUnitId",
		case when r."siteId" is not null then r."siteId" when ${given("site")} and r."siteKey" is null then null else p."siteId" end as "siteId",
		case when r."keepsManager" then p."managerId" else r."managerId" end as "managerId",
		case when ${given("hiredOn")} then (${value("hiredOn")})::date else p."hiredOn" end as "hiredOn",
		case when ${given("leftOn")} then (${value("leftOn")})::date else p."leftOn" end as "leftOn",
		case when p."suspendedAt" is not null and not (${leaves(day)}) then 'suspended' when ${leaves(day)} and not (${administers}) then 'left' else 'active' end::"PersonStatus" as status`;

/** The last day at work is behind. */
function leaves(day: string): Prisma.Sql {
	return Prisma.sql`coalesce((case when ${given("leftOn")} then (${value("leftOn")})::date else p."leftOn" end) < ${day}::date, false)`;
}

const administers = Prisma.sql`exists (select 1 from role_grants g where g."personId" = p.id and g.role = 'administrator')`;

/** Decides what each row does: creates, changes (and what), or leaves the person as they are. */
export async function findDifferences(tx: Tx, importId: string, day: string): Promise<void> {
	const r = Prisma.sql`r`;
	await tx.$executeRaw`
		update import_rows r set conflicts = ${withConflict(r, "leftOn", value("leftOn"), "administrator_leaves", "left_out")}
		from people p where r."importId" = ${importId}::uuid and r.outcome is null and p.id = r."personId" and ${leaves(day)} and ${administers}`;
	await tx.$executeRaw`
		update import_rows r set outcome = case when d.changes is null then 'same' else 'change' end::"ImportOutcome", changes = d.changes
		from (
			select r.number, (
				select jsonb_object_agg(b.key, jsonb_build_array(b.value, a.value))
				from jsonb_each(to_jsonb(before)) b join jsonb_each(to_jsonb(after)) a on a.key = b.key where a.value is distinct from b.value
			) as changes
			from import_rows r join people p on p.id = r."personId"
			cross join lateral (select ${compared("p.")}) before
			cross join lateral (${after(day)}) after
			where r."importId" = ${importId}::uuid and r.outcome is null
		) d
		where r."importId" = ${importId}::uuid and r.number = d.number`;
	await tx.$executeRaw`update import_rows set outcome = 'create' where "importId" = ${importId}::uuid and outcome is null`;
}

/** SQL: the compared columns, each with a prefix such as `p.`. */
export function compared(prefix: string, columns: readonly string[] = COMPARED_COLUMNS): Prisma.Sql {
	return Prisma.raw(columns.map((column) => `${prefix}"${column}"`).join(", "));
}
