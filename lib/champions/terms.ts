import { recordActivity } from "../activity";
import { addDays, addMonths, dateColumn, dayIn } from "../clock";
import { db, type Tx } from "../db";
import { env } from "../env";
import { readSettings } from "../settings";

const BATCH = 200;

/** Twelve months from 18 November end on 17 November: first and last day both belong to the term. */
export function lastDayOfTerm(firstDay: string, months: number): string {
	return addDays(addMonths(firstDay, months), -1);
}

/** Begins a term today, in the organisation's zone, for as long as the house has decided. In the granting verb's transaction. */
export async function grantTerm(
	tx: Tx,
	nomination: { id: string; nomineeId: string; topicId: string },
	at: Date,
): Promise<void> {
	const { championTermMonths } = await readSettings(tx);
	const firstDay = dayIn(at, env().ORGANISATION_ZONE);
	await tx.championTerm.create({
		data: {
			personId: nomination.nomineeId,
			topicId: nomination.topicId,
			nominationId: nomination.id,
			startsOn: dateColumn(firstDay),
			endsOn: dateColumn(lastDayOfTerm(firstDay, championTermMonths)),
		},
		select: { id: true },
	});
}

/**
 * Job: marks the terms whose last day has passed, and records each end once, however many workers run it. Returns how
 * many it marked.
 */
export async function endTerms(at: Date): Promise<number> {
	let total = 0;
	for (;;) {
		const ended = await db.$transaction((tx) => endBatch(tx, at));
		total += ended;
		if (ended < BATCH) return total;
	}
}

async function endBatch(tx: Tx, at: Date): Promise<number> {
	const today = dateColumn(dayIn(at, env().ORGANISATION_ZONE));
	const past = await tx.$queryRaw<{ id: string }[]>`
		select id from champion_terms where "endsOn" < ${today}::date and "endedAt" is null
		order by "endsOn", id limit ${BATCH} for update skip locked`;
	await tx.championTerm.updateMany({ where: { id: { in: past.map((term) => term.id) } }, data: { endedAt: at } });
	for (const { id } of past) await recordActivity(tx, null, { kind: "term.ended", at, subject: ["term", id] });
	return past.length;
}
