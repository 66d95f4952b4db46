import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { startEmbedded } from "@/prisma/embedded";

const patient = { timeout: 300_000 };
const folder = `.data/test-embedded-${process.pid}`;
let home = "";

const start = async () => {
	const server = await startEmbedded({ folder, disposable: true });
	home = server.home;
	return server;
};
const lock = () => path.join(home, "cluster", "postmaster.pid");
const serverOf = () => Number(readFileSync(lock(), "utf8").split("\n")[0]);

async function ask<T>(url: string, sql: string): Promise<T[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query(sql)).rows.map((row) => Object.values(row)[0] as T);
	} finally {
		await client.end();
	}
}

/** Kills all processes at once, as a power cut does. */
async function switchOff(url: string): Promise<void> {
	const backends = await ask<number>(url, "select pid from pg_stat_activity where pid <> pg_backend_pid()");
	for (const pid of [serverOf(), ...backends]) process.kill(pid, "SIGKILL");
}

afterEach(async () => {
	await (await start()).stop();
	for (const place of [home, folder]) rmSync(place, { recursive: true, force: true });
});

test("the last process that uses the server stops it", patient, async () => {
	const [first, second] = [await start(), await start()];
	await first.stop();
	const url = await second.database("dandelion");
	expect(await ask(url, "select 1")).toEqual([1]);
	await second.stop();
	expect(existsSync(lock())).toBe(false);
});

test("data survives a crash, even when the lock file names a process that is not PostgreSQL", patient, async () => {
	const url = await (await start()).database("dandelion");
	await ask(url, "create table kept as select 1 as one");
	await ask(url, "checkpoint");
	await switchOff(url);
	const stranger = spawn("sleep", ["600"]);
	await once(stranger, "spawn");
	const lines = readFileSync(lock(), "utf8").split("\n");
	writeFileSync(lock(), [stranger.pid, ...lines.slice(1)].join("\n"));
	try {
		const again = await start();
		expect(await ask(await again.database("dandelion"), "select one from kept")).toEqual([1]);
		expect(stranger.exitCode).toBeNull();
		await again.stop();
	} finally {
		stranger.kill();
	}
});

test("a cluster that was not created completely is created again", patient, async () => {
	const server = await start();
	await server.stop();
	rmSync(path.join(home, "cluster", "PG_VERSION"));
	const again = await start();
	expect(await ask(await again.database("dandelion"), "select 1")).toEqual([1]);
	await again.stop();
});

test(
	"a cluster of another major version of PostgreSQL is left alone, and the error says what to do",
	patient,
	async () => {
		await (await start()).stop();
		const file = path.join(home, "cluster", "PG_VERSION");
		const made = readFileSync(file, "utf8");
		writeFileSync(file, "16\n");
		const refused = await start().catch(String);
		expect(refused).toContain("was made by PostgreSQL 16");
		expect(refused).toContain("npm run backup");
		expect(readFileSync(file, "utf8")).toBe("16\n");
		writeFileSync(file, made);
	},
);
