import iconv from "iconv-lite";
import type { Encoding, NamesPart } from "./encoding";
import { type Format, formatRecords, recogniseFormat } from "./format";

/** Names on the page and in the command. */
const SHOWN = 6;
/** Enough to tell two encodings apart. */
const COMPARED = 400;

export interface NamesSample {
	/** Names with letters beyond ASCII: they are what an encoding changes. Those that look wrong come first. */
	names: string[];
	/** Some of them look wrong. */
	isDoubtful: boolean;
}

type ReadableFormat = Pick<Format, "encoding" | "separator" | "headingRow" | "mapping">;

/** The names of people at the beginning of a file, as that format reads them. */
export function namesSample(beginning: Buffer, format: ReadableFormat): NamesSample {
	return sampleOf(foreignNames(beginning, format, true));
}

export function sampleOf(names: readonly string[]): NamesSample {
	const wrong = names.filter(looksWrong);
	const others = names.filter((name) => !looksWrong(name));
	return { names: [...wrong, ...others].slice(0, SHOWN), isDoubtful: wrong.length > 0 };
}

/** `isBeginning`: the part has the headings; another one begins inside a line. */
function foreignNames(
	bytes: Buffer,
	{ encoding, separator, headingRow, mapping }: ReadableFormat,
	isBeginning: boolean,
) {
	const names = new Set<string>();
	const columns = mapping.flatMap((field, column) => (field === "familyName" || field === "givenName" ? [column] : []));
	const records = formatRecords(iconv.decode(bytes, encoding), separator);
	for (const cells of records.slice(isBeginning ? headingRow : 1)) {
		const name = columns
			.map((column) => cells[column]?.trim() ?? "")
			.join(" ")
			.trim();
		if (/[^\x20-\x7e]/.test(name)) names.add(name);
		if (names.size >= COMPARED) break;
	}
	return [...names];
}

/** What a name has after it was read in a wrong encoding: signs, or a capital beyond ASCII after a small letter. */
function looksWrong(name: string): boolean {
	return /[^\p{L}\p{M}\p{Zs}\d'’‘`´.,()/·‐–-]|\p{Ll}(?=\P{ASCII})\p{Lu}|[ªº]/u.test(name);
}

/** The format that reads the most headings and the fewest wrong names; of equal ones the likeliest encoding. */
export function likeliestFormat(beginning: Buffer, namesPart: NamesPart, encodings: readonly Encoding[]): Format {
	const formats = encodings.map((encoding) => {
		const format = recogniseFormat(beginning, encoding);
		const wrong = foreignNames(namesPart.bytes, format, namesPart.isBeginning).filter(looksWrong).length;
		return { format, known: new Set(format.mapping).size, wrong };
	});
	return formats.reduce((best, next) =>
		next.known > best.known || (next.known === best.known && next.wrong < best.wrong) ? next : best,
	).format;
}
