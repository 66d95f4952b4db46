import { CSV_START, csvLines } from "../csv";
import { db } from "../db";
import { demand } from "../errors";
import type { Locale } from "../i18n/locales";
import { type MessageKey, type Translate, translator } from "../i18n/translator";
import { canImportPeople } from "../people/policy";
import type { Viewer } from "../viewer";
import type { Encoding } from "./encoding";
import type { Mapping } from "./fields";
import type { Finding, Severity } from "./findings";
import type { Separator } from "./format";
import { type ReportRow, reportedRows } from "./report-rows";
import { type ImportSummary, summaryOf } from "./summary";

const SEPARATOR_NAMES: Record<Separator, MessageKey> = {
	";": "imports.reading.separators.semicolon",
	",": "imports.reading.separators.comma",
	"\t": "imports.reading.separators.tab",
	"|": "imports.reading.separators.bar",
};

const ENCODING_NAMES: Record<Encoding, MessageKey> = {
	"utf-8": "imports.reading.encodings.utf8",
	"windows-1252": "imports.reading.encodings.windows1252",
	"windows-1250": "imports.reading.encodings.windows1250",
	"iso-8859-2": "imports.reading.encodings.iso88592",
	"iso-8859-15": "imports.reading.encodings.iso885915",
	macintosh: "imports.reading.encodings.macintosh",
	"utf-16le": "imports.reading.encodings.utf16le",
	"utf-16be": "imports.reading.encodings.utf16be",
};

export const separatorName = (t: Translate, separator: Separator) => t(SEPARATOR_NAMES[separator]);
export const encodingName = (t: Translate, encoding: Encoding) => t(ENCODING_NAMES[encoding]);

/** The text of a finding. */
export function findingText(t: Translate, { reason, detail }: Pick<Finding, "reason" | "detail">): string {
	return t(`imports.reasons.${reason}`, detail);
}

export function fieldName(t: Translate, field: Finding["field"]): string {
	return t(field ? `imports.fields.${field}` : "imports.fields.row");
}

/** A value in one line: quoted, with visible line breaks and tabs; an empty value has a name. */
export function valueText(t: Translate, value: string): string {
	if (value === "") return t("imports.rows.blank");
	return t("imports.rows.quoted", { value: value.replaceAll(/[\r\n]+/g, "⏎").replaceAll("\t", "⇥") });
}

const SEVERITIES: readonly Severity[] = ["refused", "left_out", "repaired"];

