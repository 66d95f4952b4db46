import { type ActivityKind, recordActivity } from "../activity";
import { touchCommunity } from "../communities/communities";
import { db, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand } from "../errors";
import { attachFiles } from "../files/attachments";
import { renderMarkdown } from "../markdown";
import { enqueue } from "../queue";
import { searchText } from "../search-text";
import type { Viewer } from "../viewer";
import { keepMentions, withMentions, withoutMentionLinks } from "./mentions";
import { lookingAt, lookLater } from "./newcomers";
import { canDelete, canEdit, canReply, canRestoreText } from "./policy";
import { REPLIES_SIZE, type ReplyText } from "./schema";
import { lockPost, lockReply, type PostAddress, recountThread } from "./thread";

type LockedReply = Awaited<ReturnType<typeof lockReply>>;

const addressOf = ({ post }: LockedReply): PostAddress => ({ id: post.id, slug: post.community.slug });

function columns({ body, language }: ReplyText) {
	return { body, language, bodyHtml: renderMarkdown(body), searchText: searchText(withoutMentionLinks(body)) };
}

/** Says as well whether the thread is short enough for the post's page to show it from beginning to end. */
export async function reply(
	viewer: Viewer,
	postId: string,
	text: ReplyText,
	at: Date,
): Promise<PostAddress & { replyId: string; isShort: boolean; waits: boolean }> {
	// Before the post is locked, where others wait.
	const written = columns({ ...text, body: await withMentions(viewer, { postId }, text.body) });
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, postId);
		demand(canReply(viewer, post));
		const looking = await lookingAt(tx, viewer, post.community);
		const { id: replyId } = await tx.reply.create({
			data: {
				...written,
				postId,
				communityId: post.community.id,
				authorId: viewer.personId,
				hiddenAs: looking.waits ? "waiting" : null,
				createdAt: at,
			},
			select: { id: true },
		});
		await keepMentions(tx, { postId, replyId, isNew: true }, written.body, at);
		await attachFiles(tx, viewer, written.bodyHtml, { replyId });
		const replies = await recountThread(tx, postId);
		if (!looking.waits) await touchCommunity(tx, post.community.id, at);
		await recordActivity(tx, viewer, {
			kind: looking.waits ? "reply.held" : "reply.written",
			at,
			communityId: post.community.id,
			subject: ["reply", replyId],
		});
		await lookLater(tx, looking, { postId, replyId });
		const address = { id: postId, slug: post.community.slug };
		return { ...address, replyId, isShort: replies <= REPLIES_SIZE, waits: looking.waits };
	});
}

/** The fields of the form of a reply. */
export const replyFields = ({ body, language }: ReplyText): ReplyText => ({ body, language });

/** Keeps the earlier text as a version. @throws Stale for fields that were changed since the form was opened */
export async function editReply(
	viewer: Viewer,
	id: string,
	typed: ReplyText,
	from: MadeFrom,
	at: Date,
): Promise<PostAddress> {
	const sent = { ...typed, body: await withMentions(viewer, { replyId: id }, typed.body) };
	renderMarkdown(sent.body);
	return db.$transaction(async (tx) => {
		const reply = await lockReply(tx, viewer, id);
		demand(canEdit(viewer, reply, reply.post.community));
		const text = applyEdit(replyFields(reply), replyFields(sent), from);
		if (reply.body === text.body && reply.language === text.language) return addressOf(reply);
		await tx.postVersion.create({
			data: { replyId: id, body: reply.body, editedById: viewer.personId, replacedAt: at },
		});
		const written = columns(text);
		await attachFiles(tx, viewer, written.bodyHtml, { replyId: id });
		await tx.reply.update({ where: { id }, data: { ...written, editedAt: at } });
		await keepMentions(tx, { postId: reply.post.id, replyId: id }, text.body, at);
		const { post } = reply;
		await lookLater(tx, await lookingAt(tx, viewer, post.community), { postId: post.id, replyId: id });
		await recordActivity(tx, viewer, {
			kind: "reply.edited",
			at,
			communityId: reply.post.community.id,
			subject: ["reply", id],
		});
		return addressOf(reply);
	});
}

