import { recordActivity } from "../activity";
import { touchCommunity } from "../communities/communities";
import type { CommunityAddress } from "../communities/merging";
import type { Tx } from "../db";
import { enqueue } from "../queue";
import type { Viewer } from "../viewer";

/** All posts and replies of a merged community. None stays pinned: three are the maximum. */
export async function handOverPosts(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
	await tx.post.updateMany({ where: { communityId: fromId }, data: { communityId: toId, pinnedAt: null } });
	await tx.reply.updateMany({ where: { communityId: fromId }, data: { communityId: toId } });
}

/**
 * Threads that go to a community that was split from theirs. Each keeps the trace of a moved thread, and its old address leads to the
 * new one. Those of other communities, and deleted ones, stay where they are. Returns the ids of those that went.
 */
export async function splitOffPosts(
	tx: Tx,
	viewer: Viewer,
	{ postIds, from, to }: { postIds: readonly string[]; from: CommunityAddress; to: CommunityAddress },
	at: Date,
): Promise<string[]> {
	const posts = await tx.post.findMany({
		where: { id: { in: [...postIds] }, communityId: from.id, deletedAt: null, scheduledFor: null },
		orderBy: { id: "asc" },
		select: { id: true, livelyAt: true },
	});
	await moveThreads(tx, viewer, { posts, from, to }, at);
	return posts.map(({ id }) => id);
}

interface ThreadsToMove {
	posts: readonly { id: string; livelyAt: Date }[];
	from: CommunityAddress;
	to: CommunityAddress;
}

/** Moves threads of one community to another. Facts in the ledger stay where they happened. */
export async function moveThreads(tx: Tx, viewer: Viewer, { posts, from, to }: ThreadsToMove, at: Date): Promise<void> {
	const ids = posts.map(({ id }) => id);
	await tx.post.updateMany({ where: { id: { in: ids } }, data: { communityId: to.id, pinnedAt: null } });
	await tx.reply.updateMany({ where: { postId: { in: ids } }, data: { communityId: to.id } });
	await tx.postMove.createMany({
		data: ids.map((postId) => ({ postId, fromCommunityId: from.id, movedById: viewer.personId, at })),
	});
	for (const id of ids) {
		const pathIn = (slug: string) => `/communities/${slug}/posts/${id}`;
		await enqueue(tx, "notices.move", { from: pathIn(from.slug), to: pathIn(to.slug), communityId: to.id });
		await enqueue(tx, "moderation.moved", { postId: id });
		await recordActivity(tx, viewer, {
			kind: "post.moved",
			at,
			communityId: to.id,
			subject: ["post", id],
			detail: { from: from.id },
		});
	}
	if (posts.length > 0)
		await touchCommunity(tx, to.id, new Date(Math.max(...posts.map(({ livelyAt }) => Number(livelyAt)))));
}
