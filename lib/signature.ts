import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/**
 * What only this house can make of a purpose and what it is about: HMAC-SHA-256 in base64url, 43 characters. A purpose
 * of its own for each kind of address, so that one never opens what another was made for.
 */
export function signatureOf(purpose: string, ...about: string[]): string {
	return createHmac("sha256", env().NEXTAUTH_SECRET)
		.update(JSON.stringify([purpose, ...about]))
		.digest("base64url");
}

/** Compared in constant time. */
export function isSigned(signature: string, purpose: string, ...about: string[]): boolean {
	const given = Buffer.from(signature);
	const expected = Buffer.from(signatureOf(purpose, ...about));
	return given.length === expected.length && timingSafeEqual(given, expected);
}
