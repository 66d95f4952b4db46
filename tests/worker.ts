// Next's server does this first: `cookies()` and `headers()` then work in tests of routes and actions.
import "next/dist/server/node-environment-baseline.js";
import { rmSync } from "node:fs";
import pg from "pg";
import { beforeEach, inject } from "vitest";

/** Each worker has a database, copied from the template. Every test starts with it empty. */
const kept = globalThis as unknown as { workerDatabase?: Promise<void> };

async function clone() {
	rmSync(`.data/test-files/${process.env.VITEST_POOL_ID}`, { recursive: true, force: true });
	const template = inject("template");
	const server = inject("server");
	const name = `${template.replace("template", "worker")}_${process.env.VITEST_POOL_ID}`;
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	await client.query(`drop database if exists "${name}" with (force)`);
	await client.query(`create database "${name}" template "${template}"`);
	await client.end();
	const url = new URL(server);
	url.pathname = `/${name}`;
	process.env.DATABASE_URL = url.toString();
}

process.env.NEXTAUTH_SECRET ??= "a secret for tests alone, and long enough";
process.env.NEXTAUTH_URL ??= "http://localhost:3000";
process.env.LOG_LEVEL ??= "silent";
process.env.DANDELION_FILES ??= `.data/test-files/${process.env.VITEST_POOL_ID}`;
// As web processes have it.
process.env.DATABASE_LOCK_TIMEOUT ??= "3000";

kept.workerDatabase ??= clone();
await kept.workerDatabase;
// Imported here, because the client reads its address when it is loaded.
const { db } = await import("@/lib/db");

/**
 * Empties every table. Deleting a few rows is forty times faster than truncating. Only a superuser may skip the
 * foreign keys.
 */
async function empty() {
	const tables = await db.$queryRaw<
		{ name: string }[]
	>`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`;
	const names = tables.map((table) => table.name);
	const deletes = names.map((name) => `delete from ${name};`).join(" ");
	await db
		.$executeRawUnsafe(`do $$ begin set local session_replication_role = replica; ${deletes} end $$`)
		.catch(() => db.$executeRawUnsafe(`truncate ${names.join(", ")} cascade`));
	await db.$executeRawUnsafe("delete from graphile_worker._private_jobs");
}

beforeEach(empty);
