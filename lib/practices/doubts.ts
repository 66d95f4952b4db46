import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand } from "../errors";
import type { Viewer } from "../viewer";
import { lockPractice } from "./lock";
import { canDoubt } from "./policy";
import type { DoubtInput } from "./schema";

/** Says what of a card is no longer right: it needs an update, and its contact is told. Said again, the words are replaced. */
export async function doubtPractice(viewer: Viewer, { slug, reason }: DoubtInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canDoubt(viewer, practice));
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

/** The card was saved anew, or put back into the repository, by someone who read what was said. */
export async function settleDoubts(tx: Tx, practiceId: string, at: Date): Promise<void> {
	await tx.practiceDoubt.updateMany({ where: { practiceId, settledAt: null }, data: { settledAt: at } });
}
