import { db } from "../db";
import { env } from "../env";

/** The ten whom the demonstration's sign-in page introduces, in the order of their reach. */
export const DEMO_CAST = [
	["employee", "employee@semis.example"],
	["newcomer", "newcomer@semis.example"],
	["champion", "champion@semis.example"],
	["communityManager", "community.manager@semis.example"],
	["moderator", "moderator@semis.example"],
	["lineManager", "line.manager@semis.example"],
	["hubLead", "hub.lead@semis.example"],
	["admin", "admin@semis.example"],
	["guest", "guest@semis.example"],
	["suspended", "suspended@semis.example"],
] as const;

/** Those of the ten who are in the database; nobody outside the demonstration. */
export async function demoCast() {
	if (!env().DANDELION_DEMO) return [];
	const people = await db.person.findMany({
		where: { email: { in: DEMO_CAST.map(([, email]) => email) } },
		select: { email: true, givenName: true, familyName: true },
	});
	return DEMO_CAST.flatMap(([role, email]) => {
		const person = people.find((one) => one.email === email);
		return person ? [{ ...person, role, email }] : [];
	});
}
