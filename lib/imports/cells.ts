import type { ImportField } from "./fields";
import { type Finding, type FindingReason, quote, type Severity } from "./findings";
import type { Columns } from "./headings";
import { clean, isFormula, isPlaceholder, isSpreadsheetError, type Reading, unwrapText } from "./values";

/** The longest accepted value, in characters. */
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

/** Reads the cells of one row by field, and collects the findings about them. */
export class CellReader {
	readonly findings: Finding[] = [];
	private readonly cells: string[];
	private readonly columns: Columns;

	constructor(cells: string[], columns: Columns) {
		this.cells = cells;
		this.columns = columns;
	}

	/** The column of a field in this row: of several the first with a value. */
	columnOf(field: ImportField): number {
		const [first = -1, ...others] = this.columns.of[field];
		if (others.length === 0 || this.cells[first]?.trim()) return first;
		return others.find((column) => this.cells[column]?.trim()) ?? first;
	}

	raw(field: ImportField): string {
		return this.cells[this.columnOf(field)] ?? "";
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

	/** A field that the row must have. */
	required(field: ImportField, missing: FindingReason, read: (text: string) => Reading<string>): string | undefined {
		const value = this.read(field, read, "refused");
		if (value === null || (value === undefined && !this.findings.some((finding) => finding.field === field)))
			this.find(field, "", missing, "refused");
		return value ?? undefined;
	}

	/** Undefined when there is no such column or cell, or its value is left out; null when the cell is empty. */
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
		const raw = this.cells[this.columnOf(field)];
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
