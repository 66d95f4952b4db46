import type { Tx } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { postsReachableBy, repliesReachableBy } from "./policy";

/**
 * A post as its rules see it. Every change of a thread waits for its post, so that counts, dates and the accepted answer
 * are true. @throws NotFound
 */
export async function lockPost(tx: Tx, viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	await tx.$queryRaw`select 1 from posts where id = ${id}::uuid for update`;
	return found(
		await tx.post.findFirst({
			where: { AND: [{ id }, postsReachableBy(viewer)] },
			select: {
				id: true,
				kind: true,
				title: true,
				body: true,
				language: true,
				authorId: true,
				editedAt: true,
				deletedAt: true,
				deletedById: true,
				acceptedReplyId: true,
				acceptedAt: true,
				community: { select: { id: true, slug: true, visibility: true, archivedAt: true } },
			},
		}),
	);
}

/** A reply and its post as their rules see them, the thread held. A deleted post hides its replies. @throws NotFound */
export async function lockReply(tx: Tx, viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	const { postId } = found(await tx.reply.findFirst({ where: { id }, select: { postId: true } }));
	const post = await lockPost(tx, viewer, postId);
	const reply = found(
		await tx.reply.findFirst({
			where: { AND: [{ id, post: { deletedAt: null } }, repliesReachableBy(viewer)] },
			select: {
				id: true,
				body: true,
				language: true,
				authorId: true,
				editedAt: true,
				deletedAt: true,
				deletedById: true,
			},
		}),
	);
	return { ...reply, post };
}

/** Counts the thread anew from its replies: their number, which it returns, the first by someone else, the last sign of life. */
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