/** The findings of a row that are shown, the worst first: of a refused row all its faults, but no correction. */
export function findingsThatCount({ outcome, findings }: Pick<ReportRow, "outcome" | "findings">): Finding[] {
	return findings
		.filter((finding) => outcome !== "refuse" || finding.severity !== "repaired")
		.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** The most remarks of a severity in the text report; the report as a file has them all. */
const REMARKS = 1000;

/** The report as lines of text, for the command line. */
export async function* reportLines(importId: string, locale: Locale): AsyncGenerator<string> {
	const t = translator(locale);
	const file = await db.peopleImport.findUniqueOrThrow({
		where: { id: importId },
		select: {
			fileName: true,
			state: true,
			encoding: true,
			separator: true,
			headingRow: true,
			headings: true,
			mapping: true,
			summary: true,
		},
	});
	const summary = summaryOf(file);
	yield t("imports.report.heading", { file: file.fileName });
	yield t("imports.report.read", {
		encoding: encodingName(t, file.encoding as Encoding),
		separator: separatorName(t, file.separator as Separator),
		row: file.headingRow,
	});
	for (const [column, heading] of file.headings.entries()) {
		const field = (file.mapping as Mapping)[column];
		yield t("imports.report.column", { heading, field: field ? fieldName(t, field) : t("imports.reading.notRead") });
	}
	if (!summary) return;
	yield "";
	yield t(file.state === "applied" ? "imports.report.done" : "imports.report.dryRun");
	yield* countLines(t, locale, summary);
	for (const severity of SEVERITIES) yield* findingLines(t, importId, severity);
}

function* countLines(t: Translate, locale: Locale, summary: ImportSummary): Generator<string> {
	yield `  ${t("imports.counts.rowsRead", { rows: summary.rows, blank: summary.blank })}`;
	const figure = new Intl.NumberFormat(locale);
	for (const count of ["create", "change", "same", "refuse", "leavers"] as const)
		yield `  ${figure.format(summary[count]).padStart(9)} ${t(`imports.counts.${count}`, { count: summary[count] })}`;
	if (summary.departed > 0) yield `  ${t("imports.counts.departed", { count: summary.departed })}`;
	const list = (names: string[]) => ({ list: names.join(", ") });
	const units = summary.units.map(({ name, parentName }) => [parentName, name].filter(Boolean).join(" / "));
	if (units.length > 0) yield `  ${t("imports.report.units", list(units))}`;
	const sites = summary.sites
		.filter((site) => site.create)
		.map(({ name, city, country, zone }) => `${name} (${city}, ${country}, ${zone})`);
	if (sites.length > 0) yield `  ${t("imports.report.sites", list(sites))}`;
	const unknown = summary.sites.filter((site) => !site.create).map(({ name, people }) => `${name} (${people})`);
	if (unknown.length > 0) yield `  ${t("imports.report.unknownSites", list(unknown))}`;
}

/** The rows that a remark names; their number stands behind them. */
const ROWS_NAMED = 10;

interface Remark {
	field: Finding["field"];
	value: string;
	text: string;
	rows: number[];
	count: number;
}

/** The remarks of one severity, in the order of the file: the same remark is one line with its rows. */
async function* findingLines(t: Translate, importId: string, severity: Severity): AsyncGenerator<string> {
	const remarks = new Map<string, Remark>();
	let unlisted = 0;
	for await (const row of reportedRows(importId)) {
		// The faults of a refused row stand together.
		const isListed = (finding: Finding) =>
			row.outcome === "refuse" ? severity === "refused" : finding.severity === severity;
		for (const finding of findingsThatCount(row).filter(isListed)) {
			const { field, value } = finding;
			const text = findingText(t, finding);
			const key = JSON.stringify([field, value, text]);
			const known = remarks.get(key);
			if (!known && remarks.size === REMARKS) {
				unlisted++;
				continue;
			}
			const remark = known ?? { field, value, text, rows: [], count: 0 };
			remark.count++;
			if (remark.rows.length < ROWS_NAMED) remark.rows.push(row.number);
			remarks.set(key, remark);
		}
	}
	if (remarks.size > 0) yield* ["", t(`imports.findings.${severity}`)];
	for (const { field, value, text, rows, count } of remarks.values())
		yield t("imports.report.line", {
			count,
			rows: rows.join(", "),
			more: count - rows.length,
			field: fieldName(t, field),
			value: valueText(t, value),
			reason: text,
		});
	if (unlisted > 0) yield t("imports.report.moreLines", { count: unlisted });
}

/** The report as a file for a spreadsheet. */
export async function* reportFile(viewer: Viewer, importId: string): AsyncGenerator<string> {
	demand(canImportPeople(viewer));
	const t = translator(viewer.locale);
	const line = (cells: string[]) => csvLines([cells], viewer.locale);
	const heading = [
		t("imports.rows.number"),
		t("imports.fields.employeeNumber"),
		t("imports.rows.who"),
		t("imports.report.csvOutcome"),
		t("imports.report.csvSeverity"),
		t("imports.rows.field"),
		t("imports.rows.value"),
		t("imports.rows.reason"),
	];
	yield CSV_START + line(heading);
	for await (const row of reportedRows(importId))
		for (const finding of findingsThatCount(row))
			yield line([
				String(row.number),
				row.employeeNumber ?? "",
				row.name,
				t(`imports.outcomes.${row.outcome}`),
				t(`imports.severities.${finding.severity}`),
				fieldName(t, finding.field),
				finding.value,
				findingText(t, finding),
			]);
}
