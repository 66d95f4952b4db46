import { communityColumns, withCommunity } from "../communities/queries";
import { kysely, readIn, type Tx } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { postReadableBy, replyReadableBy } from "./policy";

/**
 * Locks a post and reads what rules ask about it. Every change of a thread takes this lock: counts, dates and the accepted
 * answer depend on it. @throws NotFound
 */
export async function lockPost(tx: Tx, viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	await tx.$queryRaw`select 1 from posts where id = ${id}::uuid for update`;
	const query = kysely
		.selectFrom("posts as post")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.select(["post.id", "post.kind", "post.title", "post.body", "post.language", "post.authorId", "post.editedAt"])
		.select(["post.deletedAt", "post.deletedById", "post.acceptedReplyId", "post.acceptedAt"])
		.select(communityColumns)
		.where("post.id", "=", id)
		.where(postReadableBy(viewer));
	return withCommunity(found((await readIn(tx, query))[0]));
}

/** Locks the post of a reply and reads both. The replies to a deleted post are not found. @throws NotFound */
export async function lockReply(tx: Tx, viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	const { postId } = found(await tx.reply.findFirst({ where: { id }, select: { postId: true } }));
	const post = await lockPost(tx, viewer, postId);
	const query = kysely
		.selectFrom("replies as reply")
		.innerJoin("communities as c", "c.id", "reply.communityId")
		.select(["reply.id", "reply.body", "reply.language", "reply.authorId", "reply.editedAt", "reply.deletedAt"])
		.select("reply.deletedById")
		.where("reply.id", "=", id)
		.where(replyReadableBy(viewer));
	const reply = found((await readIn(tx, query))[0]);
	if (post.deletedAt) throw new NotFound();
	return { ...reply, post };
}

/** Counts the thread again from its replies: how many are not deleted, which it returns, the first by somebody else, the last activity. */
export async function recountThread(tx: Tx, postId: string): Promise<number> {
	const rows = await tx.$queryRaw<{ replies: number }[]>`
		update posts p set "replyCount" = t.replies, "firstRepliedAt" = t."firstAt", "livelyAt" = greatest(p."createdAt", t."lastAt")
		from (
			select count(r.id)::int as replies, max(r."createdAt") as "lastAt",
				min(r."createdAt") filter (where r."authorId" <> q."authorId") as "firstAt"
			from posts q left join replies r on r."postId" = q.id and r."deletedAt" is null
			where q.id = ${postId}::uuid
		) t
		where p.id = ${postId}::uuid returning p."replyCount" as replies`;
	return rows[0]?.replies ?? 0;
}
