import { kysely } from "../db";
import { literal } from "../sql";
import type { Recipients } from "./recipients";

/** Who follows a thread, beside its author: those who wrote a reply in it. The one place that says so. */
export const threadFollowers: Recipients = ({ postId, at }) =>
	kysely
		.selectFrom("replies as reply")
		.select("reply.authorId as personId")
		.where("reply.postId", "=", postId ?? null)
		.where("reply.deletedAt", "is", null)
		.where("reply.createdAt", "<", at);

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
