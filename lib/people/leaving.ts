import { recordActivity } from "../activity";
import { dateColumn } from "../clock";
import { db, type Tx } from "../db";
import { organisationDay } from "../organisation-day";
import { enqueue } from "../queue";
import type { Viewer } from "../viewer";
import { updateHeadcount } from "./headcount";

/** People changed in one transaction. */
const BATCH = 500;

/**
 * Marks people as having left: their sessions end, their content stays, and a job updates the rooms. `lastDay` is
 * written where no last day was known.
 */
export async function markAsLeft(
	tx: Tx,
	viewer: Viewer | null,
	personIds: string[],
	{ lastDay }: { lastDay?: string },
	at: Date,
): Promise<void> {
	if (personIds.length === 0) return;
	const leftOn = lastDay ? { leftOn: dateColumn(lastDay) } : {};
	await tx.person.updateMany({ where: { id: { in: personIds } }, data: { status: "left", ...leftOn } });
	await tx.session.deleteMany({ where: { personId: { in: personIds } } });
	for (const id of personIds) await recordActivity(tx, viewer, { kind: "person.left", at, subject: ["person", id] });
	await updateHeadcount(tx, personIds, at);
	await enqueue(tx, "people.departed", {}, { key: "people.departed" });
}

/** Job: marks people whose last day is over as having left, without waiting for the next export. Returns how many. */
export async function markExpiredContractsAsLeft(at: Date): Promise<number> {
	const day = organisationDay(at);
	return db.$transaction(async (tx) => {
		const expired = await tx.person.findMany({
			where: {
				kind: "employee",
				status: { not: "left" },
				leftOn: { lt: dateColumn(day) },
				roleGrants: { none: { role: "administrator" } },
			},
			take: BATCH,
			select: { id: true },
		});
		const ids = expired.map(({ id }) => id);
		await markAsLeft(tx, null, ids, {}, at);
		return ids.length;
	});
}
