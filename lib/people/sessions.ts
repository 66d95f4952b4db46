import { randomBytes } from "node:crypto";
import { recordActivity } from "../activity";
import { db } from "../db";
import { sessionTokenHash, type Viewer } from "../viewer";
import { SESSION_LIFE_MS } from "./visits";

/** Opens a session for a person; the token goes into their cookie and is kept nowhere. */
export async function openSession(personId: string, at: Date): Promise<{ token: string; expiresAt: Date }> {
	const token = randomBytes(32).toString("base64url");
	const expiresAt = new Date(at.getTime() + SESSION_LIFE_MS);
	await db.session.create({
		data: { tokenHash: sessionTokenHash(token), personId, createdAt: at, expiresAt },
		select: { id: true },
	});
	return { token, expiresAt };
}

/** Signs out: the cookie's session is gone, whoever still holds the cookie. */
export async function endSession(viewer: Viewer, token: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await tx.session.deleteMany({ where: { tokenHash: sessionTokenHash(token), personId: viewer.personId } });
		await recordActivity(tx, viewer, { kind: "person.signed_out", at, subject: ["person", viewer.personId] });
	});
}
