import iconv from "iconv-lite";
import { DateOrder } from "./days";
import type { Encoding } from "./encoding";
import type { Mapping } from "./fields";
import { recogniseHeadings } from "./headings";
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
	/** Null when the dates that were seen do not prove their order. */
	dayFirst: boolean | null;
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
		dayFirst: dateOrderOf(best.records.slice(best.headingRow), best.mapping),
	};
}

/** The records of a part of a file. The last line is skipped: the part may end inside it. */
export function formatRecords(text: string, separator: Separator): string[][] {
	const lines = text.split(/\r\n|\n|\r/);
	const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
	const assembler = new RecordAssembler(separator);
	const records = [...whole.flatMap((line) => [...assembler.take(line)]), ...assembler.end()].map(({ cells }) => cells);
	return records[0] && isSeparatorHint(records[0]) ? records.slice(1) : records;
}

function headingsOf(text: string, separator: Separator) {
	const records = formatRecords(text, separator);
	const rows = records.slice(0, HEADING_WITHIN).map((cells, index) => {
		const mapping = recogniseHeadings(cells);
		return { index, cells, mapping, known: new Set(mapping.filter(Boolean)).size };
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

/** The order of the dates in a sample; null when it has none that proves it. */
function dateOrderOf(records: string[][], mapping: Mapping): boolean | null {
	const order = new DateOrder();
	for (const cells of records)
		for (const [column, cell] of cells.entries())
			if (mapping[column] === "hiredOn" || mapping[column] === "leftOn") order.see(cell);
	return order.isProved ? order.result() : null;
}
