import { searchable } from "../text";
import type { ImportField } from "./import-fields";
import { type Finding, type FindingReason, quote, type Severity } from "./import-findings";
import type { Format } from "./import-format";
import type { FileRecord } from "./import-records";
import {
	clean,
	isFormula,
	isPlaceholder,
	isRemote,
	isSpreadsheetError,
	nameKey,
	quietCapitals,
	type Reading,
	readCountry,
	readDay,
	readEmail,
	readLanguage,
	readNumber,
	unwrapText,
} from "./import-values";

/** Longest value we keep, in characters. */
const LONGEST: Record<ImportField, number> = {
	employeeNumber: 40,
	familyName: 80,
	givenName: 80,
	email: 254,
	jobTitle: 120,
	department: 120,
	team: 120,
	site: 120,
	country: 80,
	managerNumber: 40,
	hiredOn: 40,
	leftOn: 40,
	language: 40,
};

/** A row's cells as we understand them. Absent: the person's stays as it is. Null: it is emptied. */
export interface RowValues {
	givenName?: string;
	familyName?: string;
	jobTitle?: string | null;
	department?: string;
	team?: string | null;
	site?: string | null;
	country?: string;
	managerNumber?: string | null;
	hiredOn?: string | null;
	leftOn?: string | null;
	locale?: string;
	sortName?: string;
	searchText?: string;
}

/** A row of the file before it is compared with anything. */
export interface ReadRow {
	number: number;
	employeeNumber: string | null;
	email: string | null;
	managerNumber: string | null;
	unitKey: string | null;
	siteKey: string | null;
	values: RowValues;
	problems: Finding[];
	/** `create` until it has been compared. */
	outcome: "refuse" | "blank" | "create";
}

/** Says what one row of the file means, and what is wrong with it. Knows nothing of other rows or of the house. */
export function readRow(
	{ number, cells, openQuote }: FileRecord & { number: number },
	{ mapping, dayFirst, separator }: Pick<Format, "mapping" | "dayFirst" | "separator">,
): ReadRow {
	if (cells.every((cell) => cell.trim() === ""))
		return { ...nothing, number, values: {}, problems: [], outcome: "blank" };
	const row = new RowReader(cells, mapping);
	if (openQuote) row.find(null, cells.join(separator), "open_quote", "refused");
	else if (cells.slice(mapping.length).some((cell) => cell.trim() !== ""))
		row.find(null, cells.slice(mapping.length).join(" "), "row_too_long", "refused", {
			cells: cells.length,
			columns: mapping.length,
		});
	else if (cells.length < mapping.length)
		row.find(null, "", "row_short", "left_out", { cells: cells.length, columns: mapping.length });

	const employeeNumber = row.needed("employeeNumber", "number_missing", readNumber);
	const familyName = row.needed("familyName", "name_missing", named(row, "familyName"));
	const givenName = row.needed("givenName", "name_missing", named(row, "givenName"));
	const email = row.optional("email", readEmail);
	const managerNumber = row.optional("managerNumber", readNumber);
	const values: RowValues = {
		familyName,
		givenName,
		jobTitle: row.optional("jobTitle", asText),
		country: row.optional("country", readCountry) ?? undefined,
		managerNumber,
		hiredOn: row.optional("hiredOn", (value) => readDay(value, dayFirst)),
		// An account is neither opened nor closed on a guess: a departure we cannot read holds the row back.
		leftOn: row.optional("leftOn", (value) => readDay(value, dayFirst), "refused"),
		locale: row.optional("language", readLanguage) ?? undefined,
		site: row.optional("site", asText),
	};
	if (email === null) row.find("email", "", "email_missing", "left_out");
	if (values.managerNumber && values.managerNumber === employeeNumber) {
		row.find("managerNumber", values.managerNumber, "manager_self", "left_out");
		values.managerNumber = null;
	}
	if (values.hiredOn && values.leftOn && values.leftOn < values.hiredOn) {
		row.find("hiredOn", row.raw("hiredOn"), "hired_after_left", "left_out", { left: row.raw("leftOn") });
		delete values.hiredOn;
	}
	if (values.site && isRemote(values.site)) {
		row.find("site", values.site, "site_remote", "repaired");
		values.site = null;
	}
	if (!mapping.includes("leftOn")) values.leftOn = null;
	values.sortName = searchable(familyName, givenName);
	values.searchText = searchable(familyName, givenName, values.jobTitle, email);
	return {
		number,
		employeeNumber: employeeNumber ?? null,
		email: email ?? null,
		managerNumber: values.managerNumber ?? null,
		unitKey: unitOf(row, values),
		siteKey: values.site ? nameKey(values.site) : null,
		values,
		problems: row.findings,
		outcome: row.findings.some((finding) => finding.severity === "refused") ? "refuse" : "create",
	};
}

