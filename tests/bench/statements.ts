import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import pg from "pg";

const LOG = ".data/bench-postgres/postgres.log";
const BOUNDARY = /\b(BEGIN|COMMIT|ROLLBACK|DEALLOCATE|SELECT 1)\b/;

function logSize(): number {
	const file = openSync(LOG, "r");
	try {
		return fstatSync(file).size;
	} finally {
		closeSync(file);
	}
}

function logFrom(position: number): string {
	const file = openSync(LOG, "r");
	try {
		const buffer = Buffer.alloc(fstatSync(file).size - position);
		readSync(file, buffer, 0, buffer.length, position);
		return buffer.toString();
	} finally {
		closeSync(file);
	}
}

/** Counts what PostgreSQL itself was asked while `work` ran, transaction boundaries aside: no hook in the app. */
export async function countStatements(databaseUrl: string, work: () => Promise<void>): Promise<number> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		await client.query("alter system set log_statement = 'all'");
		await client.query("select pg_reload_conf()");
		await client.query("select pg_sleep(0.3)");
		const position = logSize();
		await work();
		await client.query("select 'end of count'");
		const lines = logFrom(position).split("\n");
		return lines.filter(
			(line) =>
				/LOG: {2}(statement|execute [^:]*):/.test(line) && !line.includes("end of count") && !BOUNDARY.test(line),
		).length;
	} finally {
		await client.query("alter system reset log_statement");
		await client.query("select pg_reload_conf()");
		await client.end();
	}
}
