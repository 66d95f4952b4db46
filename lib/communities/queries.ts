import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, literal, Prisma } from "../db";
import { found } from "../errors";
import type { Locale, Names } from "../i18n/locales";
import { nameInSql } from "../i18n/names-in-sql";
import { searchWords } from "../text";
import {
	activeCommunityIds,
	isAdministrator,
	isEmployee,
	isHubLead,
	managedCommunityIds,
	type Viewer,
} from "../viewer";
import { type CommunityFacts, canAdmit, communitiesReadableBy } from "./policy";
import type { COMMUNITY_KINDS, CommunityFilters } from "./schema";

const LIST_SIZE = 20;
const MEMBERS_SIZE = 50;
const MOST_CARETAKERS = 8;

const listed = Prisma.sql`c.id, c.slug, c.name, c.summary, c.kind::text, c.visibility::text, c.stage::text, c.languages::text[], c."memberCount", c."livelyAt",
	(select t.names from topics t where t.id = c."topicId") as topic`;

export interface ListedCommunity {
	id: string;
	slug: string;
	name: string;
	summary: string;
	kind: (typeof COMMUNITY_KINDS)[number];
	visibility: CommunityFacts["visibility"];
	stage: "potential" | "coalescing" | "active" | "stewardship" | "transformation" | "archived";
	languages: Locale[];
	memberCount: number;
	livelyAt: Date;
	topic: Names | null;
}

/** Communities the viewer may see, liveliest first. */
export async function communityList(viewer: Viewer, filters: CommunityFilters): Promise<Page<ListedCommunity>> {
	const { kind, language, mine, q = "", after } = filters;
	const cursor = decodeInstantCursor(after);
	const where = [
		visibleTo(viewer),
		Prisma.sql`c."archivedAt" is null`,
		...(kind ? [Prisma.sql`c.kind = ${kind}::"CommunityKind"`] : []),
		...(language ? [Prisma.sql`c.languages @> array[${language}]`] : []),
		...(mine ? [Prisma.sql`c.id = any(${activeCommunityIds(viewer)}::uuid[])`] : []),
		...searchWords(q).map((word) => Prisma.sql`c."searchText" like ${`%${word}%`}`),
		...(cursor
			? [Prisma.sql`(c."livelyAt" < ${cursor.at} or c."livelyAt" = ${cursor.at} and c.id > ${cursor.id}::uuid)`]
			: []),
	];
	const rows = await db.$queryRaw<ListedCommunity[]>`
		select ${listed} from communities c where ${Prisma.join(where, " and ")}
		order by c."livelyAt" desc, c.id limit ${literal(LIST_SIZE + 1)}`;
	return pageOf(rows, LIST_SIZE, (row) => ({ at: row.livelyAt.toISOString(), id: row.id }));
}

export interface CommunityPage extends ListedCommunity {
	about: string;
	aboutHtml: string;
	archivedAt: Date | null;
	topicId: string | null;
	createdAt: Date;
	orgUnit: Names | null;
}

/** One community as its page shows it. @throws NotFound */
export async function communityPage(viewer: Viewer, slug: string): Promise<CommunityPage> {
	const rows = await db.$queryRaw<CommunityPage[]>`
		select ${listed}, c.about, c."aboutHtml", c."archivedAt", c."topicId", c."createdAt",
			(select u.names from org_units u where u.id = c."orgUnitId") as "orgUnit"
		from communities c where c.slug = ${slug} and ${visibleTo(viewer)}`;
	return found(rows[0]);
}

const memberPerson = {
	id: true,
	givenName: true,
	familyName: true,
	jobTitle: true,
	status: true,
	orgUnit: { select: { names: true } },
	site: { select: { city: true } },
} satisfies Prisma.PersonSelect;

/** Members, managers first, then by name. */
export async function memberList(viewer: Viewer, communityId: string, { q, after }: { q?: string; after?: string }) {
	const offset = Math.min(Math.max(Number(after) || 0, 0), 100_000);
	const rows = await db.membership.findMany({
		where: {
			communityId,
			community: communitiesReadableBy(viewer),
			status: "active",
			AND: searchWords(q ?? "").map((word) => ({ person: { searchText: { contains: word } } })),
		},
		orderBy: [{ role: "desc" }, { person: { sortName: "asc" } }, { id: "asc" }],
		skip: offset,
		take: MEMBERS_SIZE + 1,
		select: { id: true, role: true, joinedAt: true, person: { select: memberPerson } },
	});
	return { rows: rows.slice(0, MEMBERS_SIZE), next: rows.length > MEMBERS_SIZE ? String(offset + MEMBERS_SIZE) : null };
}

