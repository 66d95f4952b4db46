import { recordActivity } from "../activity";
import { HOUR } from "../clock";
import { db, isDuplicate } from "../db";
import { organisationDay } from "../organisation-day";
import { readSettings } from "../settings";
import type { Viewer } from "../viewer";
import { sessionEnd } from "./session-ends";

const MOST_REMEMBERED = 50_000;

/** What this process has written lately, so that a visit seldom writes: people by day, sessions by hour. */
const seen = new Map<string, string>();

function isNew(key: string, period: string): boolean {
	if (seen.get(key) === period) return false;
	if (seen.size > MOST_REMEMBERED) seen.clear();
	seen.set(key, period);
	return true;
}

/**
 * Records the visit of a person once a day of the organisation, and of their session once an hour, which moves its end. A visit counts as
 * active, never as engaged. It runs after the response, so that nobody waits for it.
 */
export async function recordVisit(viewer: Viewer, at: Date): Promise<void> {
	try {
		const day = organisationDay(at);
		if (isNew(viewer.personId, day))
			await db.$transaction((tx) => recordActivity(tx, viewer, { kind: "person.visited", at, detail: { day } }));
	} catch (problem) {
		if (!isDuplicate(problem)) throw problem;
	}
	const { sessionId } = viewer;
	if (sessionId && isNew(sessionId, String(Math.floor(at.getTime() / HOUR)))) await noteSessionSeen(sessionId, at);
}

async function noteSessionSeen(id: string, at: Date): Promise<void> {
	const session = await db.session.findUnique({ where: { id }, select: { createdAt: true } });
	if (!session) return;
	const expiresAt = sessionEnd(session.createdAt, at, await readSettings());
	// It may have been ended in the meantime.
	await db.session.updateMany({ where: { id }, data: { lastSeenAt: at, expiresAt } });
}
