import type { Tx } from "./db";

/**
 * Every advisory lock of the product, each with its own number: the first key of PostgreSQL's two. The second is the hash
 * of a text where a lock is held for one thing, such as an address; else 0.
 */
export const LOCKS = {
	migrations: 1,
	demoData: 2,
	/** Held by a worker process as long as it lives; the second key is its name. */
	workerAlive: 3,
	figures: 4,
	peopleImport: 5,
	settings: 6,
	administrators: 7,
	/** One address. */
	signInLinks: 8,
	/** One address. */
	guest: 9,
	/** One meetup. */
	talkProposals: 10,
	/** One talk. */
	talkSlides: 11,
	/** One person at one meetup. */
	attendance: 12,
} as const;

type LockName = keyof typeof LOCKS;

/** Waits for a lock, and holds it until the transaction ends. `one` names the one thing it is held for. */
export async function takeLock(tx: Tx, lock: LockName, one?: string): Promise<void> {
	const second = one ?? null;
	await tx.$executeRaw`select pg_advisory_xact_lock(${LOCKS[lock]}::int, coalesce(hashtext(${second}::text), 0))`;
}

/** The same without waiting: false when somebody else holds it. */
export async function tryLock(tx: Tx, lock: LockName): Promise<boolean> {
	const rows = await tx.$queryRaw<
		{ taken: boolean }[]
	>`select pg_try_advisory_xact_lock(${LOCKS[lock]}::int, 0) as taken`;
	return rows[0]?.taken ?? false;
}
