import { recordActivity } from "../activity";
import { db } from "../db";
import { demand, NotFound } from "../errors";
import type { Viewer } from "../viewer";
import { canAccept } from "./policy";
import { lockPost, lockReply, type PostAddress } from "./thread";

/** Accepts a reply as the answer to the question. It replaces an answer that was accepted before. */
export async function acceptAnswer(viewer: Viewer, replyId: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const { post, deletedAt, hiddenAs } = await lockReply(tx, viewer, replyId);
		demand(canAccept(viewer, post, at));
		if (deletedAt || hiddenAs) throw new NotFound();
		const address = { id: post.id, slug: post.community.slug };
		if (post.acceptedReplyId === replyId) return address;
		await tx.post.update({ where: { id: post.id }, data: { acceptedReplyId: replyId, acceptedAt: at } });
		await recordActivity(tx, viewer, {
			kind: "answer.accepted",
			at,
			communityId: post.community.id,
			subject: ["reply", replyId],
		});
		return address;
	});
}

/** Withdraws the acceptance: the question is open again. Without an accepted answer nothing changes. */
export async function takeBackAnswer(viewer: Viewer, postId: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, postId);
		demand(canAccept(viewer, post, at));
		const address = { id: postId, slug: post.community.slug };
		if (!post.acceptedReplyId) return address;
		await tx.post.update({ where: { id: postId }, data: { acceptedReplyId: null, acceptedAt: null } });
		await recordActivity(tx, viewer, {
			kind: "answer.unaccepted",
			at,
			communityId: post.community.id,
			subject: ["reply", post.acceptedReplyId],
		});
		return address;
	});
}
