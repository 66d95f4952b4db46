import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { freePort } from "@/prisma/embedded";

/** It takes about half a minute; a busy machine is given longer. */
test.setTimeout(300_000);
const patient = { timeout: 90_000 };

/** `npm start` with an embedded database of its own, two web processes and a worker. */
async function startServer() {
	mkdirSync("test-results", { recursive: true });
	const data = mkdtempSync("test-results/data-");
	chmodSync(data, 0o755);
	const port = await freePort();
	const base = `http://localhost:${port}`;
	const { DATABASE_URL: _, ...env } = process.env;
	const server = spawn(process.execPath, ["--import", "tsx", "app/_cli/start.ts"], {
		stdio: ["ignore", "ignore", "inherit"],
		env: {
			...env,
			DANDELION_DATA: data,
			WEB_CONCURRENCY: "2",
			PORT: String(port),
			NEXTAUTH_URL: base,
			NEXTAUTH_SECRET: "for a test alone, 32 letters or more",
			LOG_LEVEL: "silent",
		},
	});
	return { server, base, data };
}

const run = promisify(execFile);

/** The processes a server has started whose command line or title has this text. */
async function childrenOf(server: ChildProcess, text: string): Promise<number[]> {
	const { stdout } = await run("pgrep", ["-P", String(server.pid), "-f", text]).catch(() => ({ stdout: "" }));
	return stdout.split("\n").filter(Boolean).map(Number);
}

const health = (base: string) =>
	fetch(`${base}/api/health`).then(
		(response) => response.json() as Promise<{ status: string; worker: string }>,
		() => ({ status: "no answer" }),
	);
const isWell = async (base: string) => expect.poll(() => health(base), patient).toMatchObject({ status: "ok" });

/** The first line of the server's lock file is its process, the fourth its port. */
const postgres = (data: string) => path.join(realpathSync(path.join(data, "postgres")), "cluster", "postmaster.pid");
const lineOf = (file: string, line: number) => Number(readFileSync(file, "utf8").split("\n")[line]);

test("a web process, the worker and PostgreSQL that die are started again, and ending lets requests in flight finish", async () => {
	const { server, base, data } = await startServer();
	try {
		await isWell(base);

		const [web = 0, other] = await childrenOf(server, "web-process");
		process.kill(web, "SIGKILL");
		// The numbers of processes begin anew at some point: the new one may have the lower number.
		const begun = async () => (await childrenOf(server, "web-process")).filter((pid) => pid !== other && pid !== web);
		await expect.poll(begun, patient).toEqual([expect.any(Number)]);
		expect(await childrenOf(server, "web-process")).toHaveLength(2);
		await isWell(base);

		const [worker = 0] = await childrenOf(server, "worker.ts");
		process.kill(worker, "SIGKILL");
		await expect.poll(() => childrenOf(server, "worker.ts"), patient).toEqual([expect.any(Number)]);
		expect(await childrenOf(server, "worker.ts")).not.toEqual([worker]);

		const lock = postgres(data);
		const postmaster = lineOf(lock, 0);
		process.kill(postmaster, "SIGKILL");
		await expect.poll(() => existsSync(lock) && lineOf(lock, 0), patient).not.toBe(postmaster);
		await isWell(base);
		expect(await childrenOf(server, "web-process")).toHaveLength(2);

		const password = readFileSync(path.join(data, "postgres", "password"), "utf8").trim();
		const connectionString = `postgresql://dandelion:${password}@127.0.0.1:${lineOf(lock, 3)}/dandelion`;
		const [holder, watcher] = [new pg.Client({ connectionString }), new pg.Client({ connectionString })];
		await Promise.all([holder.connect(), watcher.connect()]);
		const rows = async (query: string) => (await watcher.query(query)).rowCount;
		const fresh = `select 1 from worker_heartbeats where "seenAt" > now() - interval '9 s'`;
		await expect.poll(() => rows(fresh), patient).toBeGreaterThan(0);

		await holder.query("begin");
		await holder.query("lock table sessions in access exclusive mode");
		const inFlight = fetch(base, { headers: { cookie: "next-auth.session-token=unknown" }, redirect: "manual" });
		const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock'";
		await expect.poll(() => rows(waiting), patient).toBe(1);
		const ended = once(server, "exit");
		server.kill("SIGTERM");
		await expect.poll(() => childrenOf(server, "worker.ts"), patient).toEqual([]);
		await holder.query("commit");
		await Promise.all([holder.end(), watcher.end()]);
		expect((await inFlight).status).toBe(307);
		expect(await ended).toEqual([0, null]);
		expect(existsSync(lock)).toBe(false);
	} finally {
		if (server.exitCode === null) {
			const ended = once(server, "exit");
			server.kill("SIGTERM");
			await ended;
		}
		rmSync(realpathSync(path.join(data, "postgres")), { recursive: true, force: true });
		rmSync(data, { recursive: true, force: true });
	}
});
