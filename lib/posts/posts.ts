import { type ActivityKind, recordActivity } from "../activity";
import { findCommunity, touchCommunity } from "../communities/communities";
import { db } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand } from "../errors";
import { attachFiles } from "../files/attachments";
import { renderMarkdown } from "../markdown";
import { enqueue } from "../queue";
import { searchable } from "../text";
import type { Viewer } from "../viewer";
import { canDelete, canEdit, canPost, canRestoreText } from "./policy";
import type { PostKind, PostText } from "./schema";
import { lockPost } from "./thread";

/** The address of a post. */
export interface PostAddress {
	id: string;
	slug: string;
}

const WRITTEN: Record<PostKind, ActivityKind> = {
	question: "post.asked",
	discussion: "post.discussed",
	announcement: "post.announced",
};

function columns({ title, body, language }: PostText) {
	return { title, body, language, bodyHtml: renderMarkdown(body), searchText: searchable(title, body) };
}

/** Writes a question, a discussion or an announcement. */
export async function writePost(
	viewer: Viewer,
	slug: string,
	{ kind, ...text }: PostText & { kind: PostKind },
	at: Date,
): Promise<PostAddress> {
	const written = columns(text);
	return db.$transaction(async (tx) => {
		const community = await findCommunity(tx, viewer, { slug });
		demand(canPost(viewer, kind, community));
		const { id } = await tx.post.create({
			data: {
				...written,
				kind,
				communityId: community.id,
				authorId: viewer.personId,
				createdAt: at,
				livelyAt: at,
			},
			select: { id: true },
		});
		await attachFiles(tx, viewer, written.bodyHtml, { postId: id });
		await touchCommunity(tx, community.id, at);
		await recordActivity(tx, viewer, { kind: WRITTEN[kind], at, communityId: community.id, subject: ["post", id] });
		return { id, slug };
	});
}

/** The fields of the form of a post. */
export const postFields = ({ title, body, language }: PostText): PostText => ({ title, body, language });

/** Keeps the earlier text as a version. @throws Stale for fields that were changed since the form was opened */
export async function editPost(
	viewer: Viewer,
	id: string,
	sent: PostText,
	from: MadeFrom,
	at: Date,
): Promise<PostAddress> {
	// Before the post is locked, where others wait: it is kept for the transaction.
	renderMarkdown(sent.body);
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		demand(canEdit(viewer, post, post.community));
		const text = applyEdit(postFields(post), postFields(sent), from);
		const address = { id, slug: post.community.slug };
		if (post.title === text.title && post.body === text.body && post.language === text.language) return address;
		await tx.postVersion.create({
			data: { postId: id, title: post.title, body: post.body, editedById: viewer.personId, replacedAt: at },
		});
		const written = columns(text);
		await attachFiles(tx, viewer, written.bodyHtml, { postId: id });
		await tx.post.update({ where: { id }, data: { ...written, editedAt: at } });
		await recordActivity(tx, viewer, {
			kind: "post.edited",
			at,
			communityId: post.community.id,
			subject: ["post", id],
		});
		return address;
	});
}

/** Only the author and moderators still see a deleted post; `restorePost` brings it back with its replies. */
export async function deletePost(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		demand(canDelete(viewer, post, post.community));
		await tx.post.update({ where: { id }, data: { deletedAt: at, deletedById: viewer.personId } });
		await enqueue(tx, "notices.remove", {
			communityId: post.community.id,
			path: `/communities/${post.community.slug}/posts/${id}`,
		});
		await recordActivity(tx, viewer, {
			kind: "post.deleted",
			at,
			communityId: post.community.id,
			subject: ["post", id],
		});
		return { id, slug: post.community.slug };
	});
}

/** Restoring a post that is not deleted changes nothing. */
export async function restorePost(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		const address = { id, slug: post.community.slug };
		if (!post.deletedAt) return address;
		demand(canRestoreText(viewer, post, post.community));
		await tx.post.update({ where: { id }, data: { deletedAt: null, deletedById: null } });
		await recordActivity(tx, viewer, {
			kind: "post.restored",
			at,
			communityId: post.community.id,
			subject: ["post", id],
		});
		return address;
	});
}
