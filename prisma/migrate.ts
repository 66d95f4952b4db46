import { runMigrations } from "graphile-worker";
import pg from "pg";
import { applyMigrations } from "./schema-engine";

/** Any number that no other advisory lock of ours has (the figures have theirs in `lib/insights`). */
const MIGRATION_LOCK = 20261123;

/** Brings a database up to date: our migrations, then the queue's own. Several instances may start at once. */
export async function migrateDatabase(databaseUrl: string): Promise<string[]> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
		const applied = await applyMigrations(databaseUrl);
		await runMigrations({ connectionString: databaseUrl, logger: undefined });
		return applied;
	} finally {
		await client.end();
	}
}
