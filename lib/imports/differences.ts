import { Prisma, type Tx } from "../db";
import { withConflict } from "./conflicts";
import { keepsManager, namedManagers } from "./managers";
import type { ResolvedPlace } from "./places";
import { accepted } from "./staging";

/** The columns of a person that an import compares and writes. */
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

/** A change as text: the value of each column before and after. */
export type ColumnChanges = Partial<Record<(typeof COMPARED_COLUMNS)[number], [string | null, string | null]>>;

const given = (field: string) => Prisma.sql`r.values ? ${field}`;
const value = (field: string) => Prisma.sql`r.values->>${field}`;

/** SQL for the new values of a person, from the row `r` and the present person `p` (all null for a new person). */
export const after = (day: string) => Prisma.sql`
	select r."employeeNumber", coalesce(r.email, p.email) as email, ${value("givenName")} as "givenName", ${value("familyName")} as "familyName",
		case when ${given("jobTitle")} then ${value("jobTitle")} else p."jobTitle" end as "jobTitle",
		coalesce(${value("country")}, r."siteCountry", p.country) as country,
		case when p."localeChosen" then p.locale else coalesce(${value("locale")}, p.locale, 'en') end as locale,
		coalesce(r."orgUnitId", p."orgUnitId") as "orgUnitId",
		case when r."siteId" is not null then r."siteId" when ${given("site")} and r."siteKey" is null then null else p."siteId" end as "siteId",
		case when r."keepsManager" then p."managerId" else r."managerId" end as "managerId",
		case when ${given("hiredOn")} then (${value("hiredOn")})::date else p."hiredOn" end as "hiredOn",
		case when ${given("leftOn")} then (${value("leftOn")})::date else p."leftOn" end as "leftOn",
		case when ${leaves(day)} and not ${administers} then 'left' when p."suspendedAt" is not null then 'suspended' else 'active' end::"PersonStatus" as status`;

/** SQL: whether the person's last day is over. */
function leaves(day: string): Prisma.Sql {
	return Prisma.sql`coalesce((case when ${given("leftOn")} then (${value("leftOn")})::date else p."leftOn" end) < ${day}::date, false)`;
}

const administers = Prisma.sql`exists (select 1 from role_grants g where g."personId" = p.id and g.role = 'administrator')`;

interface Resolved {
	importId: string;
	day: string;
	units: ResolvedPlace[];
	sites: ResolvedPlace[];
	/** Numbers of rows whose manager is not written, because it would close a cycle. */
	cycleRows: number[];
}

/**
 * Decides for each row: create, change (and which columns), or same. It is one statement and writes only rows that
 * differ, because writing a hundred thousand rows is slow.
 */
export async function findDifferences(tx: Tx, { importId, day, units, sites, cycleRows }: Resolved): Promise<void> {
	const r = Prisma.sql`r`;
	await tx.$executeRaw`
		update import_rows r set conflicts = ${withConflict(r, "leftOn", value("leftOn"), "administrator_leaves", "left_out")}
		from people p where r."importId" = ${importId}::uuid and ${accepted("r")} and p.id = r."personId" and ${leaves(day)} and ${administers}`;
	const row = Prisma.sql`
		select i.number, i."employeeNumber", i.email, i."siteKey", i.values, i."personId", u.id as "orgUnitId", s.id as "siteId", s.country as "siteCountry",
			case when c.number is null then coalesce(m."personId", h.id) end as "managerId",
			case when c.number is null then m.number end as "managerRow", ${keepsManager} as "keepsManager"
		from import_rows i ${namedManagers}
		left join jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as u(key text, id uuid) on u.key = i."unitKey"
		left join jsonb_to_recordset(${JSON.stringify(sites)}::jsonb) as s(key text, id uuid, country text) on s.key = i."siteKey"
		left join unnest(${cycleRows}::int[]) as c(number) on c.number = i.number
		where i."importId" = ${importId}::uuid and ${accepted("i")}`;
	// Materialised: the changes of a row are computed once, and not again for each place that reads them.
	await tx.$executeRaw`
		with compared as materialized (
			select r.number, r."orgUnitId", r."siteId", r."managerId", r."managerRow", r."keepsManager", p.id is not null as known,
				case when p.id is not null and (${compared("before.")}) is distinct from (${compared("after.")}) then (
					select jsonb_object_agg(b.key, jsonb_build_array(b.value, a.value))
					from jsonb_each(to_jsonb(before)) b join jsonb_each(to_jsonb(after)) a on a.key = b.key where a.value <> b.value
				) end as changes
			from (${row}) r left join people p on p.id = r."personId"
			cross join lateral (select ${compared("p.")}) before
			cross join lateral (${after(day)}) after
		),
		d as (
			select *, case when not known then 'create' when changes is null then 'same' else 'change' end::"ImportOutcome" as outcome
			from compared
		)
		update import_rows w set outcome = d.outcome, changes = d.changes, "orgUnitId" = d."orgUnitId", "siteId" = d."siteId",
			"managerId" = d."managerId", "managerRow" = d."managerRow", "keepsManager" = d."keepsManager"
		from d
		where w."importId" = ${importId}::uuid and w.number = d.number
			and (w.outcome, w.changes, w."orgUnitId", w."siteId", w."managerId", w."managerRow", w."keepsManager")
				is distinct from (d.outcome, d.changes, d."orgUnitId", d."siteId", d."managerId", d."managerRow", d."keepsManager")`;
}

/** SQL for the compared columns, each with a prefix such as `p.`. */
export function compared(prefix: string, columns: readonly string[] = COMPARED_COLUMNS): Prisma.Sql {
	return Prisma.raw(columns.map((column) => `${prefix}"${column}"`).join(", "));
}
