import { db, Prisma } from "../db";
import { demand } from "../errors";
import { canImportPeople } from "../people/policy";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import type { COMPARED_COLUMNS } from "./differences";
import type { Finding } from "./findings";
import type { RowValues } from "./row";
import type { RowFilters, RowKind } from "./schema";
import { type ImportSummary, summaryOf } from "./summary";

const ROWS_SIZE = 50;

export type ComparedColumn = (typeof COMPARED_COLUMNS)[number];

export interface ReportRow {
	number: number;
	outcome: "create" | "change" | "same" | "refuse" | "blank";
	employeeNumber: string | null;
	name: string;
	unit: string | null;
	findings: Finding[];
	changes: { column: ComparedColumn; before: string | null; after: string | null }[];
}

interface StoredRow {
	number: number;
	outcome: ReportRow["outcome"];
	employeeNumber: string | null;
	values: RowValues;
	findings: Finding[];
	changes: Record<ComparedColumn, [string | null, string | null]> | null;
}

const KINDS: Record<RowKind, Prisma.Sql> = {
	all: Prisma.sql`outcome <> 'blank'`,
	refuse: Prisma.sql`outcome = 'refuse'`,
	create: Prisma.sql`outcome = 'create'`,
	change: Prisma.sql`outcome = 'change'`,
	same: Prisma.sql`outcome = 'same'`,
	left_out: Prisma.sql`outcome <> 'refuse' and (problems || conflicts) @> '[{"severity":"left_out"}]'`,
	repaired: Prisma.sql`outcome <> 'refuse' and (problems || conflicts) @> '[{"severity":"repaired"}]'`,
};

/** Rows of an import with what is said of them, in the file's order. */
export async function importRows(viewer: Viewer, importId: string, filters: RowFilters) {
	demand(canImportPeople(viewer));
	const rows = await storedRows(importId, filters, ROWS_SIZE + 1);
	const shown = rows.slice(0, ROWS_SIZE);
	const names = await namesIn(viewer, importId, shown);
	const last = shown.at(-1);
	return {
		rows: shown.map((row) => reportRow(row, names)),
		next: rows.length > ROWS_SIZE && last ? String(last.number) : null,
	};
}

/** All rows with something to say, a thousand at a time: for the report as a file. */
export async function* reportedRows(importId: string): AsyncGenerator<ReportRow> {
	for (let after = 0; ; ) {
		const rows = await storedRows(importId, { after }, 1000, Prisma.sql`problems || conflicts <> '[]'`);
		for (const row of rows) yield reportRow(row, new Map());
		const last = rows.at(-1);
		if (!last) return;
		after = last.number;
	}
}

function storedRows(importId: string, { show, reason, after }: RowFilters, take: number, also = Prisma.sql`true`) {
	const [name, field] = reason?.split(".") ?? [];
	const finding = name ? JSON.stringify([{ reason: name, ...(field ? { field } : {}) }]) : "[]";
	return db.$queryRaw<StoredRow[]>`
		select number, outcome::text as outcome, "employeeNumber", values, problems || conflicts as findings, changes
		from import_rows where "importId" = ${importId}::uuid and ${KINDS[show ?? "all"]} and (problems || conflicts) @> ${finding}::jsonb
			and ${also} and number > ${after ?? 0}::int order by number limit ${take}`;
}

function reportRow({ values, changes, ...row }: StoredRow, names: Map<string, string>): ReportRow {
	const said = (value: string | null) => (value === null ? null : (names.get(value) ?? value));
	return {
		...row,
		name: fullName({ givenName: values.givenName ?? "", familyName: values.familyName ?? "" }),
		unit: [values.department, values.team].filter(Boolean).join(" / ") || null,
		changes: Object.entries(changes ?? {}).map(([column, [before, after]]) => ({
			column: column as ComparedColumn,
			before: said(before),
			after: said(after),
		})),
	};
}

/** Names of the units, sites and managers that changes mention, those that the import would make included. */
async function namesIn(viewer: Viewer, importId: string, rows: StoredRow[]): Promise<Map<string, string>> {
	const ids = (column: ComparedColumn) =>
		rows.flatMap(({ changes }) => changes?.[column] ?? []).filter((id): id is string => id !== null);
	const managers = ids("managerId");
	const [units, sites, people, fresh, file] = await Promise.all([
		db.orgUnit.findMany({ where: { id: { in: ids("orgUnitId") } }, select: { id: true, nameFr: true, nameEn: true } }),
		db.site.findMany({ where: { id: { in: ids("siteId") } }, select: { id: true, name: true } }),
		db.person.findMany({ where: { id: { in: managers } }, select: { id: true, givenName: true, familyName: true } }),
		db.importRow.findMany({
			where: { importId, personId: { in: managers } },
			select: { personId: true, values: true },
		}),
		db.peopleImport.findUnique({ where: { id: importId }, select: { summary: true } }),
	]);
	const planned: Pick<ImportSummary, "units" | "sites"> = (file && summaryOf(file)) ?? { units: [], sites: [] };
	const named = (values: RowValues) =>
		fullName({ givenName: values.givenName ?? "", familyName: values.familyName ?? "" });
	return new Map([
		...[...planned.units, ...planned.sites].map(({ id, name }) => [id, name] as const),
		...units.map((unit) => [unit.id, viewer.locale === "fr" ? unit.nameFr : unit.nameEn] as const),
		...sites.map(({ id, name }) => [id, name] as const),
		...fresh.map(({ personId, values }) => [personId ?? "", named(values as RowValues)] as const),
		...people.map((person) => [person.id, fullName(person)] as const),
	]);
}
