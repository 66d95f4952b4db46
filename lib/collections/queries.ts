import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import { communityVisibleTo } from "../communities/policy";
import { decodeCursor, instantIn, type Page, pageOf } from "../cursor";
import { type DB, kysely } from "../db";
import { found } from "../errors";
import { practicePublished, practiceReadableBy, practiceVisibleTo } from "../practices/policy";
import { listedPractices, withFreshness } from "../practices/queries";
import { inLanguageOfReader } from "../practices/translation-reads";
import { hasTerms } from "../search-text";
import { asBoolean, countRows } from "../sql";
import type { Viewer } from "../viewer";
import { canCurate, collectionCuratedBy, collectionVisibleTo } from "./policy";
import { type CollectionFilters, MOST_ENTRIES, MOST_PINS } from "./schema";

const LIST_SIZE = 20;
/** So many collections are offered to choose from. */
const OFFERED = 50;

type FromCollections = DB & { k: DB["collections"] };

/** Practices of the collection `k` that the viewer finds; drafts of theirs are no entries. */
function entriesSeenBy(viewer: Viewer) {
	return expressionBuilder<FromCollections, "k">()
		.selectFrom("collection_entries as e")
		.innerJoin("practices as p", "p.id", "e.practiceId")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.whereRef("e.collectionId", "=", "k.id")
		.where(practicePublished)
		.where(practiceVisibleTo(viewer));
}

/** Collections `k`, each with its community, that the viewer may see. */
export function listedCollections(viewer: Viewer) {
	return kysely
		.selectFrom("collections as k")
		.leftJoin("communities as c", "c.id", "k.communityId")
		.select(["k.id", "k.slug", "k.title", "k.summary", "k.language", "k.publishedAt", "k.updatedAt"])
		.select((eb) => [
			entriesSeenBy(viewer).select(countRows().as("count")).$asScalar().$notNull().as("entryCount"),
			eb
				.case()
				.when("c.id", "is not", null)
				.then(jsonBuildObject({ slug: eb.ref("c.slug"), name: eb.ref("c.name"), accent: eb.ref("c.accent") }))
				.end()
				.$castTo<{ slug: string; name: string; accent: DB["communities"]["accent"] } | null>()
				.as("community"),
		])
		.where(collectionVisibleTo(viewer));
}

export type ListedCollection = Awaited<ReturnType<ReturnType<typeof listedCollections>["execute"]>>[number];

/** Collections by their last change or their title. */
export async function collectionList(
	viewer: Viewer,
	{ q, community, language, sort, after }: CollectionFilters,
): Promise<Page<ListedCollection>> {
	const cursor = decodeCursor(after);
	let query = listedCollections(viewer).where((eb) => hasTerms(eb.ref("k.searchText"), q));
	if (community) query = query.where("c.slug", "=", community);
	if (language) query = query.where("k.language", "=", language);
	if (sort === "title") {
		query = query.orderBy("k.searchText").orderBy("k.id");
		if (cursor)
			query = query.where((eb) => eb(eb.refTuple("k.searchText", "k.id"), ">", eb.tuple(cursor.at, cursor.id)));
	} else {
		query = query.orderBy("k.updatedAt", "desc").orderBy("k.id", "desc");
		const at = cursor && instantIn(cursor.at);
		if (at) query = query.where((eb) => eb(eb.refTuple("k.updatedAt", "k.id"), "<", eb.tuple(at, cursor.id)));
	}
	const rows = await query
		.select("k.searchText")
		.limit(sql.lit(LIST_SIZE + 1))
		.execute();
	return pageOf(rows, LIST_SIZE, ({ id, searchText, updatedAt }) => ({
		id,
		at: sort === "title" ? searchText : updatedAt.toISOString(),
	}));
}

/** Communities with a collection that the viewer finds, as a filter. */
export async function communitiesWithCollections(viewer: Viewer) {
	return kysely
		.selectFrom("collections as k")
		.innerJoin("communities as c", "c.id", "k.communityId")
		.select(["c.slug", "c.name"])
		.distinct()
		.where(collectionVisibleTo(viewer))
		.orderBy("c.name")
		.limit(sql.lit(OFFERED))
		.execute();
}

