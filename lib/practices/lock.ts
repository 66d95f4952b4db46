import { communityColumns, withCommunity } from "../communities/queries";
import { kysely, readIn, type Tx } from "../db";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import { cardFields } from "./card";
import { coAuthorIds, practiceReadableBy } from "./policy";

/** Locks a practice until the transaction ends and reads what rules ask about it. @throws NotFound */
export async function lockPractice(tx: Tx, viewer: Viewer, slug: string, visible = practiceReadableBy(viewer)) {
	await tx.$queryRaw`select 1 from practices where slug = ${slug} for update`;
	const query = kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.innerJoin("people as author", "author.id", "p.authorId")
		.select(cardFields)
		.select(["p.id", "p.slug", "p.status", "p.version", "p.authorId", "p.contactId", "p.orgUnitId", "p.publishedAt"])
		.select(["p.ownerId", "p.reviewEveryDays", "p.reviewOn", "author.orgUnitId as authorUnitId"])
		.select(coAuthorIds)
		.select(communityColumns)
		.where("p.slug", "=", slug)
		.where(visible);
	return withCommunity(found((await readIn(tx, query))[0]));
}

export type LockedPractice = Awaited<ReturnType<typeof lockPractice>>;
