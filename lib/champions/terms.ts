import { sql } from "kysely";
import { recordActivity } from "../activity";
import { addDays, addMonths, dateColumn } from "../clock";
import { db, kysely, readIn, type Tx } from "../db";
import { organisationDay } from "../organisation-day";
import { readSettings } from "../settings";
import { dayValue } from "../sql";

const BATCH = 200;

/** The first and the last day both belong to the term: twelve months from 18 November end on 17 November. */
export function lastDayOfTerm(firstDay: string, months: number): string {
	return addDays(addMonths(firstDay, months), -1);
}

/** Begins a term today, in the organisation's zone, for as long as the settings say. Called in the transaction that grants it. */
export async function grantTerm(
	tx: Tx,
	nomination: { id: string; nomineeId: string; topicId: string },
	at: Date,
): Promise<void> {
	const { championTermMonths } = await readSettings(tx);
	const firstDay = organisationDay(at);
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
 * Job: ends the terms whose last day has passed and records each end once, also when several workers run. Returns how
 * many it ended.
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
	const query = kysely
		.selectFrom("champion_terms")
		.select("id")
		.where("endsOn", "<", dayValue(organisationDay(at)))
		.where("endedAt", "is", null)
		.orderBy("endsOn")
		.orderBy("id")
		.limit(sql.lit(BATCH))
		.forUpdate()
		.skipLocked();
	const past = await readIn(tx, query);
	await tx.championTerm.updateMany({ where: { id: { in: past.map((term) => term.id) } }, data: { endedAt: at } });
	for (const { id } of past) await recordActivity(tx, null, { kind: "term.ended", at, subject: ["term", id] });
	return past.length;
}
