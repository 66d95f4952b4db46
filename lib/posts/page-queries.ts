import { decodeCursor, type Page, pageOf } from "../cursor";
import { db } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { type Author, type AuthorRow, authorOf } from "./authors";
import { canEdit, postsReachableBy, repliesReachableBy } from "./policy";

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

async function repliesOf(viewer: Viewer, postId: string, acceptedReplyId: string | null, after: string | undefined) {
	const cursor = decodeCursor(after);
	const rows = await db.reply.findMany({
		where: {
			AND: [
				{ postId },
				acceptedReplyId ? { id: { not: acceptedReplyId } } : {},
				repliesReachableBy(viewer),
				cursor
					? {
							OR: [
								{ createdAt: { gt: new Date(cursor.at) } },
								{ createdAt: new Date(cursor.at), id: { gt: cursor.id } },
							],
						}
					: {},
			],
		},
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
		take: REPLIES_SIZE + 1,
		select: text,
	});
	return pageOf(rows, REPLIES_SIZE, (row) => ({ at: row.createdAt.toISOString(), id: row.id }));
}

async function authorsById(personIds: string[]): Promise<Map<string, Author | null>> {
	const rows = await db.$queryRaw<AuthorRow[]>`
		select p.id as "authorId", p."givenName", p."familyName", p.status::text as status, u."nameFr" as "unitFr", u."nameEn" as "unitEn"
		from people p left join org_units u on u.id = p."orgUnitId" where p.id = any(${personIds}::uuid[])`;
	return new Map(rows.map((row) => [row.authorId, authorOf(row)]));
}

export type ShownPost = Awaited<ReturnType<typeof postPage>>["post"];
export type ShownReply = Awaited<ReturnType<typeof postPage>>["replies"]["rows"][number];

/**
 * A post with its replies in the order they were written; the accepted answer stands before them on every page.
 * @throws NotFound
 */
export async function postPage(viewer: Viewer, slug: string, id: string, after: string | undefined) {
	const post = await postOf(viewer, slug, id);
	const [replies, accepted] = await Promise.all([
		repliesOf(viewer, id, post.acceptedReplyId, after),
		post.acceptedReplyId ? db.reply.findUnique({ where: { id: post.acceptedReplyId }, select: text }) : null,
	]);
	const everyone = [post, ...replies.rows, ...(accepted ? [accepted] : [])];
	const authors = await authorsById(everyone.map((written) => written.authorId));
	const signed = <Text extends { authorId: string }>(written: Text) => ({
		...written,
		author: authors.get(written.authorId) ?? null,
	});
	return {
		post: signed(post),
		accepted: accepted && signed(accepted),
		replies: { rows: replies.rows.map(signed), next: replies.next } satisfies Page<unknown>,
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
