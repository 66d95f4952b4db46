import { type Expression, type SqlBool, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { decodeCursor, type Page, pageOf } from "../cursor";
import { db, kysely } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import { hasTerm, termPatterns } from "../search-text";
import { fullName } from "../text";
import { isAdministrator, type Viewer } from "../viewer";
import { PERSON_COLUMNS } from "./columns";
import { sitesNamed } from "./places";
import { type PersonQuery, profileVisibleTo } from "./policy";

const LIST_SIZE = 30;

const rolesOf = (eb: PersonQuery) =>
	jsonArrayFrom(
		eb
			.selectFrom("role_grants as grant")
			.whereRef("grant.personId", "=", "person.id")
			.orderBy("grant.role")
			.select("grant.role"),
	);

const unitOf = (eb: PersonQuery) =>
	jsonObjectFrom(
		eb.selectFrom("org_units as unit").whereRef("unit.id", "=", "person.orgUnitId").select(["unit.id", "unit.names"]),
	);

/** People as lists show them. */
function listedPeople() {
	return kysely
		.selectFrom("people as person")
		.leftJoin("sites as site", "site.id", "person.siteId")
		.select((eb) => [
			...PERSON_COLUMNS,
			"person.sortName",
			"person.kind",
			"person.country",
			"site.city",
			unitOf(eb).as("orgUnit"),
			rolesOf(eb).as("roleGrants"),
		]);
}

export type ListedPerson = Awaited<ReturnType<ReturnType<typeof listedPeople>["execute"]>>[number];

/** People in the order of `by` and then of the id, as an index has them. `after` is the cursor of the previous page. */
export function peopleBy(by: Expression<string>, after: string | undefined, take: number) {
	const cursor = decodeCursor(after);
	return listedPeople()
		.$if(cursor !== undefined, (query) =>
			query.where((eb) => sql<SqlBool>`(${by}, ${eb.ref("person.id")}) > (${cursor?.at}, ${cursor?.id}::uuid)`),
		)
		.orderBy(by)
		.orderBy("person.id")
		.limit(take);
}

export const peopleByName = (after: string | undefined, take: number) =>
	peopleBy(sql.ref<string>("person.sortName"), after, take);

/** People of whose name, title, address, site or town one of a term's patterns is a part. */
export const hasPersonTerm = (patterns: readonly string[]) => (eb: PersonQuery) =>
	eb.or([hasTerm(eb.ref("person.searchText"), patterns), eb("person.siteId", "=", eb.fn.any(sitesNamed(patterns)))]);

/** People with every word of a search. */
export const matchesSearch = (q: string | undefined) => (eb: PersonQuery) =>
	eb.and(termPatterns(q ?? "").map((patterns) => hasPersonTerm(patterns)(eb)));

export const peoplePage = <Row extends { sortName: string; id: string }>(rows: Row[]): Page<Row> =>
	pageOf(rows, LIST_SIZE, (row) => ({ at: row.sortName, id: row.id }));

export const PEOPLE_FETCHED = LIST_SIZE + 1;

/** The hub and its spokes in their order, as a filter of the directory. */
export async function hubAndSpokes() {
	return db.orgUnit.findMany({
		where: { OR: [{ parentId: null }, { parent: { parentId: null } }] },
		orderBy: [{ position: "asc" }, { id: "asc" }],
		take: 200,
		select: { id: true, names: true },
	});
}

/** A unit that a form keeps although it is no spoke. */
export async function unitWithId(id: string) {
	return db.orgUnit.findUnique({ where: { id }, select: { id: true, names: true } });
}

const SITES_OFFERED = 500;

/** The open sites by their town, of one country where that is asked, as a filter of the directory. */
export async function sitesOfCountry(country: string | undefined) {
	return db.site.findMany({
		where: { closedOn: null, country },
		orderBy: [{ city: "asc" }, { name: "asc" }],
		take: SITES_OFFERED,
		select: { id: true, name: true, city: true },
	});
}

/** The codes of the countries that have a site. */
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
		await kysely
			.selectFrom("people as person")
			.where("person.id", "=", personId)
			.where(profileVisibleTo(viewer))
			.select((eb) => [
				...PERSON_COLUMNS,
				"person.email",
				"person.about",
				"person.expertise",
				"person.kind",
				"person.status",
				"person.country",
				"person.zone",
				unitOf(eb).as("orgUnit"),
				jsonObjectFrom(
					eb
						.selectFrom("org_units as unit")
						.innerJoin("org_units as spoke", "spoke.id", "unit.spokeId")
						.whereRef("unit.id", "=", "person.orgUnitId")
						.select(["spoke.id", "spoke.names"]),
				).as("spoke"),
				jsonObjectFrom(
					eb
						.selectFrom("sites as site")
						.whereRef("site.id", "=", "person.siteId")
						.select(["site.name", "site.city", "site.zone"]),
				).as("site"),
				jsonObjectFrom(
					eb
						.selectFrom("people as manager")
						.whereRef("manager.id", "=", "person.managerId")
						.select([
							"manager.id",
							"manager.givenName",
							"manager.familyName",
							"manager.faceFileId",
							"manager.jobTitle",
							"manager.status",
						]),
				).as("manager"),
				rolesOf(eb).as("roleGrants"),
			])
			.executeTakeFirst(),
	);
}
export type Profile = Awaited<ReturnType<typeof profilePage>>;

/** The viewer's own profile, for the form that changes it. */
export async function ownProfile(viewer: Viewer) {
	return db.person.findUniqueOrThrow({
		where: { id: viewer.personId },
		select: { about: true, expertise: true, locale: true, zone: true, site: { select: { zone: true } } },
	});
}

/** A person's name, for the notice after an action. @throws NotFound */
export async function personName(viewer: Viewer, personId: string): Promise<string> {
	const person = await kysely
		.selectFrom("people as person")
		.where("person.id", "=", personId)
		.$if(!isAdministrator(viewer), (query) => query.where(profileVisibleTo(viewer)))
		.select(["person.givenName", "person.familyName"])
		.executeTakeFirst();
	return fullName(found(person));
}
