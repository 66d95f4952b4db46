import { stringify } from "csv-stringify/sync";
import { forEachLocale, type Locale, REGION } from "./i18n/locales";

export type Cell = string | number;

/** The byte order mark, by which a spreadsheet knows that the file is UTF-8. Every file begins with it. */
export const CSV_START = "\uFEFF";

/** How a spreadsheet of that region writes a number: with a comma, its separator of cells is a semicolon. */
const FORMATS = forEachLocale((locale) => {
	const decimal = new Intl.NumberFormat(REGION[locale]).formatToParts(0.5).find(({ type }) => type === "decimal");
	return decimal?.value === "," ? { separator: ";", decimal: "," } : { separator: ",", decimal: "." };
});

/** A spreadsheet also runs a formula after blanks and invisible characters, and in wide characters. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Rows for a spreadsheet in that language. Formulas are escaped, so that they stay text; numbers stay numbers. */
export function csvLines(rows: readonly Cell[][], locale: Locale): string {
	const { separator, decimal } = FORMATS[locale];
	return stringify([...rows], {
		delimiter: separator,
		record_delimiter: "\r\n",
		// Any line break is quoted: the library looks only for the record delimiter.
		quoted_match: /[\r\n]/,
		escape_formulas: true,
		cast: {
			string: escapeFormula,
			// As an object, because the library would escape the minus of a text.
			number: (value) => ({ value: String(value).replace(".", decimal), escape_formulas: false }),
		},
	});
}

/** A whole file. */
export const csvOf = (rows: readonly Cell[][], locale: Locale): string => CSV_START + csvLines(rows, locale);
