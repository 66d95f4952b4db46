import { recordActivity } from "../activity";
import { touchCommunity } from "../communities/communities";
import { kysely, readIn, type Tx } from "../db";
import { WRITTEN } from "./posts";
import type { PostKind } from "./schema";
import { recountThread } from "./thread";

export type Actor = Parameters<typeof recordActivity>[1];

interface UnpublishedPost {
	id: string;
	communityId: string;
	kind: PostKind;
}

/** The post is new from this instant on: lists, notices and the ledger say so. */
export async function publishPost(
	tx: Tx,
	actor: Actor,
	{ id, communityId, kind }: UnpublishedPost,
	at: Date,
): Promise<void> {
	await tx.post.update({
		where: { id },
		data: { scheduledFor: null, hiddenAs: null, createdAt: at, livelyAt: at },
		select: { id: true },
	});
	await tx.mention.updateMany({ where: { postId: id, replyId: null }, data: { at } });
	await touchCommunity(tx, communityId, at);
	await recordActivity(tx, actor, { kind: WRITTEN[kind], at, communityId, subject: ["post", id] });
}

/** The same for a reply. */
export async function publishReply(
	tx: Tx,
	actor: Actor,
	{ id, postId, communityId }: { id: string; postId: string; communityId: string },
	at: Date,
): Promise<void> {
	await tx.reply.update({ where: { id }, data: { hiddenAs: null, createdAt: at }, select: { id: true } });
	await tx.mention.updateMany({ where: { replyId: id }, data: { at } });
	await recountThread(tx, postId);
	await touchCommunity(tx, communityId, at);
	await recordActivity(tx, actor, { kind: "reply.written", at, communityId, subject: ["reply", id] });
}

/** The author of a text that is published later, with the place where they work on that day; null for somebody who has left. */
export async function authorAsActor(tx: Tx, personId: string): Promise<Actor> {
	const query = kysely
		.selectFrom("people as author")
		.leftJoin("org_units as unit", "unit.id", "author.orgUnitId")
		.select(["author.id as personId", "author.orgUnitId", "unit.spokeId", "author.siteId", "author.country"])
		.where("author.id", "=", personId)
		.where("author.status", "!=", "left");
	return (await readIn(tx, query))[0] ?? null;
}
