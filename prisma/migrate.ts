import { runMigrations } from "graphile-worker";
import pg from "pg";
import { LOCKS } from "@/lib/lock-numbers";
import { checkMigrationRights } from "./database-checks";
import { OperatorError } from "./operator-error";
import { applyMigrations, migrationFiles } from "./schema-engine";

/** Applies the missing migrations of the product and of the queue. Several processes may call it at once. */
export async function migrateDatabase(databaseUrl: string): Promise<string[]> {
	return withMigrationLock(databaseUrl, (client) => applyMissing(databaseUrl, client));
}

/** Works while no other process changes the tables. */
export function withMigrationLock<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	return withClient(databaseUrl, async (client) => {
		await client.query(`select pg_advisory_lock(${LOCKS.migrations}, 0)`);
		return work(client);
	});
}

/** Applies those of the migrations that the database lacks, under the lock; all of them unless `wanted` names some. */
export async function applyMissing(
	databaseUrl: string,
	client: pg.Client,
	wanted = new Set(migrationFiles().map(({ name }) => name)),
): Promise<string[]> {
	const pending = (await pendingOf(client)).filter((name) => wanted.has(name));
	if (pending.length > 0) {
		const scripts = migrationFiles().map(({ sql }) => sql);
		const extensions = scripts.flatMap((sql) => [...sql.matchAll(/^CREATE EXTENSION IF NOT EXISTS (\w+)/gm)]);
		await checkMigrationRights(
			client,
			extensions.map(([, name = ""]) => name),
		);
		await markUnfinishedRolledBack(client);
		await applyMigrations(databaseUrl, wanted).catch((problem: Error) => {
			// The engine appends its Rust stack trace to its messages.
			const [reason] = problem.message.split(/\n\s*0: /);
			throw new OperatorError(`The migrations cannot be applied. ${reason?.trim()}`, { cause: problem });
		});
	}
	await runMigrations({ connectionString: databaseUrl, logger: undefined });
	return pending;
}

/** The migrations that the database lacks. */
export function pendingMigrations(databaseUrl: string): Promise<string[]> {
	return withClient(databaseUrl, pendingOf);
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

const hasHistory = async (client: pg.Client) =>
	(await client.query("select 1 where to_regclass('_prisma_migrations') is not null")).rowCount === 1;

async function pendingOf(client: pg.Client): Promise<string[]> {
	const applied = new Set(await appliedMigrations(client));
	return migrationFiles()
		.map(({ name }) => name)
		.filter((name) => !applied.has(name));
}

/** The migrations that made this database; none when it holds no Dandelion. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
	if (!(await hasHistory(client))) return [];
	const { rows } = await client.query<{ name: string }>(
		"select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by name",
	);
	return rows.map(({ name }) => name);
}

/**
 * A migration and the record of its end are one transaction, so an unfinished one changed nothing and can be applied
 * again.
 */
async function markUnfinishedRolledBack(client: pg.Client): Promise<void> {
	if (await hasHistory(client))
		await client.query(
			"update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null",
		);
}
