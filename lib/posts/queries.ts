import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { HOUR } from "../clock";
import { decodeInstantCursor, pageOf } from "../cursor";
import { type DB, kysely } from "../db";
import { literal } from "../sql";
import { activeCommunityIds, type Viewer } from "../viewer";
import { authorOf, shownAuthor } from "./authors";
import { MOST_PINNED, postVisibleTo } from "./policy";
import type { PostFilters } from "./schema";
import { titleFor } from "./titles";
import { visiblePosts } from "./visible";

const WAITING_SIZE = 5;
const RECENT_SIZE = 15;

const hoursSince = (instant: Date, at: Date) => Math.floor((at.getTime() - instant.getTime()) / HOUR);

/** What a list shows of a post. */
export const listedColumns = [
	"post.id",
	"post.communityId",
	"post.kind",
	"post.language",
	"post.title",
	"post.createdAt",
	"post.livelyAt",
	"post.replyCount",
	"post.acceptedAt",
	"post.acceptedReplyId",
	"post.authorId",
	"post.otherLanguage",
	"post.otherTitle",
	"post.pinnedAt",
	"post.lockedAt",
] as const;

const postsOfCommunity = (viewer: Viewer, slug: string) =>
	visiblePosts(viewer)
		.where("post.communityId", "=", (eb) => eb.selectFrom("communities").select("id").where("slug", "=", slug))
		.select(listedColumns);

/** Questions without an accepted answer: those without any reply first, then the longest waiting. */
const waitingQuestions = (viewer: Viewer, slug: string) =>
	postsOfCommunity(viewer, slug)
		.select((eb) => eb.lit<boolean>(true).as("isWaiting"))
		.where("post.kind", "=", literal("question"))
		.where("post.acceptedReplyId", "is", null)
		.where("post.pinnedAt", "is", null)
		.orderBy("post.firstRepliedAt", (order) => order.asc().nullsFirst())
		.orderBy("post.createdAt")
		.orderBy("post.id")
		.limit(sql.lit(WAITING_SIZE + 1));

/** Posts by their last activity. As many more as the waiting questions among them, which are shown above the list. */
function recentPosts(viewer: Viewer, slug: string, { kind, language, after }: PostFilters) {
	const cursor = decodeInstantCursor(after);
	let query = postsOfCommunity(viewer, slug).select((eb) => eb.lit<boolean>(false).as("isWaiting"));
	// Without a filter they stand above the list.
	if (!kind && !language) query = query.where("post.pinnedAt", "is", null);
	if (kind) query = query.where("post.kind", "=", kind);
	if (language)
		query = query.where((eb) => eb.or([eb("post.language", "=", language), eb("post.otherLanguage", "=", language)]));
	if (cursor)
		query = query.where((eb) =>
			eb.or([
				eb("post.livelyAt", "<", cursor.at),
				eb.and([eb("post.livelyAt", "=", cursor.at), eb("post.id", ">", cursor.id)]),
			]),
		);
	return query
		.orderBy("post.livelyAt", "desc")
		.orderBy("post.id")
		.limit(sql.lit(RECENT_SIZE + 1 + WAITING_SIZE));
}

/** The first page without a filter. */
export const isWhole = ({ kind, language, after }: PostFilters): boolean =>
	!kind && !language && !decodeInstantCursor(after);

/** One statement for both lists, each post with its author and the author of its accepted answer. */
async function postRows(viewer: Viewer, slug: string, filters: PostFilters, at: Date) {
	const recent = kysely
		.selectFrom(recentPosts(viewer, slug, filters).as("recent"))
		.selectAll()
		.select((eb) => eb.fn.agg<number>("row_number").over().as("position"));
	const isFirstPage = isWhole(filters);
	const waiting = kysely
		.selectFrom(
			waitingQuestions(viewer, slug)
				.where((eb) => eb.lit(isFirstPage))
				.as("waiting"),
		)
		.selectAll()
		.select((eb) => eb.fn.agg<number>("row_number").over().as("position"));
	return kysely
		.selectFrom(waiting.unionAll(recent).as("t"))
		.leftJoin("replies as accepted", "accepted.id", "t.acceptedReplyId")
		.select([
			"t.id",
			"t.communityId",
			"t.kind",
			"t.language",
			"t.title",
			"t.createdAt",
			"t.livelyAt",
			"t.replyCount",
			"t.acceptedAt",
			"t.otherLanguage",
			"t.otherTitle",
			"t.pinnedAt",
			"t.lockedAt",
			"t.isWaiting",
		])
		.select((eb) => [
			authorOf(viewer, eb.ref("t.authorId"), at).as("author"),
			authorOf(viewer, eb.ref("accepted.authorId"), at).as("answeredBy"),
		])
		.orderBy("t.isWaiting", "desc")
		.orderBy("t.position")
		.execute();
}

/** The posts that stand above all others, the last pinned first. */
export async function pinnedPosts(viewer: Viewer, slug: string, at: Date) {
	const pinned = postsOfCommunity(viewer, slug)
		.where("post.pinnedAt", "is not", null)
		.orderBy("post.pinnedAt", "desc")
		.limit(literal(MOST_PINNED));
	const rows = await kysely
		.selectFrom(pinned.as("t"))
		.leftJoin("replies as accepted", "accepted.id", "t.acceptedReplyId")
		.selectAll("t")
		.select((eb) => [
			authorOf(viewer, eb.ref("t.authorId"), at).as("author"),
			authorOf(viewer, eb.ref("accepted.authorId"), at).as("answeredBy"),
		])
		.orderBy("t.pinnedAt", "desc")
		.execute();
	return rows.map((row) => listedPost(viewer, { ...row, isWaiting: false }));
}

type PostRow = Awaited<ReturnType<typeof postRows>>[number];

