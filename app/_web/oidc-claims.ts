import type { RefusalReason } from "@/lib/errors";

/** Claims of OpenID Connect Core 1.0, section 5.1. */
export interface Claims {
	sub: string;
	email?: string;
	/** A boolean by the standard; some providers send it as text, and some not at all. */
	email_verified?: boolean | string | null;
}

const says = ({ email_verified: claim }: Partial<Claims>) => claim !== undefined && claim !== null;

/** What the provider says counts; where it says nothing, whether it is trusted. */
export function isVerified(claims: Partial<Claims>, trusted: boolean): boolean {
	return says(claims) ? String(claims.email_verified).toLowerCase() === "true" : trusted;
}

/** Why the provider's person was refused, for the administrator who reads the log. It names nobody. */
export function whyRefused(reason: RefusalReason, claims: Partial<Claims> = {}): string {
	if (!claims.email) return "the provider sent no address: the claim email is missing";
	if (reason === "sign_in_unknown") return "nobody in this database has the address that the provider sent";
	if (reason !== "sign_in_unverified") return "the account of this person is closed here";
	return says(claims)
		? "the provider says that the address is not verified: email_verified is not true"
		: "the provider does not say whether the address is verified: it sends no email_verified. See OIDC_TRUST_EMAIL in the README";
}
