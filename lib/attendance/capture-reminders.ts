import { db, Prisma } from "../db";
import { askOnce } from "./asked-once";
import { heldDaysAgo } from "./capture-queries";

const AT_ONCE = 100;

/**
 * Job: three days after an edition its managers are asked for what it left behind, once: the ledger knows who was.
 * Returns of how many editions.
 */
export async function remindToCapture(at: Date): Promise<number> {
	const held = await db.meetup.findMany({ where: heldDaysAgo(at), orderBy: { endsAt: "desc" }, select: { id: true } });
	const reminded = await db.activity.findMany({
		where: { kind: "meetup.capture_due", subjectId: { in: held.map(({ id }) => id) } },
		select: { subjectId: true },
	});
	const known = new Set(reminded.map(({ subjectId }) => subjectId));
	const due = held.filter(({ id }) => !known.has(id)).slice(0, AT_ONCE);
	// Whoever captured it meanwhile is not asked.
	return askOnce(due, { kind: "meetup.capture_due", still: Prisma.sql`state = 'held'` }, at);
}
