import { stringify } from "csv-stringify/sync";
import { forEachLocale, type Locale, REGION } from "./i18n/locales";

export type Cell = string | number;

/** The byte order mark, by which a spreadsheet knows that the file is UTF-8. Every file begins with it. */
export const CSV_START = "\uFEFF";

/** A spreadsheet expects a semicolon where the decimal point is a comma. */
const SEPARATORS = forEachLocale((locale) =>
	new Intl.NumberFormat(REGION[locale]).formatToParts(0.5).some(({ value }) => value === ",") ? ";" : ",",
);

/** A spreadsheet also runs a formula after spaces, which the library does not escape. */
const escapeFormula = (text: string): string => (/^\s+[=+\-@]/.test(text) ? `'${text}` : text);

/** Rows for a spreadsheet in that language. Formulas are escaped, so that they stay text. */
export function csvLines(rows: readonly Cell[][], locale: Locale): string {
	return stringify([...rows], {
		delimiter: SEPARATORS[locale],
		record_delimiter: "\r\n",
		// Any line break is quoted: the library looks only for the record delimiter.
		quoted_match: /[\r\n]/,
		escape_formulas: true,
		cast: { string: escapeFormula },
	});
}

/** A whole file. */
export const csvOf = (rows: readonly Cell[][], locale: Locale): string => CSV_START + csvLines(rows, locale);
