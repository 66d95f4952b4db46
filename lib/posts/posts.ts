import { type ActivityKind, recordActivity } from "../activity";
import { findCommunity, touchCommunity } from "../communities/communities";
import { db, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, NotFound } from "../errors";
import { attachFiles } from "../files/attachments";
import { renderInTurns, renderMarkdown } from "../markdown";
import { enqueue } from "../queue";
import { searchText } from "../search-text";
import type { Viewer } from "../viewer";
import { keepMentions, withMentions, withoutMentionLinks } from "./mentions";
import { lookingAt, lookLater } from "./newcomers";
import { canDelete, canEdit, canPost, canRestoreText } from "./policy";
import { correctPoll, createPoll, type NewPoll } from "./polls";
import { isAboutPractices, type PostKind, type PostText } from "./schema";
import { lockPost, type PostAddress, type TextPlace } from "./thread";

/** What an announcement has beside its text. */
export interface NewAnnouncement {
	/** Spokes and the hub, and sites; none for every member. */
	forUnitIds: string[];
	forSiteIds: string[];
	asksToConfirm: boolean;
	/** Null for at once. */
	scheduledFor: Date | null;
}

export interface NewPost extends PostText {
	kind: PostKind;
	announcement?: NewAnnouncement;
	poll?: NewPoll;
	/** The practice of the same community that a question or a discussion is about. */
	practiceId?: string;
}

export const WRITTEN: Record<PostKind, ActivityKind> = {
	question: "post.asked",
	discussion: "post.discussed",
	announcement: "post.announced",
	poll: "post.polled",
	proposal: "post.proposed",
};

const EVERY_MEMBER: NewAnnouncement = { forUnitIds: [], forSiteIds: [], asksToConfirm: false, scheduledFor: null };

function columns(kind: PostKind, { title, body, language, ...other }: PostText) {
	const { otherLanguage, otherTitle, otherBody = "" } = kind === "announcement" ? other : {};
	const second =
		otherLanguage && otherTitle
			? { otherLanguage, otherTitle, otherBody, otherBodyHtml: renderMarkdown(otherBody) }
			: { otherLanguage: null, otherTitle: null, otherBody: null, otherBodyHtml: null };
	return {
		title,
		body,
		language,
		bodyHtml: renderMarkdown(body),
		...second,
		searchText: searchText(title, withoutMentionLinks(body), second.otherTitle, second.otherBody),
	};
}

async function withNames<Text extends PostText>(viewer: Viewer, where: TextPlace, text: Text): Promise<Text> {
	return {
		...text,
		body: await withMentions(viewer, where, text.body),
		otherBody: text.otherBody && (await withMentions(viewer, where, text.otherBody)),
	};
}

/** All that shows files in a post. */
const htmlOf = ({ bodyHtml, otherBodyHtml }: { bodyHtml: string; otherBodyHtml: string | null }) =>
	bodyHtml + (otherBodyHtml ?? "");

/** All that names people in a post. */
const wordsOf = ({ body, otherBody }: { body: string; otherBody?: string | null }) => `${body}\n\n${otherBody ?? ""}`;

/**
 * Writes a question, a discussion, a poll or an announcement; one for later is published by a job. The first text of a newcomer may
 * wait for a moderator.
 */
export async function writePost(
	viewer: Viewer,
	slug: string,
	input: NewPost,
	at: Date,
): Promise<PostAddress & { waits: boolean }> {
	const { kind, announcement = EVERY_MEMBER, poll } = input;
	const text = await withNames(viewer, { slug }, input);
	const written = columns(kind, text);
	return db.$transaction(async (tx) => {
		const community = await findCommunity(tx, viewer, { slug });
		demand(canPost(viewer, kind, community));
		const practiceId = input.practiceId && isAboutPractices(kind) ? input.practiceId : null;
		const practice = { id: practiceId ?? "", communityId: community.id, publishedAt: { not: null }, deletedAt: null };
		if (practiceId && (await tx.practice.count({ where: practice })) === 0) throw new NotFound();
		const { forUnitIds, forSiteIds, asksToConfirm, scheduledFor } =
			kind === "announcement" ? announcement : EVERY_MEMBER;
		const looking = await lookingAt(tx, viewer, community);
		const { id } = await tx.post.create({
			data: {
				...written,
				forUnitIds,
				forSiteIds,
				asksToConfirm,
				scheduledFor,
				hiddenAs: looking.waits ? "waiting" : null,
				kind,
				practiceId,
				communityId: community.id,
				authorId: viewer.personId,
				createdAt: at,
				livelyAt: at,
			},
			select: { id: true },
		});
		if (kind === "poll" && poll) await createPoll(tx, id, poll);
		await attachFiles(tx, viewer, htmlOf(written), { postId: id });
		await keepMentions(tx, { postId: id, isNew: true }, wordsOf(text), at);
		if (!scheduledFor && !looking.waits) await touchCommunity(tx, community.id, at);
		await recordActivity(tx, viewer, {
			kind: looking.waits ? "post.held" : scheduledFor ? "post.scheduled" : WRITTEN[kind],
			at,
			communityId: community.id,
			subject: ["post", id],
		});
		await lookLater(tx, looking, { postId: id, replyId: null });
		return { id, slug, waits: looking.waits };
	});
}

