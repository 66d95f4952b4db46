import { sql } from "kysely";
import { z } from "zod";
import { dayIn, MINUTE } from "../clock";
import { kysely, readIn, type Tx } from "../db";
import { organisationZone } from "./scope";

/** A transaction can commit a row with an older id this long after a newer one: it lasts, and clocks of instances differ. */
const IN_FLIGHT_MS = 2 * MINUTE;
const LEAST_ID = "00000000-0000-0000-0000-000000000000";

/** How many rows of the ledger tell of each day. */
const rowsByDay = z.record(z.string(), z.number());
type RowsByDay = z.infer<typeof rowsByDay>;

/** How far the ledger was read, in the order in which its rows were written. */
interface LedgerPosition {
	/** The greatest id. */
	lastActivityId: string | null;
	/** The rows written shortly before it, and it. */
	recent: RowsByDay;
}

/** The least id of a row written `IN_FLIGHT_MS` before another: ids are uuid v7, which begin with the time. */
function shortlyBefore(id: string | null): string {
	if (!id) return LEAST_ID;
	const writtenMs = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
	const time = Math.max(0, writtenMs - IN_FLIGHT_MS)
		.toString(16)
		.padStart(12, "0");
	return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}

export async function ledgerPosition(tx: Tx): Promise<LedgerPosition> {
	const last = await tx.activity.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
	const lastActivityId = last?.id ?? null;
	return { lastActivityId, recent: await rowsSince(tx, lastActivityId) };
}

async function rowsSince(tx: Tx, id: string | null): Promise<RowsByDay> {
	const rows = await readIn(
		tx,
		kysely
			.selectFrom("activities as a")
			.where("a.id", ">=", shortlyBefore(id))
			.select((eb) => [
				sql<string>`(${eb.ref("a.at")} at time zone ${organisationZone()})::date::text`.as("day"),
				sql<number>`count(*)::int`.as("rows"),
			])
			.groupBy("day"),
	);
	return Object.fromEntries(rows.map((row) => [row.day, row.rows]));
}

/** Days that got rows since then, in order: mostly today, and a past one when something came late. */
export async function changedDays(
	tx: Tx,
	position: { lastActivityId: string | null; recent: unknown },
): Promise<string[]> {
	const before = rowsByDay.parse(position.recent);
	const now = await rowsSince(tx, position.lastActivityId);
	return Object.keys(now)
		.filter((day) => now[day] !== before[day])
		.sort();
}

/** The day the ledger begins, or null while it is empty. */
export async function firstDay(tx: Tx): Promise<string | null> {
	const first = await tx.activity.findFirst({ orderBy: { at: "asc" }, select: { at: true } });
	return first && dayIn(first.at, organisationZone());
}
