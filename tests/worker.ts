// What Next's server sets up first: `cookies()` and `headers()` then work where a test runs a route or an action.
import "next/dist/server/node-environment-baseline.js";
import pg from "pg";
import { beforeEach, inject } from "vitest";

/** One database a worker, cloned from the template; every test starts with it empty. */
const kept = globalThis as unknown as { workerDatabase?: Promise<void> };

async function clone() {
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

kept.workerDatabase ??= clone();
await kept.workerDatabase;
// Only now: the client reads its address as it is loaded.
const { db } = await import("@/lib/db");

/** Empties every table. Deleting a few rows takes a fortieth of truncating; only a superuser may skip the references. */
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
