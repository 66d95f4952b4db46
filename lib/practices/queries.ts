import { addDays, dayIn, dayOfColumn } from "../clock";
import { type Cursor, decodeCursor, type Page, pageOf } from "../cursor";
import { db, literal, Prisma } from "../db";
import { env } from "../env";
import type { Locale, Names } from "../i18n/locales";
import { searchWords } from "../text";
import { activeCommunityIds, isEmployee, lookedAfterIds, managedCommunityIds, type Viewer } from "../viewer";
import { DUE_DAYS, type Freshness, freshnessOf } from "./freshness";
import type { PracticeFacts } from "./policy";
import type { PracticeFilters } from "./schema";

const LIST_SIZE = 20;

interface Row {
	id: string;
	slug: string;
	title: string;
	summary: string;
	language: Locale;
	status: PracticeFacts["status"];
	resultFigure: string | null;
	version: number;
	publishedAt: Date | null;
	updatedAt: Date;
	reviewOn: Date | null;
	reuseCount: number;
	reuseUnitCount: number;
	meetupId: string | null;
	tags: string[];
	community: { slug: string; name: string };
	author: { id: string; givenName: string; familyName: string; status: "active" | "suspended" | "left" };
	orgUnit: Names | null;
}

/** A practice as lists show it. A draft has no freshness. */
export interface ListedPractice extends Row {
	freshness: Freshness | null;
}

interface Order {
	by: Prisma.Sql;
	after: (cursor: Cursor) => Prisma.Sql;
	cursorOf: (row: Row) => Cursor;
}

const today = (at: Date) => dayIn(at, env().ORGANISATION_ZONE);

// Ids are uuid v7: among equals the newest comes first.
const NEWEST: Order = {
	by: Prisma.sql`p."publishedAt" desc, p.id desc`,
	after: ({ at, id }) =>
		Number.isNaN(Date.parse(at))
			? Prisma.sql`true`
			: Prisma.sql`(p."publishedAt", p.id) < (${new Date(at)}, ${id}::uuid)`,
	cursorOf: (row) => ({ at: (row.publishedAt ?? row.updatedAt).toISOString(), id: row.id }),
};
const ORDERS: Record<PracticeFilters["sort"], Order> = {
	newest: NEWEST,
	reused: {
		by: Prisma.sql`p."reuseUnitCount" desc, p.id desc`,
		after: ({ at, id }) =>
			/^\d{1,9}$/.test(at)
				? Prisma.sql`(p."reuseUnitCount", p.id) < (${Number(at)}::int, ${id}::uuid)`
				: Prisma.sql`true`,
		cursorOf: (row) => ({ at: String(row.reuseUnitCount), id: row.id }),
	},
};

/** `practicesVisibleTo` of the row `p` in its community `c`. */
export const seenBy = (viewer: Viewer) => stands(viewer, Prisma.sql`p.status in ('published', 'needs_update')`);

/** `practicesReadableBy` of the row `p` in its community `c`. */
export const openTo = (viewer: Viewer) =>
	stands(
		viewer,
		Prisma.sql`(p.status in ('published', 'needs_update') or p.status = 'retired' and p."publishedAt" is not null)`,
	);

/** What is on a shelf open to the viewer, in a state that is everybody's or in their care. */
function stands(viewer: Viewer, forAll: Prisma.Sql): Prisma.Sql {
	if (!isEmployee(viewer)) return Prisma.sql`false`;
	return Prisma.sql`p."deletedAt" is null and (c.visibility <> 'hidden' or c.id = any(${activeCommunityIds(viewer)}::uuid[]))
		and (${forAll} or ${viewer.personId}::uuid in (p."authorId", p."contactId") or p."communityId" = any(${lookedAfterIds(viewer)}::uuid[]))`;
}

const inUse = Prisma.sql`p.status in ('published', 'needs_update') and p."publishedAt" is not null`;
const unfinished = Prisma.sql`p.status in ('draft', 'in_review')`;

/** `freshnessOf` as a condition on the review day. */
function freshnessIs(freshness: Freshness, at: Date): Prisma.Sql {
	const due = Prisma.sql`${addDays(today(at), DUE_DAYS)}::date`;
	if (freshness === "expired") return Prisma.sql`p."reviewOn" < ${today(at)}::date`;
	if (freshness === "due") return Prisma.sql`p."reviewOn" >= ${today(at)}::date and p."reviewOn" < ${due}`;
	return Prisma.sql`p."reviewOn" >= ${due}`;
}

/** Cards the viewer may see, each with its author, unit and community: one statement. */
async function cards(
	viewer: Viewer,
	where: Prisma.Sql[],
	order: Prisma.Sql,
	take: number,
	at: Date,
): Promise<ListedPractice[]> {
	const rows = await db.$queryRaw<Row[]>`
		select p.id, p.slug, p.title, p.summary, p.language::text, p.status::text, p."resultFigure", p.version, p."publishedAt", p."updatedAt",
			p."reviewOn", p."reuseCount", p."reuseUnitCount", p."meetupId", p.tags, json_build_object('slug', c.slug, 'name', c.name) as community,
			json_build_object('id', a.id, 'givenName', a."givenName", 'familyName', a."familyName", 'status', a.status) as author,
			u.names as "orgUnit"
		from practices p join communities c on c.id = p."communityId" join people a on a.id = p."authorId"
			left join org_units u on u.id = p."orgUnitId"
		where ${Prisma.join([seenBy(viewer), ...where], " and ")} order by ${order} limit ${literal(take)}`;
	const day = today(at);
	return rows.map((row) => ({
		...row,
		freshness: row.reviewOn ? freshnessOf(dayOfColumn(row.reviewOn), day) : null,
	}));
}

