import { sql } from "kysely";
import { z } from "zod";
import { dayOfColumn } from "../clock";
import { type Cursor, decodeCursor, instantIn, type Page, pageOf } from "../cursor";
import { kysely } from "../db";
import { unitsWithin } from "../people/units";
import { dayValue, literal } from "../sql";
import { activeCommunityIds, type Viewer } from "../viewer";
import { practiceHasFreshness } from "./freshness";
import { type PracticeQuery, practicePublished, practiceVisibleTo } from "./policy";
import { type ListedPractice, type ListQuery, listedPractices, newestFirst, readList } from "./queries";
import type { PracticeFilters } from "./schema";
import { practiceHasTerms, practiceIsIn } from "./translation-reads";

const LIST_SIZE = 20;
const COMMUNITIES_OFFERED = 300;

interface PracticeOrder {
	sorted: (query: ListQuery) => ListQuery;
	/** Rows after a cursor; undefined for a cursor that this order did not make. */
	after: (cursor: Cursor) => ((query: ListQuery) => ListQuery) | undefined;
	cursorOf: (row: ListedPractice) => Cursor;
}

const ORDERS: Record<PracticeFilters["sort"], PracticeOrder> = {
	newest: {
		sorted: newestFirst,
		after: ({ at, id }) => {
			const instant = instantIn(at);
			return (
				instant &&
				((query) => query.where((eb) => eb(eb.refTuple("p.publishedAt", "p.id"), "<", eb.tuple(instant, id))))
			);
		},
		cursorOf: (row) => ({ at: (row.publishedAt ?? row.updatedAt).toISOString(), id: row.id }),
	},
	reused: {
		sorted: (query) => query.orderBy("p.reuseUnitCount", "desc").orderBy("p.id", "desc"),
		after: ({ at, id }) =>
			/^\d{1,9}$/.test(at)
				? (query) => query.where((eb) => eb(eb.refTuple("p.reuseUnitCount", "p.id"), "<", eb.tuple(Number(at), id)))
				: undefined,
		cursorOf: (row) => ({ at: String(row.reuseUnitCount), id: row.id }),
	},
	// Every published practice has a review day.
	reviewed: {
		sorted: (query) => query.where("p.reviewOn", "is not", null).orderBy("p.reviewOn", "desc").orderBy("p.id", "desc"),
		after: ({ at, id }) =>
			z.iso.date().safeParse(at).success
				? (query) => query.where((eb) => eb(eb.refTuple("p.reviewOn", "p.id"), "<", eb.tuple(dayValue(at), id)))
				: undefined,
		cursorOf: (row) => ({ at: row.reviewOn ? dayOfColumn(row.reviewOn) : "", id: row.id }),
	},
};

const isMine = (viewer: Viewer, mine: NonNullable<PracticeFilters["mine"]>) => (eb: PracticeQuery) => {
	if (mine === "communities") return eb("p.communityId", "=", eb.fn.any(eb.val(activeCommunityIds(viewer))));
	if (mine === "written")
		return eb.or([eb("p.authorId", "=", viewer.personId), eb("p.contactId", "=", viewer.personId)]);
	const reuses = eb
		.selectFrom("reuses as own")
		.select("own.practiceId")
		.where("own.personId", "=", viewer.personId)
		.where("own.withdrawnAt", "is", null);
	return eb("p.id", "in", reuses);
};

/** The shared repository: published practices the viewer may see. */
export async function practiceList(
	viewer: Viewer,
	filters: PracticeFilters,
	at: Date,
	size = LIST_SIZE,
): Promise<Page<ListedPractice>> {
	const { topic, community, tag, unit, country, language, freshness, mine, q } = filters;
	const order = ORDERS[filters.sort];
	const cursor = decodeCursor(filters.after);
	let query = listedPractices(viewer).where(practicePublished);
	if (topic)
		query = query.where("p.topicId", "=", (eb) => eb.selectFrom("topics").select("id").where("slug", "=", topic));
	if (community) query = query.where("c.slug", "=", community);
	if (tag) query = query.where((eb) => eb("p.tagKeys", "@>", eb.val([tag])));
	if (unit) query = query.where("p.orgUnitId", "in", unitsWithin(unit));
	if (country) query = query.where("author.country", "=", country);
	if (mine) query = query.where(isMine(viewer, mine));
	if (language) query = query.where(practiceIsIn(language));
	if (freshness) query = query.where(practiceHasFreshness(freshness, at));
	query = query.where(practiceHasTerms(q));
	query = (cursor && order.after(cursor)?.(query)) ?? query;
	const rows = await readList(order.sorted(query).limit(sql.lit(size + 1)), at);
	return pageOf(rows, size, order.cursorOf);
}

/** Communities with a practice that the viewer finds, by name, as a filter. */
export async function communitiesWithPractices(viewer: Viewer) {
	return kysely
		.selectFrom("communities as c")
		.select(["c.slug", "c.name"])
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("practices as p")
					.select("p.id")
					.whereRef("p.communityId", "=", "c.id")
					.where(practicePublished)
					.where(practiceVisibleTo(viewer)),
			),
		)
		.orderBy("c.searchText")
		.orderBy("c.id")
		.limit(sql.lit(COMMUNITIES_OFFERED))
		.execute();
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

/** For somebody who is new: the practices that the most units have reused. */
export async function mostReusedPractices(viewer: Viewer, take: number, at: Date): Promise<ListedPractice[]> {
	const query = ORDERS.reused.sorted(
		listedPractices(viewer).where(practicePublished).where("p.reuseCount", ">", literal(0)),
	);
	return readList(query.limit(sql.lit(take)), at);
}