/** Where somebody is a member, as far as the viewer may read there; what they look after first. */
export async function communitiesOf(viewer: Viewer, personId: string) {
	return db.membership.findMany({
		where: { personId, status: "active", community: { AND: [communitiesReadableBy(viewer), { archivedAt: null }] } },
		orderBy: [{ role: "desc" }, { community: { name: "asc" } }, { id: "asc" }],
		take: 50,
		select: { role: true, community: { select: { id: true, slug: true, name: true } } },
	});
}

/** Requests and invitations that wait, for those who may admit; nothing for anybody else. */
export async function waitingMemberships(viewer: Viewer, community: CommunityFacts) {
	if (!canAdmit(viewer, community).allowed) return [];
	return db.membership.findMany({
		where: { communityId: community.id, status: { in: ["requested", "invited"] } },
		orderBy: { since: "asc" },
		take: 100,
		select: { id: true, status: true, since: true, note: true, person: { select: memberPerson } },
	});
}

/** `communitiesVisibleTo` of the row `c`. */
export const visibleTo = (viewer: Viewer) =>
	isEmployee(viewer)
		? Prisma.sql`(c.visibility <> 'hidden' or c.id = any(${viewer.memberships.map(({ communityId }) => communityId)}::uuid[]))`
		: Prisma.sql`false`;

/** `communitiesReadableBy` of the row `c`. */
export const readableBy = (viewer: Viewer) =>
	isEmployee(viewer)
		? Prisma.sql`(c.visibility = 'open' or c.id = any(${activeCommunityIds(viewer)}::uuid[]))`
		: Prisma.sql`false`;

/** `canManage` of the row `c`. */
export const managedBy = (viewer: Viewer) =>
	isHubLead(viewer) || isAdministrator(viewer)
		? readableBy(viewer)
		: Prisma.sql`c.id = any(${managedCommunityIds(viewer)}::uuid[])`;

export interface RequestToAnswer {
	id: string;
	since: Date;
	person: { givenName: string; familyName: string };
	community: { slug: string; name: string };
}

/** Requests in the communities the viewer manages: what needs them. */
export async function requestsToAnswer(viewer: Viewer): Promise<RequestToAnswer[]> {
	return db.$queryRaw<RequestToAnswer[]>`
		select m.id, m.since, json_build_object('givenName', p."givenName", 'familyName', p."familyName") as person,
			json_build_object('slug', c.slug, 'name', c.name) as community
		from memberships m join people p on p.id = m."personId" join communities c on c.id = m."communityId"
		where m."communityId" = any(${managedCommunityIds(viewer)}::uuid[]) and m.status = 'requested' order by m.since limit 10`;
}

export interface Caretaker {
	role: "manager" | "moderator";
	person: { id: string; givenName: string; familyName: string };
}

export interface MembershipFigures {
	units: number;
	/** Members of the viewer's unit. */
	fromMyUnit: number;
	/** Who looks after it: managers, then moderators, at most eight. */
	caretakers: Caretaker[];
}

/** Who is in a community: how many units, how many of the viewer's own, and who looks after it. */
export async function membershipFigures(viewer: Viewer, slug: string): Promise<MembershipFigures> {
	const rows = await db.$queryRaw<MembershipFigures[]>`
		select count(distinct p."orgUnitId")::int as units, count(*) filter (where p."orgUnitId" = ${viewer.orgUnitId}::uuid)::int as "fromMyUnit",
			(select coalesce(json_agg(json_build_object('role', l.role, 'person', json_build_object('id', q.id, 'givenName', q."givenName", 'familyName', q."familyName"))
				order by l.role desc, l.id), '[]') from (
				select id, role, "personId" from memberships where "communityId" = c.id and status = 'active' and role in ('manager', 'moderator')
				order by role desc, id limit ${MOST_CARETAKERS}) l join people q on q.id = l."personId") as caretakers
		from communities c left join memberships m on m."communityId" = c.id and m.status = 'active' left join people p on p.id = m."personId"
		where c.slug = ${slug} and ${visibleTo(viewer)} group by c.id`;
	return rows[0] ?? { units: 0, fromMyUnit: 0, caretakers: [] };
}

/** By name, as the viewer reads it. */
export async function topics(viewer: Viewer) {
	return db.$queryRaw<{ id: string; slug: string; names: Names }[]>`
		select id, slug, names from topics t order by ${nameInSql(viewer.locale, Prisma.sql`t.names`)}, id limit 200`;
}
