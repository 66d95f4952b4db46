import { recordActivity } from "../activity";
import type { Tx } from "../db";
import { Refused } from "../errors";
import type { Locale } from "../i18n/locales";
import { takeLock } from "../locks";
import type { Viewer } from "../viewer";
import { newPerson } from "./people";

interface GuestInput {
	givenName: string;
	familyName: string;
	/** Lower case. */
	email: string;
	/** The language of their mails, until they choose one. */
	locale: Locale;
}

/**
 * The guest with an address, added when nobody has it. The caller has checked that the viewer may invite. @throws
 * Refused for a colleague's address, and for a guest who is suspended.
 */
export async function findOrAddGuest(tx: Tx, viewer: Viewer, input: GuestInput, at: Date): Promise<string> {
	await takeLock(tx, "guest", input.email);
	const known = await tx.person.findUnique({
		where: { email: input.email },
		select: { id: true, kind: true, status: true },
	});
	if (known && known.kind !== "guest") throw new Refused("guest_is_colleague");
	if (known && known.status !== "active") throw new Refused("person_not_active");
	if (known) return known.id;
	const { locale, ...person } = input;
	const { id } = await tx.person.create({
		data: { ...newPerson({ ...person, kind: "guest" }, at), locale },
		select: { id: true },
	});
	await recordActivity(tx, viewer, { kind: "person.added", at, subject: ["person", id] });
	return id;
}
