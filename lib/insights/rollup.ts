import { addDays, dateColumn, dayIn, dayOfColumn, MINUTE } from "../clock";
import { db, type Tx } from "../db";
import { takeLock, tryLock } from "../locks";
import { forgetCommunityFigures, writeCommunityFigures, writeQuestionFigures } from "./community-figures";
import { firstDay, rollDays, zone } from "./days";
import { daysWithNews, markOf } from "./news";
import { writePeopleFigures } from "./people-figures";
import { writePlots } from "./plots";
import { writePracticeFlows, writeReuseFigures } from "./practice-figures";
import { WINDOWS } from "./schema";

/** The first run of a large house rolls its whole ledger in one transaction. */
const PATIENCE = { maxWait: MINUTE, timeout: 60 * MINUTE };

/** Rolls the ledger of the days `from` to `to` anew, both included, after a correction of the past. */
export async function rebuildDays(from: string, to: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await takeLock(tx, "figures");
		await rollDays(tx, from, to);
	}, PATIENCE);
}

/** Where a computation takes long, as in a house of a hundred thousand, the database rests ten times as long after it. */
const REST = 10;
const LONGEST_REST_MS = 5 * MINUTE;

/**
 * Brings the figures up to an instant. Does nothing while another instance is at it, nor when the ledger has nothing
 * new and the day is the same, nor within the rest after the last time, unless `anyway`. Readers see the figures before
 * until all are there.
 */
export async function refreshFigures(at: Date, { anyway = false } = {}): Promise<void> {
	await db.$transaction(async (tx) => {
		if (!(await tryLock(tx, "figures"))) return;
		const today = dayIn(at, zone());
		const last = await tx.figureRun.findUnique({
			where: { id: 1 },
			select: { day: true, computedAt: true, tookMs: true, lastActivityId: true, recent: true },
		});
		const sameDay = last !== null && dayOfColumn(last.day) === today;
		if (sameDay && !anyway && rests(last, at)) return;
		const news = last && (await daysWithNews(tx, last));
		if (sameDay && !anyway && news?.length === 0) return;
		// Taken before the ledger is read: a row that comes meanwhile is read twice, not missed.
		const mark = await markOf(tx);
		if (news) for (const day of news) await rollDays(tx, day, day);
		else await rollWhole(tx, today);
		const past = !news || news.some((day) => day < addDays(today, -1));
		await writeFigures(tx, today, at, { settled: sameDay && !past });
		const run = { ...mark, day: dateColumn(today), computedAt: at, tookMs: await elapsedMs(tx) };
		await tx.figureRun.upsert({ where: { id: 1 }, create: run, update: run, select: { id: true } });
	}, PATIENCE);
}

function rests({ computedAt, tookMs }: { computedAt: Date; tookMs: number }, at: Date): boolean {
	return at.getTime() < computedAt.getTime() + Math.min(REST * tookMs, LONGEST_REST_MS);
}

async function elapsedMs(tx: Tx): Promise<number> {
	const [row] = await tx.$queryRaw<{ ms: number }[]>`
		select (extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000)::int as ms`;
	return row?.ms ?? 0;
}

async function rollWhole(tx: Tx, today: string): Promise<void> {
	const from = await firstDay(tx);
	if (from) await rollDays(tx, from, today);
}

/** `settled`: the windows before the present ones were computed today, and nothing of the past has changed since. */
async function writeFigures(tx: Tx, today: string, at: Date, { settled }: { settled: boolean }): Promise<void> {
	await writePeopleFigures(tx, today, WINDOWS);
	await writeCommunityFigures(tx, today, WINDOWS);
	await writePlots(tx, today);
	await writeQuestionFigures(tx, today, at);
	await writePracticeFlows(tx, today, WINDOWS);
	await writeReuseFigures(tx, [today]);
	if (settled) return;
	for (const days of WINDOWS) await writePeopleFigures(tx, addDays(today, -days), [days]);
	await writeReuseFigures(
		tx,
		WINDOWS.map((days) => addDays(today, -days)),
	);
	await forgetCommunityFigures(tx, today);
}
