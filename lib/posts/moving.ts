import { recordActivity } from "../activity";
import { touchCommunity } from "../communities/communities";
import type { CommunityAddress } from "../communities/merging";
import type { Tx } from "../db";
import { enqueue } from "../queue";
import type { Viewer } from "../viewer";

interface MovedThreads {
	posts: readonly { id: string; livelyAt: Date }[];
	from: CommunityAddress;
	to: CommunityAddress;
}

/**
 * Moves threads to another community, without a question about rights. The old address of each leads to the new one. None stays
 * pinned. Their facts in the ledger stay where they happened.
 */
export async function moveThreads(tx: Tx, viewer: Viewer, { posts, from, to }: MovedThreads, at: Date): Promise<void> {
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
