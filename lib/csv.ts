import { stringify } from "csv-stringify/sync";
import { forEachLocale, type Locale, REGION } from "./i18n/locales";

export type Cell = string | number;

/** Tells a spreadsheet that the file is UTF-8. Every file begins with it. */
export const CSV_START = "\uFEFF";

/** A spreadsheet takes the semicolon where the decimal point is a comma. */
const SEPARATORS = forEachLocale((locale) =>
	new Intl.NumberFormat(REGION[locale]).formatToParts(0.5).some(({ value }) => value === ",") ? ";" : ",",
);

/** A spreadsheet also runs a formula that stands after spaces, which the library lets pass. */
const inert = (text: string): string => (/^\s+[=+\-@]/.test(text) ? `'${text}` : text);

/** Rows as the spreadsheet of that language reads them. What would be run as a formula is given to it as text. */
export function csvLines(rows: readonly Cell[][], locale: Locale): string {
	return stringify([...rows], {
		delimiter: SEPARATORS[locale],
		record_delimiter: "\r\n",
		// Quoted for any line break: the library looks for the one that ends a row.
		quoted_match: /[\r\n]/,
		escape_formulas: true,
		cast: { string: inert },
	});
}

/** A whole file. */
export const csvOf = (rows: readonly Cell[][], locale: Locale): string => CSV_START + csvLines(rows, locale);
