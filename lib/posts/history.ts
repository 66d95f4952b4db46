import { communityColumns, withCommunity } from "../communities/queries";
import { compareTexts } from "../compared-text";
import { kysely } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import { literal } from "../sql";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { replyVisibleTo } from "./policy";
import { visiblePosts } from "./visible";

/** The latest versions are shown; one edit more is compared with. */
const MOST_VERSIONS = 20;

const asOneText = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join("\n\n");

async function textOfPost(viewer: Viewer, slug: string, postId: string) {
	const post = await visiblePosts(viewer)
		.select(["post.title", "post.body", "post.otherTitle", "post.otherBody", "post.createdAt", "post.language"])
		.select(communityColumns)
		.where("post.id", "=", postId)
		.where("c.slug", "=", slug)
		.executeTakeFirst();
	return withCommunity(found(post));
}

async function textOfReply(viewer: Viewer, postId: string, replyId: string) {
	const reply = await kysely
		.selectFrom("replies as reply")
		.innerJoin("communities as c", "c.id", "reply.communityId")
		.select(["reply.body", "reply.createdAt", "reply.language"])
		.where("reply.id", "=", replyId)
		.where("reply.postId", "=", postId)
		.where(replyVisibleTo(viewer))
		.executeTakeFirst();
	return found(reply);
}

/** The latest versions of a post, or of a reply to it, each with what changed in it, the newest first. @throws NotFound */
export async function textHistory(viewer: Viewer, slug: string, postId: string, replyId?: string) {
	if (!isId(postId) || (replyId && !isId(replyId))) throw new NotFound();
	const post = await textOfPost(viewer, slug, postId);
	const reply = replyId ? await textOfReply(viewer, postId, replyId) : null;
	const earlier = await kysely
		.selectFrom("post_versions as version")
		.innerJoin("people as editor", "editor.id", "version.editedById")
		.select(["version.title", "version.body", "version.otherTitle", "version.otherBody", "version.replacedAt"])
		.select(["editor.givenName", "editor.familyName", "editor.status"])
		.where(replyId ? "version.replyId" : "version.postId", "=", replyId ?? postId)
		.orderBy("version.replacedAt", "desc")
		.orderBy("version.id", "desc")
		.limit(literal(MOST_VERSIONS + 1))
		.execute();
	const texts = earlier.map((one) => asOneText(one.title, one.body, one.otherTitle, one.otherBody));
	const now = reply ? reply.body : asOneText(post.title, post.body, post.otherTitle, post.otherBody);
	const edits = earlier.slice(0, MOST_VERSIONS).map(({ replacedAt, status, ...editor }, index) => ({
		at: replacedAt,
		/** Null for somebody who has left. */
		by: status === "left" ? null : fullName(editor),
		parts: compareTexts(texts[index] ?? "", texts[index - 1] ?? now),
	}));
	const isWhole = earlier.length <= MOST_VERSIONS;
	return {
		title: post.title,
		community: post.community,
		language: (reply ?? post).language,
		edits,
		/** What was written first; null where there are more versions than are shown. */
		first: isWhole ? { at: (reply ?? post).createdAt, text: texts.at(-1) ?? now } : null,
	};
}
