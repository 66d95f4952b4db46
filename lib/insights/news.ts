import { addDays, MINUTE, startOfDay } from "../clock";
import type { Tx } from "../db";
import { zone } from "./days";

/** Longer than a verb's transaction lasts and clocks of instances differ: a row with an older id can still appear. */
const IN_FLIGHT_MS = 2 * MINUTE;
const NIL = "00000000-0000-0000-0000-000000000000";

export interface Mark {
	/** Greatest id in the ledger. */
	lastActivityId: string | null;
	/** Rows whose ids belong to its last moments. */
	recentCount: number;
}

/** The least id that a row inserted `IN_FLIGHT_MS` before another one may have: ids are uuid v7, their head is the time. */
function shortlyBefore(id: string | null): string {
	if (!id) return NIL;
	const inserted = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
	const head = Math.max(0, inserted - IN_FLIGHT_MS)
		.toString(16)
		.padStart(12, "0");
	return `${head.slice(0, 8)}-${head.slice(8)}-0000-0000-000000000000`;
}

/** How the ledger stands, in terms of when rows were inserted, whatever the instant they tell of. */
export async function markOf(tx: Tx): Promise<Mark> {
	const last = await tx.activity.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
	const lastActivityId = last?.id ?? null;
	return { lastActivityId, recentCount: await countSince(tx, lastActivityId) };
}

async function countSince(tx: Tx, id: string | null): Promise<number> {
	return tx.activity.count({ where: { id: { gte: shortlyBefore(id) } } });
}

/** Whether a row was inserted since the mark was taken. */
export async function hasNews(tx: Tx, mark: Mark): Promise<boolean> {
	return (await countSince(tx, mark.lastActivityId)) !== mark.recentCount;
}

/** Days before yesterday that got rows since the mark, in order. */
export async function lateDays(tx: Tx, mark: Mark, today: string): Promise<string[]> {
	const rows = await tx.$queryRaw<{ day: string }[]>`
		select distinct (at at time zone ${zone()})::date::text as day from activities
		where id >= ${shortlyBefore(mark.lastActivityId)}::uuid and at < ${startOfDay(addDays(today, -1), zone())}::timestamptz
		order by day`;
	return rows.map((row) => row.day);
}
