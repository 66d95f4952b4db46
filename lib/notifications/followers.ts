import { kysely } from "../db";
import { literal } from "../sql";
import { replyPublished } from "../visibility";
import type { Recipients } from "./recipients";

/** Those who have written a reply in the thread before. */
export const earlierRepliers: Recipients = ({ postId, at }) =>
	kysely
		.selectFrom("replies as reply")
		.select("reply.authorId as personId")
		.where("reply.postId", "=", postId ?? null)
		.where(replyPublished)
		.where("reply.createdAt", "<", at);

/** Those who said that they follow the thread. */
export const followers: Recipients = ({ postId }) =>
	kysely
		.selectFrom("thread_followings as following")
		.select("following.personId")
		.where("following.postId", "=", postId ?? null)
		.where("following.state", "=", literal("followed"));

/** Members who want everything of the community. */
export const listeners: Recipients = ({ communityId, at }) =>
	kysely
		.selectFrom("community_choices as choice")
		.innerJoin("memberships as ms", (join) =>
			join.onRef("ms.communityId", "=", "choice.communityId").onRef("ms.personId", "=", "choice.personId"),
		)
		.select("ms.personId")
		.where("choice.communityId", "=", communityId)
		.where("choice.level", "=", literal("everything"))
		.where("ms.status", "=", literal("active"))
		.where("ms.since", "<=", at);
