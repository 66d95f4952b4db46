import { decodeInstantCursor, pageOf } from "../cursor";
import { db, Prisma } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import { badgesOf } from "../people/badges";
import type { Viewer } from "../viewer";
import { type Author, type AuthorRow, authorOf } from "./authors";
import { canEdit, postsReachableBy, repliesReachableBy } from "./policy";
import type { ThreadPlace } from "./schema";

const REPLIES_SIZE = 30;

const text = {
	id: true,
	authorId: true,
	language: true,
	body: true,
	bodyHtml: true,
	createdAt: true,
	editedAt: true,
	deletedAt: true,
	deletedById: true,
} as const;

/** A question, discussion or announcement with its community, as rules and its pages ask. @throws NotFound */
async function postOf(viewer: Viewer, slug: string, id: string) {
	if (!isId(id)) throw new NotFound();
	return found(
		await db.post.findFirst({
			where: { AND: [{ id, community: { slug } }, postsReachableBy(viewer)] },
			select: {
				...text,
				kind: true,
				title: true,
				replyCount: true,
				acceptedReplyId: true,
				community: { select: { id: true, slug: true, name: true, visibility: true, archivedAt: true } },
			},
		}),
	);
}

async function beginningOf(post: { id: string; replyCount: number }, { after, reply }: ThreadPlace) {
	const cursor = decodeInstantCursor(after);
	if (cursor) return { createdAt: cursor.at, id: { gt: cursor.id } };
	if (!reply || post.replyCount <= REPLIES_SIZE) return null;
	const named = await db.reply.findFirst({ where: { id: reply, postId: post.id }, select: { createdAt: true } });
	return named && { createdAt: named.createdAt, id: { gte: reply } };
}

async function repliesOf(
	viewer: Viewer,
	post: { id: string; replyCount: number; acceptedReplyId: string | null },
	place: ThreadPlace,
) {
	const beginning = await beginningOf(post, place);
	const rows = await db.reply.findMany({
		where: {
			AND: [
				{ postId: post.id },
				post.acceptedReplyId ? { id: { not: post.acceptedReplyId } } : {},
				repliesReachableBy(viewer),
				beginning ? { OR: [{ createdAt: { gt: beginning.createdAt } }, beginning] } : {},
			],
		},
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
		take: REPLIES_SIZE + 1,
		select: text,
	});
	const page = pageOf(rows, REPLIES_SIZE, (row) => ({ at: row.createdAt.toISOString(), id: row.id }));
	return { ...page, startsLate: beginning !== null };
}

async function authorsById(viewer: Viewer, personIds: string[], at: Date): Promise<Map<string, Author | null>> {
	const rows = await db.$queryRaw<AuthorRow[]>`
		select p.id as "authorId", p."givenName", p."familyName", p.status::text as status, u.names as unit,
			${badgesOf(viewer, Prisma.sql`p.id`, at)} as badges
		from people p left join org_units u on u.id = p."orgUnitId" where p.id = any(${personIds}::uuid[])`;
	return new Map(rows.map((row) => [row.authorId, authorOf(row)]));
}

export type ShownPost = Awaited<ReturnType<typeof postPage>>["post"];
export type ShownReply = Awaited<ReturnType<typeof postPage>>["replies"]["rows"][number];

/**
 * A post with its replies in the order they were written; the accepted answer stands before them on every page.
 * @throws NotFound
 */
export async function postPage(viewer: Viewer, slug: string, id: string, at: Date, place: ThreadPlace = {}) {
	const post = await postOf(viewer, slug, id);
	const [replies, accepted] = await Promise.all([
		repliesOf(viewer, post, place),
		post.acceptedReplyId ? db.reply.findUnique({ where: { id: post.acceptedReplyId }, select: text }) : null,
	]);
	const everyone = [post, ...replies.rows, ...(accepted ? [accepted] : [])];
	const authors = await authorsById(
		viewer,
		everyone.map((written) => written.authorId),
		at,
	);
	const signed = <Text extends { authorId: string }>(written: Text) => ({
		...written,
		author: authors.get(written.authorId) ?? null,
	});
	return {
		post: signed(post),
		accepted: accepted && signed(accepted),
		replies: { ...replies, rows: replies.rows.map(signed) },
	};
}

/** A post as its author edits it. @throws NotFound, or Refused for anyone else */
export async function postToEdit(viewer: Viewer, slug: string, id: string) {
	const post = await postOf(viewer, slug, id);
	demand(canEdit(viewer, post, post.community));
	return post;
}

/** A reply as its author edits it. @throws NotFound, or Refused for anyone else */
export async function replyToEdit(viewer: Viewer, slug: string, postId: string, id: string) {
	const post = await postOf(viewer, slug, postId);
	if (!isId(id)) throw new NotFound();
	const reply = found(
		await db.reply.findFirst({ where: { AND: [{ id, postId }, repliesReachableBy(viewer)] }, select: text }),
	);
	demand(canEdit(viewer, reply, post.community));
	return { ...reply, post };
}
