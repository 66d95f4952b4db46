import { db } from "../db";
import { env } from "../env";

/** The ten people on the demonstration's sign-in page, ordered by how much they may do. */
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

/** The ten people who are in the database. Empty outside the demonstration. */
export async function demoCast() {
	if (!env().DANDELION_DEMO) return [];
	const people = await db.person.findMany({
		where: { email: { in: DEMO_CAST.map(([, email]) => email) } },
		select: { email: true, givenName: true, familyName: true, faceFileId: true },
	});
	return DEMO_CAST.flatMap(([role, email]) => {
		const person = people.find((candidate) => candidate.email === email);
		return person ? [{ ...person, role, email }] : [];
	});
}
