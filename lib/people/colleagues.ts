import { db } from "../db";

/** The id of an employee with an account, by the address somebody typed; null when there is none. */
export async function colleagueByEmail(email: string): Promise<string | null> {
	const person = await db.person.findFirst({
		where: { email, status: "active", kind: "employee" },
		select: { id: true },
	});
	return person?.id ?? null;
}
