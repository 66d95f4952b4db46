import type { Tx } from "../db";
import { recordsOf } from "./import-file";
import type { Format } from "./import-format";
import { type ReadRow, readRow } from "./import-row";

/** Rows written at once: what is in memory at any time, however long the file. */
const BATCH = 1000;

/** Reads the kept file into staging rows. `passed` is told how many bytes are behind. */
export async function stageRows(
	tx: Tx,
	importId: string,
	format: Format,
	passed: (bytes: number) => Promise<void>,
): Promise<void> {
	let bytes = 0;
	let batch: ReadRow[] = [];
	const write = async () => {
		await tx.$executeRaw`
			insert into import_rows ("importId", number, "employeeNumber", email, "managerNumber", "unitKey", "siteKey", values, problems, outcome)
			select ${importId}::uuid, r.number, r."employeeNumber", r.email, r."managerNumber", r."unitKey", r."siteKey", r.values, r.problems, r.outcome
			from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r(number int, "employeeNumber" text, email text, "managerNumber" text,
				"unitKey" text, "siteKey" text, values jsonb, problems jsonb, outcome "ImportOutcome")`;
		batch = [];
		await passed(bytes);
	};
	const counted = (more: number) => {
		bytes += more;
	};
	for await (const record of recordsOf(importId, format, counted)) {
		batch.push(readRow(record, format));
		if (batch.length === BATCH) await write();
	}
	await write();
}
