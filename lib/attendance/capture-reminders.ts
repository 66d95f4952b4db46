import { recordActivity } from "../activity";
import { db } from "../db";
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
	let asked = 0;
	for (const { id } of due)
		await db.$transaction(async (tx) => {
			// Held against a second worker; whoever captured it meanwhile is not asked.
			const [meetup] = await tx.$queryRaw<{ communityId: string }[]>`
				select "communityId" from meetups where id = ${id}::uuid and state = 'held'
					and not exists (select from activities where "subjectId" = ${id}::uuid and kind = 'meetup.capture_due') for no key update`;
			if (!meetup) return;
			const subject = ["meetup", id] as const;
			await recordActivity(tx, null, { kind: "meetup.capture_due", at, communityId: meetup.communityId, subject });
			asked++;
		});
	return asked;
}
