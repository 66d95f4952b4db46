import { jsonObjectFrom } from "kysely/helpers/postgres";
import { communityReadableBy } from "../communities/policy";
import { communityColumns, withCommunity } from "../communities/queries";
import { kysely } from "../db";
import { demand, found, NotFound } from "../errors";
import { attachedFiles } from "../files/attachments";
import { withFiles } from "../files/drawn";
import { translator } from "../i18n/translator";
import { isId } from "../ids";
import { asBoolean, literal } from "../sql";
import type { Viewer } from "../viewer";
import { replyPublished } from "../visibility";
import { addressedTo, namesOfPlaces } from "./addressed";
import { authorOf, shownAuthor } from "./authors";
import { canEdit } from "./policy";
import { repliesOf, repliesTo } from "./reply-pages";
import type { ThreadPosition } from "./schema";
import { readablePosts } from "./visible";

/** A post with its community. @throws NotFound */
async function postOf(viewer: Viewer, slug: string, id: string) {
	if (!isId(id)) throw new NotFound();
	const row = await readablePosts(viewer)
		.select(["post.id", "post.authorId", "post.language", "post.body", "post.bodyHtml", "post.createdAt"])
		.select(["post.kind", "post.title", "post.replyCount", "post.acceptedReplyId", "post.editedAt", "post.deletedAt"])
		.select([
			"post.deletedById",
			"post.pinnedAt",
			"post.lockedAt",
			"post.lockReason",
			"post.changedAt",
			"post.hiddenAs",
		])
		.select(["post.otherLanguage", "post.otherTitle", "post.otherBody", "post.otherBodyHtml"])
		.select(["post.scheduledFor", "post.asksToConfirm", "post.practiceId"])
		.select(asBoolean(addressedTo(viewer)).as("isForViewer"))
		.select(communityColumns)
		.select((eb) => [
			eb
				.selectFrom("thread_followings as own")
				.select("own.state")
				.whereRef("own.postId", "=", "post.id")
				.where("own.personId", "=", viewer.personId)
				.as("following"),
			eb
				.exists(
					eb
						.selectFrom("replies as reply")
						.select(eb.lit(1).as("one"))
						.whereRef("reply.postId", "=", "post.id")
						.where("reply.authorId", "=", viewer.personId)
						.where(replyPublished),
				)
				.as("hasReplied"),
			jsonObjectFrom(
				eb
					.selectFrom("post_readings as reading")
					.select(["reading.readAt", "reading.confirmedAt"])
					.whereRef("reading.postId", "=", "post.id")
					.where("reading.personId", "=", viewer.personId),
			).as("reading"),
			jsonObjectFrom(
				eb
					.selectFrom("post_moves as move")
					.innerJoin("people as mover", "mover.id", "move.movedById")
					.whereRef("move.postId", "=", "post.id")
					.orderBy("move.at", "desc")
					.limit(literal(1))
					.select(["move.at", "mover.givenName", "mover.familyName", "mover.status"])
					.select((of) =>
						jsonObjectFrom(
							of
								.selectFrom("communities as c")
								.select(["c.slug", "c.name"])
								.whereRef("c.id", "=", "move.fromCommunityId")
								.where(communityReadableBy(viewer)),
						).as("from"),
					),
			).as("move"),
			...namesOfPlaces({ unitIds: eb.ref("post.forUnitIds"), siteIds: eb.ref("post.forSiteIds") }),
		])
		.where("post.id", "=", id)
		.where("c.slug", "=", slug)
		.executeTakeFirst();
	const { following, hasReplied, ...post } = withCommunity(found(row));
	return {
		...post,
		hasChosen: following !== null,
		/** Who wrote in a thread follows it until they say otherwise. */
		following: following ?? (hasReplied || post.authorId === viewer.personId ? ("followed" as const) : null),
	};
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
	const htmls = [...texts.map(({ bodyHtml }) => bodyHtml), post.otherBodyHtml ?? ""];
	const fileOf = await attachedFiles(htmls, { postId: post.id, replyIds: texts.map((text) => text.id) });
	const reader = { t: translator(viewer.locale), at };
	const drawn = (textId: string, html: string) => withFiles(html, (id) => fileOf(textId, id), reader);
	const withAuthor = <Text extends { id: string; authorId: string; bodyHtml: string }>(text: Text) => ({
		...text,
		bodyHtml: drawn(text.id, text.bodyHtml),
		author: authors.get(text.authorId) ?? null,
	});
	return {
		post: withAuthor({ ...post, otherBodyHtml: post.otherBodyHtml && drawn(post.id, post.otherBodyHtml) }),
		accepted: accepted ? withAuthor(accepted) : null,
		replies: { ...replies, rows: replies.rows.map(withAuthor) },
	};
}

/** A post for the form that edits it. @throws NotFound, or Refused for those who may not */
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
	if (!reply.isReadable) throw new NotFound();
	demand(canEdit(viewer, reply, post.community));
	return { ...reply, post };
}

/** Where a post is that was once in the community of this address; null for one that never was, or is out of sight. */
export async function movedPost(viewer: Viewer, slug: string, id: string): Promise<string | null> {
	if (!isId(id)) return null;
	const row = await readablePosts(viewer)
		.select("c.slug")
		.where("post.id", "=", id)
		.where("c.slug", "!=", slug)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("post_moves as move")
					.innerJoin("communities as source", "source.id", "move.fromCommunityId")
					.select(eb.lit(1).as("one"))
					.whereRef("move.postId", "=", "post.id")
					.where("source.slug", "=", slug),
			),
		)
		.executeTakeFirst();
	return row ? `/communities/${row.slug}/posts/${id}` : null;
}

/** That a post was deleted, without its words, for those who read the community; null for any other. */
export async function deletedPost(viewer: Viewer, slug: string, id: string) {
	if (!isId(id)) return null;
	const row = await kysely
		.selectFrom("posts as post")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.select(["post.deletedAt", "post.deletedById", "post.authorId"])
		.select(communityColumns)
		.where("post.id", "=", id)
		.where("c.slug", "=", slug)
		.where("post.deletedAt", "is not", null)
		.where("post.scheduledFor", "is", null)
		.where(communityReadableBy(viewer))
		.executeTakeFirst();
	if (!row?.deletedAt) return null;
	return {
		community: withCommunity(row).community,
		deletedAt: row.deletedAt,
		byAuthor: row.deletedById === row.authorId,
	};
}
