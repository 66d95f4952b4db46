import { sql } from "kysely";
import { communityColumns, withCommunity } from "../communities/queries";
import { decodeInstantCursor, pageOf } from "../cursor";
import { kysely } from "../db";
import { demand, found, NotFound } from "../errors";
import { attachedFiles } from "../files/attachments";
import { withFiles } from "../files/drawn";
import { translator } from "../i18n/translator";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { authorOf, shownAuthor } from "./authors";
import { canEdit, postReadableBy, replyReadableBy } from "./policy";
import { REPLIES_SIZE, type ThreadPosition } from "./schema";

/** A post with its community. @throws NotFound */
async function postOf(viewer: Viewer, slug: string, id: string) {
	if (!isId(id)) throw new NotFound();
	const row = await kysely
		.selectFrom("posts as post")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.select(["post.id", "post.authorId", "post.language", "post.body", "post.bodyHtml", "post.createdAt"])
		.select(["post.editedAt", "post.deletedAt", "post.deletedById"])
		.select(["post.kind", "post.title", "post.replyCount", "post.acceptedReplyId"])
		.select(communityColumns)
		.where("post.id", "=", id)
		.where("c.slug", "=", slug)
		.where(postReadableBy(viewer))
		.executeTakeFirst();
	return withCommunity(found(row));
}

/** The replies to a post that the viewer may read, each with its community `c`. */
const repliesTo = (viewer: Viewer, postId: string) =>
	kysely
		.selectFrom("replies as reply")
		.innerJoin("communities as c", "c.id", "reply.communityId")
		.select(["reply.id", "reply.authorId", "reply.language", "reply.body", "reply.bodyHtml", "reply.createdAt"])
		.select(["reply.editedAt", "reply.deletedAt", "reply.deletedById"])
		.where("reply.postId", "=", postId)
		.where(replyReadableBy(viewer));

/** Where the page of replies begins: after a cursor, or at the reply that the address names. Null: at the first reply. */
async function beginningOf(post: { id: string; replyCount: number }, { after, reply }: ThreadPosition) {
	const cursor = decodeInstantCursor(after);
	if (cursor) return { createdAt: cursor.at, id: cursor.id, isIncluded: false };
	if (!reply || post.replyCount <= REPLIES_SIZE) return null;
	const named = await kysely
		.selectFrom("replies")
		.select("createdAt")
		.where("id", "=", reply)
		.where("postId", "=", post.id)
		.executeTakeFirst();
	return named ? { createdAt: named.createdAt, id: reply, isIncluded: true } : null;
}

async function repliesOf(
	viewer: Viewer,
	post: { id: string; replyCount: number; acceptedReplyId: string | null },
	position: ThreadPosition,
) {
	const beginning = await beginningOf(post, position);
	let query = repliesTo(viewer, post.id);
	if (post.acceptedReplyId) query = query.where("reply.id", "!=", post.acceptedReplyId);
	if (beginning)
		query = query.where((eb) =>
			eb.or([
				eb("reply.createdAt", ">", beginning.createdAt),
				eb.and([
					eb("reply.createdAt", "=", beginning.createdAt),
					eb("reply.id", beginning.isIncluded ? ">=" : ">", beginning.id),
				]),
			]),
		);
	const rows = await query
		.orderBy("reply.createdAt")
		.orderBy("reply.id")
		.limit(sql.lit(REPLIES_SIZE + 1))
		.execute();
	const page = pageOf(rows, REPLIES_SIZE, (row) => ({ at: row.createdAt.toISOString(), id: row.id }));
	return { ...page, startsLate: beginning !== null };
}

async function authorsById(viewer: Viewer, personIds: string[], at: Date) {
	const rows = await kysely
		.selectFrom("people as person")
		.select((eb) => ["person.id", authorOf(viewer, eb.ref("person.id"), at).as("author")])
		.where((eb) => eb("person.id", "=", eb.fn.any(eb.val(personIds))))
		.execute();
	return new Map(rows.map(({ id, author }) => [id, shownAuthor(author)]));
}

export type ShownPost = Awaited<ReturnType<typeof postPage>>["post"];
export type ShownReply = Awaited<ReturnType<typeof postPage>>["replies"]["rows"][number];

/**
 * A post with its replies in the order they were written. The accepted answer comes first on every page.
 * @throws NotFound
 */
export async function postPage(viewer: Viewer, slug: string, id: string, at: Date, position: ThreadPosition = {}) {
	const post = await postOf(viewer, slug, id);
	const [replies, accepted] = await Promise.all([
		repliesOf(viewer, post, position),
		post.acceptedReplyId
			? repliesTo(viewer, post.id).where("reply.id", "=", post.acceptedReplyId).executeTakeFirst()
			: undefined,
	]);
	const texts = [post, ...replies.rows, ...(accepted ? [accepted] : [])];
	const authors = await authorsById(
		viewer,
		texts.map((text) => text.authorId),
		at,
	);
	const files = await attachedFiles(texts, { postId: post.id, replyIds: texts.map((text) => text.id) });
	const reader = { t: translator(viewer.locale), at };
	const withAuthor = <Text extends { id: string; authorId: string; bodyHtml: string }>(text: Text) => ({
		...text,
		bodyHtml: withFiles(text.bodyHtml, (id) => files.get(`${text.id} ${id}`), reader),
		author: authors.get(text.authorId) ?? null,
	});
	return {
		post: withAuthor(post),
		accepted: accepted ? withAuthor(accepted) : null,
		replies: { ...replies, rows: replies.rows.map(withAuthor) },
	};
}

/** A post for the form that edits it. @throws NotFound, or Refused for anyone but the author */
export async function postToEdit(viewer: Viewer, slug: string, id: string) {
	const post = await postOf(viewer, slug, id);
	demand(canEdit(viewer, post, post.community));
	return post;
}

/** A reply for the form that edits it. @throws NotFound, or Refused for anyone but the author */
export async function replyToEdit(viewer: Viewer, slug: string, postId: string, id: string) {
	const post = await postOf(viewer, slug, postId);
	if (!isId(id)) throw new NotFound();
	const reply = found(await repliesTo(viewer, postId).where("reply.id", "=", id).executeTakeFirst());
	demand(canEdit(viewer, reply, post.community));
	return { ...reply, post };
}
