import { recordActivity } from "../activity";
import { DAY } from "../clock";
import type { Tx } from "../db";

/** Days before its start when managers hear that an edition is still a draft, the last word first. */
const REMINDERS = [14, 28];

/** Each reminder once: the ledger knows which were given, and the series' lock keeps a second worker waiting. */
export async function remindOfDrafts(tx: Tx, seriesId: string, at: Date): Promise<void> {
	const drafts = await tx.meetup.findMany({
		where: {
			seriesId,
			state: "draft",
			startsAt: { gt: at, lte: new Date(at.getTime() + Math.max(...REMINDERS) * DAY) },
		},
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		select: { id: true, communityId: true, startsAt: true },
	});
	if (drafts.length === 0) return;
	const given = await tx.activity.findMany({
		where: { kind: "meetup.draft_due", subjectId: { in: drafts.map(({ id }) => id) } },
		select: { subjectId: true, detail: true },
	});
	for (const { id, communityId, startsAt } of drafts) {
		const daysBefore = REMINDERS.find((days) => startsAt.getTime() - at.getTime() <= days * DAY) ?? 0;
		const known = given.some(
			({ subjectId, detail }) => subjectId === id && (detail as { daysBefore: number }).daysBefore <= daysBefore,
		);
		if (!known)
			await recordActivity(tx, null, {
				kind: "meetup.draft_due",
				at,
				communityId,
				subject: ["meetup", id],
				detail: { daysBefore },
			});
	}
}
