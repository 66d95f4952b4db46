import { db } from "../db";

/** Job: what an anonymised person wrote in reports and appeals, and what was written to them, is deleted. */
export async function eraseFromModeration(personId: string): Promise<void> {
	await db.textReport.updateMany({ where: { reporterId: personId, note: { not: null } }, data: { note: null } });
	await db.moderationCase.updateMany({
		where: { authorId: personId },
		data: { message: null, appeal: null, appealMessage: null },
	});
}
