import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { topicNames } from "../communities/queries";
import { decodeCursor, pageOf } from "../cursor";
import { type DB, kysely, readIn, type Tx } from "../db";
import { found } from "../errors";
import { organisationDay } from "../organisation-day";
import { type Badge, badgesOfPerson, termRunsOn } from "../people/badges";
import { PERSON_COLUMNS } from "../people/columns";
import { personVisibleTo } from "../people/policy";
import { matchesSearch } from "../people/queries";
import { unitNames } from "../people/units";
import { literal } from "../sql";
import { isEmployee, isHubLead, type Viewer } from "../viewer";
import { nominationVisibleTo } from "./policy";
import type { ChampionFilters } from "./schema";

const DIRECTORY_SIZE = 30;
const NOMINATIONS_SIZE = 50;

/** The badges of people at an instant; people without a badge are not in the map. */
export async function badgesById(viewer: Viewer, personIds: string[], at: Date): Promise<Map<string, Badge[]>> {
	const rows = await kysely
		.selectFrom("people as person")
		.select((eb) => ["person.id", badgesOfPerson(viewer, eb.ref("person.id"), at).as("badges")])
		.where((eb) => eb("person.id", "=", eb.fn.any(eb.val(personIds))))
		.execute();
	return new Map(rows.flatMap(({ id, badges }) => (badges.length > 0 ? [[id, badges] as const] : [])));
}

/** Active people with a term that runs, of one topic where that is asked. */
function champions(at: Date, topic?: string) {
	return kysely
		.selectFrom("people as person")
		.where("person.status", "=", literal("active"))
		.where((eb) => {
			const terms = eb
				.selectFrom("champion_terms as term")
				.innerJoin("topics", "topics.id", "term.topicId")
				.select(eb.lit(1).as("one"))
				.whereRef("term.personId", "=", "person.id")
				.where(termRunsOn(organisationDay(at)));
			return eb.exists(topic ? terms.where("topics.slug", "=", topic) : terms);
		});
}

/** Champions by name; they are not ranked. */
export async function championDirectory(viewer: Viewer, filters: ChampionFilters, at: Date) {
	const cursor = decodeCursor(filters.after);
	let query = champions(at, filters.topic)
		.leftJoin("sites", "sites.id", "person.siteId")
		.select([...PERSON_COLUMNS, "person.sortName"])
		.select(["person.locale", "person.country", "sites.city"])
		.select((eb) => [
			unitNames(eb.ref("person.orgUnitId")).as("orgUnit"),
			badgesOfPerson(viewer, eb.ref("person.id"), at).as("topics"),
		])
		.where((eb) => eb.lit(isEmployee(viewer)));
	if (filters.language) query = query.where("person.locale", "=", filters.language);
	if (filters.country) query = query.where("person.country", "=", filters.country);
	query = query.where(matchesSearch(filters.q));
	if (cursor)
		query = query.where((eb) => eb(eb.refTuple("person.sortName", "person.id"), ">", eb.tuple(cursor.at, cursor.id)));
	const rows = await query
		.orderBy("person.sortName")
		.orderBy("person.id")
		.limit(sql.lit(DIRECTORY_SIZE + 1))
		.execute();
	return pageOf(rows, DIRECTORY_SIZE, (row) => ({ at: row.sortName, id: row.id }));
}

export type ListedChampion = Awaited<ReturnType<typeof championDirectory>>["rows"][number];

/** Countries that have a champion, for the filter. */
export async function countriesWithChampions(viewer: Viewer, at: Date): Promise<string[]> {
	if (!isEmployee(viewer)) return [];
	const rows = await champions(at).select("person.country").distinct().orderBy("person.country").execute();
	return rows.flatMap((row) => row.country ?? []);
}

const personSummary = (personId: Expression<string | null>) =>
	jsonObjectFrom(
		expressionBuilder<DB>()
			.selectFrom("people")
			.select(["people.id", "people.givenName", "people.familyName", "people.faceFileId", "people.jobTitle"])
			.where("people.id", "=", personId),
	);

