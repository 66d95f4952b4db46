import { setTimeout as wait } from "node:timers/promises";
import { type Runner, run } from "graphile-worker";
import pg from "pg";
import { env } from "../env";
import { log } from "../log";
import { HEARTBEAT_MS, removeHeartbeat, writeHeartbeat } from "./heartbeat";
import { freeJobsOfTheDead, Lifeline } from "./lifeline";
import { queueLog } from "./queue-log";
import { schedule } from "./schedule";
import { tasks } from "./tasks";

const CONCURRENCY = 4;
/** Beside one connection a job: to listen, to keep the schedule, to write heartbeats and look for the dead. */
const POOL_SIZE = CONCURRENCY + 3;
const RESTART_MS = 2_000;
/** Below the half minute that orchestrators grant. A job cut by it runs again elsewhere, as after a crash. */
const STOP_WITHIN_MS = 25_000;

/**
 * Works on the queue until `stop` is aborted, also when the database goes and comes back. Then takes no further job, and
 * resolves when those in flight are done.
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
			log.error({ err: problem }, "worker ended");
		}
		await wait(RESTART_MS, undefined, { signal: stop }).catch(() => {});
	}
}

async function workUntilEnd(stop: AbortSignal): Promise<void> {
	const pool = openPool();
	let name = "";
	let lifeline: Lifeline | undefined;
	let beating: NodeJS.Timeout | undefined;
	try {
		const runner = await run({
			pgPool: pool,
			taskList: tasks,
			parsedCronItems: schedule,
			logger: queueLog,
			noHandleSignals: true,
			preset: {
				worker: {
					concurrentJobs: CONCURRENCY,
					// Written in batches that a stop waits for; written singly, "done" could be lost with the pool.
					completeJobBatchDelay: 0,
					failJobBatchDelay: 0,
				},
				plugins: [
					{
						name: "dandelion-lifeline",
						version: "1",
						worker: {
							hooks: {
								// Before the first job is taken: whoever holds one can be seen to be alive.
								startWorker: (_, { worker: { workerPool } }) => {
									name = workerPool.id;
									lifeline ??= new Lifeline(env().DATABASE_URL, name, () => {
										void workerPool.gracefulShutdown("The worker's lifeline is cut");
									});
									return lifeline.held;
								},
							},
						},
					},
				],
			},
		});
		log.info({ concurrency: CONCURRENCY }, "worker started");
		endWhenAsked(runner, stop);
		const beat = () => void seeToTheQueue(pool, name);
		beat();
		beating = setInterval(beat, HEARTBEAT_MS);
		await runner.promise;
	} finally {
		clearInterval(beating);
		await lifeline?.release();
		await removeHeartbeat(pool, name).catch(() => {});
		await pool.end();
	}
}

function openPool(): pg.Pool {
	const pool = new pg.Pool({
		connectionString: env().DATABASE_URL,
		max: POOL_SIZE,
		application_name: "dandelion worker",
	});
	// A broken connection says so here and at its next query. Unheard, it would end the process.
	const heard = (problem: Error) => log.warn({ problem: problem.message }, "the worker's connection broke");
	pool.on("error", heard);
	pool.on("connect", (client) => client.on("error", heard));
	return pool;
}

function endWhenAsked(runner: Runner, stop: AbortSignal): void {
	const end = () => {
		log.info("worker ends with its last job");
		// Rejected when it has ended by itself meanwhile, which is as good.
		runner.stop().catch(() => {});
	};
	if (stop.aborted) end();
	else stop.addEventListener("abort", end, { once: true });
}

/** Says that this worker lives, and gives back the jobs of those that no longer do. */
async function seeToTheQueue(pool: pg.Pool, name: string): Promise<void> {
	try {
		await writeHeartbeat(pool, name);
		const dead = await freeJobsOfTheDead(pool);
		if (dead.length > 0) log.warn({ workers: dead }, "jobs of dead workers run again");
	} catch (problem) {
		log.warn({ err: problem }, "the worker's heartbeat failed");
	}
}