const asText = (value: string): Reading<string> => ({ value });
const nothing = { employeeNumber: null, email: null, managerNumber: null, unitKey: null, siteKey: null };

/** A unit is called by its path: two directions may each have a "Formation". */
function unitOf(row: RowReader, values: RowValues): string | null {
	const department = row.optional("department", asText);
	const team = row.optional("team", asText);
	if (!department) {
		if (team) row.find("team", team, "team_without_department", "left_out");
		else if (department === null) row.find("department", "", "department_missing", "left_out");
		return null;
	}
	values.department = department;
	if (team) values.team = team;
	const spoke = nameKey(department);
	return team && nameKey(team) !== spoke ? `${spoke} / ${nameKey(team)}` : spoke;
}

function named(row: RowReader, field: ImportField) {
	return (text: string): Reading<string> => {
		const value = quietCapitals(text);
		if (value !== text) row.find(field, text, "capitals", "repaired");
		return { value };
	};
}

class RowReader {
	readonly findings: Finding[] = [];
	private readonly cells: string[];
	private readonly mapping: Format["mapping"];

	constructor(cells: string[], mapping: Format["mapping"]) {
		this.cells = cells;
		this.mapping = mapping;
	}

	raw(field: ImportField): string {
		return this.cells[this.mapping.indexOf(field)] ?? "";
	}

	find(
		field: ImportField | null,
		value: string,
		reason: FindingReason,
		severity: Severity,
		detail?: Finding["detail"],
	): void {
		this.findings.push({ field, value: quote(value), reason, severity, ...(detail ? { detail } : {}) });
	}

	/** A field without which the row is nobody. */
	needed(field: ImportField, missing: FindingReason, read: (text: string) => Reading<string>): string | undefined {
		const value = this.read(field, read, "refused");
		if (value === null || (value === undefined && !this.findings.some((finding) => finding.field === field)))
			this.find(field, "", missing, "refused");
		return value ?? undefined;
	}

	/** Undefined when there is no such column or cell, or its value was left out; null when the cell is empty. */
	optional<T extends string>(
		field: ImportField,
		read: (text: string) => Reading<T>,
		severity: Severity = "left_out",
	): T | null | undefined {
		return this.read(field, read, severity);
	}

	private read<T extends string>(
		field: ImportField,
		read: (text: string) => Reading<T>,
		severity: Severity,
	): T | null | undefined {
		const raw = this.cells[this.mapping.indexOf(field)];
		if (raw === undefined) return undefined;
		const { text: cleaned, repairs } = clean(raw);
		const isNumber = field === "employeeNumber" || field === "managerNumber";
		const isName = field === "familyName" || field === "givenName";
		const text = isNumber ? unwrapText(cleaned) : cleaned;
		if (text === "" || (!isName && isPlaceholder(text))) return null;
		const refuse = (reason: FindingReason, detail?: Finding["detail"]) => {
			this.find(field, raw, reason, severity, detail);
			return undefined;
		};
		if (isSpreadsheetError(text)) return refuse("spreadsheet_error");
		if (isFormula(text)) return refuse("formula");
		if (text.includes("\ufffd")) return refuse("unreadable");
		if (text.length > LONGEST[field]) return refuse("too_long", { length: text.length, maximum: LONGEST[field] });
		const reading = read(text);
		if ("problem" in reading) return refuse(reading.problem);
		for (const reason of repairs) this.find(field, raw, reason, "repaired");
		if (field === "email" && reading.value !== text) this.find(field, text, "capitals", "repaired");
		return reading.value;
	}
}
