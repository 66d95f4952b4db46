import { recordActivity } from "../activity";
import { DAY } from "../clock";
import type { Tx } from "../db";

/** Days before the start when managers are reminded of a draft, the last reminder first. */
const REMINDERS = [14, 28];

/** Records each reminder once. The caller holds the series' lock, so that no other worker does the same. */
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
