import type { Locale } from "../i18n/locales";

type Cell = string | number;

/** A spreadsheet runs what begins like a formula: such a text is given to it as text. */
function inert(text: string): string {
	return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function field(cell: Cell, separator: string): string {
	const text = typeof cell === "number" ? String(cell) : inert(cell);
	return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as a file that the spreadsheet of that language opens by itself: its separator, and a mark that it is UTF-8. */
export function csvOf(rows: Cell[][], locale: Locale): string {
	const separator = locale === "fr" ? ";" : ",";
	return `\uFEFF${rows.map((row) => `${row.map((cell) => field(cell, separator)).join(separator)}\r\n`).join("")}`;
}
