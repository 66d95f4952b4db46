import type { NextAuthOptions } from "next-auth";
import type { EmailConfig } from "next-auth/providers/email";
import { now } from "@/lib/clock";
import { isDatabaseAway } from "@/lib/database-away";
import { env } from "@/lib/env";
import { Refused } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { log } from "@/lib/log";
import type { Device } from "@/lib/people/sessions";
import { admitAddress, admitIdentity } from "@/lib/people/sign-in";
import { LINK_LIFE_MS, sendSignInLink } from "@/lib/people/sign-in-links";
import { sessionTokenHash } from "@/lib/viewer";
import { authAdapter } from "./auth-adapter";
import { type IdentityProvider, identityProvider, identityProviders } from "./identity-providers";
import { type Claims, isVerified, whyRefused } from "./oidc-claims";
import { safePath } from "./safe-path";

/** As long as the longest session that the settings allow. */
const COOKIE_LIFE_SECONDS = 90 * 24 * 3600;

export function signInWays() {
	const { SMTP_URL, DANDELION_DEMO } = env();
	return {
		providers: identityProviders().map(({ id, name }) => ({ id, name })),
		// Needs a mail server. The demonstration shows mails in the administration.
		mail: SMTP_URL !== undefined || DANDELION_DEMO,
		demo: DANDELION_DEMO,
	};
}

function mailProvider(locale: Locale, client: string | null): EmailConfig {
	return {
		id: "email",
		name: "Email",
		type: "email",
		server: "",
		from: "",
		maxAge: LINK_LIFE_MS / 1000,
		// The token has 256 random bits, so next-auth and `sendSignInLink` hash it without a secret.
		secret: "",
		sendVerificationRequest: ({ identifier, token, url }) =>
			sendSignInLink(
				{
					email: identifier,
					tokenHash: sessionTokenHash(token),
					path: `/sign-in/confirm${new URL(url).search}`,
					client,
					locale,
				},
				now(),
			),
		options: {},
	};
}

export interface Visit {
	/** The language of mails to people who have not chosen one. */
	locale: Locale;
	/** The visitor's IP address, if known. */
	client: string | null;
	device: Device;
	/** The session cookie that the visitor already had. */
	replacedToken?: string;
}

/** Options of next-auth for one request. */
export function authOptions({ locale, client, device, replacedToken }: Visit): NextAuthOptions {
	const ways = signInWays();
	return {
		secret: env().NEXTAUTH_SECRET,
		adapter: authAdapter(device, replacedToken),
		providers: [
			...identityProviders().map(({ options }) => options),
			...(ways.mail ? [mailProvider(locale, client)] : []),
		],
		// `openSession` and `recordVisit` decide how long a session lasts; next-auth extends none.
		session: { strategy: "database", maxAge: COOKIE_LIFE_SECONDS, updateAge: COOKIE_LIFE_SECONDS },
		pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in", verifyRequest: "/sign-in/check-mail" },
		callbacks: {
			redirect: ({ url, baseUrl }) => baseUrl + safePath(url),
			signIn: async ({ user, account, profile, email }) => {
				// Every address gets the same answer.
				if (email?.verificationRequest) return true;
				const provider = identityProvider(account?.provider);
				try {
					if (provider) await admitIdentity(identityOf(provider, account?.providerAccountId ?? "", profile), now());
					else await admitAddress(user.email ?? "", now());
					return true;
				} catch (problem) {
					if (problem instanceof Refused) {
						if (provider)
							log.warn({ kind: problem.reason, why: whyRefused(problem.reason, profile) }, "sign-in refused");
						return `/sign-in?error=${problem.reason}`;
					}
					if (isDatabaseAway(problem)) return "/sign-in?error=unavailable";
					throw problem;
				}
			},
		},
		logger: {
			error: (code, metadata) => log.error({ code, problem: nameOf(metadata) }, "sign-in failed"),
			warn: (code) => log.warn({ code }, "sign-in"),
			debug: () => {},
		},
	};
}

function identityOf({ issuer, trustedForEmail }: IdentityProvider, subject: string, claims: Partial<Claims> = {}) {
	return {
		issuer,
		subject,
		email: claims.email ?? null,
		emailVerified: isVerified(claims, trustedForEmail),
	};
}

/** The error without its values: tokens and addresses must not get into the log. */
function nameOf(metadata: unknown): string {
	const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | null)?.error;
	return error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
}
