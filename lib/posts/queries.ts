import { HOUR } from "../clock";
import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, type Prisma } from "../db";
import { activeCommunityIds, type Viewer } from "../viewer";
import { type Author, type AuthorRow, authorOf } from "./authors";
import { postsVisibleTo } from "./policy";
import type { TalkFilters } from "./schema";

const WAITING_SIZE = 5;
const LATELY_SIZE = 15;

const listed = {
	id: true,
	communityId: true,
	kind: true,
	language: true,
	title: true,
	createdAt: true,
	livelyAt: true,
	replyCount: true,
	acceptedAt: true,
} satisfies Prisma.PostSelect;

type Row = Prisma.PostGetPayload<{ select: typeof listed }>;

export interface ListedPost extends Row {
	/** Null: a former colleague. */
	author: Author | null;
	/** Whose reply was accepted, when one was and they are still here. */
	answeredBy: Author | null;
}

export interface WaitingQuestion extends ListedPost {
	waitingHours: number;
}

export interface Talk {
	waiting: WaitingQuestion[];
	/** There are more waiting questions than shown. */
	moreWaiting: boolean;
	lately: Page<ListedPost>;
}

/** Nobody has accepted an answer yet. */
const waiting: Prisma.PostWhereInput = { kind: "question", acceptedReplyId: null };
/** Those without any reply come first, the one that has waited longest before all. */
const longestWaiting: Prisma.PostOrderByWithRelationInput[] = [
	{ firstRepliedAt: { sort: "asc", nulls: "first" } },
	{ createdAt: "asc" },
	{ id: "asc" },
];

/** Who wrote each post and whose answer was accepted, in one statement for all. */
async function withAuthors(posts: Row[]): Promise<ListedPost[]> {
	const rows = posts.length ? await authorsOfPosts(posts.map((post) => post.id)) : [];
	const author = (post: Row, role: "author" | "answerer") => {
		const row = rows.find((candidate) => candidate.postId === post.id && candidate.role === role);
		return row ? authorOf(row) : null;
	};
	return posts.map((post) => ({ ...post, author: author(post, "author"), answeredBy: author(post, "answerer") }));
}

async function authorsOfPosts(postIds: string[]) {
	return db.$queryRaw<(AuthorRow & { postId: string; role: "author" | "answerer" })[]>`
		select w."postId", w.role, p.id as "authorId", p."givenName", p."familyName", p.status::text as status, u."nameFr" as "unitFr", u."nameEn" as "unitEn"
		from (
			select id as "postId", 'author' as role, "authorId" from posts where id = any(${postIds}::uuid[])
			union all
			select q.id, 'answerer', r."authorId" from posts q join replies r on r.id = q."acceptedReplyId" where q.id = any(${postIds}::uuid[])
		) w
		join people p on p.id = w."authorId" left join org_units u on u.id = p."orgUnitId"`;
}

const waitingSince =
	(at: Date) =>
	(post: ListedPost): WaitingQuestion => ({
		...post,
		waitingHours: Math.floor((at.getTime() - post.createdAt.getTime()) / HOUR),
	});

/**
 * What a community talks about. The first page without a filter begins with the questions that wait; what follows is
 * everything else, or everything of one kind, the liveliest first.
 */
export async function talkOf(viewer: Viewer, communityId: string, filters: TalkFilters, at: Date): Promise<Talk> {
	const here = { AND: [postsVisibleTo(viewer), { communityId }] };
	const cursor = decodeInstantCursor(filters.after);
	const [open, lively] = await Promise.all([
		filters.kind || cursor
			? []
			: db.post.findMany({
					where: { AND: [here, waiting] },
					orderBy: longestWaiting,
					take: WAITING_SIZE + 1,
					select: listed,
				}),
		db.post.findMany({
			where: {
				AND: [
					here,
					filters.kind ? { kind: filters.kind } : {},
					cursor
						? {
								OR: [{ livelyAt: { lt: cursor.at } }, { livelyAt: cursor.at, id: { gt: cursor.id } }],
							}
						: {},
				],
			},
			orderBy: [{ livelyAt: "desc" }, { id: "asc" }],
			// Those that wait may be among the liveliest: they are shown once.
			take: LATELY_SIZE + 1 + WAITING_SIZE,
			select: listed,
		}),
	]);
	const shown = open.slice(0, WAITING_SIZE);
	const above = new Set(shown.map((post) => post.id));
	const rows = lively.filter((post) => !above.has(post.id)).slice(0, LATELY_SIZE + 1);
	const page = pageOf(rows, LATELY_SIZE, (row) => ({ at: row.livelyAt.toISOString(), id: row.id }));
	const named = await withAuthors([...shown, ...page.rows]);
	return {
		waiting: named.slice(0, shown.length).map(waitingSince(at)),
		moreWaiting: open.length > shown.length,
		lately: { rows: named.slice(shown.length), next: page.next },
	};
}

/** For home: questions of others in the viewer's communities that nobody has answered, the longest waiting first. */
export async function questionsWaiting(viewer: Viewer, at: Date): Promise<WaitingQuestion[]> {
	const rows = await db.post.findMany({
		where: {
			AND: [
				postsVisibleTo(viewer),
				waiting,
				{ communityId: { in: activeCommunityIds(viewer) }, firstRepliedAt: null, authorId: { not: viewer.personId } },
			],
		},
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
		take: WAITING_SIZE,
		select: {
			...listed,
			author: {
				select: {
					id: true,
					givenName: true,
					familyName: true,
					status: true,
					orgUnit: { select: { nameFr: true, nameEn: true } },
				},
			},
		},
	});
	return rows.map(({ author: { id: authorId, orgUnit, ...name }, ...post }) => {
		const author = authorOf({ authorId, ...name, unitFr: orgUnit?.nameFr ?? null, unitEn: orgUnit?.nameEn ?? null });
		return waitingSince(at)({ ...post, author, answeredBy: null });
	});
}

/** For home: the viewer's own questions that got replies and no accepted answer yet: did one of them help? */
export async function answersToChoose(
	viewer: Viewer,
): Promise<Pick<Row, "id" | "communityId" | "title" | "replyCount">[]> {
	return db.post.findMany({
		where: { AND: [postsVisibleTo(viewer), waiting, { authorId: viewer.personId, firstRepliedAt: { not: null } }] },
		orderBy: [{ firstRepliedAt: "asc" }, { id: "asc" }],
		take: WAITING_SIZE,
		select: { id: true, communityId: true, title: true, replyCount: true },
	});
}
