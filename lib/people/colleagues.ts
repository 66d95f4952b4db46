import { db } from "../db";
import type { Viewer } from "../viewer";
import { peopleVisibleTo } from "./policy";

/** The id of an employee with an account, by the address somebody typed; null when there is none. */
export async function colleagueByEmail(viewer: Viewer, email: string): Promise<string | null> {
	const person = await db.person.findFirst({
		where: { AND: [{ email, kind: "employee" }, peopleVisibleTo(viewer)] },
		select: { id: true },
	});
	return person?.id ?? null;
}
