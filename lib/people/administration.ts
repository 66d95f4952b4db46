import { db } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { canAdminister, WORKS_HERE } from "./policy";
import { matchesSearch, PEOPLE_FETCHED, peopleByName, peoplePage } from "./queries";
import type { AdministrationFilters } from "./schema";

/** All people, whatever their status, for administrators. @throws Refused */
export async function administeredPeople(viewer: Viewer, { q, status, role, after }: AdministrationFilters) {
	demand(canAdminister(viewer));
	const rows = await peopleByName(after, PEOPLE_FETCHED)
		.where(matchesSearch(q))
		.$if(status !== undefined, (query) => query.where("person.status", "=", status ?? "active"))
		.$if(role !== undefined, (query) =>
			query.where("person.id", "in", (eb) =>
				eb
					.selectFrom("role_grants as grant")
					.where("grant.role", "=", role ?? "hub_lead")
					.select("grant.personId"),
			),
		)
		.select(["person.email", "person.status", "person.registeredAt"])
		.execute();
	return peoplePage(rows);
}

/** One person as the administration's page shows them. @throws NotFound, Refused */
export async function administeredPerson(viewer: Viewer, personId: string) {
	demand(canAdminister(viewer));
	if (!isId(personId)) throw new NotFound();
	return found(
		await db.person.findUnique({
			where: { id: personId },
			select: {
				id: true,
				givenName: true,
				familyName: true,
				jobTitle: true,
				kind: true,
				country: true,
				orgUnit: { select: { id: true, names: true } },
				site: { select: { city: true } },
				email: true,
				employeeNumber: true,
				status: true,
				registeredAt: true,
				suspendedAt: true,
				anonymisedAt: true,
				hiredOn: true,
				leftOn: true,
				roleGrants: {
					orderBy: { role: "asc" },
					select: {
						role: true,
						grantedAt: true,
						grantedBy: { select: { id: true, givenName: true, familyName: true } },
					},
				},
				_count: { select: { sessions: true } },
			},
		}),
	);
}

export type AdministeredPerson = Awaited<ReturnType<typeof administeredPerson>>;

/** The number of active employees, and how many of them have ever signed in. */
export async function accountCounts(viewer: Viewer): Promise<{ people: number; registered: number }> {
	demand(canAdminister(viewer));
	const [people, registered] = await Promise.all([
		db.person.count({ where: WORKS_HERE }),
		db.person.count({ where: { ...WORKS_HERE, registeredAt: { not: null } } }),
	]);
	return { people, registered };
}
