import { randomBytes } from "node:crypto";
import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { found, Refused } from "../errors";
import { sessionTokenHash, type Viewer } from "../viewer";
import { SESSION_LIFE_MS } from "./visits";

/**
 * Signs a person in and returns a new token for their cookie; the database has only its hash. It ends the session
 * that the browser had before, whoever's it was. The first sign-in makes the person registered.
 */
export async function openSession(
	personId: string,
	at: Date,
	replacedToken?: string,
): Promise<{ token: string; expiresAt: Date }> {
	const token = randomBytes(32).toString("base64url");
	const expiresAt = new Date(at.getTime() + SESSION_LIFE_MS);
	await db.$transaction(async (tx) => {
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
		await tx.session.create({
			data: { tokenHash: sessionTokenHash(token), personId, createdAt: at, expiresAt },
			select: { id: true },
		});
		await tx.person.updateMany({ where: { id: personId, registeredAt: null }, data: { registeredAt: at } });
		const actor = { ...person, personId, spokeId: person.orgUnit?.spokeId ?? null };
		await recordActivity(tx, actor, { kind: "person.signed_in", at, subject: ["person", personId] });
	});
	return { token, expiresAt };
}

/** Signs out: the cookie's session is deleted. */
export async function endSession(viewer: Viewer, token: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await tx.session.deleteMany({ where: { tokenHash: sessionTokenHash(token), personId: viewer.personId } });
		await recordActivity(tx, viewer, { kind: "person.signed_out", at, subject: ["person", viewer.personId] });
	});
}

/** Ends all sessions of a person. */
export async function endSessionsOf(tx: Tx, personId: string): Promise<void> {
	await tx.session.deleteMany({ where: { personId } });
}

/** Job: deletes sessions and sign-in links that have expired. */
export async function deleteExpiredSessions(at: Date): Promise<void> {
	await db.session.deleteMany({ where: { expiresAt: { lte: at } } });
	await db.signInLink.deleteMany({ where: { expiresAt: { lte: at } } });
}
