import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonBuildObject, jsonObjectFrom } from "kysely/helpers/postgres";
import { type DB, kysely } from "../db";
import { found } from "../errors";
import type { Locale } from "../i18n/locales";
import { nameInQuery } from "../i18n/names-in-sql";
import { rolesThatMay } from "../membership-roles";
import { PERSON_COLUMNS } from "../people/columns";
import { unitNames, unitsWithin } from "../people/units";
import { hasTerms } from "../search-text";
import { literal, literals } from "../sql";
import type { Viewer } from "../viewer";
import { type CommunityFacts, canManage, communityManagedBy, communityReadableBy, communityVisibleTo } from "./policy";
import type { MemberFilters } from "./schema";

const MEMBERS_SIZE = 50;
const TEAM_SIZE = 8;

/** The names of a topic, as an expression for `select`; null for no topic. */
export function topicNames(topicId: Expression<string | null>) {
	return expressionBuilder<DB>().selectFrom("topics as ct").select("ct.names").where("ct.id", "=", topicId).$asScalar();
}

/** Somebody by their id, as an expression for `select`; null for nobody. */
export function personById(personId: Expression<string | null>) {
	return jsonObjectFrom(
		expressionBuilder<DB>()
			.selectFrom("people as person")
			.select([...PERSON_COLUMNS, "person.email"])
			.where("person.id", "=", personId),
	);
}

/** The topics of a list of ids, by their address. */
export function topicsOf(topicIds: Expression<string[]>) {
	return jsonArrayFrom(
		expressionBuilder<DB>()
			.selectFrom("topics as mt")
			.select(["mt.id", "mt.names"])
			.where((eb) => eb("mt.id", "=", eb.fn.any(topicIds)))
			.orderBy("mt.slug"),
	);
}

/** The columns of `c` that rules and addresses need, for a query on what belongs to a community; `withCommunity` nests them. */
export const communityColumns = [
	"c.id as communityId",
	"c.slug as communitySlug",
	"c.name as communityName",
	"c.visibility as communityVisibility",
	"c.archivedAt as communityArchivedAt",
] as const;

interface CommunityColumns {
	communityId: string;
	communitySlug: string;
	communityName: string;
	communityVisibility: CommunityFacts["visibility"];
	communityArchivedAt: Date | null;
}

export function withCommunity<Row extends CommunityColumns>(row: Row) {
	const { communityId, communitySlug, communityName, communityVisibility, communityArchivedAt, ...own } = row;
	const community = {
		id: communityId,
		slug: communitySlug,
		name: communityName,
		visibility: communityVisibility,
		archivedAt: communityArchivedAt,
	};
	return { ...own, community };
}

/** Communities `c` as lists show them. */
export function listedCommunities() {
	return kysely
		.selectFrom("communities as c")
		.select([
			"c.id",
			"c.slug",
			"c.name",
			"c.summary",
			"c.kind",
			"c.visibility",
			"c.stage",
			"c.memberCount",
			"c.livelyAt",
			"c.accent",
			"c.coverFileId",
		])
		.select((eb) => [languagesOf(eb.ref("c.languages")).as("languages"), topicNames(eb.ref("c.topicId")).as("topic")]);
}

export const languagesOf = (column: Expression<unknown>) => sql<Locale[]>`${column}::text[]`;

/** One community as its page shows it. @throws NotFound */
export async function communityPage(viewer: Viewer, slug: string) {
	return found(
		await listedCommunities()
			.select(["c.about", "c.aboutHtml", "c.charter", "c.charterHtml", "c.archivedAt", "c.createdAt"])
			.select(["c.topicId", "c.moreTopicIds", "c.orgUnitId", "c.splitFromId"])
			.select((eb) => [
				unitNames(eb.ref("c.orgUnitId")).as("orgUnit"),
				topicsOf(eb.ref("c.moreTopicIds")).as("moreTopics"),
			])
			.where("c.slug", "=", slug)
			.where(communityVisibleTo(viewer))
			.executeTakeFirst(),
	);
}

export type CommunityPage = Awaited<ReturnType<typeof communityPage>>;

/** The person of a membership `ms`, as lists of members show them. */
function memberPerson() {
	const eb = expressionBuilder<DB & { ms: DB["memberships"] }, "ms">();
	return jsonObjectFrom(
		eb
			.selectFrom("people as person")
			.leftJoin("sites", "sites.id", "person.siteId")
			.select(PERSON_COLUMNS)
			.select(["person.status", "sites.city", "sites.name as site"])
			.select((row) => unitNames(row.ref("person.orgUnitId")).as("orgUnit"))
			.whereRef("person.id", "=", "ms.personId"),
	).$notNull();
}

