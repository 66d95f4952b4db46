import { recordActivity } from "../activity";
import { findCommunity, touchCommunity } from "../communities/communities";
import { db } from "../db";
import { demand, Refused } from "../errors";
import { enqueue } from "../queue";
import type { Viewer } from "../viewer";
import { canLookAfter, canMove, MOST_PINNED } from "./policy";
import { lockPost, type PostAddress } from "./thread";

/** Puts a post above all others of its community. Pinned already, it stays. */
export async function pinPost(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		demand(canLookAfter(viewer, post));
		const address = { id, slug: post.community.slug };
		if (post.pinnedAt) return address;
		// Two who pin at once wait for each other: there are never more than three.
		await tx.$queryRaw`select 1 from communities where id = ${post.community.id}::uuid for update`;
		const pinned = await tx.post.count({
			where: { communityId: post.community.id, pinnedAt: { not: null }, deletedAt: null },
		});
		if (pinned >= MOST_PINNED) throw new Refused("too_many_pinned");
		await tx.post.update({ where: { id }, data: { pinnedAt: at } });
		await recordActivity(tx, viewer, {
			kind: "post.pinned",
			at,
			communityId: post.community.id,
			subject: ["post", id],
		});
		return address;
	});
}

export async function unpinPost(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		demand(canLookAfter(viewer, post));
		if (post.pinnedAt) {
			await tx.post.update({ where: { id }, data: { pinnedAt: null } });
			await recordActivity(tx, viewer, {
				kind: "post.unpinned",
				at,
				communityId: post.community.id,
				subject: ["post", id],
			});
		}
		return { id, slug: post.community.slug };
	});
}

/** Nobody replies any more, and everybody reads why. */
export async function lockThread(viewer: Viewer, id: string, reason: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		demand(canLookAfter(viewer, post));
		await tx.post.update({ where: { id }, data: { lockedAt: at, lockReason: reason } });
		await recordActivity(tx, viewer, {
			kind: "post.locked",
			at,
			communityId: post.community.id,
			subject: ["post", id],
		});
		return { id, slug: post.community.slug };
	});
}

export async function unlockThread(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		demand(canLookAfter(viewer, post));
		if (post.lockedAt) {
			await tx.post.update({ where: { id }, data: { lockedAt: null, lockReason: null } });
			await recordActivity(tx, viewer, {
				kind: "post.unlocked",
				at,
				communityId: post.community.id,
				subject: ["post", id],
			});
		}
		return { id, slug: post.community.slug };
	});
}

/**
 * Moves a thread to another community. Its old address leads to the new one for those who may read it there, and notices of it are
 * shown to nobody else. Its facts in the ledger stay where they happened.
 */
export async function movePost(viewer: Viewer, id: string, toSlug: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		const target = await findCommunity(tx, viewer, { slug: toSlug });
		demand(canMove(viewer, post, target));
		const from = post.community;
		await tx.post.update({ where: { id }, data: { communityId: target.id, pinnedAt: null } });
		await tx.reply.updateMany({ where: { postId: id }, data: { communityId: target.id } });
		await tx.postMove.create({
			data: { postId: id, fromCommunityId: from.id, movedById: viewer.personId, at },
			select: { id: true },
		});
		const pathIn = (slug: string) => `/communities/${slug}/posts/${id}`;
		await enqueue(tx, "notices.move", { from: pathIn(from.slug), to: pathIn(toSlug), communityId: target.id });
		await touchCommunity(tx, target.id, post.livelyAt);
		await recordActivity(tx, viewer, {
			kind: "post.moved",
			at,
			communityId: target.id,
			subject: ["post", id],
			detail: { from: from.id },
		});
		return { id, slug: toSlug };
	});
}
