import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { env } from "../env";
import { log } from "../log";
import { HEARTBEAT_MS, removeHeartbeat, writeHeartbeat } from "./heartbeat";
import { CONNECT_WITHIN_MS, freeJobsOfDeadWorkers, Lifeline } from "./lifeline";
import { openSlots, SLOTS } from "./slots";

/** Beside one connection a job: to listen (each group), to keep the schedule, to write heartbeats and free the jobs of dead workers. */
const POOL_SIZE = SLOTS + 4;
const RESTART_MS = 2_000;
/** Below the half minute that orchestrators grant. A job cut by it runs again elsewhere, as after a crash. */
const STOP_WITHIN_MS = 25_000;

/** The queue is not worked on any more, and only a new process is sure to. */
class WorkerStuck extends Error {}

/**
 * Works on the queue until `stop` is aborted, also when the database goes and comes back. Then takes no further job, and
 * resolves when those in flight are done.
 * @throws WorkerStuck when the process has to be started again.
 */
export async function work(stop: AbortSignal): Promise<void> {
	const ended = keepWorking(stop);
	const limit = new Promise<void>((resolve) => {
		stop.addEventListener("abort", () => void wait(STOP_WITHIN_MS, undefined, { ref: false }).then(resolve), {
			once: true,
		});
	});
	await Promise.race([ended, limit]);
}

async function keepWorking(stop: AbortSignal): Promise<void> {
	while (!stop.aborted) {
		try {
			await workUntilEnd(stop);
		} catch (problem) {
			if (problem instanceof WorkerStuck) throw problem;
			log.error({ err: problem }, "worker ended");
		}
		await wait(RESTART_MS, undefined, { signal: stop }).catch(() => {});
	}
}

/** Works from a database that answers until it is lost, or until `stop`. What does not end in time is stuck. */
async function workUntilEnd(stop: AbortSignal): Promise<void> {
	const pool = openPool();
	const name = `worker-${randomUUID()}`;
	const over = new AbortController();
	const end = (why: string) => {
		if (!over.signal.aborted) log.info({ why }, "worker ends with its last jobs");
		over.abort();
	};
	const endWhenAsked = () => end("it was asked to end");
	stop.addEventListener("abort", endWhenAsked, { once: true });
	let lifeline: Lifeline | undefined;
	let beating: NodeJS.Timeout | undefined;
	try {
		if (!(await untilAnswering(pool, stop))) return;
		const held = new Lifeline(env().DATABASE_URL, () => end("it lost the locks that show it is alive"));
		lifeline = held;
		const { runners, takeJobs } = await inTime(
			openSlots(pool, {
				name: "dandelion-lifeline",
				version: "1",
				worker: {
					hooks: {
						// Before the first job is taken: whoever holds one can be seen to be alive.
						startWorker: (_, { worker }) => held.hold(worker.workerPool.id),
					},
				},
			}),
		);
		log.info({ slots: SLOTS }, "worker started");
		const stuck = new Promise<never>((_, reject) => {
			const beat = () => {
				if (takeJobs()) void seeToTheQueue(pool, name);
				else if (!over.signal.aborted) reject(new WorkerStuck("The worker takes no jobs any more."));
			};
			beat();
			beating = setInterval(beat, HEARTBEAT_MS);
		});
		const asked = new Promise<void>((resolve) => over.signal.addEventListener("abort", () => resolve()));
		const ended = Promise.race(runners.map((runner) => runner.promise)).catch((problem) =>
			log.error({ err: problem }, "a part of the worker failed"),
		);
		await Promise.race([ended, asked, stuck]);
		end("a part of it ended");
		clearInterval(beating);
		// A runner that has ended already refuses, which is as good.
		await inTime(Promise.allSettled(runners.map((runner) => runner.stop().catch(() => runner.promise))));
	} finally {
		clearInterval(beating);
		stop.removeEventListener("abort", endWhenAsked);
		await inTime(leave(pool, name, lifeline));
	}
}

async function leave(pool: pg.Pool, name: string, lifeline: Lifeline | undefined): Promise<void> {
	await lifeline?.release();
	await removeHeartbeat(pool, name).catch(() => {});
	await pool.end();
}

/** @throws WorkerStuck for what neither ends nor fails. */
async function inTime<T>(work: Promise<T>): Promise<T> {
	const limit = new AbortController();
	const late = wait(STOP_WITHIN_MS, undefined, { signal: limit.signal }).then((): never => {
		throw new WorkerStuck("The worker neither starts nor ends by itself.");
	});
	late.catch(() => {});
	return Promise.race([work, late]).finally(() => limit.abort());
}

function openPool(): pg.Pool {
	const pool = new pg.Pool({
		connectionString: env().DATABASE_URL,
		max: POOL_SIZE,
		application_name: "dandelion worker",
		connectionTimeoutMillis: CONNECT_WITHIN_MS,
		keepAlive: true,
	});
	// A broken connection says so here and at its next query. Unheard, it would end the process.
	const heard = (problem: Error) => log.warn({ problem: problem.message }, "the worker's connection broke");
	pool.on("error", heard);
	pool.on("connect", (client) => client.on("error", heard));
	return pool;
}

/** Waits for the database, however long it takes. False when `stop` came first. */
async function untilAnswering(pool: pg.Pool, stop: AbortSignal): Promise<boolean> {
	for (let told = false; !stop.aborted; ) {
		try {
			await pool.query("select 1");
			return true;
		} catch (problem) {
			if (!told) log.warn({ err: problem }, "the worker waits for the database");
			told = true;
		}
		await wait(RESTART_MS, undefined, { signal: stop }).catch(() => {});
	}
	return false;
}

/** Says that this worker lives, and gives back the jobs of those that no longer do. */
async function seeToTheQueue(pool: pg.Pool, name: string): Promise<void> {
	try {
		await writeHeartbeat(pool, name);
		const dead = await freeJobsOfDeadWorkers(pool);
		if (dead.length > 0) log.warn({ workers: dead }, "jobs of dead workers run again");
	} catch (problem) {
		log.warn({ err: problem }, "the worker's heartbeat failed");
	}
}
