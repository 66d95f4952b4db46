import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";
import type { Claims } from "./oidc-claims";

const PROVIDER_TIMEOUT_MS = 10_000;

/** Where people sign in with an account they already have. Its redirect address is `/api/auth/callback/<id>`. */
export interface IdentityProvider {
	id: string;
	/** On the button of the sign-in page. */
	name: string;
	/** Identities are kept by issuer and subject. */
	issuer: string;
	/** Whether an address counts as verified where the provider does not say. */
	trustedForEmail: boolean;
	options: OAuthConfig<Claims>;
}

/** The providers of this installation. Another one is a function here and its settings in `lib/env.ts`. */
export function identityProviders(): IdentityProvider[] {
	return [openIdConnect()].filter((provider) => provider !== null);
}

export function identityProvider(id: string | undefined): IdentityProvider | undefined {
	return identityProviders().find((provider) => provider.id === id);
}

function openIdConnect(): IdentityProvider | null {
	const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_TRUST_EMAIL } = env();
	if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return null;
	const named = { id: "oidc", name: OIDC_NAME };
	return {
		...named,
		issuer: OIDC_ISSUER,
		trustedForEmail: OIDC_TRUST_EMAIL,
		options: {
			...named,
			type: "oauth",
			wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
			clientId: OIDC_CLIENT_ID,
			clientSecret: OIDC_CLIENT_SECRET,
			client: OIDC_CLIENT_SECRET ? {} : { token_endpoint_auth_method: "none" },
			authorization: { params: { scope: "openid email profile" } },
			checks: ["pkce", "state", "nonce"],
			httpOptions: { timeout: PROVIDER_TIMEOUT_MS },
			idToken: true,
			userinfo: {
				// Providers put the address into the token or into the user info. Address and its verification come from the same place.
				request: async ({ tokens, client }) => {
					const set = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
					const claims = set.claims();
					return claims.email || !client.issuer.metadata.userinfo_endpoint ? claims : client.userinfo(set);
				},
			},
			profile: (claims) => ({ id: claims.sub, email: claims.email }),
		},
	};
}
