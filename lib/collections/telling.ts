import { recordActivity } from "../activity";
import type { Tx } from "../db";
import type { Viewer } from "../viewer";

/** Those who keep a practice are told that it is in a published collection. */
export async function tellKeeper(
	tx: Tx,
	viewer: Viewer,
	{ practiceId, communityId }: { practiceId: string; communityId: string },
	at: Date,
): Promise<void> {
	await recordActivity(tx, viewer, { kind: "practice.collected", at, communityId, subject: ["practice", practiceId] });
}

/** The same for all practices of a collection that is published, but for those of which they were told before. */
export async function tellKeepers(tx: Tx, viewer: Viewer, collectionId: string, at: Date): Promise<void> {
	const entries = await tx.collectionEntry.findMany({
		where: { collectionId, toldAt: null },
		select: { practiceId: true, practice: { select: { communityId: true } } },
	});
	await tx.collectionEntry.updateMany({ where: { collectionId, toldAt: null }, data: { toldAt: at } });
	for (const { practiceId, practice } of entries)
		await tellKeeper(tx, viewer, { practiceId, communityId: practice.communityId }, at);
}
