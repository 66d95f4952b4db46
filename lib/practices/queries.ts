import { addDays, dateColumn, dayIn, dayOfColumn } from "../clock";
import { type Cursor, decodeCursor, type Page, pageOf } from "../cursor";
import { db, type Prisma } from "../db";
import { env } from "../env";
import { searchWords } from "../text";
import { activeCommunityIds, type Viewer } from "../viewer";
import { DUE_DAYS, type Freshness, freshnessOf } from "./freshness";
import { practicesVisibleTo } from "./policy";
import type { PracticeFilters } from "./schema";

const LIST_SIZE = 20;

const listed = {
	id: true,
	slug: true,
	title: true,
	summary: true,
	language: true,
	status: true,
	resultFigure: true,
	version: true,
	publishedAt: true,
	updatedAt: true,
	reviewOn: true,
	reuseCount: true,
	reuseUnitCount: true,
	meetupId: true,
	tags: true,
	community: { select: { slug: true, name: true } },
	author: { select: { id: true, givenName: true, familyName: true, status: true } },
	orgUnit: { select: { nameFr: true, nameEn: true } },
} satisfies Prisma.PracticeSelect;

type Row = Prisma.PracticeGetPayload<{ select: typeof listed }>;
/** A practice as lists show it. A draft has no freshness. */
export type ListedPractice = Row & { freshness: Freshness | null };

const inUse: Prisma.PracticeWhereInput = { status: { in: ["published", "needs_update"] } };
const today = (at: Date) => dayIn(at, env().ORGANISATION_ZONE);

const withFreshness =
	(at: Date) =>
	(row: Row): ListedPractice => ({
		...row,
		freshness: row.reviewOn ? freshnessOf(dayOfColumn(row.reviewOn), today(at)) : null,
	});

/** `freshnessOf` as a condition on the review day. */
function freshnessIs(freshness: Freshness, at: Date): Prisma.PracticeWhereInput {
	const expiresBefore = dateColumn(today(at));
	const dueBefore = dateColumn(addDays(today(at), DUE_DAYS));
	if (freshness === "expired") return { reviewOn: { lt: expiresBefore } };
	if (freshness === "due") return { reviewOn: { gte: expiresBefore, lt: dueBefore } };
	return { reviewOn: { gte: dueBefore } };
}

interface Order {
	orderBy: Prisma.PracticeOrderByWithRelationInput[];
	after: (cursor: Cursor) => Prisma.PracticeWhereInput;
	cursorOf: (row: Row) => Cursor;
}

// Ids are uuid v7: among equals the newest comes first. The first bound of `after` is what an index can start from.
const ORDERS: Record<PracticeFilters["sort"], Order> = {
	newest: {
		orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
		after: ({ at, id }) =>
			Number.isNaN(Date.parse(at))
				? {}
				: {
						publishedAt: { lte: new Date(at) },
						OR: [{ publishedAt: { lt: new Date(at) } }, { id: { lt: id } }],
					},
		cursorOf: (row) => ({ at: (row.publishedAt ?? row.updatedAt).toISOString(), id: row.id }),
	},
	reused: {
		orderBy: [{ reuseUnitCount: "desc" }, { id: "desc" }],
		after: ({ at, id }) =>
			/^\d{1,9}$/.test(at)
				? { reuseUnitCount: { lte: Number(at) }, OR: [{ reuseUnitCount: { lt: Number(at) } }, { id: { lt: id } }] }
				: {},
		cursorOf: (row) => ({ at: String(row.reuseUnitCount), id: row.id }),
	},
};

/** The shared repository: published practices the viewer may see. */
export async function practiceList(viewer: Viewer, filters: PracticeFilters, at: Date): Promise<Page<ListedPractice>> {
	const order = ORDERS[filters.sort];
	const cursor = decodeCursor(filters.after);
	const rows = await db.practice.findMany({
		where: {
			AND: [
				practicesVisibleTo(viewer),
				inUse,
				{ publishedAt: { not: null } },
				filters.topic ? { topic: { slug: filters.topic } } : {},
				filters.community ? { community: { slug: filters.community } } : {},
				filters.tag ? { tagKeys: { has: filters.tag } } : {},
				filters.language ? { language: filters.language } : {},
				filters.freshness ? freshnessIs(filters.freshness, at) : {},
				...searchWords(filters.q ?? "").map((word) => ({ searchText: { contains: word } })),
				cursor ? order.after(cursor) : {},
			],
		},
		orderBy: order.orderBy,
		take: LIST_SIZE + 1,
		select: listed,
	});
	return pageOf(rows.map(withFreshness(at)), LIST_SIZE, order.cursorOf);
}

