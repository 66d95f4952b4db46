import { decodeCursor, type Page, pageOf } from "../cursor";
import { db, type Prisma } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import { searchWords } from "../text";
import type { Viewer } from "../viewer";
import { canAdminister, peopleVisibleTo, profilesVisibleTo } from "./policy";
import type { AdministrationFilters, DirectoryFilters } from "./schema";

const LIST_SIZE = 30;

const unitName = { select: { id: true, names: true } } as const;
const roles = { orderBy: { role: "asc" }, select: { role: true } } as const;

const listed = {
	id: true,
	givenName: true,
	familyName: true,
	sortName: true,
	jobTitle: true,
	kind: true,
	country: true,
	orgUnit: unitName,
	site: { select: { city: true } },
	roleGrants: roles,
} satisfies Prisma.PersonSelect;

export type ListedPerson = Prisma.PersonGetPayload<{ select: typeof listed }>;

/** Rows after the last one of a list by name. */
function afterCursor(after: string | undefined): Prisma.PersonWhereInput {
	const cursor = decodeCursor(after);
	if (!cursor) return {};
	// The first condition lets PostgreSQL start in the index where the page begins.
	return { sortName: { gte: cursor.at }, OR: [{ sortName: { gt: cursor.at } }, { id: { gt: cursor.id } }] };
}

const matching = (q: string | undefined): Prisma.PersonWhereInput[] =>
	searchWords(q ?? "").map((word) => ({ searchText: { contains: word } }));

const byName = [{ sortName: "asc" }, { id: "asc" }] satisfies Prisma.PersonOrderByWithRelationInput[];
const cursorOf = (row: { sortName: string; id: string }) => ({ at: row.sortName, id: row.id });

/** The people the viewer finds, by name. `unit` takes in everything below it. */
export async function directory(viewer: Viewer, filters: DirectoryFilters): Promise<Page<ListedPerson>> {
	const { unit, country, expertise, role } = filters;
	const rows = await db.person.findMany({
		where: {
			AND: [
				peopleVisibleTo(viewer),
				unit ? { orgUnit: { OR: [{ id: unit }, { spokeId: unit }] } } : {},
				country ? { country } : {},
				expertise ? { expertise: { has: expertise } } : {},
				role ? { roleGrants: { some: { role } } } : {},
				...matching(filters.q),
				afterCursor(filters.after),
			],
		},
		orderBy: byName,
		take: LIST_SIZE + 1,
		select: listed,
	});
	return pageOf(rows, LIST_SIZE, cursorOf);
}

/** The hub and its spokes, in their order: what a list of people can be narrowed to. */
export async function hubAndSpokes() {
	return db.orgUnit.findMany({
		where: { OR: [{ parentId: null }, { parent: { parentId: null } }] },
		orderBy: [{ position: "asc" }, { id: "asc" }],
		take: 200,
		select: { id: true, names: true },
	});
}

/** Codes of the countries the house has sites in. */
export async function countriesOfSites(): Promise<string[]> {
	const rows = await db.site.findMany({
		distinct: ["country"],
		orderBy: { country: "asc" },
		select: { country: true },
	});
	return rows.map((row) => row.country);
}

/** One person as their page shows them. @throws NotFound */
export async function profilePage(viewer: Viewer, personId: string) {
	if (!isId(personId)) throw new NotFound();
	return found(
		await db.person.findFirst({
			where: { AND: [{ id: personId }, profilesVisibleTo(viewer)] },
			select: {
				id: true,
				givenName: true,
				familyName: true,
				jobTitle: true,
				email: true,
				about: true,
				expertise: true,
				kind: true,
				status: true,
				country: true,
				zone: true,
				orgUnit: { select: { ...unitName.select, spoke: unitName } },
				site: { select: { name: true, city: true, zone: true } },
				manager: { select: { id: true, givenName: true, familyName: true, jobTitle: true, status: true } },
				roleGrants: roles,
			},
		}),
	);
}
export type Profile = Awaited<ReturnType<typeof profilePage>>;

/** What the viewer says of themselves, for the form that changes it. */
export async function ownProfile(viewer: Viewer) {
	return db.person.findUniqueOrThrow({
		where: { id: viewer.personId },
		select: { about: true, expertise: true, zone: true, site: { select: { zone: true } } },
	});
}

/** Everyone, whatever their status, for administrators. @throws Refused */
export async function administeredPeople(viewer: Viewer, { q, status, role, after }: AdministrationFilters) {
	demand(canAdminister(viewer));
	const rows = await db.person.findMany({
		where: {
			AND: [
				status ? { status } : {},
				role ? { roleGrants: { some: { role } } } : {},
				...matching(q),
				afterCursor(after),
			],
		},
		orderBy: byName,
		take: LIST_SIZE + 1,
		select: { ...listed, email: true, status: true, registeredAt: true },
	});
	return pageOf(rows, LIST_SIZE, cursorOf);
}

/** One person as an administrator decides about them. @throws NotFound, Refused */
export async function administeredPerson(viewer: Viewer, personId: string) {
	demand(canAdminister(viewer));
	if (!isId(personId)) throw new NotFound();
	return found(
		await db.person.findUnique({
			where: { id: personId },
			select: {
				...listed,
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

/** How many employees are here, and how many of them have ever signed in. */
export async function reachFigures(viewer: Viewer): Promise<{ people: number; registered: number }> {
	demand(canAdminister(viewer));
	const here = { status: "active", kind: "employee" } satisfies Prisma.PersonWhereInput;
	const [people, registered] = await Promise.all([
		db.person.count({ where: here }),
		db.person.count({ where: { ...here, registeredAt: { not: null } } }),
	]);
	return { people, registered };
}
