import { type ActivityKind, recordActivity } from "../activity";
import { findCommunity } from "../communities/communities";
import { db, type Tx } from "../db";
import { demand, Refused } from "../errors";
import { lockRow } from "../locks";
import type { Viewer } from "../viewer";
import { moveThreads } from "./moving";
import { canLookAfter, canMove, MOST_PINNED } from "./policy";
import { lockPost, type PostAddress } from "./thread";

type LockedPost = Awaited<ReturnType<typeof lockPost>>;

/** Changes a post in the name of those who look after its community. Null for a post that is so already. */
async function lookAfter(
	viewer: Viewer,
	{ id, kind, at }: { id: string; kind: ActivityKind; at: Date },
	change: (tx: Tx, post: LockedPost) => Promise<unknown> | null,
): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		demand(canLookAfter(viewer, post));
		const changing = change(tx, post);
		if (changing) {
			await changing;
			await recordActivity(tx, viewer, { kind, at, communityId: post.community.id, subject: ["post", id] });
		}
		return { id, slug: post.community.slug };
	});
}

/** Puts a post above all others of its community. Pinned already, it stays. */
export const pinPost = (viewer: Viewer, id: string, at: Date): Promise<PostAddress> =>
	lookAfter(viewer, { id, kind: "post.pinned", at }, (tx, post) => (post.pinnedAt ? null : pin(tx, post, at)));

async function pin(tx: Tx, { id, community }: LockedPost, at: Date): Promise<void> {
	// Two who pin at once wait for each other: there are never more than three.
	await lockRow(tx, "communities", community.id, "update");
	const pinned = await tx.post.count({ where: { communityId: community.id, pinnedAt: { not: null } } });
	if (pinned >= MOST_PINNED) throw new Refused("too_many_pinned");
	await tx.post.update({ where: { id }, data: { pinnedAt: at } });
}

export const unpinPost = (viewer: Viewer, id: string, at: Date): Promise<PostAddress> =>
	lookAfter(viewer, { id, kind: "post.unpinned", at }, (tx, post) =>
		post.pinnedAt ? tx.post.update({ where: { id }, data: { pinnedAt: null } }) : null,
	);

/** Nobody replies any more, and everybody reads why. */
export const lockThread = (viewer: Viewer, id: string, reason: string, at: Date): Promise<PostAddress> =>
	lookAfter(viewer, { id, kind: "post.locked", at }, (tx) =>
		tx.post.update({ where: { id }, data: { lockedAt: at, lockReason: reason } }),
	);

export const unlockThread = (viewer: Viewer, id: string, at: Date): Promise<PostAddress> =>
	lookAfter(viewer, { id, kind: "post.unlocked", at }, (tx, post) =>
		post.lockedAt ? tx.post.update({ where: { id }, data: { lockedAt: null, lockReason: null } }) : null,
	);

/**
 * Moves a thread to another community. Its old address leads to the new one for those who may read it there, and notices of it are
 * shown to nobody else.
 */
export async function movePost(viewer: Viewer, id: string, toSlug: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		const target = await findCommunity(tx, viewer, { slug: toSlug });
		demand(canMove(viewer, post, target));
		await moveThreads(tx, viewer, { posts: [post], from: post.community, to: target }, at);
		return { id, slug: toSlug };
	});
}