async function few(
	viewer: Viewer,
	where: Prisma.PracticeWhereInput,
	take: number,
	at: Date,
): Promise<ListedPractice[]> {
	const rows = await db.practice.findMany({
		where: { AND: [practicesVisibleTo(viewer), inUse, { publishedAt: { not: null } }, where] },
		orderBy: ORDERS.newest.orderBy,
		take,
		select: listed,
	});
	return rows.map(withFreshness(at));
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

/** The last practice captured from an edition of a series, or null. */
export async function latestPracticeOfSeries(
	viewer: Viewer,
	seriesId: string,
	at: Date,
): Promise<ListedPractice | null> {
	return (await few(viewer, { meetup: { seriesId } }, 1, at))[0] ?? null;
}

/** What was captured from editions, newest first; each row says which by `meetupId`. */
export async function practicesOfMeetup(viewer: Viewer, meetupIds: string[], at: Date): Promise<ListedPractice[]> {
	return few(viewer, { meetupId: { in: meetupIds } }, 50, at);
}

/** Cards that say they come from an edition, in every state that is the viewer's business. */
export async function cardsOfMeetup(viewer: Viewer, meetupId: string, at: Date): Promise<ListedPractice[]> {
	const rows = await db.practice.findMany({
		where: { AND: [practicesVisibleTo(viewer), { meetupId }] },
		orderBy: ORDERS.newest.orderBy,
		take: 20,
		select: listed,
	});
	return rows.map(withFreshness(at));
}

/** For home: what the viewer's communities published last. */
export async function latestPractices(viewer: Viewer, take: number, at: Date): Promise<ListedPractice[]> {
	return few(viewer, { communityId: { in: activeCommunityIds(viewer) } }, take, at);
}

/**
 * For home, in one statement: cards the viewer answers for that somebody calls out of date, or whose review is due or
 * past, the oldest first; and drafts that wait for them.
 */
export async function practicesInHand(viewer: Viewer, at: Date) {
	const dueBefore = dateColumn(addDays(today(at), DUE_DAYS));
	const called: Prisma.PracticeWhereInput = { status: "needs_update", OR: answeredForBy(viewer) };
	const due: Prisma.PracticeWhereInput = {
		status: "published",
		contactId: viewer.personId,
		reviewOn: { lt: dueBefore },
	};
	const rows = await db.practice.findMany({
		where: { AND: [practicesVisibleTo(viewer), { OR: [called, due, unfinished] }] },
		// Drafts go without a day of review.
		orderBy: [{ reviewOn: { sort: "asc", nulls: "last" } }, { updatedAt: "desc" }, { id: "asc" }],
		take: 20,
		select: listed,
	});
	const cards = rows.map(withFreshness(at));
	const those = (...states: ListedPractice["status"][]) => cards.filter(({ status }) => states.includes(status));
	return { toMend: those("needs_update"), toReview: those("published"), drafts: those("draft", "in_review") };
}

/** Who mends a card: its author, its contact, and for a contact who has left, who looks after the community. */
function answeredForBy(viewer: Viewer): Prisma.PracticeWhereInput[] {
	const managed = viewer.memberships.filter(({ role, status }) => role === "manager" && status === "active");
	return [
		{ authorId: viewer.personId },
		{ contactId: viewer.personId },
		{ contact: { status: "left" }, communityId: { in: managed.map(({ communityId }) => communityId) } },
	];
}

const unfinished = { status: { in: ["draft", "in_review"] } } satisfies Prisma.PracticeWhereInput;

/** Drafts that wait for the viewer: as author, as contact, or in a community they look after. */
export async function draftsInHand(viewer: Viewer, at: Date): Promise<ListedPractice[]> {
	const rows = await db.practice.findMany({
		where: { AND: [practicesVisibleTo(viewer), unfinished] },
		orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
		take: 10,
		select: listed,
	});
	return rows.map(withFreshness(at));
}