/** Members, managers first, then by name. */
export async function memberList(
	viewer: Viewer,
	communityId: string,
	{ q, role, unit, site, after }: Partial<MemberFilters>,
	size = MEMBERS_SIZE,
) {
	const offset = Math.min(Math.max(Number(after) || 0, 0), 100_000);
	let query = kysely
		.selectFrom("memberships as ms")
		.innerJoin("communities as c", "c.id", "ms.communityId")
		.innerJoin("people as member", "member.id", "ms.personId")
		.select(["ms.id", "ms.role", "ms.joinedAt", memberPerson().as("person")])
		// The agreed share of working time is for managers and the hub.
		.select((eb) => [
			eb.case().when(communityManagedBy(viewer)(eb)).then(eb.ref("ms.workShare")).end().as("workShare"),
			eb.case().when(communityManagedBy(viewer)(eb)).then(eb.ref("ms.workShareUnit")).end().as("workShareUnit"),
		])
		.where("ms.communityId", "=", communityId)
		.where("ms.status", "=", literal("active"))
		.where(communityReadableBy(viewer))
		.where((eb) => hasTerms(eb.ref("member.searchText"), q));
	if (role) query = query.where("ms.role", "=", role);
	if (unit) query = query.where("member.orgUnitId", "in", unitsWithin(unit));
	if (site) query = query.where("member.siteId", "=", site);
	const rows = await query
		.orderBy("ms.role", "desc")
		.orderBy("member.sortName")
		.orderBy("ms.id")
		.offset(offset)
		.limit(sql.lit(size + 1))
		.execute();
	return { rows: rows.slice(0, size), next: rows.length > size ? String(offset + size) : null };
}

/** Where somebody is a member, as far as the viewer may read there: first where they are a manager or a moderator. */
export async function communitiesOf(viewer: Viewer, personId: string) {
	return kysely
		.selectFrom("memberships as ms")
		.innerJoin("communities as c", "c.id", "ms.communityId")
		.select((eb) => [
			"ms.role",
			jsonBuildObject({ id: eb.ref("c.id"), slug: eb.ref("c.slug"), name: eb.ref("c.name") }).as("community"),
		])
		.where("ms.personId", "=", personId)
		.where("ms.status", "=", literal("active"))
		.where("c.archivedAt", "is", null)
		.where(communityReadableBy(viewer))
		.orderBy("ms.role", "desc")
		.orderBy("c.name")
		.orderBy("ms.id")
		.limit(sql.lit(50))
		.execute();
}

/** Requests and invitations without an answer, for those who manage the community; empty for others. */
export async function waitingMemberships(viewer: Viewer, community: CommunityFacts) {
	if (!canManage(viewer, community).allowed) return [];
	return kysely
		.selectFrom("memberships as ms")
		.select(["ms.id", "ms.status", "ms.since", "ms.note", memberPerson().as("person")])
		.where("ms.communityId", "=", community.id)
		.where("ms.status", "in", [literal("requested"), literal("invited")])
		.orderBy("ms.since")
		.limit(sql.lit(100))
		.execute();
}

/** Who is named on the page of a community: managers, moderators and sponsors. */
const TEAM_ROLES = [...new Set([...rolesThatMay("moderate"), ...rolesThatMay("seeHealth")])];

/** The team of the community `c`, managers first. */
function teamOfCommunity() {
	const eb = expressionBuilder<DB & { c: DB["communities"] }, "c">();
	return jsonArrayFrom(
		eb
			.selectFrom("memberships as tm")
			.innerJoin("people as tp", "tp.id", "tm.personId")
			.select((row) => [
				"tm.role",
				jsonBuildObject({
					id: row.ref("tp.id"),
					givenName: row.ref("tp.givenName"),
					familyName: row.ref("tp.familyName"),
					faceFileId: row.ref("tp.faceFileId"),
				}).as("person"),
			])
			.whereRef("tm.communityId", "=", "c.id")
			.where("tm.status", "=", literal("active"))
			.where("tm.role", "in", literals(TEAM_ROLES))
			.where("tp.status", "=", literal("active"))
			.orderBy("tm.role", "desc")
			.orderBy("tm.id")
			.limit(sql.lit(TEAM_SIZE)),
	);
}

/** Who is in a community: how many units, how many members from the viewer's own, and at most eight managers and moderators. */
export async function membershipFigures(viewer: Viewer, slug: string) {
	const row = await kysely
		.selectFrom("communities as c")
		.leftJoin("memberships as ms", (join) =>
			join.onRef("ms.communityId", "=", "c.id").on("ms.status", "=", literal("active")),
		)
		.leftJoin("people as person", "person.id", "ms.personId")
		.select((eb) => [
			eb.fn.count<number>("person.orgUnitId").distinct().as("units"),
			eb.fn.countAll<number>().filterWhere("person.orgUnitId", "=", viewer.orgUnitId).as("fromMyUnit"),
			teamOfCommunity().as("team"),
		])
		.where("c.slug", "=", slug)
		.where(communityVisibleTo(viewer))
		.groupBy("c.id")
		.executeTakeFirst();
	return row ?? { units: 0, fromMyUnit: 0, team: [] };
}

export type MembershipFigures = Awaited<ReturnType<typeof membershipFigures>>;

/** Main topics by their name in the viewer's language. */
export async function topics(viewer: Viewer) {
	return kysely
		.selectFrom("topics")
		.select(["id", "slug", "names"])
		.where("parentId", "is", null)
		.orderBy((eb) => nameInQuery(viewer.locale, eb.ref("names")))
		.orderBy("id")
		.limit(sql.lit(200))
		.execute();
}
