import { db, kysely } from "../db";
import { NotFound } from "../errors";
import { isId } from "../ids";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { postVisibleTo } from "./policy";

/** Home no longer proposes this question to the viewer. @throws NotFound */
export async function dismissQuestion(viewer: Viewer, postId: string, at: Date): Promise<void> {
	if (!isId(postId)) throw new NotFound();
	const question = await kysely
		.selectFrom("posts as post")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.select("post.id")
		.where("post.id", "=", postId)
		.where("post.kind", "=", literal("question"))
		.where(postVisibleTo(viewer))
		.executeTakeFirst();
	if (!question) throw new NotFound();
	const key = { personId: viewer.personId, postId };
	await db.questionDismissal.upsert({
		where: { personId_postId: key },
		create: { ...key, dismissedAt: at },
		update: {},
		select: { postId: true },
	});
}

/** Takes the dismissal back. Without one nothing changes. */
export async function restoreQuestion(viewer: Viewer, postId: string): Promise<void> {
	if (!isId(postId)) throw new NotFound();
	await db.questionDismissal.deleteMany({ where: { personId: viewer.personId, postId } });
}
