import { db, isDuplicate, type Tx } from "../db";
import { env } from "../env";
import { Refused } from "../errors";

/** Who an OpenID provider says has signed in there. */
export interface Identity {
	issuer: string;
	subject: string;
	email: string | null;
	/** The provider's word that the address is the person's own. */
	emailVerified: boolean;
}

export interface Admitted {
	personId: string;
	email: string | null;
}

const admittedFields = { id: true, email: true, status: true, kind: true } as const;

/** People come from the HR import or by invitation: a sign-in finds one or is refused, it never makes one. */
function admitted(
	person: { id: string; email: string | null; status: string; kind: string } | null | undefined,
): Admitted {
	if (!person || person.kind === "service") throw new Refused("sign_in_unknown");
	if (person.status === "suspended") throw new Refused("sign_in_suspended");
	if (person.status === "left") throw new Refused("sign_in_left");
	return { personId: person.id, email: person.email };
}

/** The person an identity is linked to, whatever their status. */
export async function personOfIdentity(issuer: string, subject: string): Promise<Admitted | null> {
	const account = await db.signInAccount.findUnique({
		where: { provider_providerAccountId: { provider: issuer, providerAccountId: subject } },
		select: { person: { select: { id: true, email: true } } },
	});
	return account && { personId: account.person.id, email: account.person.email };
}

/** The person of an address, whatever their status. */
export async function personOfAddress(email: string): Promise<Admitted | null> {
	const person = await db.person.findUnique({
		where: { email: email.toLowerCase() },
		select: { id: true, email: true },
	});
	return person && { personId: person.id, email: person.email };
}

/**
 * Lets someone in who comes from the provider. The first time, the identity is linked to the person of its address,
 * and only when the provider vouches for that address: otherwise whoever can write a colleague's address into a
 * profile there would become that colleague here.
 */
export async function admitIdentity({ issuer, subject, email, emailVerified }: Identity, at: Date): Promise<Admitted> {
	const key = { provider: issuer, providerAccountId: subject };
	const account = await db.signInAccount.findUnique({
		where: { provider_providerAccountId: key },
		select: { person: { select: admittedFields } },
	});
	if (account) return admitted(account.person);
	if (!email) throw new Refused("sign_in_unknown");
	if (!emailVerified) throw new Refused("sign_in_unverified");
	const person = admitted(
		await db.person.findUnique({ where: { email: email.toLowerCase() }, select: admittedFields }),
	);
	try {
		await db.$transaction(async (tx) => {
			await tx.signInAccount.create({ data: { ...key, personId: person.personId, createdAt: at } });
			await markVerified(tx, person.personId, at);
		});
	} catch (problem) {
		// Two windows of the same first sign-in: one of them has linked it.
		if (!isDuplicate(problem)) throw problem;
	}
	return person;
}

/** Lets someone in who has shown, by a link from a mail, that the address is theirs. */
export async function admitAddress(email: string, at: Date): Promise<Admitted> {
	const person = admitted(
		await db.person.findUnique({ where: { email: email.toLowerCase() }, select: admittedFields }),
	);
	await db.$transaction((tx) => markVerified(tx, person.personId, at));
	return person;
}

/** The demonstration's own door: anyone, by address alone. @throws where this is no demonstration. */
export async function admitDemo(email: string): Promise<Admitted> {
	if (!env().DANDELION_DEMO) throw new Error("Signing in by address alone is for the demonstration");
	return admitted(await db.person.findUnique({ where: { email: email.toLowerCase() }, select: admittedFields }));
}

async function markVerified(tx: Tx, personId: string, at: Date): Promise<void> {
	await tx.person.updateMany({ where: { id: personId, emailVerifiedAt: null }, data: { emailVerifiedAt: at } });
}
