import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { DAY } from "../clock";
import {
	type CommunityFacts,
	canManage,
	canModerateOrManage,
	canTakePart,
	communityModeratedOrManagedBy,
	communityReadableBy,
} from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { isEmployee, membershipIn, type Viewer } from "../viewer";
import { postPublished, replyPublished } from "../visibility";
import type { PostKind } from "./schema";

/** What rules ask about a post or a reply. */
export interface TextFacts {
	authorId: string;
	deletedAt: Date | null;
	deletedById: string | null;
	/** Shown to nobody but its author and those who look after the community. */
	hiddenAs: "waiting" | "declined" | "hidden" | null;
}

export interface PostFacts extends TextFacts {
	kind: PostKind;
	createdAt: Date;
	lockedAt: Date | null;
	/** Null once it is published. */
	scheduledFor: Date | null;
	community: CommunityFacts;
}

type AnsweredPost = Omit<PostFacts, "createdAt" | "lockedAt">;

interface Announcement extends AnsweredPost {
	asksToConfirm: boolean;
	/** By where the viewer works: `addressedTo`. */
	isForViewer: boolean;
}

/** For so long the asker alone says which reply answers the question. */
export const ASKER_DECIDES_DAYS = 7;
/** Posts of a community that stand above all others. */
export const MOST_PINNED = 3;

/** A query that reads posts under the alias `post`, each with its community `c`. */
export type PostQuery = ExpressionBuilder<DB & { post: DB["posts"]; c: DB["communities"] }, "post" | "c">;

/** A query that reads replies under the alias `reply`, each with its community `c`. */
export type ReplyQuery = ExpressionBuilder<DB & { reply: DB["replies"]; c: DB["communities"] }, "reply" | "c">;

/** Posts of the communities the viewer may read: for lists, search and counts. */
export function postVisibleTo(viewer: Viewer) {
	return (eb: PostQuery): Expression<SqlBool> => eb.and([postPublished(eb), communityReadableBy(viewer)(eb)]);
}

/** Announcements that wait for their time, for those who may still change or delete them. */
export function scheduledPostVisibleTo(viewer: Viewer) {
	return (eb: PostQuery): Expression<SqlBool> =>
		eb.and([
			eb("post.deletedAt", "is", null),
			eb("post.scheduledFor", "is not", null),
			communityModeratedOrManagedBy(viewer)(eb),
		]);
}

/** Replies to those posts. */
export function replyVisibleTo(viewer: Viewer) {
	return (eb: ReplyQuery): Expression<SqlBool> => {
		const posts = eb
			.selectFrom("posts as post")
			.select(eb.lit(1).as("one"))
			.whereRef("post.id", "=", "reply.postId")
			.where(postPublished);
		return eb.and([replyPublished(eb), communityReadableBy(viewer)(eb), eb.exists(posts)]);
	};
}

/**
 * Posts whose page the viewer may open: also deleted and hidden ones, for their author and for moderators, who may restore them,
 * and announcements that wait for their time.
 */
export function postReadableBy(viewer: Viewer) {
	return (eb: PostQuery): Expression<SqlBool> =>
		eb.and([
			communityReadableBy(viewer)(eb),
			eb.or([postPublished(eb), eb("post.authorId", "=", viewer.personId), communityModeratedOrManagedBy(viewer)(eb)]),
		]);
}

/** The same for replies; the deletion of a post hides its replies only where the query asks for it. */
export function replyReadableBy(viewer: Viewer) {
	return (eb: ReplyQuery): Expression<SqlBool> =>
		eb.and([
			communityReadableBy(viewer)(eb),
			eb.or([
				replyPublished(eb),
				eb("reply.authorId", "=", viewer.personId),
				communityModeratedOrManagedBy(viewer)(eb),
			]),
		]);
}

export function canPost(viewer: Viewer, kind: PostKind, community: CommunityFacts): Verdict {
	if (kind !== "announcement") return canTakePart(viewer, community);
	const verdict = employeesWhereNotArchived(viewer, community);
	if (!verdict.allowed) return verdict;
	return canModerateOrManage(viewer, community);
}

export function canReply(viewer: Viewer, post: PostFacts): Verdict {
	return post.lockedAt && !post.deletedAt && !post.hiddenAs ? refused("post_locked") : canAnswerTo(viewer, post);
}

/**
 * Authors edit their own text, as long as they are members of the community. An announcement speaks for the community: its
 * moderators and managers edit it as well.
 */
export function canEdit(viewer: Viewer, text: TextFacts & { kind?: PostKind }, community: CommunityFacts): Verdict {
	if (text.deletedAt) return refused("text_deleted");
	if (text.hiddenAs && text.hiddenAs !== "waiting") return refused("text_hidden");
	if (text.kind === "announcement") return authorsOrModerators(viewer, text, community);
	if (text.authorId !== viewer.personId) return refused("authors_only");
	return canTakePart(viewer, community);
}

