import { z } from "zod";
import { MINUTE } from "../clock";
import type { Tx } from "../db";
import { zone } from "./days";

/** Longer than a verb's transaction lasts and clocks of instances differ: a row with an older id can still appear. */
const IN_FLIGHT_MS = 2 * MINUTE;
const NIL = "00000000-0000-0000-0000-000000000000";

/** Rows of the ledger by the day they tell of. */
const rowsByDay = z.record(z.string(), z.number());
type RowsByDay = z.infer<typeof rowsByDay>;

/** How far the ledger was read, in terms of when rows were inserted, whatever the instant they tell of. */
export interface Mark {
	/** The greatest id, and what stood there with ids of the moments before it. */
	lastActivityId: string | null;
	recent: RowsByDay;
}

/** The least id of a row inserted `IN_FLIGHT_MS` before another: ids are uuid v7, their head is the time. */
function shortlyBefore(id: string | null): string {
	if (!id) return NIL;
	const inserted = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
	const head = Math.max(0, inserted - IN_FLIGHT_MS)
		.toString(16)
		.padStart(12, "0");
	return `${head.slice(0, 8)}-${head.slice(8)}-0000-0000-000000000000`;
}

export async function markOf(tx: Tx): Promise<Mark> {
	const last = await tx.activity.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
	const lastActivityId = last?.id ?? null;
	return { lastActivityId, recent: await rowsSince(tx, lastActivityId) };
}

async function rowsSince(tx: Tx, id: string | null): Promise<RowsByDay> {
	const rows = await tx.$queryRaw<{ day: string; rows: number }[]>`
		select (at at time zone ${zone()})::date::text as day, count(*)::int as rows from activities
		where id >= ${shortlyBefore(id)}::uuid group by 1`;
	return Object.fromEntries(rows.map((row) => [row.day, row.rows]));
}

/** Days that got rows since the mark was taken, in order: mostly today, and a past one when something came late. */
export async function daysWithNews(
	tx: Tx,
	mark: { lastActivityId: string | null; recent: unknown },
): Promise<string[]> {
	const before = rowsByDay.parse(mark.recent);
	const now = await rowsSince(tx, mark.lastActivityId);
	return Object.keys(now)
		.filter((day) => now[day] !== before[day])
		.sort();
}
