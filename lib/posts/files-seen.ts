import { kysely } from "../db";
import type { Viewer } from "../viewer";
import { postReadableBy, replyReadableBy } from "./policy";
import { readablePosts } from "./visible";

/** Whether the viewer reads one of these posts: then they see its files. */
export async function readsSomePost(viewer: Viewer, ids: string[]): Promise<boolean> {
	const query = readablePosts(viewer).select("post.id");
	return Boolean(await query.where((eb) => eb("post.id", "=", eb.fn.any(eb.val(ids)))).executeTakeFirst());
}

/** The same for replies. */
export async function readsSomeReply(viewer: Viewer, ids: string[]): Promise<boolean> {
	const query = kysely
		.selectFrom("replies as reply")
		.innerJoin("posts as post", "post.id", "reply.postId")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.select("reply.id")
		.where((eb) => eb("reply.id", "=", eb.fn.any(eb.val(ids))))
		.where(postReadableBy(viewer))
		.where(replyReadableBy(viewer));
	return Boolean(await query.executeTakeFirst());
}
