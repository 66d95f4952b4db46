import { db } from "../db";
import { NotFound } from "../errors";
import { isEmployee, type Viewer } from "../viewer";
import { peopleVisibleTo } from "./policy";

/** The id of an employee with an account, by the address somebody typed; null when there is none. @throws NotFound to whoever may look nobody up. */
export async function colleagueByEmail(viewer: Viewer, email: string): Promise<string | null> {
	if (!isEmployee(viewer)) throw new NotFound();
	const person = await db.person.findFirst({
		where: { AND: [{ email, kind: "employee" }, peopleVisibleTo(viewer)] },
		select: { id: true },
	});
	return person?.id ?? null;
}
