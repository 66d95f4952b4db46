import { DAY } from "../clock";
import type { Tx } from "../db";
import type { Settings } from "../settings";

type SessionBounds = Pick<Settings, "sessionDays" | "sessionIdleDays">;

/** When a session ends that is not visited after `seenAt`. */
export function sessionEnd(createdAt: Date, seenAt: Date, { sessionDays, sessionIdleDays }: SessionBounds): Date {
	return new Date(Math.min(createdAt.getTime() + sessionDays * DAY, seenAt.getTime() + sessionIdleDays * DAY));
}

/** The ends of a session that is opened now: without another visit, and however often it is visited. */
export function newSessionEnds(at: Date, bounds: SessionBounds): { expiresAt: Date; endsAt: Date } {
	return { expiresAt: sessionEnd(at, at, bounds), endsAt: new Date(at.getTime() + bounds.sessionDays * DAY) };
}

/** Shorter limits hold at once for the sessions that are open; longer ones from their next visit on. */
export async function boundSessions(tx: Tx, { sessionDays, sessionIdleDays }: SessionBounds): Promise<void> {
	await tx.$executeRaw`
		update sessions set "expiresAt" = least("expiresAt", "createdAt" + make_interval(days => ${sessionDays}::int),
			coalesce("lastSeenAt", "createdAt") + make_interval(days => ${sessionIdleDays}::int))`;
}
