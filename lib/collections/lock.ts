import { kysely, readIn, type Tx } from "../db";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import { collectionVisibleTo } from "./policy";

/** What rules ask about a collection. */
const lockedRows = () =>
	kysely
		.selectFrom("collections as k")
		.leftJoin("communities as c", "c.id", "k.communityId")
		.select(["k.id", "k.slug", "k.title", "k.summary", "k.intro", "k.language", "k.publishedAt"])
		.select(["c.id as ofId", "c.visibility as ofVisibility", "c.archivedAt as ofArchivedAt"]);

/** Locks a collection until the transaction ends: its entries are changed one after the other. @throws NotFound */
export async function lockCollection(tx: Tx, viewer: Viewer, slug: string, visible = collectionVisibleTo(viewer)) {
	await tx.$queryRaw`select 1 from collections where slug = ${slug} for update`;
	const { ofId, ofVisibility, ofArchivedAt, ...row } = found(
		(await readIn(tx, lockedRows().where("k.slug", "=", slug).where(visible)))[0],
	);
	const community = ofId && ofVisibility ? { id: ofId, visibility: ofVisibility, archivedAt: ofArchivedAt } : null;
	return { ...row, community };
}

export type LockedCollection = Awaited<ReturnType<typeof lockCollection>>;
