import { dateColumn } from "../clock";
import type { Tx } from "../db";

/** What a series does to drafts that its rule proposed. The caller holds the series' lock and numbers the meetups afterwards. */

/** Clears the proposed days, because a day is unique in its series. */
export async function releaseProposedDays(tx: Tx, ids: readonly string[]): Promise<void> {
	await tx.meetup.updateMany({ where: { id: { in: [...ids] } }, data: { occurrenceOn: null } });
}

export async function takeProposedDay(tx: Tx, id: string, day: string): Promise<void> {
	await tx.meetup.update({ where: { id }, data: { occurrenceOn: dateColumn(day) }, select: { id: true } });
}

/** Cancels a draft that the rule no longer has a day for. */
export async function dropDraft(tx: Tx, id: string, at: Date): Promise<void> {
	await tx.meetup.update({
		where: { id },
		data: { state: "cancelled", cancelledAt: at, revision: { increment: 1 } },
		select: { id: true },
	});
}

/** Cancels the drafts to come of a series that ends. Returns how many. */
export async function dropDraftsOf(tx: Tx, seriesId: string, reason: string, at: Date): Promise<number> {
	const { count } = await tx.meetup.updateMany({
		where: { seriesId, state: "draft", startsAt: { gt: at } },
		data: { state: "cancelled", cancelledAt: at, cancelReason: reason, revision: { increment: 1 } },
	});
	return count;
}

/** Restores drafts to come that were cancelled at that instant. */
export async function bringDraftsBack(tx: Tx, seriesId: string, droppedAt: Date | null, at: Date): Promise<void> {
	await tx.meetup.updateMany({
		where: { seriesId, state: "cancelled", publishedAt: null, cancelledAt: droppedAt, startsAt: { gt: at } },
		data: { state: "draft", cancelledAt: null, cancelReason: null, revision: { increment: 1 } },
	});
}
