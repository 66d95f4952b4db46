import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand } from "../errors";
import type { Viewer } from "../viewer";
import { lockPractice } from "./lock";
import { canReportOutdated } from "./policy";
import type { OutdatedReportInput } from "./schema";

/**
 * Reports that a practice is out of date: it needs an update, and its contact is notified. A second report by the same
 * person replaces the reason of the first.
 */
export async function reportOutdated(viewer: Viewer, { slug, reason }: OutdatedReportInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canReportOutdated(viewer, practice));
		const { count } = await tx.practiceDoubt.updateMany({
			where: { practiceId: practice.id, personId: viewer.personId, settledAt: null },
			data: { reason },
		});
		if (count > 0) return;
		await tx.practiceDoubt.create({
			data: { practiceId: practice.id, personId: viewer.personId, reason, createdAt: at },
			select: { id: true },
		});
		await tx.practice.update({ where: { id: practice.id }, data: { status: "needs_update" }, select: { id: true } });
		await recordActivity(tx, viewer, {
			kind: "practice.doubted",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
		});
	});
}

/** Called when the practice is saved or published again: whoever did it has read the reports. */
export async function settleOutdatedReports(tx: Tx, practiceId: string, at: Date): Promise<void> {
	await tx.practiceDoubt.updateMany({ where: { practiceId, settledAt: null }, data: { settledAt: at } });
}
