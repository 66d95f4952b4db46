import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/** The purpose of a signature. A signature made for one purpose is not valid for another. */
type Purpose =
	| "badge"
	| "calendar feed"
	| "door"
	| "mails off"
	| "person of a browser"
	| "sender of a request"
	| "sender of a sign-in link"
	| "speaker"
	| "vote in a secret poll";

/**
 * An HMAC-SHA-256 of a purpose and its subject in base64url, 43 characters. Only the holder of the secret can make
 * it.
 */
export function signatureOf(purpose: Purpose, ...about: string[]): string {
	return createHmac("sha256", env().NEXTAUTH_SECRET)
		.update(JSON.stringify([purpose, ...about]))
		.digest("base64url");
}

/** 22 characters carry 132 bits: enough for a code that a phone reads from paper. */
const CODE_LENGTH = 22;

/** A short signature. Codes are derived, so they need no table and reveal nothing about their subject. */
export const codeOf = (purpose: Purpose, ...about: string[]): string =>
	signatureOf(purpose, ...about).slice(0, CODE_LENGTH);

export const isSigned = (given: string, purpose: Purpose, ...about: string[]): boolean =>
	equalInConstantTime(given, signatureOf(purpose, ...about));

export const isCode = (given: string, purpose: Purpose, ...about: string[]): boolean =>
	equalInConstantTime(given, codeOf(purpose, ...about));

/** Takes the same time for every input, against timing attacks. */
function equalInConstantTime(given: string, expected: string): boolean {
	const [first, second] = [Buffer.from(given), Buffer.from(expected)];
	return first.length === second.length && timingSafeEqual(first, second);
}
