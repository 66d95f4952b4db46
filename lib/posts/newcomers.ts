import { type CommunityFacts, canModerateOrManage } from "../communities/policy";
import { kysely, readIn, type Tx } from "../db";
import { enqueue } from "../queue";
import { asBoolean } from "../sql";
import type { Viewer } from "../viewer";
import { postPublished, replyPublished } from "../visibility";

/** What the settings of a community say about a text that is written in it. */
interface Looking {
	/** It is not published before a moderator has looked at it. */
	waits: boolean;
	/** The community has a list of words. */
	hasWords: boolean;
}

/** What the viewer has published in a community. */
const publishedBy = (viewer: Viewer, communityId: string) =>
	kysely
		.selectFrom("posts as post")
		.select("post.id")
		.where("post.authorId", "=", viewer.personId)
		.where("post.communityId", "=", communityId)
		.where(postPublished)
		.unionAll(
			kysely
				.selectFrom("replies as reply")
				.select("reply.id")
				.where("reply.authorId", "=", viewer.personId)
				.where("reply.communityId", "=", communityId)
				.where(replyPublished),
		);

/** Whether a text of the viewer is looked at: the first one where the community wants that, and each one for its words. */
export async function lookingAt(tx: Tx, viewer: Viewer, community: CommunityFacts): Promise<Looking> {
	const query = kysely
		.selectFrom("communities as c")
		.where("c.id", "=", community.id)
		.select((eb) => [
			asBoolean(
				eb.and([eb("c.looksAtFirstPosts", "=", eb.lit(true)), eb.not(eb.exists(publishedBy(viewer, community.id)))]),
			).as("isFirst"),
			asBoolean(
				eb.exists(
					eb.selectFrom("marked_words as list").select(eb.lit(1).as("one")).whereRef("list.communityId", "=", "c.id"),
				),
			).as("hasWords"),
		]);
	const [row] = await readIn(tx, query);
	return {
		waits: row?.isFirst === true && !canModerateOrManage(viewer, community).allowed,
		hasWords: row?.hasWords === true,
	};
}

/** Queues the job that opens a case for a text that waits, or has a word of the list. */
export async function lookLater(
	tx: Tx,
	{ waits, hasWords }: Looking,
	text: { postId: string; replyId: string | null },
): Promise<void> {
	if (waits || hasWords) await enqueue(tx, "moderation.look", text);
}