/** The shared repository: published practices the viewer may see. */
export async function practiceList(viewer: Viewer, filters: PracticeFilters, at: Date): Promise<Page<ListedPractice>> {
	const { topic, community, tag, language, freshness, q = "", after } = filters;
	const order = ORDERS[filters.sort];
	const cursor = decodeCursor(after);
	const where = [
		inUse,
		topic && Prisma.sql`p."topicId" = (select id from topics where slug = ${topic})`,
		community && Prisma.sql`c.slug = ${community}`,
		tag && Prisma.sql`p."tagKeys" @> array[${tag}]::text[]`,
		language && Prisma.sql`p.language = ${language}`,
		freshness && freshnessIs(freshness, at),
		...searchWords(q).map((word) => Prisma.sql`p."searchText" like ${`%${word}%`}`),
		cursor && order.after(cursor),
	];
	const rows = await cards(
		viewer,
		where.filter((one) => typeof one === "object"),
		order.by,
		LIST_SIZE + 1,
		at,
	);
	return pageOf(rows, LIST_SIZE, order.cursorOf);
}

/** A community's practices, newest first. */
export async function practicesOfCommunity(
	viewer: Viewer,
	slug: string,
	after: string | undefined,
	at: Date,
): Promise<Page<ListedPractice>> {
	return practiceList(viewer, { sort: "newest", community: slug, after }, at);
}

/** What the series of an edition last left behind: its latest practice, or null. */
export async function latestPracticeAround(viewer: Viewer, meetupId: string, at: Date): Promise<ListedPractice | null> {
	const ofSeries = Prisma.sql`p."meetupId" = any(array(select e.id from meetups e join meetups m on m."seriesId" = e."seriesId" where m.id = ${meetupId}::uuid))`;
	const [latest] = await cards(viewer, [inUse, ofSeries], NEWEST.by, 1, at);
	return latest ?? null;
}

/** What was captured from editions, newest first; each row says which by `meetupId`. */
export async function practicesOfMeetup(viewer: Viewer, meetupIds: string[], at: Date): Promise<ListedPractice[]> {
	return cards(viewer, [inUse, Prisma.sql`p."meetupId" = any(${meetupIds}::uuid[])`], NEWEST.by, 50, at);
}

/** Cards that say they come from an edition, in every state that is the viewer's business. */
export async function cardsOfMeetup(viewer: Viewer, meetupId: string, at: Date): Promise<ListedPractice[]> {
	return cards(viewer, [Prisma.sql`p."meetupId" = ${meetupId}::uuid`], NEWEST.by, 20, at);
}

/** For home: what the viewer's communities published last. */
export async function latestPractices(viewer: Viewer, take: number, at: Date): Promise<ListedPractice[]> {
	const mine = Prisma.sql`p."communityId" = any(${activeCommunityIds(viewer)}::uuid[])`;
	return cards(viewer, [inUse, mine], NEWEST.by, take, at);
}

/**
 * For home, in one statement: cards the viewer answers for that somebody calls out of date, or whose review is due or
 * past, the oldest first; and drafts that wait for them.
 */
export async function practicesInHand(viewer: Viewer, at: Date) {
	const dueBefore = addDays(today(at), DUE_DAYS);
	const waiting = Prisma.sql`(p.status = 'needs_update' and ${answeredForBy(viewer)}
		or p.status = 'published' and p."contactId" = ${viewer.personId}::uuid and p."reviewOn" < ${dueBefore}::date or ${unfinished})`;
	// Drafts go without a day of review.
	const order = Prisma.sql`p."reviewOn" asc nulls last, p."updatedAt" desc, p.id`;
	const rows = await cards(viewer, [waiting], order, 20, at);
	const those = (...states: ListedPractice["status"][]) => rows.filter(({ status }) => states.includes(status));
	return { toMend: those("needs_update"), toReview: those("published"), drafts: those("draft", "in_review") };
}

/** Who mends a card: its author, its contact, and for a contact who has left, who looks after the community. */
function answeredForBy(viewer: Viewer): Prisma.Sql {
	return Prisma.sql`(${viewer.personId}::uuid in (p."authorId", p."contactId") or p."communityId" = any(${managedCommunityIds(viewer)}::uuid[])
		and exists (select from people contact where contact.id = p."contactId" and contact.status = 'left'))`;
}

/** Drafts that wait for the viewer: as author, as contact, or in a community they look after. */
export async function draftsInHand(viewer: Viewer, at: Date): Promise<ListedPractice[]> {
	return cards(viewer, [unfinished], Prisma.sql`p."updatedAt" desc, p.id desc`, 10, at);
}
