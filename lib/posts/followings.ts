import { db } from "../db";
import type { Viewer } from "../viewer";
import type { PostAddress } from "./thread";
import { visiblePost } from "./visible";

export type Following = "followed" | "muted" | "default";

/** Follows a thread, mutes it, or leaves it as it is for everybody: who wrote in it follows it. */
export async function followThread(viewer: Viewer, postId: string, state: Following, at: Date): Promise<PostAddress> {
	const { slug } = await visiblePost(viewer, postId);
	const key = { postId, personId: viewer.personId };
	if (state === "default") await db.threadFollowing.deleteMany({ where: key });
	else
		await db.threadFollowing.upsert({
			where: { postId_personId: key },
			create: { ...key, state, at },
			update: { state, at },
			select: { postId: true },
		});
	return { id: postId, slug };
}
