import { sql } from "kysely";
import type pg from "pg";
import { kysely } from "../db";

/** How often a worker writes that it lives. */
export const HEARTBEAT_MS = 5_000;
/** After six missed heartbeats a worker counts as gone. */
const SILENT_AFTER_SECONDS = 30;

/** By the database's clock, as workers and web processes may run on machines whose clocks differ. */
export async function writeHeartbeat(pool: pg.Pool, worker: string): Promise<void> {
	await pool.query(
		`insert into worker_heartbeats (worker, "startedAt", "seenAt") values ($1, now(), now())
		on conflict (worker) do update set "seenAt" = now()`,
		[worker],
	);
}

/** A worker that ends in good order takes its row along, and the rows of those that were killed long ago. */
export async function removeHeartbeat(pool: pg.Pool, worker: string): Promise<void> {
	await pool.query(`delete from worker_heartbeats where worker = $1 or "seenAt" < now() - interval '1 day'`, [worker]);
}

/** Whether some worker has written a heartbeat within the last half minute. */
export async function someWorkerLives(): Promise<boolean> {
	const alive = await kysely
		.selectFrom("worker_heartbeats")
		.where("seenAt", ">", sql<Date>`now() - make_interval(secs => ${SILENT_AFTER_SECONDS})`)
		.select("worker")
		.executeTakeFirst();
	return alive !== undefined;
}
