import { randomBytes } from "node:crypto";
import { recordActivity } from "../activity";
import { db, kysely, type Tx } from "../db";
import { found, Refused } from "../errors";
import { readSettings } from "../settings";
import { sessionTokenHash, type Viewer } from "../viewer";
import { newSessionEnds } from "./session-ends";
import { forgetOldLinks } from "./sign-in-links";

/** How a browser named itself. */
export interface Device {
	browser: string | null;
	system: string | null;
}

const UNKNOWN_DEVICE: Device = { browser: null, system: null };

/**
 * Signs a person in and returns a new token for their cookie; the database has only its hash. It ends the session
 * that the browser had before, whoever's it was. The first sign-in makes the person registered. A visit moves
 * `expiresAt`, never past `endsAt`, until which the browser keeps its cookie.
 */
export async function openSession(
	personId: string,
	at: Date,
	{ replacedToken, device = UNKNOWN_DEVICE }: { replacedToken?: string; device?: Device } = {},
): Promise<{ token: string; expiresAt: Date; endsAt: Date }> {
	const token = randomBytes(32).toString("base64url");
	const ends = await db.$transaction(async (tx) => {
		const person = found(
			await tx.person.findUnique({
				where: { id: personId },
				select: {
					status: true,
					orgUnitId: true,
					siteId: true,
					country: true,
					orgUnit: { select: { spokeId: true } },
				},
			}),
		);
		if (person.status !== "active") throw new Refused("person_not_active");
		if (replacedToken) await tx.session.deleteMany({ where: { tokenHash: sessionTokenHash(replacedToken) } });
		const { expiresAt, endsAt } = newSessionEnds(at, await readSettings(tx));
		await tx.session.create({
			data: { tokenHash: sessionTokenHash(token), personId, createdAt: at, expiresAt, ...device },
			select: { id: true },
		});
		await tx.person.updateMany({ where: { id: personId, registeredAt: null }, data: { registeredAt: at } });
		const actor = { ...person, personId, spokeId: person.orgUnit?.spokeId ?? null };
		await recordActivity(tx, actor, { kind: "person.signed_in", at, subject: ["person", personId] });
		return { expiresAt, endsAt };
	});
	return { token, ...ends };
}

/** Signs out: the cookie's session is deleted. */
export async function endSession(viewer: Viewer, token: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await tx.session.deleteMany({ where: { tokenHash: sessionTokenHash(token), personId: viewer.personId } });
		await recordActivity(tx, viewer, { kind: "person.signed_out", at, subject: ["person", viewer.personId] });
	});
}

/** More than anybody has. */
const MOST_SESSIONS = 50;

/** The viewer's open sessions, by their last visit. */
export async function ownSessions(viewer: Viewer, at: Date) {
	return kysely
		.selectFrom("sessions as s")
		.select(["s.id", "s.browser", "s.system", "s.createdAt"])
		.select(({ fn }) => fn.coalesce("s.lastSeenAt", "s.createdAt").as("seenAt"))
		.where("s.personId", "=", viewer.personId)
		.where("s.expiresAt", ">", at)
		.orderBy("seenAt", "desc")
		.orderBy("s.id")
		.limit(MOST_SESSIONS)
		.execute();
}

/** Ends one of the viewer's own sessions, on whatever device it is open. @throws NotFound for any other. */
export async function endOwnSession(viewer: Viewer, sessionId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { count } = await tx.session.deleteMany({ where: { id: sessionId, personId: viewer.personId } });
		found(count > 0 ? count : null);
		await recordActivity(tx, viewer, { kind: "person.signed_out", at, subject: ["person", viewer.personId] });
	});
}

/** Ends all sessions of the viewer but the one they ask with. Returns how many there were. */
export async function endOtherSessions(viewer: Viewer, at: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		const others = viewer.sessionId ? { not: viewer.sessionId } : undefined;
		const { count } = await tx.session.deleteMany({ where: { personId: viewer.personId, id: others } });
		if (count > 0)
			await recordActivity(tx, viewer, { kind: "person.signed_out", at, subject: ["person", viewer.personId] });
		return count;
	});
}

/** Ends all sessions of a person. */
export async function endSessionsOf(tx: Tx, personId: string): Promise<void> {
	await tx.session.deleteMany({ where: { personId } });
}

/** Job: deletes sessions and sign-in links that have expired. */
export async function deleteExpiredSessions(at: Date): Promise<void> {
	await db.session.deleteMany({ where: { expiresAt: { lte: at } } });
	await forgetOldLinks(at);
}
