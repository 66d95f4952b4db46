import { sql } from "kysely";
import { kysely } from "../db";
import { beginningOf } from "./file";
import type { Format } from "./format";
import { type NamesSample, namesSample, sampleOf } from "./names-sample";

/** Enough names of a file to judge its encoding. */
const READ = 400;

/**
 * Names of a file as its encoding reads them, for a person to look at; null where there is nothing to doubt: a file in
 * UTF-8 is proved by its bytes, and one without letters beyond ASCII is the same in every encoding.
 */
export async function encodingCheck(importId: string, format: Format): Promise<NamesSample | null> {
	const inBeginning = namesSample(await beginningOf(importId), format);
	const sample = inBeginning.names.length > 0 ? inBeginning : sampleOf(await foreignNamesOfRows(importId));
	const isShown = sample.names.length > 0 && (format.encoding !== "utf-8" || sample.isDoubtful);
	return isShown ? sample : null;
}

/** Names with letters beyond ASCII among the rows that were read: a large file may have its first ones late. */
async function foreignNamesOfRows(importId: string): Promise<string[]> {
	const rows = await kysely
		.selectFrom("import_rows as i")
		.select((eb) => {
			const name = (field: "givenName" | "familyName") => eb.ref("i.values", "->>").key(field);
			return sql<string>`concat_ws(' ', ${name("familyName")}, ${name("givenName")})`.as("name");
		})
		.where("i.importId", "=", importId)
		.where(sql<boolean>`concat(i.values->>'givenName', i.values->>'familyName') ~ '[^ -~]'`)
		.limit(READ)
		.execute();
	return rows.map(({ name }) => name);
}
