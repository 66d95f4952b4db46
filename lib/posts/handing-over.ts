import type { CommunityAddress } from "../communities/merging";
import type { Tx } from "../db";
import type { Viewer } from "../viewer";
import { moveThreads } from "./moving";

/** All posts and replies of a merged community. None stays pinned: three are the maximum. */
export async function handOverPosts(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
	await tx.post.updateMany({ where: { communityId: fromId }, data: { communityId: toId, pinnedAt: null } });
	await tx.reply.updateMany({ where: { communityId: fromId }, data: { communityId: toId } });
}

/**
 * Threads that go to a community that was split from theirs. Those of other communities, and deleted ones, stay where they are.
 * Returns the ids of those that went.
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