function listedNominations(viewer: Viewer) {
	return kysely
		.selectFrom("nominations as nomination")
		.select(["nomination.id", "nomination.state", "nomination.createdAt"])
		.select(["nomination.nomineeId", "nomination.nominatorId"])
		.select((eb) => [
			personSummary(eb.ref("nomination.nomineeId")).$notNull().as("nominee"),
			personSummary(eb.ref("nomination.nominatorId")).$notNull().as("nominator"),
			topicNames(eb.ref("nomination.topicId")).$notNull().as("topic"),
			unitNames(eb.ref("nomination.orgUnitId")).as("orgUnit"),
		])
		.where(nominationVisibleTo(viewer));
}

/** One nomination with its evidence. @throws NotFound */
export async function nominationPage(viewer: Viewer, id: string) {
	const { startsOn, endsOn, endedAt, ...nomination } = found(
		await listedNominations(viewer)
			.leftJoin("champion_terms as term", "term.nominationId", "nomination.id")
			.select(["nomination.reason", "nomination.decidedAt", "nomination.decisionNote"])
			.select(["term.startsOn", "term.endsOn", "term.endedAt"])
			.select((eb) => [
				personSummary(eb.ref("nomination.decidedById")).as("decidedBy"),
				jsonArrayFrom(
					eb
						.selectFrom("evidence")
						.select(["evidence.id", "evidence.path", "evidence.note"])
						.whereRef("evidence.nominationId", "=", "nomination.id")
						.orderBy("evidence.position"),
				).as("evidence"),
			])
			.where("nomination.id", "=", id)
			.executeTakeFirst(),
	);
	return { ...nomination, term: startsOn && endsOn ? { startsOn, endsOn, endedAt } : null };
}

export type ShownNomination = Awaited<ReturnType<typeof nominationPage>>;

/** Nominations without a decision, the oldest first, for hub leads; empty for others. */
export async function waitingNominations(viewer: Viewer) {
	if (!isHubLead(viewer)) return [];
	return listedNominations(viewer)
		.where("nomination.state", "=", literal("proposed"))
		.orderBy("nomination.createdAt")
		.orderBy("nomination.id")
		.limit(sql.lit(NOMINATIONS_SIZE))
		.execute();
}

export type ListedNomination = Awaited<ReturnType<typeof waitingNominations>>[number];

/** For home: how many nominations the viewer can decide. */
export async function nominationsToDecide(viewer: Viewer): Promise<number> {
	if (!isHubLead(viewer)) return 0;
	const { count } = await kysely
		.selectFrom("nominations as nomination")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("nomination.state", "=", literal("proposed"))
		.where("nomination.nominatorId", "!=", viewer.personId)
		.where(nominationVisibleTo(viewer))
		.executeTakeFirstOrThrow();
	return count;
}

/** Nominations that the viewer wrote, the newest first. */
export async function nominationsMadeBy(viewer: Viewer): Promise<ListedNomination[]> {
	return listedNominations(viewer)
		.where("nomination.nominatorId", "=", viewer.personId)
		.orderBy("nomination.createdAt", "desc")
		.orderBy("nomination.id", "desc")
		.limit(sql.lit(NOMINATIONS_SIZE))
		.execute();
}

/** The colleague that a nomination form is about. @throws NotFound for somebody without an account */
export async function nomineeOf(viewer: Viewer, personId: string) {
	return found(
		await kysely
			.selectFrom("people as person")
			.select([...PERSON_COLUMNS, "person.email"])
			.where("person.id", "=", personId)
			.where("person.kind", "=", literal("employee"))
			.where(personVisibleTo(viewer))
			.executeTakeFirst(),
	);
}

const MOST_OFFERED = 300;

/** Champions of today by name, each with their topics, to choose from. */
export async function championChoices(viewer: Viewer, at: Date) {
	if (!isEmployee(viewer)) return [];
	return champions(at)
		.select(["person.id", "person.givenName", "person.familyName"])
		.select((eb) => badgesOfPerson(viewer, eb.ref("person.id"), at).as("topics"))
		.orderBy("person.sortName")
		.orderBy("person.id")
		.limit(sql.lit(MOST_OFFERED))
		.execute();
}

export async function isRunningChampion(tx: Tx, personId: string, at: Date): Promise<boolean> {
	const rows = await readIn(tx, champions(at).select("person.id").where("person.id", "=", personId));
	return rows.length > 0;
}