export function canDelete(viewer: Viewer, text: TextFacts, community: CommunityFacts): Verdict {
	return text.deletedAt ? refused("text_deleted") : authorsOrModerators(viewer, text, community);
}

/** Authors restore what they deleted themselves. What a moderator deleted, moderators restore. */
export function canRestoreText(viewer: Viewer, text: TextFacts, community: CommunityFacts): Verdict {
	if (text.deletedById !== viewer.personId && !canModerateOrManage(viewer, community).allowed)
		return refused("moderators_only");
	return authorsOrModerators(viewer, text, community);
}

/** Whether the viewer may say which reply answers the question: who asked, and after a week those who look after the community. */
export function canAccept(viewer: Viewer, post: PostFacts, at: Date): Verdict {
	if (post.kind !== "question") return refused("questions_only");
	if (post.deletedAt) return refused("post_deleted");
	if (post.hiddenAs) return refused("text_hidden");
	const verdict = authorsOrModerators(viewer, post, post.community);
	if (!verdict.allowed || post.authorId === viewer.personId) return verdict;
	const isWithAsker = at.getTime() - post.createdAt.getTime() < ASKER_DECIDES_DAYS * DAY;
	return isWithAsker ? refused("asker_decides_first") : allowed;
}

/** Reactions and votes are for members, to a post that everyone sees. */
export function canAnswerTo(viewer: Viewer, post: AnsweredPost): Verdict {
	if (post.deletedAt) return refused("post_deleted");
	if (post.hiddenAs) return refused(post.hiddenAs === "waiting" ? "text_waits" : "text_hidden");
	if (post.scheduledFor) return refused("post_not_published");
	return canTakePart(viewer, post.community);
}

/** Pinning and locking. */
export function canLookAfter(viewer: Viewer, post: PostFacts): Verdict {
	if (post.hiddenAs) return refused("text_hidden");
	return post.scheduledFor ? refused("post_not_published") : canPublish(viewer, post);
}

/** Publishing an announcement before its time. */
export function canPublish(viewer: Viewer, post: AnsweredPost): Verdict {
	if (post.deletedAt) return refused("post_deleted");
	const verdict = employeesWhereNotArchived(viewer, post.community);
	return verdict.allowed ? canModerateOrManage(viewer, post.community) : verdict;
}

/** To move a post one manages both communities, or moderates its own and is a member of the other. */
export function canMove(viewer: Viewer, post: PostFacts, target: CommunityFacts): Verdict {
	const verdict = canLookAfter(viewer, post);
	if (!verdict.allowed) return verdict;
	if (target.id === post.community.id) return refused("already_there");
	if (target.archivedAt) return refused("community_archived");
	if (!canManage(viewer, target).allowed && !canTakePart(viewer, target).allowed) return refused("members_only");
	return post.kind === "announcement" ? canPost(viewer, post.kind, target) : allowed;
}

/** The members whom an announcement is for, without its author: they are counted as readers. */
export function isAddressee(viewer: Viewer, post: Announcement): boolean {
	const isMember = isEmployee(viewer) && membershipIn(viewer, post.community.id)?.status === "active";
	return isMember && post.isForViewer && post.authorId !== viewer.personId;
}

/** Saying "I have read this". */
export function canConfirm(viewer: Viewer, post: Announcement): Verdict {
	const verdict = canAnswerTo(viewer, post);
	if (!verdict.allowed) return verdict;
	return post.asksToConfirm && isAddressee(viewer, post) ? allowed : refused("not_asked_to_confirm");
}

/** Whether the viewer is to say that they have read it, and has not yet. */
export const isAskedToConfirm = (
	viewer: Viewer,
	post: Announcement & { reading: { confirmedAt: unknown } | null },
): boolean => !post.reading?.confirmedAt && canConfirm(viewer, post).allowed;

/** How many have read an announcement: its author, and those who look after the community. */
export function canSeeReach(viewer: Viewer, post: AnsweredPost): Verdict {
	if (post.kind !== "announcement" || post.scheduledFor) return refused("post_not_published");
	if (post.authorId === viewer.personId) return allowed;
	return canModerateOrManage(viewer, post.community);
}

function authorsOrModerators(viewer: Viewer, text: TextFacts, community: CommunityFacts): Verdict {
	const verdict = employeesWhereNotArchived(viewer, community);
	if (!verdict.allowed) return verdict;
	const may = text.authorId === viewer.personId || canModerateOrManage(viewer, community).allowed;
	return may ? allowed : refused("authors_or_moderators_only");
}

function employeesWhereNotArchived(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	return community.archivedAt ? refused("community_archived") : allowed;
}
