import { type CommunityFacts, canManage, canModerate, canTakePart, communitiesReadableBy } from "../communities/policy";
import type { Prisma } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { isAdministrator, isEmployee, isHubLead, lookedAfterIds, type Viewer } from "../viewer";
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

/** Posts of the communities the viewer may read: what lists, search and counts show. */
export function postsVisibleTo(viewer: Viewer): Prisma.PostWhereInput {
	return { deletedAt: null, community: communitiesReadableBy(viewer) };
}

/** Replies that stand below those posts. */
export function repliesVisibleTo(viewer: Viewer): Prisma.ReplyWhereInput {
	return { deletedAt: null, community: communitiesReadableBy(viewer), post: { deletedAt: null } };
}

/** Those, and deleted ones for their author and for those who look after the community: they may be restored. */
export function postsReachableBy(viewer: Viewer): Prisma.PostWhereInput {
	return { community: communitiesReadableBy(viewer), OR: [{ deletedAt: null }, ...atHand(viewer)] };
}

export function repliesReachableBy(viewer: Viewer): Prisma.ReplyWhereInput {
	return { OR: [{ deletedAt: null }, ...atHand(viewer)] };
}

/** The fragment of `looksAfter`, and one's own. */
function atHand(viewer: Viewer) {
	if (isHubLead(viewer) || isAdministrator(viewer)) return [{ deletedAt: { not: null } }];
	return [{ authorId: viewer.personId }, { communityId: { in: lookedAfterIds(viewer) } }];
}

/** Moderators and managers of the community, and the leads of the hub where they may read. */
export function looksAfter(viewer: Viewer, community: CommunityFacts): boolean {
	return canModerate(viewer, community).allowed || canManage(viewer, community).allowed;
}

export function canPost(viewer: Viewer, kind: PostKind, community: CommunityFacts): Verdict {
	if (kind !== "announcement") return canTakePart(viewer, community);
	const verdict = open(viewer, community);
	if (!verdict.allowed) return verdict;
	return looksAfter(viewer, community) ? allowed : refused("moderators_only");
}

export function canReply(viewer: Viewer, post: PostFacts): Verdict {
	return post.deletedAt ? refused("post_deleted") : canTakePart(viewer, post.community);
}

/** One's own words alone, and as long as one belongs to the community. */
export function canEdit(viewer: Viewer, text: TextFacts, community: CommunityFacts): Verdict {
	if (text.deletedAt) return refused("text_deleted");
	if (text.authorId !== viewer.personId) return refused("authors_only");
	return canTakePart(viewer, community);
}

export function canDelete(viewer: Viewer, text: TextFacts, community: CommunityFacts): Verdict {
	return text.deletedAt ? refused("text_deleted") : hasSay(viewer, text, community);
}

/** Authors take back their own deletion, never a moderator's. */
export function canRestoreText(viewer: Viewer, text: TextFacts, community: CommunityFacts): Verdict {
	if (text.deletedById !== viewer.personId && !looksAfter(viewer, community)) return refused("moderators_only");
	return hasSay(viewer, text, community);
}

/** Whether the viewer may say which reply answers the question. */
export function canAccept(viewer: Viewer, post: PostFacts): Verdict {
	if (post.kind !== "question") return refused("questions_only");
	return post.deletedAt ? refused("post_deleted") : hasSay(viewer, post, post.community);
}

function hasSay(viewer: Viewer, text: TextFacts, community: CommunityFacts): Verdict {
	const verdict = open(viewer, community);
	if (!verdict.allowed) return verdict;
	const may = text.authorId === viewer.personId || looksAfter(viewer, community);
	return may ? allowed : refused("authors_or_moderators_only");
}

function open(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	return community.archivedAt ? refused("community_archived") : allowed;
}
