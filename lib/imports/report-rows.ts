import { type Expression, type SqlBool, sql } from "kysely";
import { db, kysely } from "../db";
import { demand } from "../errors";
import { nameIn } from "../i18n/names";
import { canImportPeople } from "../people/policy";
import { literal } from "../sql";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import type { COMPARED_COLUMNS } from "./differences";
import type { Finding } from "./findings";
import type { RowValues } from "./row";
import type { RowFilters, RowKind } from "./schema";
import { findingsOf, hasFinding, type ImportRowQuery } from "./staging";
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

type StoredRow = Awaited<ReturnType<typeof storedRows>>[number];

/** The rows that a filter of the report selects. */
function isShown(eb: ImportRowQuery, kind: RowKind): Expression<SqlBool> {
	if (kind === "all") return eb("i.outcome", "!=", literal("blank"));
	if (kind === "left_out" || kind === "repaired")
		return eb.and([eb("i.outcome", "!=", literal("refuse")), hasFinding(eb, { severity: kind })]);
	return eb("i.outcome", "=", kind);
}

/** Rows of an import with their findings, in the order of the file. */
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

/** All rows with findings, read a thousand at a time, for the report as a file. */
export async function* reportedRows(importId: string): AsyncGenerator<ReportRow> {
	for (let after = 0; ; ) {
		const rows = await storedRows(importId, { after, onlyWithFindings: true }, 1000);
		for (const row of rows) yield reportRow(row, new Map());
		const last = rows.at(-1);
		if (!last) return;
		after = last.number;
	}
}

interface RowSelection extends RowFilters {
	onlyWithFindings?: boolean;
}

function storedRows(importId: string, { show, reason, after, onlyWithFindings }: RowSelection, take: number) {
	const [name, field] = reason?.split(".") ?? [];
	const rows = kysely
		.selectFrom("import_rows as i")
		.where("i.importId", "=", importId)
		.where((eb) => isShown(eb, show ?? "all"))
		.where("i.number", ">", after ?? 0)
		.orderBy("i.number")
		.limit(take)
		.select((eb) => [
			"i.number",
			"i.outcome",
			"i.employeeNumber",
			"i.values",
			findingsOf(eb).as("findings"),
			"i.changes",
		]);
	const finding = name && ({ reason: name, ...(field ? { field } : {}) } as Partial<Finding>);
	return rows
		.$if(Boolean(finding), (query) => query.where((eb) => hasFinding(eb, finding || {})))
		.$if(Boolean(onlyWithFindings), (query) => query.where((eb) => sql<SqlBool>`${findingsOf(eb)} <> '[]'`))
		.execute();
}

function reportRow({ values, changes, ...row }: StoredRow, names: Map<string, string>): ReportRow {
	const shown = (value: string | null) => (value === null ? null : (names.get(value) ?? value));
	return {
		...row,
		name: fullName({ givenName: values.givenName ?? "", familyName: values.familyName ?? "" }),
		unit: [values.department, values.team].filter(Boolean).join(" / ") || null,
		changes: Object.entries(changes ?? {}).map(([column, [before, after]]) => ({
			column: column as ComparedColumn,
			before: shown(before),
			after: shown(after),
		})),
	};
}

/** Names of the units, sites and managers in the changes, also of those that the import would create. */
async function namesIn(viewer: Viewer, importId: string, rows: StoredRow[]): Promise<Map<string, string>> {
	const ids = (column: ComparedColumn) =>
		rows.flatMap(({ changes }) => changes?.[column] ?? []).filter((id): id is string => id !== null);
	const managers = ids("managerId");
	const [units, sites, people, fresh, file] = await Promise.all([
		db.orgUnit.findMany({ where: { id: { in: ids("orgUnitId") } }, select: { id: true, names: true } }),
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
		...units.map((unit) => [unit.id, nameIn(viewer.locale, unit.names)] as const),
		...sites.map(({ id, name }) => [id, name] as const),
		...fresh.map(({ personId, values }) => [personId ?? "", named(values as RowValues)] as const),
		...people.map((person) => [person.id, fullName(person)] as const),
	]);
}
