import type { Adapter, AdapterUser } from "next-auth/adapters";
import { now } from "@/lib/clock";
import { type Device, endSession, openSession } from "@/lib/people/sessions";
import { personOfAddress, personOfIdentity, type SignedInPerson } from "@/lib/people/sign-in";
import { redeemSignInLink } from "@/lib/people/sign-in-links";
import { viewerOfSession } from "@/lib/viewer";
import { takeOverBrowser } from "./browser-owner";
import { identityProvider } from "./identity-providers";

function asUser(person: SignedInPerson | null): AdapterUser | null {
	return person && { id: person.personId, email: person.email ?? "", emailVerified: null };
}

function never(verb: string): never {
	throw new Error(`next-auth may not ${verb}: people and their identities are made by our own verbs`);
}

/**
 * next-auth's adapter, on the verbs of `lib/people`. `device` is remembered with a new session. `replacedToken` is the session cookie that the visitor already had.
 * It is hidden from next-auth, which would link the new identity to that session's person. Its session ends when the new one
 * starts.
 */
export function authAdapter(device: Device, replacedToken?: string): Adapter {
	return {
		getUserByEmail: async (email) => asUser(await personOfAddress(email)),
		getUserByAccount: async ({ provider, providerAccountId }) =>
			asUser(await personOfIdentity(identityProvider(provider)?.issuer ?? "", providerAccountId)),
		createSession: async ({ userId }) => {
			const { token, endsAt } = await openSession(userId, now(), { replacedToken, device });
			await takeOverBrowser(userId);
			return { sessionToken: token, userId, expires: endsAt };
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
		// Stored by `sendSignInLink`, in the transaction of its mail.
		createVerificationToken: async (link) => link,
		useVerificationToken: async ({ identifier, token }) => {
			const expires = await redeemSignInLink(identifier, token, now());
			return expires && { identifier, token, expires };
		},
		// next-auth would store here that the address is verified: `admitAddress` has done it.
		updateUser: async ({ id, email }) => ({ id, email: email ?? "", emailVerified: null }),
		createUser: () => never("create a person"),
		linkAccount: () => never("link an identity"),
	};
}
