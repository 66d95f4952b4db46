import { createHash, randomBytes, randomUUID } from "node:crypto";
import { sql } from "./journey";

/** The cookie of a session, inserted as signing in would. */
export async function sessionCookieOf(address: string): Promise<string> {
	const token = randomBytes(32).toString("base64url");
	await sql(
		`insert into sessions (id, "tokenHash", "personId", "createdAt", "expiresAt") select $1, $2, id, now(), now() + interval '1 day' from people where email = $3`,
		[randomUUID(), createHash("sha256").update(token).digest("hex"), address],
	);
	return `next-auth.session-token=${token}`;
}
