import { recordActivity } from "../activity";
import { db } from "../db";
import { demand } from "../errors";
import type { Viewer } from "../viewer";
import { lockPractice } from "./lock";
import { canDiscard, practiceRestorableBy } from "./policy";

/** Discards a draft: it is no longer found. `restoreDraft` brings it back at the same address. */
export async function discardDraft(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canDiscard(viewer, practice));
		await tx.practice.update({ where: { id: practice.id }, data: { deletedAt: at } });
		await recordActivity(tx, viewer, {
			kind: "practice.discarded",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
		});
	});
}

/** @throws NotFound when there is no discarded draft at that address that the viewer maintains */
export async function restoreDraft(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug, practiceRestorableBy(viewer));
		demand(canDiscard(viewer, practice));
		await tx.practice.update({ where: { id: practice.id }, data: { deletedAt: null } });
		await recordActivity(tx, viewer, {
			kind: "practice.restored",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
		});
	});
}
