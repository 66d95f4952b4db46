import { sql } from "kysely";
import { kysely, readIn, type Tx } from "./db";
import { LOCKS } from "./lock-numbers";

type LockName = keyof typeof LOCKS;

/**
 * Waits for a lock and holds it until the transaction ends. `subject` is what the lock is for, such as an
 * address.
 */
export async function takeLock(tx: Tx, lock: LockName, subject?: string): Promise<void> {
	const text = subject ?? null;
	await tx.$executeRaw`select pg_advisory_xact_lock(${LOCKS[lock]}::int, coalesce(hashtext(${text}::text), 0))`;
}

/** The same without waiting. False when another transaction has the lock. */
export async function tryLock(tx: Tx, lock: LockName): Promise<boolean> {
	const taken = sql<boolean>`pg_try_advisory_xact_lock(${LOCKS[lock]}::int, 0)`;
	const rows = await readIn(tx, kysely.selectNoFrom(taken.as("taken")));
	return rows[0]?.taken === true;
}
