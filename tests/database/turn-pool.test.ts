import type pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { turnPool } from "@/lib/turn-pool";

let pool: pg.Pool;
beforeEach(() => {
	pool = turnPool({ connectionString: inject("server"), max: 3 });
});
afterEach(() => pool.end());

const backend = { text: "select pg_backend_pid() as pid" };
const pids = (answers: pg.QueryResult<{ pid: number }>[]) => answers.map(({ rows }) => rows[0]?.pid);
const ask = <Row extends pg.QueryResultRow>(query: pg.QueryConfig) => pool.query<Row>(query);

test("what is asked in one turn travels on one connection, and is answered to whom it concerns", async () => {
	const asked = Array.from({ length: 12 }, (_, number) =>
		ask<{ number: number; pid: number }>({
			text: "select $1::int as number, pg_backend_pid() as pid",
			values: [number],
		}),
	);
	const answers = await Promise.all(asked);
	expect(answers.map(({ rows }) => rows[0]?.number)).toEqual(Array.from({ length: 12 }, (_, number) => number));
	expect(new Set(pids(answers)).size).toBe(1);
	expect(pool.totalCount).toBe(1);
});

test("what is asked while others wait for an answer does not wait behind them", async () => {
	const slow = ask<{ pid: number }>({ text: "select pg_sleep(0.4), pg_backend_pid() as pid" });
	await new Promise(setImmediate);
	const order: string[] = [];
	const quick = ask<{ pid: number }>(backend);
	await Promise.all([slow.then(() => order.push("slow")), quick.then(() => order.push("quick"))]);
	expect(order).toEqual(["quick", "slow"]);
	expect(new Set(pids(await Promise.all([slow, quick]))).size).toBe(2);
});

test("a statement that is refused fails alone, named or not, and the connection stays", async () => {
	const named = { name: "s1", text: "select 1 / $1::int as share" };
	const outcomes = await Promise.allSettled([
		ask({ ...named, values: [1] }),
		ask({ ...named, values: [0] }),
		ask({ text: "select nothing_like_it" }),
		ask({ ...named, values: [1] }),
		ask(backend),
	]);
	expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled", "fulfilled"]);
	expect((await ask({ ...named, values: [1] })).rows).toEqual([{ share: 1 }]);
	expect(pool.totalCount).toBe(1);
});

test("a connection that is cut fails all it carried, and the next statement has another", async () => {
	const outcomes = await Promise.allSettled([
		ask({ text: "select pg_terminate_backend(pg_backend_pid())" }),
		ask(backend),
	]);
	expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
	expect(pids([await ask<{ pid: number }>(backend)])[0]).toBeGreaterThan(0);
});

test("a server that cannot be reached is said to each who asked", async () => {
	const away = turnPool({ connectionString: "postgresql://nobody@127.0.0.1:1/nowhere" });
	const outcomes = await Promise.allSettled([away.query(backend), away.query(backend)]);
	expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
	await away.end();
});
