import { db } from "../db";
import { found } from "../errors";
import { fullName } from "../text";

/** The name of someone the viewer has just acted upon, for the notice that says so. */
export async function personName(personId: string): Promise<string> {
	return fullName(
		found(await db.person.findUnique({ where: { id: personId }, select: { givenName: true, familyName: true } })),
	);
}