/** A practice that is not in use any more, for those who look after the collection. */
async function lostEntries(viewer: Viewer, collectionId: string) {
	return kysely
		.selectFrom("collection_entries as e")
		.innerJoin("practices as p", "p.id", "e.practiceId")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.leftJoin("practices as instead", "instead.id", "p.insteadId")
		.select(["p.id", "p.slug", "p.title", "p.language", "instead.slug as insteadSlug"])
		.where("e.collectionId", "=", collectionId)
		.where((eb) => eb.not(practicePublished(eb)))
		.where(practiceReadableBy(viewer))
		.orderBy("e.position")
		.limit(sql.lit(MOST_ENTRIES))
		.execute();
}

/** A collection with its entries in their order, as far as the viewer may see them. @throws NotFound */
export async function collectionPage(viewer: Viewer, slug: string, at: Date) {
	const { community, ...collection } = found(
		await listedCollections(viewer)
			.select(["k.intro", "k.introHtml", "k.communityId", "c.visibility", "c.archivedAt"])
			.where("k.slug", "=", slug)
			.executeTakeFirst(),
	);
	const { communityId, visibility, archivedAt, ...own } = collection;
	const query = listedPractices(viewer)
		.innerJoin("collection_entries as e", "e.practiceId", "p.id")
		.select(["e.note", "e.position"])
		.where("e.collectionId", "=", collection.id)
		.where(practicePublished)
		.orderBy("e.position")
		.limit(sql.lit(MOST_ENTRIES));
	const of = community && communityId && visibility ? { ...community, id: communityId, visibility, archivedAt } : null;
	const curates = canCurate(viewer, { community: of }).allowed;
	const [rows, lost] = await Promise.all([query.execute(), curates ? lostEntries(viewer, collection.id) : []]);
	return {
		...own,
		community: of,
		entries: rows.map((row) => withFreshness(inLanguageOfReader(row), at)),
		lost,
	};
}

export type CollectionPage = Awaited<ReturnType<typeof collectionPage>>;

/** Collections that have a practice, and those that the viewer may put it into. */
export async function collectionsOfPractice(viewer: Viewer, practiceId: string) {
	const holds = (collectionId: Expression<string>) =>
		expressionBuilder<DB>().exists(
			expressionBuilder<DB>()
				.selectFrom("collection_entries as e")
				.select(sql.lit(1).as("one"))
				.where("e.collectionId", "=", collectionId)
				.where("e.practiceId", "=", practiceId),
		);
	const rows = await kysely
		.selectFrom("collections as k")
		.leftJoin("communities as c", "c.id", "k.communityId")
		.select(["k.slug", "k.title", "k.language", "k.publishedAt"])
		.select((eb) => asBoolean(holds(eb.ref("k.id"))).as("holds"))
		.where(collectionVisibleTo(viewer))
		.where((eb) => eb.or([holds(eb.ref("k.id")), collectionCuratedBy(viewer)(eb)]))
		.orderBy("k.updatedAt", "desc")
		.orderBy("k.id")
		.limit(sql.lit(OFFERED))
		.execute();
	return { inside: rows.filter(({ holds: is }) => is), offered: rows.filter(({ holds: is }) => !is) };
}

/** What a community shows on its page. */
export async function pinnedCollections(viewer: Viewer, communityId: string): Promise<ListedCollection[]> {
	return listedCollections(viewer)
		.innerJoin("collection_pins as pin", "pin.collectionId", "k.id")
		.where("pin.communityId", "=", communityId)
		.where("k.publishedAt", "is not", null)
		.orderBy("pin.pinnedAt", "desc")
		.orderBy("k.id")
		.limit(sql.lit(MOST_PINS))
		.execute();
}

/** Communities that show a collection, as far as the viewer may see them. */
export async function pinnedIn(viewer: Viewer, collectionId: string) {
	return kysely
		.selectFrom("collection_pins as pin")
		.innerJoin("communities as c", "c.id", "pin.communityId")
		.select(["c.slug", "c.name"])
		.where("pin.collectionId", "=", collectionId)
		.where(communityVisibleTo(viewer))
		.orderBy("c.name")
		.limit(sql.lit(OFFERED))
		.execute();
}

/** A practice by its title, for the notice of what was done to it. @throws NotFound */
export async function practiceNamed(viewer: Viewer, where: { id: string } | { slug: string }) {
	return found(
		await kysely
			.selectFrom("practices as p")
			.innerJoin("communities as c", "c.id", "p.communityId")
			.select(["p.id", "p.title"])
			.where((eb) => ("id" in where ? eb("p.id", "=", where.id) : eb("p.slug", "=", where.slug)))
			.where(practiceReadableBy(viewer))
			.executeTakeFirst(),
	);
}
