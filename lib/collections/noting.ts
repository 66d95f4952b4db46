import { recordActivity } from "../activity";
import type { Tx } from "../db";
import type { Viewer } from "../viewer";
import type { LockedCollection } from "./lock";

/** The day of a change, and its line in the ledger. */
export async function noteChange(
	tx: Tx,
	viewer: Viewer,
	{ id, community }: Pick<LockedCollection, "id" | "community">,
	at: Date,
): Promise<void> {
	await tx.collection.update({ where: { id }, data: { updatedAt: at }, select: { id: true } });
	await recordActivity(tx, viewer, {
		kind: "collection.changed",
		at,
		communityId: community?.id,
		subject: ["collection", id],
	});
}
