import { communityColumns, withCommunity } from "../communities/queries";
import { kysely, readIn, type Tx } from "../db";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import { cardFields } from "./card";
import { coAuthorIds, practiceReadableBy } from "./policy";

/** What rules ask about a practice. */
const lockedRows = () =>
	kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.innerJoin("people as author", "author.id", "p.authorId")
		.select(cardFields)
		.select(["p.id", "p.slug", "p.status", "p.version", "p.authorId", "p.contactId", "p.orgUnitId", "p.publishedAt"])
		.select(["p.ownerId", "p.reviewEveryDays", "p.reviewOn", "author.orgUnitId as authorUnitId", "c.practiceReviewers"])
		.select(coAuthorIds)
		.select(communityColumns);

/** Locks a practice until the transaction ends and reads what rules ask about it. @throws NotFound */
export async function lockPractice(tx: Tx, viewer: Viewer, slug: string, visible = practiceReadableBy(viewer)) {
	await tx.$queryRaw`select 1 from practices where slug = ${slug} for update`;
	const query = lockedRows().where("p.slug", "=", slug).where(visible);
	return withCommunity(found((await readIn(tx, query))[0]));
}

export type LockedPractice = Awaited<ReturnType<typeof lockPractice>>;

/** The same for a job, which acts for nobody; null for a practice that is deleted. */
export async function lockPracticeOfJob(tx: Tx, id: string): Promise<LockedPractice | null> {
	await tx.$queryRaw`select 1 from practices where id = ${id}::uuid for update`;
	const [row] = await readIn(tx, lockedRows().where("p.id", "=", id).where("p.deletedAt", "is", null));
	return row ? withCommunity(row) : null;
}
