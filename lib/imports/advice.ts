import { db } from "../db";
import type { Locale } from "../i18n/locales";
import { type Translate, translator } from "../i18n/translator";
import { ENCODINGS } from "./encoding";
import { encodingCheck } from "./encoding-check";
import { IMPORT_FIELDS, type ImportField, unreadHeadings } from "./fields";
import type { Format } from "./format";
import { headingKey } from "./headings";
import type { NamesSample } from "./names-sample";
import type { FileProblem } from "./receiving";
import { encodingName, fieldName } from "./report";
import { NOT_READ } from "./schema";

/** The sentence about names as an encoding reads them. */
export function namesText(t: Translate, { encoding }: Pick<Format, "encoding">, sample: NamesSample): string {
	const values = { encoding: encodingName(t, encoding), list: sample.names.join(", ") };
	return t(sample.isDoubtful ? "imports.reading.namesDoubtful" : "imports.reading.namesRead", values);
}

/** How to read columns that are not read yet, by the command line. */
function unreadLines(t: Translate, file: { headings: readonly string[]; mapping: unknown }): string[] {
	const unread = unreadHeadings(file);
	if (unread.length === 0) return [];
	return [
		t("imports.command.unread", { list: unread.join(", ") }),
		t("imports.command.map", { example: `--map "${unread[0]}=team"`, list: [...IMPORT_FIELDS, NOT_READ].join(", ") }),
	];
}

/** What the person at the command line can do about a file that could not be read. */
export async function adviceLines(importId: string, problem: FileProblem, locale: Locale): Promise<string[]> {
	const t = translator(locale);
	const file = await db.peopleImport.findUniqueOrThrow({ where: { id: importId } });
	if (problem === "date_order") return [t("imports.command.dates")];
	if (problem === "headings_unknown") return unreadLines(t, file);
	return problem === "no_rows" ? (await encodingAdvice(importId, locale)).lines : [];
}

/** Names as the encoding of a file reads them, and how to choose another one. */
export async function encodingAdvice(
	importId: string,
	locale: Locale,
): Promise<{ encoding: string; isDoubtful: boolean; lines: string[] }> {
	const t = translator(locale);
	const file = (await db.peopleImport.findUniqueOrThrow({ where: { id: importId } })) as unknown as Format;
	const sample = await encodingCheck(importId, file);
	const { encoding } = file;
	if (!sample) return { encoding, isDoubtful: false, lines: [] };
	return {
		encoding,
		isDoubtful: sample.isDoubtful,
		lines: [namesText(t, file, sample), t("imports.command.encoding", { list: ENCODINGS.join(", ") })],
	};
}

/** The columns of a file that are not read, and how to read them. */
export async function unreadAdvice(importId: string, locale: Locale): Promise<string[]> {
	const file = await db.peopleImport.findUniqueOrThrow({ where: { id: importId } });
	return unreadLines(translator(locale), file);
}

/** A field by its key or by its name in that language; null for a column that is not read. */
export function fieldNamed(t: Translate, name: string): ImportField | null | undefined {
	if (name === NOT_READ) return null;
	return IMPORT_FIELDS.find((field) => field === name || headingKey(fieldName(t, field)) === headingKey(name));
}
