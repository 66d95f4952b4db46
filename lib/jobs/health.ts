import { existsSync, readdirSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { env } from "../env";
import { libraryTables } from "../library-tables";
import { log } from "../log";
import { queueDepth, queueIsBehind } from "../queue";
import { someWorkerLives } from "./heartbeat";

/** A probe that waits longer than two seconds has no answer: a database that hangs is one that is away. */
const TIME_LIMIT_MS = 1_500;
/** Below this PostgreSQL and the log may soon fail to write. */
const LEAST_FREE_BYTES = 500 * 1024 * 1024;

interface Health {
	/**
	 * `degraded`: pages are served, and something named below needs somebody's hand. `unavailable`: this instance cannot
	 * serve pages.
	 */
	status: "ok" | "degraded" | "unavailable";
	database: "ok" | "unreachable" | "migrations behind";
	/** `behind`: a job has been due for a quarter of an hour and no worker has taken it. */
	queue: "ok" | "behind" | "unreachable";
	/** Jobs due and not yet begun, at most 10,000. */
	waiting: number | null;
	/** `silent`: one should run, and has written no heartbeat for half a minute. `not expected`: DANDELION_WORKER=0. */
	worker: "ok" | "silent" | "not expected" | "unknown";
	/** Of the folder of the embedded database, or else of the app. */
	disk: "ok" | "nearly full" | "unknown";
	version: string;
}

/** Whether this instance can serve. Says nothing that a stranger may not know. */
export async function health(leastFreeBytes = LEAST_FREE_BYTES): Promise<Health> {
	const [database, queue, worker, disk] = await Promise.all([
		answer("database", async () => ((await migrationsBehind()) ? "migrations behind" : "ok")),
		answer("queue", queueState),
		answer("worker", workerState),
		answer("disk", () => diskState(leastFreeBytes)),
	]);
	const serves = database === "ok" && queue !== undefined;
	const isWell = worker !== "silent" && disk !== "nearly full" && !queue?.behind;
	return {
		status: serves ? (isWell ? "ok" : "degraded") : "unavailable",
		database: database ?? "unreachable",
		queue: queue ? (queue.behind ? "behind" : "ok") : "unreachable",
		waiting: queue?.waiting ?? null,
		worker: worker ?? "unknown",
		disk: disk ?? "unknown",
		version: env().DANDELION_VERSION,
	};
}

/** Undefined when it fails or does not come in time. */
async function answer<T>(check: string, ask: () => Promise<T>): Promise<T | undefined> {
	const limit = new AbortController();
	try {
		return await Promise.race([ask(), wait(TIME_LIMIT_MS, undefined, { signal: limit.signal })]);
	} catch (problem) {
		log.warn({ err: problem, check }, "not healthy");
		return undefined;
	} finally {
		limit.abort();
	}
}

async function queueState() {
	const [waiting, behind] = await Promise.all([queueDepth(), queueIsBehind()]);
	return { waiting, behind };
}

async function workerState(): Promise<"ok" | "silent" | "not expected"> {
	if (await someWorkerLives()) return "ok";
	return env().DANDELION_WORKER ? "silent" : "not expected";
}

async function diskState(leastFreeBytes: number): Promise<"ok" | "nearly full"> {
	const embedded = path.join(env().DANDELION_DATA, "postgres");
	const { bavail, bsize } = await statfs(existsSync(embedded) ? embedded : ".");
	return bavail * bsize < leastFreeBytes ? "nearly full" : "ok";
}

/** Whether a migration this code needs is missing. One the code does not know is a newer instance's, and no reason to stop. */
async function migrationsBehind(): Promise<boolean> {
	const applied = await libraryTables
		.selectFrom("_prisma_migrations")
		.where("finished_at", "is not", null)
		.where("rolled_back_at", "is", null)
		.select("migration_name as name")
		.execute();
	const names = new Set(applied.map((row) => row.name));
	return migrationNames().some((name) => !names.has(name));
}

function migrationNames(): string[] {
	return readdirSync(path.join(process.cwd(), "prisma/migrations"), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name);
}
