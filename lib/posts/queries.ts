import { HOUR } from "../clock";
import { readableBy } from "../communities/queries";
import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, Prisma } from "../db";
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
interface TalkRow extends Row, AuthorRow {
	waits: boolean;
	answererId: string | null;
	answererGivenName: string;
	answererFamilyName: string;
	answererStatus: AuthorRow["status"];
	answererUnitFr: string | null;
	answererUnitEn: string | null;
}

/** As a number in the text: the plan that PostgreSQL keeps must know how few rows are wanted. */
const literal = (count: number) => Prisma.raw(String(count));

const talkColumns = Prisma.sql`p.id, p."communityId", p.kind, p.language, p.title, p."createdAt", p."livelyAt", p."replyCount", p."acceptedAt", p."authorId", p."acceptedReplyId"`;

/**
 * Questions that wait, on the first page without a filter, and the liveliest posts, which those may be among; each with
 * who wrote it and whose answer was accepted. Without any reply comes first, then who has waited longest.
 */
async function talkRows(viewer: Viewer, communityId: string, { kind, after }: TalkFilters): Promise<TalkRow[]> {
	const cursor = decodeInstantCursor(after);
	const whole = !kind && !cursor;
	const here = Prisma.sql`posts p join communities c on c.id = p."communityId"
		where c.id = ${communityId}::uuid and ${readableBy(viewer)} and p."deletedAt" is null`;
	const ofKind = kind ? Prisma.sql`and p.kind = ${kind}::"PostKind"` : Prisma.empty;
	const beyond = cursor
		? Prisma.sql`and (p."livelyAt" < ${cursor.at} or (p."livelyAt" = ${cursor.at} and p.id > ${cursor.id}::uuid))`
		: Prisma.empty;
	return db.$queryRaw<TalkRow[]>`
		with open as (
			select *, row_number() over () as place from (
				select ${talkColumns} from ${here} and ${whole} and p.kind = 'question' and p."acceptedReplyId" is null
				order by p."firstRepliedAt" nulls first, p."createdAt", p.id limit ${literal(WAITING_SIZE + 1)}) w
		), lively as (
			select *, row_number() over () as place from (
				select ${talkColumns} from ${here} ${ofKind} ${beyond}
				order by p."livelyAt" desc, p.id limit ${literal(LATELY_SIZE + 1 + WAITING_SIZE)}) l
		)
		select t.id, t."communityId", t.kind::text, t.language::text, t.title, t."createdAt", t."livelyAt", t."replyCount", t."acceptedAt", t.waits,
			a.id as "authorId", a."givenName", a."familyName", a.status::text as status, u."nameFr" as "unitFr", u."nameEn" as "unitEn",
			b.id as "answererId", b."givenName" as "answererGivenName", b."familyName" as "answererFamilyName", b.status::text as "answererStatus",
			v."nameFr" as "answererUnitFr", v."nameEn" as "answererUnitEn"
		from (select *, true as waits from open union all select *, false from lively) t
		join people a on a.id = t."authorId" left join org_units u on u.id = a."orgUnitId"
		left join replies r on r.id = t."acceptedReplyId" left join people b on b.id = r."authorId" left join org_units v on v.id = b."orgUnitId"
		order by t.waits desc, t.place`;
}

const waitingSince =
	(at: Date) =>
	(post: ListedPost): WaitingQuestion => ({
		...post,
		waitingHours: Math.floor((at.getTime() - post.createdAt.getTime()) / HOUR),
	});

function listedOf(row: TalkRow): ListedPost {
	const { id, communityId, kind, language, title, createdAt, livelyAt, replyCount, acceptedAt } = row;
	const answeredBy = row.answererId
		? authorOf({
				authorId: row.answererId,
				givenName: row.answererGivenName,
				familyName: row.answererFamilyName,
				status: row.answererStatus,
				unitFr: row.answererUnitFr,
				unitEn: row.answererUnitEn,
			})
		: null;
	const post = { id, communityId, kind, language, title, createdAt, livelyAt, replyCount, acceptedAt };
	return { ...post, author: authorOf(row), answeredBy };
}

/**
 * What a community talks about. The first page without a filter begins with the questions that wait; what follows is
 * everything else, or everything of one kind, the liveliest first.
 */
export async function talkOf(viewer: Viewer, communityId: string, filters: TalkFilters, at: Date): Promise<Talk> {
	const rows = await talkRows(viewer, communityId, filters);
	const open = rows.filter((row) => row.waits);
	const shown = open.slice(0, WAITING_SIZE);
	const above = new Set(shown.map((post) => post.id));
	const lively = rows.filter((row) => !row.waits && !above.has(row.id)).slice(0, LATELY_SIZE + 1);
	const page = pageOf(lively, LATELY_SIZE, (row) => ({ at: row.livelyAt.toISOString(), id: row.id }));
	return {
		waiting: shown.map(listedOf).map(waitingSince(at)),
		moreWaiting: open.length > shown.length,
		lately: { rows: page.rows.map(listedOf), next: page.next },
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
