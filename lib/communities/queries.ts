import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, Prisma } from "../db";
import { found } from "../errors";
import { searchWords } from "../text";
import { activeCommunityIds, isEmployee, type Viewer } from "../viewer";
import { type CommunityFacts, canAdmit, communitiesReadableBy, communitiesVisibleTo } from "./policy";
import type { CommunityFilters } from "./schema";

const LIST_SIZE = 20;
const MEMBERS_SIZE = 50;
const MOST_CARETAKERS = 8;

const listed = {
	id: true,
	slug: true,
	name: true,
	summary: true,
	kind: true,
	visibility: true,
	stage: true,
	languages: true,
	memberCount: true,
	livelyAt: true,
	topic: { select: { nameFr: true, nameEn: true } },
} satisfies Prisma.CommunitySelect;

export type ListedCommunity = Prisma.CommunityGetPayload<{ select: typeof listed }>;

/** Communities the viewer may see, liveliest first. */
export async function communityList(viewer: Viewer, filters: CommunityFilters): Promise<Page<ListedCommunity>> {
	const cursor = decodeInstantCursor(filters.after);
	const rows = await db.community.findMany({
		where: {
			AND: [
				communitiesVisibleTo(viewer),
				{ archivedAt: null },
				filters.kind ? { kind: filters.kind } : {},
				filters.language ? { languages: { has: filters.language } } : {},
				filters.mine ? { id: { in: activeCommunityIds(viewer) } } : {},
				...searchWords(filters.q ?? "").map((word) => ({ searchText: { contains: word } })),
				cursor
					? {
							OR: [{ livelyAt: { lt: cursor.at } }, { livelyAt: cursor.at, id: { gt: cursor.id } }],
						}
					: {},
			],
		},
		orderBy: [{ livelyAt: "desc" }, { id: "asc" }],
		take: LIST_SIZE + 1,
		select: listed,
	});
	return pageOf(rows, LIST_SIZE, (row) => ({ at: row.livelyAt.toISOString(), id: row.id }));
}

export type CommunityPage = Awaited<ReturnType<typeof communityPage>>;

/** One community as its page shows it. @throws NotFound */
export async function communityPage(viewer: Viewer, slug: string) {
	return found(
		await db.community.findFirst({
			where: { AND: [{ slug }, communitiesVisibleTo(viewer)] },
			select: {
				...listed,
				aboutHtml: true,
				about: true,
				archivedAt: true,
				topicId: true,
				createdAt: true,
				orgUnit: { select: { nameFr: true, nameEn: true } },
			},
		}),
	);
}

const memberPerson = {
	id: true,
	givenName: true,
	familyName: true,
	jobTitle: true,
	status: true,
	orgUnit: { select: { nameFr: true, nameEn: true } },
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

/** Requests in the communities the viewer manages: what needs them. */
export async function requestsToAnswer(viewer: Viewer) {
	const managed = viewer.memberships
		.filter((membership) => membership.role === "manager" && membership.status === "active")
		.map((membership) => membership.communityId);
	return db.membership.findMany({
		where: { communityId: { in: managed }, status: "requested" },
		orderBy: { since: "asc" },
		take: 10,
		select: {
			id: true,
			since: true,
			person: { select: { givenName: true, familyName: true } },
			community: { select: { slug: true, name: true } },
		},
	});
}

/** `communitiesVisibleTo` of the row `c`. */
const visibleTo = (viewer: Viewer) =>
	isEmployee(viewer)
		? Prisma.sql`(c.visibility <> 'hidden' or c.id = any(${viewer.memberships.map(({ communityId }) => communityId)}::uuid[]))`
		: Prisma.sql`false`;

/** `communitiesReadableBy` of the row `c`. */
export const readableBy = (viewer: Viewer) =>
	isEmployee(viewer)
		? Prisma.sql`(c.visibility = 'open' or c.id = any(${activeCommunityIds(viewer)}::uuid[]))`
		: Prisma.sql`false`;

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
export async function membershipFigures(viewer: Viewer, communityId: string): Promise<MembershipFigures> {
	const rows = await db.$queryRaw<MembershipFigures[]>`
		select count(distinct p."orgUnitId")::int as units, count(*) filter (where p."orgUnitId" = ${viewer.orgUnitId}::uuid)::int as "fromMyUnit",
			(select coalesce(json_agg(json_build_object('role', l.role, 'person', json_build_object('id', q.id, 'givenName', q."givenName", 'familyName', q."familyName"))
				order by l.role desc, l.id), '[]') from (
				select id, role, "personId" from memberships where "communityId" = c.id and status = 'active' and role in ('manager', 'moderator')
				order by role desc, id limit ${MOST_CARETAKERS}) l join people q on q.id = l."personId") as caretakers
		from communities c left join memberships m on m."communityId" = c.id and m.status = 'active' left join people p on p.id = m."personId"
		where c.id = ${communityId}::uuid and ${visibleTo(viewer)} group by c.id`;
	return rows[0] ?? { units: 0, fromMyUnit: 0, caretakers: [] };
}

export async function topics() {
	return db.topic.findMany({
		orderBy: { nameEn: "asc" },
		select: { id: true, slug: true, nameFr: true, nameEn: true },
		take: 200,
	});
}
