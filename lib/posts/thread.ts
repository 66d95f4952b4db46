import { sql } from "kysely";
import { communityVisibleTo } from "../communities/policy";
import { communityColumns, withCommunity } from "../communities/queries";
import { kysely, readIn, type Tx } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import { lockRow } from "../locks";
import { asBoolean } from "../sql";
import type { Viewer } from "../viewer";
import { replyPublished } from "../visibility";
import { addressedTo } from "./addressed";
import { replyReadableBy } from "./policy";
import { readablePosts } from "./visible";

/** The address of a post. */
export interface PostAddress {
	id: string;
	slug: string;
}

/** Where a text is written: in the community of a slug, or that of a post or a reply. */
export type TextPlace = { slug: string } | { postId: string } | { replyId: string };

/** The community that a text is written in, before anything is locked. @throws NotFound */
export async function communityIdOf(viewer: Viewer, where: TextPlace): Promise<{ id: string }> {
	const communities = kysely.selectFrom("communities as c").select("c.id").where(communityVisibleTo(viewer));
	if ("slug" in where) return found(await communities.where("c.slug", "=", where.slug).executeTakeFirst());
	const [table, id] = "postId" in where ? (["posts", where.postId] as const) : (["replies", where.replyId] as const);
	if (!isId(id)) throw new NotFound();
	const query = communities.where("c.id", "=", (eb) => eb.selectFrom(table).select("communityId").where("id", "=", id));
	return found(await query.executeTakeFirst());
}

/** Marks a thread as changed for those who have it open, and locks its post until the end of the transaction. */
export async function touchThread(tx: Tx, postId: string): Promise<void> {
	await tx.$executeRaw`update posts set "changedAt" = clock_timestamp() where id = ${postId}::uuid`;
}

/** When a thread last changed, as text that changes with it. @throws NotFound */
export async function threadStamp(viewer: Viewer, slug: string, id: string): Promise<string> {
	if (!isId(id)) throw new NotFound();
	const query = readablePosts(viewer).select("post.changedAt").where("post.id", "=", id).where("c.slug", "=", slug);
	return found(await query.executeTakeFirst()).changedAt.toISOString();
}

/**
 * Locks a post and reads what rules ask about it. Every change of a thread takes this lock: counts, dates and the accepted
 * answer depend on it. @throws NotFound
 */
export async function lockPost(tx: Tx, viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	await touchThread(tx, id);
	return lockedPost(tx, viewer, id);
}

/** The same without a mark, for a change whose time must not be written down. @throws NotFound */
export async function lockPostUnmarked(tx: Tx, viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	await lockRow(tx, "posts", id, "update");
	return lockedPost(tx, viewer, id);
}

async function lockedPost(tx: Tx, viewer: Viewer, id: string) {
	const query = readablePosts(viewer)
		.select(["post.id", "post.kind", "post.title", "post.body", "post.language", "post.authorId", "post.editedAt"])
		.select(["post.deletedAt", "post.deletedById", "post.acceptedReplyId", "post.acceptedAt", "post.createdAt"])
		.select(["post.lockedAt", "post.pinnedAt", "post.scheduledFor", "post.livelyAt", "post.hiddenAs"])
		.select(["post.otherLanguage", "post.otherTitle", "post.otherBody", "post.asksToConfirm"])
		.select(asBoolean(addressedTo(viewer)).as("isForViewer"))
		.select(communityColumns)
		.where("post.id", "=", id);
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
		.select(["reply.deletedById", "reply.hiddenAs"])
		.where("reply.id", "=", id)
		.where(replyReadableBy(viewer));
	const reply = found((await readIn(tx, query))[0]);
	if (post.deletedAt) throw new NotFound();
	return { ...reply, post };
}

/** Counts the thread again from its replies: how many are published, which it returns, the first by somebody else, the last activity. */
export async function recountThread(tx: Tx, postId: string): Promise<number> {
	const counted = kysely
		.selectFrom("posts as question")
		.leftJoin("replies as reply", (join) => join.onRef("reply.postId", "=", "question.id").on(replyPublished))
		.where("question.id", "=", postId)
		.select((eb) => [
			eb.cast<number>(eb.fn.count("reply.id"), "integer").as("replies"),
			eb.fn.max("reply.createdAt").as("lastAt"),
			eb.fn.min("reply.createdAt").filterWhere("reply.authorId", "!=", eb.ref("question.authorId")).as("firstAt"),
		]);
	const update = kysely
		.updateTable("posts as post")
		.from(counted.as("thread"))
		.where("post.id", "=", postId)
		.set((eb) => ({
			replyCount: eb.ref("thread.replies"),
			firstRepliedAt: eb.ref("thread.firstAt"),
			livelyAt: sql<Date>`greatest(${eb.ref("post.createdAt")}, ${eb.ref("thread.lastAt")})`,
		}))
		.returning("post.replyCount as replies");
	return (await readIn(tx, update))[0]?.replies ?? 0;
}
