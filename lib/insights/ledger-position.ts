import { sql } from "kysely";
import { z } from "zod";
import { kysely, readIn, type Tx } from "../db";
import { organisationDay, organisationZone } from "../organisation-day";

/** How many rows of the ledger tell of each day. */
const rowsByDay = z.record(z.string(), z.number());

/**
 * How far the ledger was read, by the numbers of transactions: they grow whatever a clock says. Null where nothing was read
 * yet.
 */
interface LedgerPosition {
	/** Every transaction before it had ended. */
	readUpTo: bigint | null;
	/** By day, the rows of later transactions that were there already. */
	recent: unknown;
}

const firstOpen = sql`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

const rowsSince = (transaction: typeof firstOpen) => sql<unknown>`(
	select coalesce(json_object_agg(day, rows), '{}') from (
		select (a.at at time zone ${organisationZone()})::date::text as day, count(*)::int as rows
		from activities a where a."writtenIn" >= ${transaction} group by 1
	) days)`;

/**
 * Where the ledger ends now, and the days that got rows since it was read last: mostly today, and others when something came
 * late or a clock was wrong. Null, for every day, where it was not read yet, or by another server, as before a restore.
 */
export async function readLedger(tx: Tx, last: LedgerPosition | null) {
	const since = sql`${(last?.readUpTo ?? 0n).toString()}::bigint`;
	const isKnown = last !== null && last.readUpTo !== null;
	const [row] = await readIn(
		tx,
		kysely.selectNoFrom([
			sql<string>`${firstOpen}::text`.as("readUpTo"),
			rowsSince(firstOpen).as("recent"),
			(isKnown ? rowsSince(since) : sql<unknown>`'{}'::json`).as("since"),
		]),
	);
	const position = { readUpTo: BigInt(row?.readUpTo ?? 0), recent: rowsByDay.parse(row?.recent) };
	if (!isKnown || (last.readUpTo ?? 0n) > position.readUpTo) return { position, changed: null };
	const before = rowsByDay.parse(last.recent);
	const changed = Object.entries(rowsByDay.parse(row?.since)).flatMap(([day, rows]) =>
		rows === before[day] ? [] : [day],
	);
	return { position, changed };
}

/** The first and the last day that the ledger tells of, or null while it is empty. */
export async function ledgerDays(tx: Tx): Promise<{ first: string; last: string } | null> {
	const ends = await tx.activity.aggregate({ _min: { at: true }, _max: { at: true } });
	const [first, last] = [ends._min.at, ends._max.at];
	return first && last && { first: organisationDay(first), last: organisationDay(last) };
}
