import { db } from "../db";

/** Job: what an anonymised person wrote in reports and appeals, and what was written about their texts, is deleted. */
export async function eraseFromModeration(personId: string): Promise<void> {
	await db.textReport.updateMany({
		where: { note: { not: null }, OR: [{ reporterId: personId }, { case: { authorId: personId } }] },
		data: { note: null },
	});
	await db.moderationCase.updateMany({
		where: { authorId: personId },
		data: { message: null, appeal: null, appealMessage: null },
	});
}
