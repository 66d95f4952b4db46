import type { Writable } from "node:stream";
import pg from "pg";

interface Asked {
	query: pg.QueryConfig;
	resolve: (answer: pg.QueryResult) => void;
	reject: (problem: unknown) => void;
}

/**
 * A pool whose statements of one turn of the event loop travel together: on one connection, in one write, answered in
 * their order. A page asks its rooms at the same time, and waking a connection for each costs more than most answers.
 * Each statement succeeds or fails alone. Transactions have a connection of their own, as ever.
 */
export function turnPool(config: pg.PoolConfig): pg.Pool {
	const pool = new pg.Pool({ ...config, pipeline: true } as pg.PoolConfig);
	const waiting: Asked[] = [];
	const ask = (query: pg.QueryConfig) =>
		new Promise<pg.QueryResult>((resolve, reject) => {
			// After every promise of this turn has gone as far as it can.
			if (waiting.length === 0) process.nextTick(() => void depart(pool, waiting.splice(0)));
			waiting.push({ query, resolve, reject });
		});
	pool.query = ask as typeof pool.query;
	return pool;
}

async function depart(pool: pg.Pool, together: Asked[]): Promise<void> {
	let client: pg.PoolClient;
	try {
		client = await pool.connect();
	} catch (problem) {
		for (const { reject } of together) reject(problem);
		return;
	}
	let broken: Error | undefined;
	const onError = (problem: Error) => {
		broken = problem;
	};
	client.on("error", onError);
	const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
	stream.cork();
	const answers = together.map(({ query, resolve, reject }) => client.query(query).then(resolve, reject));
	stream.uncork();
	await Promise.all(answers);
	client.removeListener("error", onError);
	client.release(broken);
}
