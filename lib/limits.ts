import { sql } from "kysely";
import { MINUTE } from "./clock";
import { kysely } from "./db";
import { env } from "./env";
import { Refused } from "./errors";
import { signatureOf } from "./signature";

/** How often one person, and one network address, may do something within a time. A whole site may share an address. */
export const LIMITS = {
	write: { withinMs: 10 * MINUTE, person: 600, sender: 20_000 },
	/** Posts and replies: whoever writes more within ten minutes is a script, or upset. */
	text: { withinMs: 10 * MINUTE, person: 40, sender: 20_000 },
	/** A file is checked, drawn anew and kept. */
	upload: { withinMs: 10 * MINUTE, person: 60, sender: 2000 },
	/** A picker asks while somebody types. */
	find: { withinMs: MINUTE, person: 240, sender: 9000 },
	/** Saved by itself a few seconds after each pause. */
	draft: { withinMs: 10 * MINUTE, person: 300, sender: 20_000 },
	search: { withinMs: MINUTE, person: 90, sender: 3000 },
	signIn: { withinMs: 10 * MINUTE, person: 60, sender: 1500 },
} as const;
export type Limited = keyof typeof LIMITS;

interface Asker {
	/** Null for somebody who has not signed in. */
	personId: string | null;
	/** The network address; null when it is not known. */
	sender: string | null;
}

/** Too often. It may be asked again after so many seconds. */
export class TooOften extends Refused {
	readonly retryAfterSeconds: number;
	constructor(retryAfterSeconds: number) {
		super("too_many_attempts");
		this.retryAfterSeconds = retryAfterSeconds;
	}
}

/**
 * Counts one use, in one statement that all servers share.
 * @throws TooOften beyond the limit
 */
export async function countUse(kind: Limited, { personId, sender }: Asker, at: Date): Promise<void> {
	if (!env().DANDELION_LIMITS) return;
	const { withinMs, ...most } = LIMITS[kind];
	const keys = [
		...(personId ? [{ key: `${kind} person ${personId}`, most: most.person }] : []),
		...(sender ? [{ key: `${kind} sender ${signatureOf("sender of a request", sender)}`, most: most.sender }] : []),
	];
	if (keys.length === 0) return;
	const windowEndsAt = new Date(at.getTime() + withinMs);
	const isOver = sql<boolean>`use_counts."windowEndsAt" <= ${at}`;
	const rows = await kysely
		.insertInto("use_counts")
		.values(keys.map(({ key }) => ({ key, used: 1, windowEndsAt })))
		.onConflict((conflict) =>
			conflict.column("key").doUpdateSet({
				used: sql`case when ${isOver} then 1 else use_counts.used + 1 end`,
				windowEndsAt: sql`case when ${isOver} then excluded."windowEndsAt" else use_counts."windowEndsAt" end`,
			}),
		)
		.returning(["key", "used", "windowEndsAt"])
		.execute();
	const exceeded = rows.find(({ key, used }) => used > (keys.find((one) => one.key === key)?.most ?? 0));
	if (exceeded) throw new TooOften(Math.ceil((exceeded.windowEndsAt.getTime() - at.getTime()) / 1000));
}

/** Job: deletes counts whose time is over. */
export async function sweepUseCounts(at: Date): Promise<void> {
	await kysely.deleteFrom("use_counts").where("windowEndsAt", "<", at).execute();
}
