import { searchText } from "../search-text";
import { searchable } from "../text";
import { CellReader } from "./cells";
import { readDay, readLastDay } from "./days";
import type { ImportField } from "./fields";
import type { Finding } from "./findings";
import type { Format } from "./format";
import type { Columns } from "./headings";
import type { FileRecord } from "./records";
import {
	fixCapitals,
	isRemote,
	nameKey,
	type Reading,
	readCountry,
	readEmail,
	readLanguage,
	readNumber,
} from "./values";

/** The values of a row. An absent field keeps the person's value; null empties it. */
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

/** A row of the file before it is compared. */
export interface ReadRow {
	number: number;
	employeeNumber: string | null;
	email: string | null;
	managerNumber: string | null;
	unitKey: string | null;
	siteKey: string | null;
	values: RowValues;
	problems: Finding[];
	/** `create` until the row has been compared. */
	outcome: "refuse" | "blank" | "create";
}

/** How the rows of a file are read. */
interface RowFormat extends Pick<Format, "dayFirst" | "separator"> {
	columns: Columns;
}

/** Reads one row of the file and collects its findings. It knows nothing of other rows or of the database. */
export function readRow(
	{ number, cells, openQuote }: FileRecord & { number: number },
	{ columns, dayFirst, separator }: RowFormat,
): ReadRow {
	if (cells.every((cell) => cell.trim() === ""))
		return { ...EMPTY_ROW, number, values: {}, problems: [], outcome: "blank" };
	const row = new CellReader(cells, columns);
	if (openQuote) row.find(null, cells.join(separator), "open_quote", "refused");
	else if (cells.slice(columns.count).some((cell) => cell.trim() !== ""))
		row.find(null, cells.slice(columns.count).join(" "), "row_too_long", "refused", {
			cells: cells.length,
			columns: columns.count,
		});
	else if (cells.length < columns.count)
		row.find(null, "", "row_short", "left_out", { cells: cells.length, columns: columns.count });

	const employeeNumber = row.required("employeeNumber", "number_missing", readNumber);
	const familyName = row.required("familyName", "name_missing", readName(row, "familyName"));
	const givenName = row.required("givenName", "name_missing", readName(row, "givenName"));
	const email = row.optional("email", readEmail);
	const managerNumber = row.optional("managerNumber", readNumber);
	const values: RowValues = {
		familyName,
		givenName,
		jobTitle: row.optional("jobTitle", asText),
		country: row.optional("country", readCountry) ?? undefined,
		managerNumber,
		hiredOn: row.optional("hiredOn", (value) => readDay(value, dayFirst ?? true)),
		// An unclear last day refuses the row: it decides whether the account is open.
		leftOn: row.optional("leftOn", (value) => readLastDay(value, dayFirst ?? true), "refused"),
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
	if (columns.of.leftOn.length === 0) values.leftOn = null;
	values.sortName = searchable(familyName, givenName);
	values.searchText = searchText(familyName, givenName, values.jobTitle, email);
	return {
		number,
		employeeNumber: employeeNumber ?? null,
		email: email ?? null,
		managerNumber: values.managerNumber ?? null,
		unitKey: unitOf(row, values, columns),
		siteKey: values.site ? nameKey(values.site) : null,
		values,
		problems: row.findings,
		outcome: row.findings.some((finding) => finding.severity === "refused") ? "refuse" : "create",
	};
}

const asText = (value: string): Reading<string> => ({ value });
const EMPTY_ROW = { employeeNumber: null, email: null, managerNumber: null, unitKey: null, siteKey: null };

/** The name of a unit without the code that SAP writes before it and the manager that Workday writes after it. */
function unitName(row: CellReader, field: "department" | "team", { withManager }: Columns): string | null | undefined {
	const text = row.optional(field, asText);
	if (!text) return text;
	const coded = text.replace(/^\d{5,}[\s:–-]+(?=\S)/, "");
	const name = withManager.has(row.columnOf(field)) ? coded.replace(/(?<=\S)\s*\([^()]*\)$/, "") : coded;
	if (name !== text) row.find(field, text, "unit_shortened", "repaired");
	return name;
}

/** The key of a unit is its path: two directions may each have a team "Formation". */
function unitOf(row: CellReader, values: RowValues, columns: Columns): string | null {
	const department = unitName(row, "department", columns);
	const team = unitName(row, "team", columns);
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

function readName(row: CellReader, field: ImportField) {
	return (text: string): Reading<string> => {
		const value = fixCapitals(text);
		if (value !== text) row.find(field, text, "capitals", "repaired");
		return { value };
	};
}