/** What the form that edits a post may send beside its text. */
interface PostChange extends PostText {
	/** Of an announcement that is not published yet. */
	scheduledFor?: Date;
	/** Of a poll in which nobody has voted. */
	poll?: NewPoll;
}

/** What the form that edits a post was made from. */
export const editedFields = (post: PostFieldsOf & { scheduledFor?: Date | null }) => ({
	...postFields(post),
	scheduledFor: post.scheduledFor?.toISOString(),
});

/** The fields of the form of a post; those of a second language are empty where there is none. */
export const postFields = ({ title, body, language, ...other }: PostFieldsOf): PostText => ({
	title,
	body,
	language,
	otherLanguage: other.otherLanguage ?? undefined,
	otherTitle: other.otherTitle ?? undefined,
	otherBody: other.otherBody ?? undefined,
});

type PostFieldsOf = Pick<PostText, "title" | "body" | "language"> & {
	[Field in "otherLanguage" | "otherTitle" | "otherBody"]?: PostText[Field] | null;
};

const isSame = (one: PostText, other: PostText): boolean =>
	JSON.stringify(postFields(one)) === JSON.stringify(postFields(other));

/** Whether they say the same, whatever their languages are called. */
const isSameWording = (one: PostText, other: PostText): boolean =>
	isSame({ ...one, language: "en", otherLanguage: undefined }, { ...other, language: "en", otherLanguage: undefined });

/**
 * Keeps the earlier text as a version, where other words are written. @throws Stale for fields that were changed since the form
 * was opened
 */
export async function editPost(
	viewer: Viewer,
	id: string,
	typed: PostChange,
	from: MadeFrom,
	at: Date,
): Promise<PostAddress> {
	const sent = await withNames(viewer, { postId: id }, typed);
	// Before the post is locked, where others wait: both are kept for the transaction.
	await renderInTurns([sent.body, sent.otherBody ?? ""]);
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		demand(canEdit(viewer, post, post.community));
		const now = editedFields(post);
		const scheduledFor = sent.scheduledFor ?? post.scheduledFor;
		const { scheduledFor: time, ...text } = applyEdit(now, editedFields({ ...sent, scheduledFor }), from);
		const address = { id, slug: post.community.slug };
		const isCorrected = post.kind === "poll" && sent.poll !== undefined && (await correctPoll(tx, id, sent.poll, at));
		if (isSame(now, text) && time === now.scheduledFor && !isCorrected) return address;
		const { title, body, otherTitle, otherBody } = post;
		const isReworded = !isSameWording(now, text);
		if (isReworded)
			await tx.postVersion.create({
				data: { postId: id, title, body, otherTitle, otherBody, editedById: viewer.personId, replacedAt: at },
			});
		const written = columns(post.kind, text);
		await attachFiles(tx, viewer, htmlOf(written), { postId: id });
		const rest = { ...(isReworded ? { editedAt: at } : {}), ...(time ? { scheduledFor: time } : {}) };
		await tx.post.update({ where: { id }, data: { ...written, ...rest } });
		await keepMentions(tx, { postId: id }, wordsOf(text), at);
		await lookLater(tx, await lookingAt(tx, viewer, post.community), { postId: id, replyId: null });
		await recordActivity(tx, viewer, {
			kind: "post.edited",
			at,
			communityId: post.community.id,
			subject: ["post", id],
		});
		return address;
	});
}

/** Only the author and moderators still see a deleted post; `restorePost` brings it back with its replies, no longer pinned. */
export async function deletePost(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		demand(canDelete(viewer, post, post.community));
		await takeAwayPost(tx, viewer, post, at);
		return { id, slug: post.community.slug };
	});
}

/** A post with its community, under the lock of its thread. */
interface PlacedPost {
	id: string;
	community: { id: string; slug: string };
}

/** Deletes it in the name of the viewer, without a question about rights. */
export async function takeAwayPost(tx: Tx, viewer: Viewer, { id, community }: PlacedPost, at: Date): Promise<void> {
	await tx.post.update({ where: { id }, data: { deletedAt: at, deletedById: viewer.personId, pinnedAt: null } });
	await forgetNotices(tx, community, id);
	await recordActivity(tx, viewer, { kind: "post.deleted", at, communityId: community.id, subject: ["post", id] });
}

/** Queues the job that removes the notices of a post. */
export const forgetNotices = (tx: Tx, community: { id: string; slug: string }, id: string) =>
	enqueue(tx, "notices.remove", { communityId: community.id, path: `/communities/${community.slug}/posts/${id}` });

/** Restoring a post that is not deleted changes nothing. */
export async function restorePost(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockPost(tx, viewer, id);
		const address = { id, slug: post.community.slug };
		if (!post.deletedAt) return address;
		demand(canRestoreText(viewer, post, post.community));
		await bringBackPost(tx, viewer, post, at);
		return address;
	});
}

/** The opposite of `takeAwayPost`. */
export async function bringBackPost(tx: Tx, viewer: Viewer, { id, community }: PlacedPost, at: Date): Promise<void> {
	await tx.post.update({ where: { id }, data: { deletedAt: null, deletedById: null } });
	await recordActivity(tx, viewer, { kind: "post.restored", at, communityId: community.id, subject: ["post", id] });
}
