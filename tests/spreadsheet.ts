import { parse } from "csv-parse/sync";
import type { Locale } from "@/lib/i18n/locales";

/** The cells of a file as a spreadsheet of that language opens it. It begins with the mark of UTF-8. */
export function openedIn(locale: Locale, file: string): string[][] {
	if (!file.startsWith("\uFEFF")) throw new Error("A spreadsheet would read this file in another encoding");
	return parse(file, { bom: true, delimiter: locale === "fr" ? ";" : ",", record_delimiter: "\r\n" }) as string[][];
}

/** What a spreadsheet would run: it skips blanks before it looks at the first character. */
export function formulasIn(rows: readonly string[][]): string[] {
	return rows
		.flat()
		.filter((cell) => /^[\s\p{C}]*[=+@\uFF1D\uFF0B\uFF0D\uFF20-]/u.test(cell) && !/^-\d+([.,]\d+)?$/.test(cell));
}
