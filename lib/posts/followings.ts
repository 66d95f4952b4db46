import { db, kysely } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { postVisibleTo } from "./policy";
import type { PostAddress } from "./thread";

export type Following = "followed" | "muted" | "default";

/** Follows a thread, mutes it, or leaves it as it is for everybody: who wrote in it follows it. */
export async function followThread(viewer: Viewer, postId: string, state: Following, at: Date): Promise<PostAddress> {
	if (!isId(postId)) throw new NotFound();
	const post = found(
		await kysely
			.selectFrom("posts as post")
			.innerJoin("communities as c", "c.id", "post.communityId")
			.select(["post.id", "c.slug"])
			.where("post.id", "=", postId)
			.where(postVisibleTo(viewer))
			.executeTakeFirst(),
	);
	const key = { postId, personId: viewer.personId };
	if (state === "default") await db.threadFollowing.deleteMany({ where: key });
	else
		await db.threadFollowing.upsert({
			where: { postId_personId: key },
			create: { ...key, state, at },
			update: { state, at },
			select: { postId: true },
		});
	return post;
}
