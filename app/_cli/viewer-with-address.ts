import { db } from "@/lib/db";
import { WORKS_HERE } from "@/lib/people/policy";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";

/** A colleague by their address, for a command that acts in their name. Null where nobody has it. */
export async function viewerWithAddress(email: string, at: Date): Promise<Viewer | null> {
	const person = await db.person.findFirst({
		where: { email: email.toLowerCase(), ...WORKS_HERE },
		select: { id: true },
	});
	return person && viewerOfPerson(person.id, at);
}
