import { recordActivity } from "../activity";
import { communityColumns, withCommunity } from "../communities/queries";
import { kysely, readIn, type Tx } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import { lockRow } from "../locks";
import type { Viewer } from "../viewer";
import { bringBackPost, forgetNotices, takeAwayPost } from "./posts";
import { authorAsActor, publishPost, publishReply } from "./publishing";
import { bringBackReply, takeAwayReply } from "./replies";
import { touchThread } from "./thread";

/** A post, or a reply to it. */
export interface TextOfThread {
	postId: string;
	replyId: string | null;
}

/**
 * Locks a thread and reads one of its texts, without a question about rights: who decides about a text has them from its case.
 * @throws NotFound
 */
export async function lockText(tx: Tx, { postId, replyId }: TextOfThread) {
	if (!isId(postId) || (replyId !== null && !isId(replyId))) throw new NotFound();
	await lockRow(tx, "posts", postId, "update");
	const query = kysely
		.selectFrom("posts as post")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.select(["post.id", "post.kind", "post.authorId", "post.hiddenAs", "post.deletedAt", "post.deletedById"])
		.select(["post.acceptedReplyId", "post.acceptedAt"])
		.select(communityColumns)
		.where("post.id", "=", postId);
	const post = withCommunity(found((await readIn(tx, query))[0]));
	if (replyId === null) return { post, reply: null, text: post };
	const reply = found(
		await tx.reply.findFirst({
			where: { id: replyId, postId },
			select: { id: true, authorId: true, hiddenAs: true, deletedAt: true, deletedById: true },
		}),
	);
	return { post, reply: { ...reply, post }, text: reply };
}

export type LockedText = Awaited<ReturnType<typeof lockText>>;

/** Shows a text to nobody but its author and those who look after the community. One that waited was not published. */
export async function hideText(tx: Tx, viewer: Viewer, { post, reply, text }: LockedText, at: Date): Promise<void> {
	if (text.hiddenAs === "hidden" || text.hiddenAs === "declined") return;
	await touchThread(tx, post.id);
	if (text.hiddenAs === "waiting") {
		if (reply) await tx.reply.update({ where: { id: reply.id }, data: { hiddenAs: "declined" } });
		else await tx.post.update({ where: { id: post.id }, data: { hiddenAs: "declined" }, select: { id: true } });
		return;
	}
	if (reply) return takeAwayReply(tx, viewer, reply, "reply.hidden", at);
	await tx.post.update({ where: { id: post.id }, data: { hiddenAs: "hidden", pinnedAt: null }, select: { id: true } });
	await forgetNotices(tx, post.community, post.id);
	await recordActivity(tx, viewer, {
		kind: "post.hidden",
		at,
		communityId: post.community.id,
		subject: ["post", post.id],
	});
}

/** Deletes a text as moderators do: where it was published, others see that there was one. */
export async function removeText(tx: Tx, viewer: Viewer, locked: LockedText, at: Date): Promise<void> {
	const { post, reply, text } = locked;
	if (text.hiddenAs === "waiting") await hideText(tx, viewer, locked, at);
	if (text.deletedAt) return;
	await touchThread(tx, post.id);
	if (reply) await takeAwayReply(tx, viewer, reply, "reply.deleted", at);
	else await takeAwayPost(tx, viewer, post, at);
}

/** A text that was hidden or removed returns; one that was never published is published now. What its author deleted stays so. */
export async function showText(tx: Tx, viewer: Viewer, { post, reply, text }: LockedText, at: Date): Promise<void> {
	await touchThread(tx, post.id);
	if (text.deletedAt) {
		if (text.deletedById === text.authorId) return;
		if (reply) await bringBackReply(tx, viewer, reply, "reply.restored", at);
		else await bringBackPost(tx, viewer, post, at);
	}
	if (!text.hiddenAs) return;
	if (text.hiddenAs !== "hidden") {
		const author = await authorAsActor(tx, text.authorId);
		const communityId = post.community.id;
		if (reply) await publishReply(tx, author, { id: reply.id, postId: post.id, communityId }, at);
		else await publishPost(tx, author, { ...post, communityId }, at);
		return;
	}
	if (reply) return bringBackReply(tx, viewer, reply, "reply.shown", at);
	await tx.post.update({ where: { id: post.id }, data: { hiddenAs: null }, select: { id: true } });
	await recordActivity(tx, viewer, {
		kind: "post.shown",
		at,
		communityId: post.community.id,
		subject: ["post", post.id],
	});
}
