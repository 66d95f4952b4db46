import { DAY } from "../clock";
import { db } from "../db";

/** Longer than anything that can be set aside is shown. */
const KEPT_DAYS = 180;

/** Job: what an anonymised person set aside, and what was handed to them, says nothing any more. */
export async function eraseFromCockpit(personId: string): Promise<void> {
	await db.needMark.deleteMany({ where: { OR: [{ byId: personId }, { toId: personId }] } });
}

/** Job: marks that have outlived their needs. Returns how many. */
export async function sweepNeedMarks(at: Date): Promise<number> {
	const { count } = await db.needMark.deleteMany({ where: { at: { lt: new Date(at.getTime() - KEPT_DAYS * DAY) } } });
	return count;
}
