import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { type DB, kysely, Prisma, type Tx } from "../db";
import { UUID_V7 } from "../ids";
import { literal } from "../sql";
import { DateOrder } from "./days";
import { recordsOf } from "./file";
import type { Finding } from "./findings";
import type { Format } from "./format";
import { columnsOf } from "./headings";
import { type ReadRow, readRow } from "./row";

/** Rows written by one statement. Prisma keeps its last hundred calls with their values in memory, so they are few. */
const BATCH = 250;

/** A query that reads rows of an import under the alias `i`. */
export type ImportRowQuery = ExpressionBuilder<DB & { i: DB["import_rows"] }, "i">;

/** Rows that can be imported. Before the comparison all of them are `create`. */
export const isAccepted = (eb: ImportRowQuery): Expression<SqlBool> =>
	eb("i.outcome", "not in", [literal("refuse"), literal("blank")]);

/** The accepted rows of one import. */
export const acceptedRows = (importId: string) =>
	kysely.selectFrom("import_rows as i").where("i.importId", "=", importId).where(isAccepted);

/** All findings of a row: its own, and those of the comparison. */
export const findingsOf = (eb: ImportRowQuery) => sql<Finding[]>`(${eb.ref("i.problems")} || ${eb.ref("i.conflicts")})`;

/** Rows with a finding that has these values. */
export const hasFinding = (eb: ImportRowQuery, finding: Partial<Finding>): Expression<SqlBool> =>
	sql<SqlBool>`${findingsOf(eb)} @> ${JSON.stringify([finding])}::jsonb`;

/** A row with values, refused or not: every fault of a row is noted, so that one corrected file is enough. */
export const filled = (row: string) => Prisma.raw(`${row}.outcome <> 'blank'`);

/** `isAccepted` for statements that write. */
export const accepted = (row: string) => Prisma.raw(`${row}.outcome not in ('refuse', 'blank')`);

/**
 * Reads the stored file into staging rows. `onProgress` gets the number of bytes that are done. Returns what the dates of
 * the file say about their order.
 */
export async function stageRows(
	tx: Tx,
	importId: string,
	format: Format,
	onProgress: (bytes: number) => Promise<void>,
): Promise<DateOrder> {
	const columns = columnsOf(format.mapping, format.headings);
	const dates = [...columns.of.hiredOn, ...columns.of.leftOn];
	const order = new DateOrder();
	let bytes = 0;
	let batch: ReadRow[] = [];
	const write = async () => {
		await tx.$executeRaw`
			insert into import_rows ("importId", number, "employeeNumber", email, "managerNumber", "unitKey", "siteKey", values, problems, outcome, "personId")
			select ${importId}::uuid, r.number, r."employeeNumber", r.email, r."managerNumber", r."unitKey", r."siteKey", r.values, r.problems, r.outcome, coalesce(p.id, ${UUID_V7})
			from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r(number int, "employeeNumber" text, email text, "managerNumber" text,
				"unitKey" text, "siteKey" text, values jsonb, problems jsonb, outcome "ImportOutcome")
			left join people p on p."employeeNumber" = r."employeeNumber"`;
		batch = [];
		await onProgress(bytes);
	};
	const counted = (more: number) => {
		bytes += more;
	};
	for await (const record of recordsOf(importId, format, counted)) {
		for (const column of dates) order.see(record.cells[column] ?? "");
		batch.push(readRow(record, { ...format, columns }));
		if (batch.length === BATCH) await write();
	}
	await write();
	return order;
}

/** Gives each row the person with its number, or the id for a new person. */
async function matchByNumber(tx: Tx, importId: string): Promise<void> {
	await tx.$executeRaw`
		update import_rows r set "personId" = coalesce(d.known, ${UUID_V7})
		from (
			select i.number, n.id as known from import_rows i
			left join people n on n."employeeNumber" = i."employeeNumber"
			left join people p on p.id = i."personId"
			where i."importId" = ${importId}::uuid and n.id is distinct from p.id
		) d where r."importId" = ${importId}::uuid and r.number = d.number`;
}

/** Resets the rows to their state after reading: the findings of a comparison are removed. */
export async function resetRows(tx: Tx, importId: string): Promise<void> {
	await tx.$executeRaw`
		update import_rows set conflicts = '[]',
			outcome = case when problems @> '[{"severity":"refused"}]' then 'refuse' else 'create' end::"ImportOutcome"
		where "importId" = ${importId}::uuid and conflicts <> '[]'`;
	await matchByNumber(tx, importId);
}
