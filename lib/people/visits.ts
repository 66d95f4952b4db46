import { recordActivity } from "../activity";
import { DAY, dayIn } from "../clock";
import { db, isDuplicate } from "../db";
import { env } from "../env";
import { log } from "../log";
import { sessionTokenHash, type Viewer } from "../viewer";

/** How long a session lasts without a visit. A visit extends a session that has less than `EXTEND_BELOW_MS` left. */
export const SESSION_LIFE_MS = 30 * DAY;
const EXTEND_BELOW_MS = 29 * DAY;

const seenToday = new Map<string, string>();

/**
 * Records the visit of a person once a day of the organisation, and extends their session. A visit counts as active, never as engaged.
 * It runs after the response, so that nobody waits for it.
 */
export async function recordVisit(viewer: Viewer, token: string, at: Date): Promise<void> {
	const today = dayIn(at, env().ORGANISATION_ZONE);
	if (seenToday.get(viewer.personId) === today) return;
	if (seenToday.size > 50_000) seenToday.clear();
	seenToday.set(viewer.personId, today);
	try {
		await db.$transaction((tx) => recordActivity(tx, viewer, { kind: "person.visited", at, detail: { day: today } }));
	} catch (problem) {
		if (!isDuplicate(problem)) log.error({ err: problem, personId: viewer.personId }, "visit not recorded");
	}
	if (viewer.sessionExpiresAt && viewer.sessionExpiresAt.getTime() - at.getTime() < EXTEND_BELOW_MS) {
		await db.session.updateMany({
			where: { tokenHash: sessionTokenHash(token) },
			data: { expiresAt: new Date(at.getTime() + SESSION_LIFE_MS) },
		});
	}
}
