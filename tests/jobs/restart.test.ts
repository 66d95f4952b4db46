import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { type EmbeddedDatabase, startEmbedded } from "@/prisma/embedded";
import { migrateDatabase } from "@/prisma/migrate";
import { end, soon, startWorkerProcess } from "./workers";

const folder = `.data/test-restart-${process.pid}`;
let server: EmbeddedDatabase;

afterEach(async () => {
	await server.stop();
	for (const place of [server.home, folder]) rmSync(place, { recursive: true, force: true });
});

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query(statement)).rows;
	} finally {
		await client.end();
	}
}

const lock = () => path.join(server.home, "cluster", "postmaster.pid");
const postmaster = () => Number(readFileSync(lock(), "utf8").split("\n")[0]);

test("a worker is back by itself each time PostgreSQL was away, shortly or long, in good order or killed", {
	timeout: 600_000,
}, async () => {
	server = await startEmbedded({ folder, disposable: true });
	const { port } = server;
	const url = await server.database("dandelion");
	await migrateDatabase(url);
	const worker = startWorkerProcess({ database: url });
	const done = async () => (await ask(url, "select 1 from graphile_worker.jobs where key = 'probe'")).length === 0;
	const doesJobs = async () => {
		await ask(url, "select graphile_worker.add_job('sessions.sweep', job_key => 'probe')");
		await vi.waitFor(async () => expect(await done()).toBe(true), soon);
	};
	await doesJobs();
	// SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one.
	for (const [signal, awayMs] of [
		["SIGKILL", 0],
		["SIGINT", 3_000],
		["SIGQUIT", 0],
		["SIGKILL", 12_000],
	] as const) {
		const lost = server.lost;
		process.kill(postmaster(), signal);
		await lost;
		await new Promise((resolve) => setTimeout(resolve, awayMs));
		server = await startEmbedded({ folder, port, disposable: true });
		await doesJobs();
	}
	const beats = `select 1 from worker_heartbeats where "seenAt" > now() - interval '15 s'`;
	await vi.waitFor(async () => expect(await ask(url, beats)).toHaveLength(1), soon);
	expect(worker.exitCode).toBeNull();
	expect(await end(worker)).toBe(0);
});
