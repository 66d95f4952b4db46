import { recordActivity } from "../activity";
import { DAY, dayIn } from "../clock";
import { db, isDuplicate } from "../db";
import { log } from "../log";
import { sessionTokenHash, type Viewer } from "../viewer";

/** How long a session lasts without a visit, and how old it may grow before a visit lengthens it. */
export const SESSION_LIFE_MS = 30 * DAY;
const LENGTHEN_BELOW_MS = 29 * DAY;

const seenToday = new Map<string, string>();

/**
 * Once a person and day, the fact that they came (a read counts as active, never as engaged); and once a day, a longer
 * session. After the response: nobody waits for it.
 */
export async function recordVisit(viewer: Viewer, token: string, at: Date): Promise<void> {
	const today = dayIn(at, "UTC");
	if (seenToday.get(viewer.personId) === today) return;
	if (seenToday.size > 50_000) seenToday.clear();
	seenToday.set(viewer.personId, today);
	try {
		await db.$transaction((tx) => recordActivity(tx, viewer, { kind: "person.visited", at }));
	} catch (problem) {
		if (!isDuplicate(problem)) log.error({ err: problem, personId: viewer.personId }, "visit not recorded");
	}
	if (viewer.sessionExpiresAt && viewer.sessionExpiresAt.getTime() - at.getTime() < LENGTHEN_BELOW_MS) {
		await db.session.updateMany({
			where: { tokenHash: sessionTokenHash(token) },
			data: { expiresAt: new Date(at.getTime() + SESSION_LIFE_MS) },
		});
	}
}
