import { db } from "@/lib/db";

/** Resolves when a statement of this database waits for a lock. */
export async function untilSomebodyWaits(): Promise<void> {
	for (;;) {
		const [waiting] = await db.$queryRaw<object[]>`
			select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
		if (waiting) return;
	}
}
