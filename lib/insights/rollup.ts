import { sql } from "kysely";
import { addDays, dateColumn, dayIn, dayOfColumn, MINUTE } from "../clock";
import { db, kysely, readIn, type Tx } from "../db";
import { takeLock, tryLock } from "../locks";
import { rollUpDays } from "./day-rollup";
import { forgetCommunityFigures, writeFigures, writeFiguresBefore } from "./figure-writing";
import { changedDays, firstDay, ledgerPosition } from "./ledger-position";
import { writePracticeFlows } from "./practice-flows";
import { WINDOWS } from "./schema";
import { organisationZone } from "./scope";
import { writeSpokeCommunities } from "./spoke-communities";

/** The first run of a large organisation rolls its whole ledger up in one transaction. */
const TRANSACTION_LIMITS = { maxWait: MINUTE, timeout: 60 * MINUTE };

/** Rolls the ledger of the days `from` to `to` up anew, both included, after a correction of the past. */
export async function rebuildDays(from: string, to: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await takeLock(tx, "figures");
		await rollUpDays(tx, from, to);
	}, TRANSACTION_LIMITS);
}

/** After a computation the database rests ten times as long as it took, at most five minutes. */
const REST_FACTOR = 10;
const LONGEST_REST_MS = 5 * MINUTE;

/**
 * Brings the figures up to an instant. Does nothing while another instance is at it, nor when the ledger has nothing
 * new and the day is the same, nor within the rest after the last time, unless `anyway`. Readers see the figures before
 * until all are there.
 */
export async function refreshFigures(at: Date, { anyway = false } = {}): Promise<void> {
	await db.$transaction(async (tx) => {
		if (!(await tryLock(tx, "figures"))) return;
		const today = dayIn(at, organisationZone());
		const last = await tx.figureRun.findUnique({
			where: { id: 1 },
			select: { day: true, computedAt: true, tookMs: true, lastActivityId: true, recent: true },
		});
		const sameDay = last !== null && dayOfColumn(last.day) === today;
		if (sameDay && !anyway && isResting(last, at)) return;
		const changed = last && (await changedDays(tx, last));
		if (sameDay && !anyway && changed?.length === 0) return;
		// Taken before the ledger is read: a row that comes meanwhile is read twice, not missed.
		const position = await ledgerPosition(tx);
		await rollUp(tx, changed, today);
		const pastChanged = !changed || changed.some((day) => day < addDays(today, -1));
		await writeAll(tx, today, at, { withPast: !sameDay || pastChanged });
		const run = { ...position, day: dateColumn(today), computedAt: at, tookMs: await elapsedMs(tx) };
		await tx.figureRun.upsert({ where: { id: 1 }, create: run, update: run, select: { id: true } });
	}, TRANSACTION_LIMITS);
}

function isResting({ computedAt, tookMs }: { computedAt: Date; tookMs: number }, at: Date): boolean {
	return at.getTime() < computedAt.getTime() + Math.min(REST_FACTOR * tookMs, LONGEST_REST_MS);
}

async function elapsedMs(tx: Tx): Promise<number> {
	const elapsed = sql<number>`(extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000)::int`;
	return (await readIn(tx, kysely.selectNoFrom(elapsed.as("ms"))))[0]?.ms ?? 0;
}

/** The days that changed, or the whole ledger before the first run. */
async function rollUp(tx: Tx, changed: string[] | null, today: string): Promise<void> {
	if (changed) {
		for (const day of changed) await rollUpDays(tx, day, day);
		return;
	}
	const from = await firstDay(tx);
	if (from) await rollUpDays(tx, from, today);
}

/** `withPast`: the windows before the present ones are not computed yet today, or their days changed since. */
async function writeAll(tx: Tx, today: string, at: Date, { withPast }: { withPast: boolean }): Promise<void> {
	await writeFigures(tx, { day: today, windows: WINDOWS, at });
	await writeSpokeCommunities(tx, today);
	await writePracticeFlows(tx, today, WINDOWS);
	if (!withPast) return;
	for (const days of WINDOWS) await writeFiguresBefore(tx, { day: addDays(today, -days), windows: [days], at });
	await forgetCommunityFigures(tx, today);
}
