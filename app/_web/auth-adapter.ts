import type { Adapter, AdapterUser } from "next-auth/adapters";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { endSession, openSession } from "@/lib/people/sessions";
import { type Admitted, personOfAddress, personOfIdentity } from "@/lib/people/sign-in";
import { takeSignInLink } from "@/lib/people/sign-in-links";
import { viewerOfSession } from "@/lib/viewer";

function asUser(person: Admitted | null): AdapterUser | null {
	return person && { id: person.personId, email: person.email ?? "", emailVerified: null };
}

function never(verb: string): never {
	throw new Error(`next-auth may not ${verb}: people and their identities are made by our own verbs`);
}

/**
 * How next-auth reaches our tables: by the verbs of `lib/people`. `replacedToken` is the session cookie a visitor
 * brought to a sign-in: next-auth sees nobody behind it (it would otherwise link a new identity to whoever is signed
 * in, or keep their token), and its session ends when the new one opens.
 */
export function authAdapter(replacedToken?: string): Adapter {
	return {
		getUserByEmail: async (email) => asUser(await personOfAddress(email)),
		getUserByAccount: async ({ providerAccountId }) =>
			asUser(await personOfIdentity(env().OIDC_ISSUER ?? "", providerAccountId)),
		createSession: async ({ userId }) => {
			const { token, expiresAt } = await openSession(userId, now(), replacedToken);
			return { sessionToken: token, userId, expires: expiresAt };
		},
		getSessionAndUser: async (sessionToken) => {
			const viewer = sessionToken === replacedToken ? null : await viewerOfSession(sessionToken, now());
			if (!viewer?.sessionExpiresAt) return null;
			return {
				session: { sessionToken, userId: viewer.personId, expires: viewer.sessionExpiresAt },
				user: { id: viewer.personId, email: viewer.email ?? "", emailVerified: null },
			};
		},
		deleteSession: async (sessionToken) => {
			const viewer = sessionToken === replacedToken ? null : await viewerOfSession(sessionToken, now());
			if (viewer) await endSession(viewer, sessionToken, now());
		},
		// Kept by `sendSignInLink`, in the transaction of its mail.
		createVerificationToken: async (link) => link,
		useVerificationToken: async ({ identifier, token }) => {
			const expires = await takeSignInLink(identifier, token, now());
			return expires && { identifier, token, expires };
		},
		// next-auth notes here that the address is verified: `admitAddress` has.
		updateUser: async ({ id, email }) => ({ id, email: email ?? "", emailVerified: null }),
		createUser: () => never("create a person"),
		linkAccount: () => never("link an identity"),
	};
}
