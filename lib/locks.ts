import { sql } from "kysely";
import { kysely, Prisma, readIn, type Tx } from "./db";
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

/** Takes a lock without waiting. False when another transaction has the lock. */
export async function tryLock(tx: Tx, lock: LockName): Promise<boolean> {
	const taken = sql<boolean>`pg_try_advisory_xact_lock(${LOCKS[lock]}::int, 0)`;
	const rows = await readIn(tx, kysely.selectNoFrom(taken.as("taken")));
	return rows[0]?.taken === true;
}

type LockedTable =
	| "communities"
	| "community_requests"
	| "meetups"
	| "meetup_actions"
	| "nominations"
	| "people"
	| "people_imports"
	| "posts"
	| "practice_imports"
	| "speaker_engagements";

/**
 * Locks a row until the transaction ends. Rows that point to it can be written meanwhile, as they take a key share of it; with
 * "update" they wait as well.
 */
export async function lockRow(
	tx: Tx,
	table: LockedTable,
	id: string,
	strength: "no key update" | "update" = "no key update",
): Promise<void> {
	await tx.$queryRaw`select 1 from ${Prisma.raw(table)} where id = ${id}::uuid for ${Prisma.raw(strength)}`;
}
