import pg from "pg";
import { LOCKS } from "../lock-numbers";

/** A server that lets a connection wait longer is one that does not answer. */
export const CONNECT_WITHIN_MS = 10_000;

/**
 * A connection that holds a lock under each name a worker takes jobs by, for as long as it lives. When its process dies,
 * however it dies, PostgreSQL frees the locks: so others know, without a clock, whose jobs will never be finished.
 */
export class Lifeline {
	readonly #client: pg.Client;
	/** One statement after another. */
	#last: Promise<unknown>;
	#released = false;

	/** `onCut` is called when a lock is not had, or lost: whoever works on may then be taken for dead. */
	constructor(connectionString: string, onCut: () => void) {
		this.#client = new pg.Client({
			connectionString,
			application_name: "dandelion lifeline",
			keepAlive: true,
			connectionTimeoutMillis: CONNECT_WITHIN_MS,
		});
		const cut = () => {
			if (!this.#released) onCut();
			this.#released = true;
		};
		this.#client.on("error", cut);
		this.#client.on("end", cut);
		this.#last = this.#connect();
		this.#last.catch(cut);
	}

	async #connect(): Promise<void> {
		await this.#client.connect();
		// A machine that vanished without a word is noticed within half a minute; an idle connection is meant here.
		await this.#client.query(
			"set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4; set idle_session_timeout = 0",
		);
	}

	async hold(workerName: string): Promise<void> {
		this.#last = this.#last.then(() =>
			this.#client.query(`select pg_advisory_lock(${LOCKS.workerAlive}, hashtext($1))`, [workerName]),
		);
		await this.#last;
	}

	async release(): Promise<void> {
		this.#released = true;
		await this.#client.end().catch(() => {});
	}
}

/**
 * Gives back the jobs of workers that no longer hold the lock that shows they are alive, and returns those workers' names. The jobs run
 * again at once; by the queue's own rule, four hours after locking, a mail would wait that long after a crash.
 */
export async function freeJobsOfDeadWorkers(pool: pg.Pool): Promise<string[]> {
	const { rows } = await pool.query<{ owner: string }>(
		`with dead as materialized (
			select owner from (
				select locked_by as owner from graphile_worker._private_jobs where locked_by is not null
				union select locked_by from graphile_worker._private_job_queues where locked_by is not null
			) owners where pg_try_advisory_xact_lock(${LOCKS.workerAlive}, hashtext(owner))
		)
		select owner, graphile_worker.force_unlock_workers(array[owner]) from dead`,
	);
	return rows.map((row) => row.owner);
}
