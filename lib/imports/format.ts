import iconv from "iconv-lite";
import type { Encoding } from "./encoding";
import { type Mapping, recogniseHeadings } from "./fields";
import { RecordAssembler } from "./records";

export const SEPARATORS = [";", ",", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How a file is read. */
export interface Format {
	encoding: Encoding;
	separator: Separator;
	/** The line number of the headings in a spreadsheet; the first is 1. */
	headingRow: number;
	headings: string[];
	mapping: Mapping;
	dayFirst: boolean;
}

/** The headings are within the first lines: titles and blank lines may come before them. */
const HEADING_WITHIN = 10;

/** Excel's line that names the separator. Excel does not show it, so it is not counted. */
export function isSeparatorHint(cells: string[]): boolean {
	return /^sep=/i.test(cells[0] ?? "");
}

/**
 * Recognises separator, headings and the order of dates from the first bytes of a file. `known` is a separator that
 * an administrator chose.
 */
export function recogniseFormat(beginning: Buffer, encoding: Encoding, known?: Separator): Format {
	const text = iconv.decode(beginning, encoding);
	const candidates = (known ? [known] : SEPARATORS).map((separator) => ({ separator, ...headingsOf(text, separator) }));
	const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
	return {
		encoding,
		separator: best.separator,
		headingRow: best.headingRow,
		headings: best.headings,
		mapping: best.mapping,
		dayFirst: isDayFirst(best.records.slice(best.headingRow), best.mapping),
	};
}

/** The last line is skipped: the sample may end inside it. */
function recordsOf(text: string, separator: Separator): string[][] {
	const lines = text.split(/\r\n|\n|\r/);
	const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
	const assembler = new RecordAssembler(separator);
	const records = [...whole.flatMap((line) => [...assembler.take(line)]), ...assembler.end()].map(({ cells }) => cells);
	return records[0] && isSeparatorHint(records[0]) ? records.slice(1) : records;
}

function headingsOf(text: string, separator: Separator) {
	const records = recordsOf(text, separator);
	const rows = records.slice(0, HEADING_WITHIN).map((cells, index) => {
		const mapping = recogniseHeadings(cells);
		return { index, cells, mapping, known: mapping.filter(Boolean).length };
	});
	const filled = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ""));
	const best = rows.reduce(
		(a, b) => (b.known > a.known ? b : a),
		filled ?? { index: 0, cells: [], mapping: [], known: 0 },
	);
	return {
		records,
		headingRow: best.index + 1,
		headings: best.cells.map((cell) => cell.trim()),
		mapping: best.mapping,
		// The number of known headings decides, then the number of columns.
		score: best.known * 1000 + best.cells.length,
	};
}

/** A date such as 03/04/2026 is ambiguous: the other dates of the file decide, else the day comes first. */
function isDayFirst(records: string[][], mapping: Mapping): boolean {
	let day = 0;
	let month = 0;
	for (const cells of records) {
		for (const [column, cell] of cells.entries()) {
			if (mapping[column] !== "hiredOn" && mapping[column] !== "leftOn") continue;
			const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(cell);
			if (!parts) continue;
			if (Number(parts[1]) > 12) day++;
			if (Number(parts[2]) > 12) month++;
		}
	}
	return day >= month;
}
