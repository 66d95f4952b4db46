import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/** What is signed. One purpose for each kind of address or code, so that one never opens what another was made for. */
type Purpose = "badge" | "calendar feed" | "door" | "sender of a sign-in link" | "speaker";

/** What only the holder of the secret can make of a purpose and its subject: HMAC-SHA-256 in base64url, 43 characters. */
export function signatureOf(purpose: Purpose, ...about: string[]): string {
	return createHmac("sha256", env().NEXTAUTH_SECRET)
		.update(JSON.stringify([purpose, ...about]))
		.digest("base64url");
}

/** 22 characters carry 132 bits: enough for a code that a phone reads from paper. */
const CODE_LENGTH = 22;

/** A short signature. Codes are derived, so that no table of secrets exists, and do not say whom they are about. */
export const codeOf = (purpose: Purpose, ...about: string[]): string =>
	signatureOf(purpose, ...about).slice(0, CODE_LENGTH);

export const isSigned = (given: string, purpose: Purpose, ...about: string[]): boolean =>
	isSame(given, signatureOf(purpose, ...about));

export const isCode = (given: string, purpose: Purpose, ...about: string[]): boolean =>
	isSame(given, codeOf(purpose, ...about));

/** In constant time. */
function isSame(given: string, expected: string): boolean {
	const [one, other] = [Buffer.from(given), Buffer.from(expected)];
	return one.length === other.length && timingSafeEqual(one, other);
}