/** When an accepted answer is deleted, its question is open again. */
export async function deleteReply(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const reply = await lockReply(tx, viewer, id);
		demand(canDelete(viewer, reply, reply.post.community));
		await takeAwayReply(tx, viewer, reply, "reply.deleted", at);
		return addressOf(reply);
	});
}

/** A reply with its post, under the lock of the thread. */
interface PlacedReply {
	id: string;
	post: {
		id: string;
		acceptedReplyId: string | null;
		acceptedAt: Date | null;
		community: { id: string; slug: string };
	};
}

/** Deletes or hides it in the name of the viewer, without a question about rights. */
export async function takeAwayReply(
	tx: Tx,
	viewer: Viewer,
	{ id, post }: PlacedReply,
	kind: "reply.deleted" | "reply.hidden",
	at: Date,
): Promise<void> {
	const data =
		kind === "reply.deleted" ? { deletedAt: at, deletedById: viewer.personId } : { hiddenAs: "hidden" as const };
	await tx.reply.update({ where: { id }, data });
	await enqueue(tx, "notices.remove", {
		communityId: post.community.id,
		path: `/communities/${post.community.slug}/posts/${post.id}?reply=${id}#`,
	});
	const wasAccepted = post.acceptedReplyId === id;
	if (wasAccepted) await tx.post.update({ where: { id: post.id }, data: { acceptedReplyId: null, acceptedAt: null } });
	await recountThread(tx, post.id);
	await recordActivity(tx, viewer, {
		kind,
		at,
		communityId: post.community.id,
		subject: ["reply", id],
		detail: wasAccepted && post.acceptedAt ? { acceptedAt: post.acceptedAt.toISOString() } : undefined,
	});
}

/** The reply returns to its position. It is accepted again if it was, and no other answer has been accepted since. */
export async function restoreReply(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const reply = await lockReply(tx, viewer, id);
		if (!reply.deletedAt) return addressOf(reply);
		demand(canRestoreText(viewer, reply, reply.post.community));
		await bringBackReply(tx, viewer, reply, "reply.restored", at);
		return addressOf(reply);
	});
}

/** The opposite of `takeAwayReply`. */
export async function bringBackReply(
	tx: Tx,
	viewer: Viewer,
	{ id, post }: PlacedReply,
	kind: "reply.restored" | "reply.shown",
	at: Date,
): Promise<void> {
	const data = kind === "reply.restored" ? { deletedAt: null, deletedById: null } : { hiddenAs: null };
	const { hiddenAs } = await tx.reply.update({ where: { id }, data, select: { hiddenAs: true } });
	const acceptedAt = await acceptedAtBefore(tx, id, kind === "reply.restored" ? "reply.deleted" : "reply.hidden");
	if (acceptedAt && !hiddenAs && !post.acceptedReplyId)
		await tx.post.update({ where: { id: post.id }, data: { acceptedReplyId: id, acceptedAt } });
	await recountThread(tx, post.id);
	await recordActivity(tx, viewer, { kind, at, communityId: post.community.id, subject: ["reply", id] });
}

/** From the ledger: taking the reply away has cleared it in the question's row. */
async function acceptedAtBefore(tx: Tx, replyId: string, kind: ActivityKind): Promise<Date | null> {
	const deletion = await tx.activity.findFirst({
		where: { subjectId: replyId, kind },
		orderBy: [{ at: "desc" }, { id: "desc" }],
		select: { detail: true },
	});
	const { acceptedAt } = (deletion?.detail ?? {}) as { acceptedAt?: string };
	return acceptedAt ? new Date(acceptedAt) : null;
}
