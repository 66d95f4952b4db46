/** `npm run seed:bench`: fills the bench organisation, by bulk SQL, into a database of its own. */
import pg from "pg";
import { command } from "@/app/_cli/command";
import { step } from "@/app/_cli/steps";
import { openBenchDatabase } from "./database";
import { PRELUDE, steps } from "./organisation";

const HOUR_MS = 3_600_000;

/** Runs `work` without the plain indexes of some tables and makes them again after it. */
async function withoutIndexes(client: pg.Client, tables: string[], work: () => Promise<void>): Promise<void> {
	const { rows } = await client.query<{ name: string; definition: string }>(
		`select quote_ident(indexname) as name, indexdef as definition from pg_indexes
		where schemaname = 'public' and tablename = any($1) and indexname not in (select conname from pg_constraint)`,
		[tables],
	);
	for (const { name } of rows) await client.query(`drop index ${name}`);
	await work();
	for (const { definition } of rows) await client.query(definition);
}

async function main() {
	const start = performance.now();
	const database = await openBenchDatabase({ fresh: true, report: console.log });
	const client = new pg.Client({ connectionString: database.url });
	await client.connect();
	// Rows are right by construction; a superuser may leave the checking of each reference aside.
	await client
		.query("set session_replication_role = replica")
		.catch(() => console.log("  (not a superuser: references are checked, which takes longer)"));
	await client.query("set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set synchronous_commit = off");
	for (const sql of PRELUDE) await client.query(sql);
	for (const { name, sql, tables } of steps()) {
		await step(name, () =>
			withoutIndexes(client, tables, async () => {
				for (const statement of sql) await client.query(statement);
			}),
		);
	}
	await step("statistics", async () => void (await client.query("vacuum analyze")));
	await client.end();
	await step("figures from the ledger", async () => {
		Object.assign(process.env, database.env);
		const { rebuildDays, refreshFigures } = await import("@/lib/insights/rollup");
		const { addDays, dayIn, now } = await import("@/lib/clock");
		const { closeDb } = await import("@/lib/db");
		const today = dayIn(now(), "Europe/Paris");
		for (let back = 390; back > 0; back -= 30) await rebuildDays(addDays(today, -back), addDays(today, -back + 30));
		await refreshFigures(now());
		await closeDb();
	});
	console.log(
		`\nThe bench organisation is ready after ${(((performance.now() - start) / HOUR_MS) * 60).toFixed(1)} minutes. Now: npm run bench`,
	);
}

command(() => main().then(() => 0));