/** A post as lists show it. An author is null for a former colleague; `answeredBy` also without an accepted answer. */
export function listedPost<Row extends PostRow>(viewer: Viewer, { isWaiting, ...row }: Row) {
	const people = { author: shownAuthor(row.author), answeredBy: shownAuthor(row.answeredBy) };
	return { ...row, ...titleFor(viewer.locale, row), ...people };
}

export type ListedPost = ReturnType<typeof listedPost<PostRow>>;

/**
 * The posts of a community. The first page without a filter begins with the questions that wait for an answer; then come
 * all others, or all of one kind, those with the latest activity first.
 */
export async function communityPosts(viewer: Viewer, slug: string, filters: PostFilters, at: Date) {
	const rows = await postRows(viewer, slug, filters, at);
	const allWaiting = rows.filter((row) => row.isWaiting);
	const waiting = allWaiting.slice(0, WAITING_SIZE);
	const shownAbove = new Set(waiting.map((post) => post.id));
	const recent = rows.filter((row) => !row.isWaiting && !shownAbove.has(row.id)).slice(0, RECENT_SIZE + 1);
	const page = pageOf(recent, RECENT_SIZE, (row) => ({ at: row.livelyAt.toISOString(), id: row.id }));
	return {
		waiting: waiting.map((row) => ({ ...listedPost(viewer, row), waitingHours: hoursSince(row.createdAt, at) })),
		moreWaiting: allWaiting.length > waiting.length,
		recent: { rows: page.rows.map((row) => listedPost(viewer, row)), next: page.next },
	};
}

export type CommunityPosts = Awaited<ReturnType<typeof communityPosts>>;

const isOpenQuestion = (eb: ExpressionBuilder<DB & { post: DB["posts"] }, "post">): Expression<SqlBool> =>
	eb.and([eb("post.kind", "=", literal("question")), eb("post.acceptedReplyId", "is", null)]);

/**
 * For home, in one statement: questions of others in the viewer's communities that have no reply, the longest waiting
 * first, without those they have dismissed, and the viewer's own questions that have replies and no accepted answer.
 */
export async function questionsForHome(viewer: Viewer, at: Date) {
	const ofPost = [
		"post.id",
		"post.communityId",
		"post.title",
		"post.replyCount",
		"post.createdAt",
		"post.authorId",
		"post.firstRepliedAt",
	] as const;
	const waitingIn = (eb: ExpressionBuilder<DB & { c: DB["communities"] }, "c">) =>
		eb
			.selectFrom("posts as post")
			.select(ofPost)
			.whereRef("post.communityId", "=", "c.id")
			.where(isOpenQuestion)
			.where(postVisibleTo(viewer))
			.where("post.firstRepliedAt", "is", null)
			.where("post.authorId", "!=", viewer.personId)
			.where((of) =>
				of.not(
					of.exists(
						of
							.selectFrom("question_dismissals as dismissal")
							.select(of.lit(1).as("one"))
							.whereRef("dismissal.postId", "=", "post.id")
							.where("dismissal.personId", "=", viewer.personId),
					),
				),
			)
			// Always null here: named so that the index gives the order.
			.orderBy("post.firstRepliedAt")
			.orderBy("post.createdAt")
			.orderBy("post.id");
	// A question that is among the longest waiting is in a community whose own longest waiting is.
	const communities = kysely
		.selectFrom("communities as c")
		.innerJoinLateral(
			(eb) => waitingIn(eb).limit(sql.lit(1)).as("longest"),
			(join) => join.onTrue(),
		)
		.where((eb) => eb("c.id", "=", eb.fn.any(eb.val(activeCommunityIds(viewer)))))
		.select("c.id")
		.orderBy("longest.createdAt")
		.orderBy("longest.id")
		.limit(sql.lit(WAITING_SIZE));
	const toAnswer = kysely
		.selectFrom(communities.as("oldest"))
		.innerJoin("communities as c", "c.id", "oldest.id")
		.innerJoinLateral(
			(eb) => waitingIn(eb).limit(sql.lit(WAITING_SIZE)).as("waiting"),
			(join) => join.onTrue(),
		)
		.selectAll("waiting")
		.select((eb) => eb.lit<boolean>(false).as("isOwn"))
		.orderBy("waiting.createdAt")
		.orderBy("waiting.id")
		.limit(sql.lit(WAITING_SIZE));
	const toChoose = visiblePosts(viewer)
		.select(ofPost)
		.select((eb) => eb.lit<boolean>(true).as("isOwn"))
		.where(isOpenQuestion)
		.where("post.authorId", "=", viewer.personId)
		.where("post.firstRepliedAt", "is not", null)
		.orderBy("post.firstRepliedAt")
		.orderBy("post.id")
		.limit(sql.lit(WAITING_SIZE));
	const both = kysely
		.selectFrom(toAnswer.as("a"))
		.selectAll()
		.unionAll(kysely.selectFrom(toChoose.as("b")).selectAll());
	const rows = await kysely
		.selectFrom(both.as("q"))
		.select(["q.id", "q.communityId", "q.title", "q.replyCount", "q.createdAt", "q.isOwn"])
		.select((eb) => authorOf(viewer, eb.ref("q.authorId"), at).as("author"))
		.orderBy("q.isOwn")
		.orderBy("q.firstRepliedAt")
		.orderBy("q.createdAt")
		.orderBy("q.id")
		.execute();
	const questions = (isOwn: boolean) =>
		rows
			.filter((row) => row.isOwn === isOwn)
			.map(({ id, communityId, title, replyCount, author, createdAt }) => ({
				id,
				communityId,
				title,
				replyCount,
				author: shownAuthor(author),
				waitingHours: hoursSince(createdAt, at),
			}));
	return { toAnswer: questions(false), toChoose: questions(true) };
}
