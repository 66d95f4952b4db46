import { db, kysely } from "../db";
import { demand } from "../errors";
import { lockRow } from "../locks";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { canPublish, scheduledPostVisibleTo } from "./policy";
import { authorAsActor, publishPost } from "./publishing";
import { lockPost, type PostAddress } from "./thread";

const AT_ONCE = 50;

/** Publishes an announcement before its time. One that is published stays as it is. */
export async function publishNow(viewer: Viewer, postId: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, postId);
		demand(canPublish(viewer, post));
		if (post.scheduledFor)
			await publishPost(tx, viewer, { id: postId, communityId: post.community.id, kind: "announcement" }, at);
		return { id: postId, slug: post.community.slug };
	});
}

/** Job: publishes the announcements whose time has come, in their author's name. Those of an archived community wait. */
export async function publishScheduled(at: Date): Promise<void> {
	const due = await kysely
		.selectFrom("posts as post")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.select("post.id")
		.where("post.scheduledFor", "<=", at)
		.where("post.deletedAt", "is", null)
		.where("c.archivedAt", "is", null)
		.orderBy("post.scheduledFor")
		.limit(literal(AT_ONCE))
		.execute();
	for (const { id } of due)
		await db.$transaction(async (tx) => {
			await lockRow(tx, "posts", id, "update");
			const post = await tx.post.findFirst({
				where: { id, deletedAt: null, scheduledFor: { lte: at } },
				select: { communityId: true, authorId: true },
			});
			if (!post) return;
			const { communityId, authorId } = post;
			await publishPost(tx, await authorAsActor(tx, authorId), { id, communityId, kind: "announcement" }, at);
		});
}

/** The announcements of a community that wait for their time, for those who look after it. */
export async function scheduledPosts(viewer: Viewer, slug: string) {
	return kysely
		.selectFrom("posts as post")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.select(["post.id", "post.title", "post.language", "post.scheduledFor"])
		.where("c.slug", "=", slug)
		.where(scheduledPostVisibleTo(viewer))
		.orderBy("post.scheduledFor")
		.limit(literal(AT_ONCE))
		.execute();
}

export type ScheduledPost = Awaited<ReturnType<typeof scheduledPosts>>[number];
