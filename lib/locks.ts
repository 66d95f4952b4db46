import { sql } from "kysely";
import { kysely, readIn, type Tx } from "./db";
import { LOCKS } from "./lock-numbers";

type LockName = keyof typeof LOCKS;

/** Waits for a lock, and holds it until the transaction ends. `one` names the one thing it is held for. */
export async function takeLock(tx: Tx, lock: LockName, one?: string): Promise<void> {
	const second = one ?? null;
	await tx.$executeRaw`select pg_advisory_xact_lock(${LOCKS[lock]}::int, coalesce(hashtext(${second}::text), 0))`;
}

/** The same without waiting: false when somebody else holds it. */
export async function tryLock(tx: Tx, lock: LockName): Promise<boolean> {
	const taken = sql<boolean>`pg_try_advisory_xact_lock(${LOCKS[lock]}::int, 0)`;
	const rows = await readIn(tx, kysely.selectNoFrom(taken.as("taken")));
	return rows[0]?.taken === true;
}
