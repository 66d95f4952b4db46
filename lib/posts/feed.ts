import { type Expression, type ExpressionBuilder, expressionBuilder, sql } from "kysely";
import { MINUTE } from "../clock";
import { decodeInstantCursor, pageOf } from "../cursor";
import { type DB, db, kysely } from "../db";
import { literal } from "../sql";
import { activeCommunityIds, type Viewer } from "../viewer";
import { replyPublished } from "../visibility";
import { addressedTo } from "./addressed";
import { authorOf, shownAuthor } from "./authors";
import { isMuted } from "./muted";
import { postVisibleTo } from "./policy";
import { titleFor } from "./titles";
import { visiblePost } from "./visible";

const FEED_SIZE = 15;
/** Whoever comes back after so long makes a new visit. */
const VISIT_ENDS_MINUTES = 30;

/**
 * The posts of the viewer's communities by their last activity, in one statement: of each community its latest one, of those communities
 * as many as fit on a page, and of these all that may fit. A cursor is the last post's activity and id: what is written meanwhile comes
 * above it, and nothing twice.
 */
export async function homeFeed(viewer: Viewer, { after }: { after?: string }, at: Date) {
	const cursor = decodeInstantCursor(after);
	const size = sql.lit(FEED_SIZE + 1);
	const postsOf = (eb: ExpressionBuilder<DB & { c: DB["communities"] }, "c">) => {
		const posts = eb
			.selectFrom("posts as post")
			.selectAll("post")
			.whereRef("post.communityId", "=", "c.id")
			.where(postVisibleTo(viewer))
			.where((of) => of.or([addressedTo(viewer), of("post.authorId", "=", viewer.personId)]))
			.where((of) => of.not(isMuted(of.ref("post.id"), of.val(viewer.personId))))
			.orderBy("post.livelyAt", "desc")
			.orderBy("post.id");
		return cursor
			? posts
					.where("post.livelyAt", "<=", cursor.at)
					.where((of) =>
						of.or([
							of("post.livelyAt", "<", cursor.at),
							of.and([of("post.livelyAt", "=", cursor.at), of("post.id", ">", cursor.id)]),
						]),
					)
			: posts;
	};
	// A post that is among the latest is in a community whose own latest post is.
	const communities = kysely
		.selectFrom("communities as c")
		.innerJoinLateral(
			(eb) => postsOf(eb).limit(sql.lit(1)).as("newest"),
			(join) => join.onTrue(),
		)
		.where((eb) => eb("c.id", "=", eb.fn.any(eb.val(activeCommunityIds(viewer)))))
		.where("c.archivedAt", "is", null)
		.select("c.id")
		.orderBy("newest.livelyAt", "desc")
		.orderBy("newest.id")
		.limit(size);
	const latest = kysely
		.selectFrom(communities.as("lively"))
		.innerJoin("communities as c", "c.id", "lively.id")
		.innerJoinLateral(
			(eb) => postsOf(eb).limit(size).as("p"),
			(join) => join.onTrue(),
		)
		.select(["p.id", "p.kind", "p.language", "p.title", "p.otherLanguage", "p.otherTitle", "p.createdAt", "p.livelyAt"])
		.select(["p.replyCount", "p.acceptedAt", "p.authorId", "c.slug", "c.name as communityName"])
		.orderBy("p.livelyAt", "desc")
		.orderBy("p.id")
		.limit(size);
	const rows = await kysely
		.selectFrom(latest.as("t"))
		.selectAll()
		.select((eb) => [
			authorOf(viewer, eb.ref("t.authorId"), at).as("author"),
			authorOf(viewer, lastReplierOf(eb.ref("t.id")), at).as("lastBy"),
		])
		.orderBy("t.livelyAt", "desc")
		.orderBy("t.id")
		.execute();
	const page = pageOf(rows, FEED_SIZE, (row) => ({ at: row.livelyAt.toISOString(), id: row.id }));
	return {
		next: page.next,
		rows: page.rows.map(({ author, lastBy, ...post }) => ({
			...post,
			...titleFor(viewer.locale, post),
			author: shownAuthor(author),
			lastBy: post.replyCount > 0 ? shownAuthor(lastBy) : null,
		})),
	};
}

/** Who replied last to a post. */
const lastReplierOf = (postId: Expression<string>) =>
	expressionBuilder<DB>()
		.selectFrom("replies as reply")
		.select("reply.authorId")
		.where("reply.postId", "=", postId)
		.where(replyPublished)
		.orderBy("reply.createdAt", "desc")
		.orderBy("reply.id", "desc")
		.limit(literal(1))
		.$asScalar();

export type FeedPost = Awaited<ReturnType<typeof homeFeed>>["rows"][number];

/**
 * Until when the viewer has seen their feed, and that they see it now. A new visit moves the line to the last one, unless they have set it back. Null at the first visit.
 */
export async function visitFeed(viewer: Viewer, at: Date): Promise<Date | null> {
	const { personId } = viewer;
	const mark = await db.feedMark.findUnique({ where: { personId } });
	if (!mark) {
		await db.feedMark.createMany({ data: [{ personId, seenUntil: at, shownAt: at }], skipDuplicates: true });
		return null;
	}
	const isNewVisit = at.getTime() - mark.shownAt.getTime() > VISIT_ENDS_MINUTES * MINUTE;
	const seenUntil = isNewVisit && !mark.isSetBack ? mark.shownAt : mark.seenUntil;
	await db.feedMark.updateMany({
		where: { personId, shownAt: { lt: at } },
		data: { seenUntil, shownAt: at, ...(isNewVisit ? { isSetBack: false } : {}) },
	});
	return seenUntil;
}

/** Puts the line below a post: it and all above it are new again, in this visit and the next. @throws NotFound */
export async function markUnreadFrom(viewer: Viewer, postId: string, at: Date): Promise<void> {
	const { livelyAt } = await visiblePost(viewer, postId);
	const line = { seenUntil: new Date(livelyAt.getTime() - 1), isSetBack: true, shownAt: at };
	await db.feedMark.upsert({
		where: { personId: viewer.personId },
		create: { ...line, personId: viewer.personId },
		update: line,
		select: { personId: true },
	});
}
