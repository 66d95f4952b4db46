import { db } from "../db";
import { NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { visiblePost } from "./visible";

/** Home no longer proposes this question to the viewer. @throws NotFound */
export async function dismissQuestion(viewer: Viewer, postId: string, at: Date): Promise<void> {
	const { kind } = await visiblePost(viewer, postId);
	if (kind !== "question") throw new NotFound();
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
