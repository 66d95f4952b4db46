import { db, isDuplicate, type Tx } from "../db";
import { env } from "../env";
import { Refused } from "../errors";

/** The identity of a person at an OpenID provider. */
interface Identity {
	issuer: string;
	subject: string;
	email: string | null;
	/** Whether the provider has verified the address. */
	emailVerified: boolean;
}

export interface SignedInPerson {
	personId: string;
	email: string | null;
}

const admittedFields = { id: true, email: true, status: true, kind: true } as const;

/** A sign-in never creates a person: people come from the HR import or by invitation. */
function demandAdmitted(
	person: { id: string; email: string | null; status: string; kind: string } | null | undefined,
): SignedInPerson {
	if (!person || person.kind === "service") throw new Refused("sign_in_unknown");
	if (person.status === "suspended") throw new Refused("sign_in_suspended");
	if (person.status === "left") throw new Refused("sign_in_left");
	return { personId: person.id, email: person.email };
}

/** The person an identity is linked to, whatever their status. */
export async function personOfIdentity(issuer: string, subject: string): Promise<SignedInPerson | null> {
	const account = await db.signInAccount.findUnique({
		where: { provider_providerAccountId: { provider: issuer, providerAccountId: subject } },
		select: { person: { select: { id: true, email: true } } },
	});
	return account && { personId: account.person.id, email: account.person.email };
}

/** The person of an address, whatever their status. */
export async function personOfAddress(email: string): Promise<SignedInPerson | null> {
	const person = await db.person.findUnique({
		where: { email: email.toLowerCase() },
		select: { id: true, email: true },
	});
	return person && { personId: person.id, email: person.email };
}

/**
 * Signs somebody in who comes from the provider. The first time, the identity is linked to the person with its
 * address, and only if the provider has verified that address. Otherwise anybody could enter a colleague's address
 * at the provider and sign in here as that colleague.
 */
export async function admitIdentity(
	{ issuer, subject, email, emailVerified }: Identity,
	at: Date,
): Promise<SignedInPerson> {
	const key = { provider: issuer, providerAccountId: subject };
	const account = await db.signInAccount.findUnique({
		where: { provider_providerAccountId: key },
		select: { person: { select: admittedFields } },
	});
	if (account) return demandAdmitted(account.person);
	if (!email) throw new Refused("sign_in_unknown");
	if (!emailVerified) throw new Refused("sign_in_unverified");
	const person = demandAdmitted(
		await db.person.findUnique({ where: { email: email.toLowerCase() }, select: admittedFields }),
	);
	try {
		await db.$transaction(async (tx) => {
			await tx.signInAccount.create({ data: { ...key, personId: person.personId, createdAt: at } });
			await markVerified(tx, person.personId, at);
		});
	} catch (problem) {
		// Two windows of one first sign-in: the other one has linked the identity.
		if (!isDuplicate(problem)) throw problem;
	}
	return person;
}

/** Signs somebody in who has shown, by a link from a mail, that the address is theirs. */
export async function admitAddress(email: string, at: Date): Promise<SignedInPerson> {
	const person = demandAdmitted(
		await db.person.findUnique({ where: { email: email.toLowerCase() }, select: admittedFields }),
	);
	await db.$transaction((tx) => markVerified(tx, person.personId, at));
	return person;
}

/** Signs anybody in by address alone, in the demonstration. @throws outside the demonstration. */
export async function admitDemo(email: string): Promise<SignedInPerson> {
	if (!env().DANDELION_DEMO) throw new Error("Signing in by address alone is for the demonstration");
	return demandAdmitted(await db.person.findUnique({ where: { email: email.toLowerCase() }, select: admittedFields }));
}

async function markVerified(tx: Tx, personId: string, at: Date): Promise<void> {
	await tx.person.updateMany({ where: { id: personId, emailVerifiedAt: null }, data: { emailVerifiedAt: at } });
}
