import { recordActivity } from "../activity";
import { db } from "../db";
import { demand } from "../errors";
import type { Viewer } from "../viewer";
import { nextReview } from "./freshness";
import { lockPractice } from "./lock";
import { settleOutdatedReports } from "./outdated-reports";
import { canConfirm } from "./policy";

/** Says that a practice is still true, with a word for readers: it is fresh again, and reports of readers are closed. */
export async function confirmPractice(
	viewer: Viewer,
	{ slug, note }: { slug: string; note?: string },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canConfirm(viewer, practice));
		await tx.practice.update({
			where: { id: practice.id },
			data: { status: "published", reviewOn: await nextReview(tx, practice.reviewEveryDays, at) },
			select: { id: true },
		});
		await tx.practiceConfirmation.create({
			data: { practiceId: practice.id, personId: viewer.personId, note: note ?? null, at },
			select: { id: true },
		});
		await settleOutdatedReports(tx, practice.id, at);
		await recordActivity(tx, viewer, {
			kind: "practice.confirmed",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
		});
	});
}
