import { sql } from "kysely";
import { collectionVisibleTo } from "../collections/policy";
import { listedCollections } from "../collections/queries";
import { kysely } from "../db";
import type { Viewer } from "../viewer";
import { answers, hasAll } from "./answers";
import { foundColumns, NO_TOPIC, type SearchAsked } from "./found-row";
import { textScore, WORTH } from "./ranking";

/** Collections that the viewer may see and that answer a query. */
export const collectionsFound = ({ viewer, query, at: now }: SearchAsked) =>
	kysely
		.selectFrom("collections as k")
		.leftJoin("communities as c", "c.id", "k.communityId")
		.where(collectionVisibleTo(viewer))
		.where((eb) => answers(query, { words: sql.ref("k.words"), letters: eb.ref("k.searchText") }))
		.select((eb) =>
			foundColumns("collections", {
				id: eb.ref("k.id"),
				communityId: eb.ref("k.communityId"),
				topicId: eb.ref("c.topicId"),
				unitId: eb.ref("c.orgUnitId"),
				language: eb.ref("k.language"),
				at: eb.ref("k.updatedAt"),
				text: textScore(sql.ref("k.words"), NO_TOPIC, query),
				worth: WORTH.collections(eb.ref("k.updatedAt"), now),
			}),
		)
		.orderBy(hasAll(sql.ref("k.words"), query), "desc")
		.orderBy("at", "desc")
		.limit(sql.lit(query.most));

export const collectionsWithIds = (viewer: Viewer, ids: string[]) =>
	listedCollections(viewer).where("k.id", "in", ids).execute();
