import iconv from "iconv-lite";
import { EncodingDetector, type NoEncoding } from "./encoding";
import type { ImportField } from "./fields";
import { formatRecords, recogniseFormat } from "./format";

/** Rows of a list of people that are read. */
const MOST_LISTED = 2000;

/**
 * The people of a small file, each as a field of a form holds them: with headings, by their address and name; without, by the first
 * cell of a row that looks like an address, else by its first cell. Or why it cannot be read.
 */
export function peopleInFile(content: Uint8Array): string[] | NoEncoding {
	const detector = new EncodingDetector();
	detector.add(content);
	const encodings = detector.result();
	if (typeof encodings === "string") return encodings;
	const [encoding = "utf-8"] = encodings;
	const { separator, mapping, headingRow } = recogniseFormat(detector.beginning, encoding);
	const hasHeadings = mapping.some((field) => field === "email" || field === "familyName");
	const columns = (field: ImportField) => mapping.flatMap((each, column) => (each === field ? [column] : []));
	const [emails, given, family] = [columns("email"), columns("givenName"), columns("familyName")];
	const entryOf = (cells: readonly string[]): string => {
		const filled = cells.map(clean).filter(Boolean);
		// `Diop, Awa` is one name in two cells.
		const firstName = filled.length === 2 ? filled.join(", ") : (filled[0] ?? "");
		const cell = filled.find((one) => one.includes("@")) ?? firstName;
		if (!hasHeadings) return cell;
		const first = (of: readonly number[]) => of.map((column) => clean(cells[column])).find(Boolean) ?? "";
		const name = [first(given), first(family)].filter(Boolean).join(" ");
		const email = first(emails);
		if (!email.includes("@")) return name || email || cell;
		return name ? `${name} <${email}>` : email;
	};
	// The end of the file ends its last line.
	const records = formatRecords(`${iconv.decode(Buffer.from(content), encoding)}\n`, separator);
	const entries = records.slice(hasHeadings ? headingRow : 0).map(entryOf);
	return [...new Map(entries.filter(Boolean).map((entry) => [entry.toLowerCase(), entry])).values()].slice(
		0,
		MOST_LISTED,
	);
}

/** Signs that a field of several people takes for the end of an entry become blanks. */
const clean = (cell: string | undefined): string => (cell ?? "").replaceAll(/[\s;<>"]+/g, " ").trim();
