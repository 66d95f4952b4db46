import { type Expression, expressionBuilder, type OrderByModifiers, type SqlBool, sql } from "kysely";
import { DAY } from "../clock";
import { type Cursor, decodeCursor, instantIn, type Page, pageOf } from "../cursor";
import type { DB } from "../db";
import { afterCursor } from "../filters";
import { unitNames, unitsWithin } from "../people/units";
import { hasTerms } from "../search-text";
import { countRows, literal } from "../sql";
import { activeCommunityIds, moderatedCommunityIds, type Viewer } from "../viewer";
import { postPublished, replyPublished } from "../visibility";
import { type CommunityQuery, communityReadableBy, communityVisibleTo } from "./policy";
import { languagesOf, listedCommunities } from "./queries";
import type { CommunityFilters } from "./schema";

const LIST_SIZE = 20;
/** The days of `recent`. */
const RECENT_DAYS = 30;
/** Of a name, as much as it is sorted by. */
const SORTED_LETTERS = 60;

type OneCommunity = DB & { c: DB["communities"] };

/** Posts and replies of the last 30 days in the community `c`; null where the viewer may not read them. */
function recentTalk(viewer: Viewer, at: Date) {
	const since = new Date(at.getTime() - RECENT_DAYS * DAY);
	const eb = expressionBuilder<OneCommunity, "c">();
	const posts = eb
		.selectFrom("posts as post")
		.select(countRows().as("count"))
		.whereRef("post.communityId", "=", "c.id")
		.where(postPublished)
		// A post is lively from its first day on: the index has this column.
		.where("post.livelyAt", ">", since)
		.where("post.createdAt", ">", since);
	const replies = eb
		.selectFrom("replies as reply")
		.innerJoin("posts as post", "post.id", "reply.postId")
		.select(countRows().as("count"))
		.whereRef("reply.communityId", "=", "c.id")
		.where("reply.createdAt", ">", since)
		.where(replyPublished)
		.where(postPublished);
	return eb.case().when(communityReadableBy(viewer)(eb)).then(sql<number>`${posts} + ${replies}`).end();
}

/** Somebody who works in the country is a member: known of communities whose members the viewer may read. */
const hasMembersIn = (viewer: Viewer, country: string) => (eb: CommunityQuery) =>
	eb.and([
		communityReadableBy(viewer)(eb),
		eb("c.id", "in", (members) =>
			members
				.selectFrom("memberships as ms")
				.innerJoin("people as member", "member.id", "ms.personId")
				.select("ms.communityId")
				.where("ms.status", "=", literal("active"))
				.where("member.status", "=", literal("active"))
				.where("member.country", "=", country),
		),
	]);

function narrowed(viewer: Viewer, filters: CommunityFilters) {
	const { kind, language, mine, topic, unit, country, q } = filters;
	let query = listedCommunities().where(communityVisibleTo(viewer)).where("c.archivedAt", "is", null);
	if (kind) query = query.where("c.kind", "=", kind);
	if (language) query = query.where((eb) => eb(eb.val(language), "=", eb.fn.any(languagesOf(eb.ref("c.languages")))));
	if (mine) {
		const own = mine === "run" ? moderatedCommunityIds(viewer) : activeCommunityIds(viewer);
		query = query.where((eb) => eb("c.id", "=", eb.fn.any(eb.val(own))));
	}
	if (topic)
		query = query.where("c.topicId", "=", (eb) => eb.selectFrom("topics").select("id").where("slug", "=", topic));
	if (unit) query = query.where("c.orgUnitId", "in", unitsWithin(unit));
	if (country) query = query.where(hasMembersIn(viewer, country));
	query = query.where((eb) => hasTerms(eb.ref("c.searchText"), q));
	return query;
}

export type ListedCommunity = Awaited<ReturnType<ReturnType<typeof listWithTalk>["execute"]>>[number];

const sortedName = () =>
	expressionBuilder<OneCommunity, "c">().fn<string>("left", ["c.searchText", literal(SORTED_LETTERS)]);

const listWithTalk = (viewer: Viewer, filters: CommunityFilters, at: Date) =>
	narrowed(viewer, filters)
		.select((eb) => ["c.createdAt", unitNames(eb.ref("c.orgUnitId")).as("unit")])
		.select([recentTalk(viewer, at).as("recentTalk"), sortedName().as("sortedName")]);

interface CommunityOrder {
	by: Expression<unknown>;
	direction: OrderByModifiers;
	/** Rows after a cursor; undefined for a cursor that this order did not make. */
	after: (cursor: Cursor) => Expression<SqlBool> | undefined;
	keyOf: (row: ListedCommunity) => string;
}

function orderOf(viewer: Viewer, sort: CommunityFilters["sort"], at: Date): CommunityOrder {
	const eb = expressionBuilder<OneCommunity, "c">();
	const byInstant = (by: Expression<Date>, keyOf: (row: ListedCommunity) => Date): CommunityOrder => ({
		by,
		direction: "desc",
		after: (cursor) => {
			const instant = instantIn(cursor.at);
			return instant && afterCursor(by, "desc", eb.ref("c.id"), { at: instant, id: cursor.id });
		},
		keyOf: (row) => keyOf(row).toISOString(),
	});
	const byNumber = (by: Expression<number>, keyOf: (row: ListedCommunity) => number): CommunityOrder => ({
		by,
		direction: "desc",
		after: ({ at: number, id }) =>
			/^-?\d{1,9}$/.test(number) ? afterCursor(by, "desc", eb.ref("c.id"), { at: Number(number), id }) : undefined,
		keyOf: (row) => String(keyOf(row)),
	});
	switch (sort) {
		case "lively":
			return byInstant(eb.ref("c.livelyAt"), (row) => row.livelyAt);
		case "newest":
			return byInstant(eb.ref("c.createdAt"), (row) => row.createdAt);
		case "members":
			return byNumber(eb.ref("c.memberCount"), (row) => row.memberCount);
		case "recent":
			return {
				// What is not known comes after nothing at all.
				...byNumber(eb.fn.coalesce(recentTalk(viewer, at), literal(-1)), (row) => row.recentTalk ?? -1),
				// The selected column, so that it is counted once.
				by: sql.ref("recentTalk"),
				direction: (order) => order.desc().nullsLast(),
			};
		case "name":
			return {
				by: sortedName(),
				direction: "asc",
				after: (cursor) => afterCursor(sortedName(), "asc", eb.ref("c.id"), cursor),
				keyOf: (row) => row.sortedName,
			};
	}
}

/** Communities the viewer may see. */
export async function communityList(
	viewer: Viewer,
	filters: CommunityFilters,
	at: Date,
	size = LIST_SIZE,
): Promise<Page<ListedCommunity>> {
	const cursor = decodeCursor(filters.after);
	const order = orderOf(viewer, filters.sort, at);
	const after = cursor && order.after(cursor);
	let query = listWithTalk(viewer, filters, at);
	if (after) query = query.where(after);
	const rows = await query
		.orderBy(order.by, order.direction)
		.orderBy("c.id")
		.limit(sql.lit(size + 1))
		.execute();
	return pageOf(rows, size, (row) => ({ at: order.keyOf(row), id: row.id }));
}
