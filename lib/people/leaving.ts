import { recordActivity } from "../activity";
import { dateColumn, dayIn } from "../clock";
import { db, type Tx } from "../db";
import { env } from "../env";
import { enqueue } from "../queue";
import type { Viewer } from "../viewer";

/** People of one transaction. */
const BATCH = 500;

/**
 * These people have left: their sessions end, what they wrote stays theirs, and a job tells the rooms. `lastDay` is
 * written where nobody knew it.
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
	await enqueue(tx, "people.departed", {}, { key: "people.departed" });
}

/** Job: people whose last day is past have left, without waiting for the next export. Returns how many. */
export async function endPassedContracts(at: Date): Promise<number> {
	const day = dayIn(at, env().ORGANISATION_ZONE);
	return db.$transaction(async (tx) => {
		const passed = await tx.person.findMany({
			where: {
				kind: "employee",
				status: { not: "left" },
				leftOn: { lt: dateColumn(day) },
				roleGrants: { none: { role: "administrator" } },
			},
			take: BATCH,
			select: { id: true },
		});
		const ids = passed.map(({ id }) => id);
		await markAsLeft(tx, null, ids, {}, at);
		return ids.length;
	});
}
