import { sql } from "kysely";
import { addDays, dateColumn, dayOfColumn, daysBetween, MINUTE } from "../clock";
import { db, kysely, readIn, type Tx } from "../db";
import { takeLock, tryLock } from "../locks";
import { organisationDay } from "../organisation-day";
import { rollUpDays } from "./day-rollup";
import { forgetSmallFigures, writeFigures, writeFiguresBefore } from "./figure-writing";
import { ledgerDays, readLedger } from "./ledger-position";
import { writePracticeFlows } from "./practice-flows";
import { WINDOWS } from "./schema";
import { hideSmallCommunities, hideSmallGroups } from "./small-groups";
import { writeSpokeCommunities } from "./spoke-communities";

/** A run that rolls many days up and computes all windows. */
const TRANSACTION_LIMITS = { maxWait: MINUTE, timeout: 60 * MINUTE };

/** Rolls the ledger of the days `from` to `to` up anew, both included, after a correction of the past. */
export async function rebuildDays(from: string, to: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await takeLock(tx, "figures");
		await rollUpDays(tx, from, to);
	}, TRANSACTION_LIMITS);
}

/** Days rolled up in one run: more than the figures look back. What is left waits for the next run. */
const DAYS_IN_A_RUN = 400;

/**
 * Rolls the whole ledger up and computes the figures anew, as after a restore or a correction by hand. Each step is kept: what
 * was interrupted is finished by the job, or by the next call.
 */
export async function rebuildFigures(at: Date, onProgress: (daysLeft: number) => void = () => {}): Promise<void> {
	await db.$transaction(async (tx) => {
		await takeLock(tx, "figures");
		await tx.personDay.deleteMany();
		await tx.communityDay.deleteMany();
		await tx.figure.deleteMany();
		await tx.figureRun.updateMany({ data: { readUpTo: null, recent: {}, pendingDays: [] } });
	}, TRANSACTION_LIMITS);
	for (;;) {
		await refreshFigures(at, { anyway: true });
		const run = await db.figureRun.findUnique({ where: { id: 1 }, select: { pendingDays: true } });
		const left = run?.pendingDays.length ?? 0;
		onProgress(left);
		if (left === 0) return;
	}
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
		const today = organisationDay(at);
		const last = await tx.figureRun.findUnique({
			where: { id: 1 },
			select: { day: true, computedAt: true, tookMs: true, readUpTo: true, recent: true, pendingDays: true },
		});
		const sameDay = last !== null && dayOfColumn(last.day) === today;
		if (sameDay && !anyway && isResting(last, at)) return;
		// Read before the days are rolled up: a row that comes meanwhile is read twice, not missed.
		const { position, changed } = await readLedger(tx, last);
		const pending = last?.pendingDays.map(dayOfColumn) ?? [];
		const days = changed ? [...new Set([...changed, ...pending])].sort().reverse() : await allDays(tx);
		if (sameDay && !anyway && days.length === 0) return;
		const now = days.slice(0, DAYS_IN_A_RUN);
		for (const [from, to] of rangesOf(now)) await rollUpDays(tx, from, to);
		const pastChanged = now.some((day) => day < addDays(today, -1));
		await writeAll(tx, today, at, { withPast: !sameDay || pastChanged });
		const pendingDays = days.slice(DAYS_IN_A_RUN).map(dateColumn);
		const run = { ...position, pendingDays, day: dateColumn(today), computedAt: at, tookMs: await elapsedMs(tx) };
		await tx.figureRun.upsert({ where: { id: 1 }, create: run, update: run, select: { id: true } });
	}, TRANSACTION_LIMITS);
}

/** Figures of a later instant, by a clock that was ahead, are no reason to rest. */
function isResting({ computedAt, tookMs }: { computedAt: Date; tookMs: number }, at: Date): boolean {
	const sinceMs = at.getTime() - computedAt.getTime();
	return sinceMs >= 0 && sinceMs < Math.min(REST_FACTOR * tookMs, LONGEST_REST_MS);
}

async function elapsedMs(tx: Tx): Promise<number> {
	const elapsed = sql<number>`(extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000)::int`;
	return (await readIn(tx, kysely.selectNoFrom(elapsed.as("ms"))))[0]?.ms ?? 0;
}

/** Every day the ledger tells of, the latest first. */
async function allDays(tx: Tx): Promise<string[]> {
	const ends = await ledgerDays(tx);
	if (!ends) return [];
	return Array.from({ length: daysBetween(ends.first, ends.last) + 1 }, (_, back) => addDays(ends.last, -back));
}

/** Days, the latest first, as ranges of days that follow each other. */
function rangesOf(days: readonly string[]): [from: string, to: string][] {
	const ranges: [string, string][] = [];
	for (const day of days) {
		const range = ranges.at(-1);
		if (range && addDays(day, 1) === range[0]) range[0] = day;
		else ranges.push([day, day]);
	}
	return ranges;
}

/** `withPast`: the windows before the present ones are not computed yet today, or their days changed since. */
async function writeAll(tx: Tx, today: string, at: Date, { withPast }: { withPast: boolean }): Promise<void> {
	await writeFigures(tx, { day: today, windows: WINDOWS, at });
	await hideSmallGroups(tx, today, WINDOWS);
	await hideSmallCommunities(tx, today, WINDOWS);
	await writeSpokeCommunities(tx, today);
	await writePracticeFlows(tx, today, WINDOWS);
	if (!withPast) return;
	for (const days of WINDOWS) {
		const day = addDays(today, -days);
		await writeFiguresBefore(tx, { day, windows: [days], at });
		await hideSmallGroups(tx, day, [days]);
	}
	await forgetSmallFigures(tx, today);
}
