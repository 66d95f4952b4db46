import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import {
	type CommunityFacts,
	canModerateOrManage,
	canTakePart,
	communityModeratedOrManagedBy,
	communityReadableBy,
} from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { isEmployee, type Viewer } from "../viewer";
import type { PostKind } from "./schema";

/** What rules ask about a post or a reply. */
export interface TextFacts {
	authorId: string;
	deletedAt: Date | null;
	deletedById: string | null;
}

export interface PostFacts extends TextFacts {
	kind: PostKind;
	community: CommunityFacts;
}

/** A query that reads posts under the alias `post`, each with its community `c`. */
export type PostQuery = ExpressionBuilder<DB & { post: DB["posts"]; c: DB["communities"] }, "post" | "c">;

/** A query that reads replies under the alias `reply`, each with its community `c`. */
export type ReplyQuery = ExpressionBuilder<DB & { reply: DB["replies"]; c: DB["communities"] }, "reply" | "c">;

/** Posts of the communities the viewer may read: for lists, search and counts. */
export function postVisibleTo(viewer: Viewer) {
	return (eb: PostQuery): Expression<SqlBool> =>
		eb.and([eb("post.deletedAt", "is", null), communityReadableBy(viewer)(eb)]);
}

/** Replies to those posts. */
export function replyVisibleTo(viewer: Viewer) {
	return (eb: ReplyQuery): Expression<SqlBool> => {
		const posts = eb
			.selectFrom("posts as post")
			.select(eb.lit(1).as("one"))
			.whereRef("post.id", "=", "reply.postId")
			.where("post.deletedAt", "is", null);
		return eb.and([eb("reply.deletedAt", "is", null), communityReadableBy(viewer)(eb), eb.exists(posts)]);
	};
}

/** Posts whose page the viewer may open: also deleted ones, for their author and for moderators, who may restore them. */
export function postReadableBy(viewer: Viewer) {
	return (eb: PostQuery): Expression<SqlBool> =>
		eb.and([
			communityReadableBy(viewer)(eb),
			eb.or([
				eb("post.deletedAt", "is", null),
				eb("post.authorId", "=", viewer.personId),
				communityModeratedOrManagedBy(viewer)(eb),
			]),
		]);
}

/** The same for replies; the deletion of a post hides its replies only where the query asks for it. */
export function replyReadableBy(viewer: Viewer) {
	return (eb: ReplyQuery): Expression<SqlBool> =>
		eb.and([
			communityReadableBy(viewer)(eb),
			eb.or([
				eb("reply.deletedAt", "is", null),
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
	return post.deletedAt ? refused("post_deleted") : canTakePart(viewer, post.community);
}

/** Authors edit their own text, as long as they are members of the community. */
export function canEdit(viewer: Viewer, text: TextFacts, community: CommunityFacts): Verdict {
	if (text.deletedAt) return refused("text_deleted");
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

/** Whether the viewer may say which reply answers the question. */
export function canAccept(viewer: Viewer, post: PostFacts): Verdict {
	if (post.kind !== "question") return refused("questions_only");
	return post.deletedAt ? refused("post_deleted") : authorsOrModerators(viewer, post, post.community);
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
