import { HOUR } from "../clock";
import { readableBy } from "../communities/queries";
import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, literal, Prisma } from "../db";
import type { Locale, Names } from "../i18n/locales";
import { badgesOf } from "../people/badges";
import { activeCommunityIds, type Viewer } from "../viewer";
import { type Author, type AuthorRow, authorOf } from "./authors";
import type { PostKind, TalkFilters } from "./schema";

const WAITING_SIZE = 5;
const LATELY_SIZE = 15;

interface Row {
	id: string;
	communityId: string;
	kind: PostKind;
	language: Locale;
	title: string;
	createdAt: Date;
	livelyAt: Date;
	replyCount: number;
	acceptedAt: Date | null;
}

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

interface TalkRow extends Row, AuthorRow {
	waits: boolean;
	answererId: string | null;
	answererGivenName: string;
	answererFamilyName: string;
	answererStatus: AuthorRow["status"];
	answererUnit: Names | null;
}

const talkColumns = Prisma.sql`p.id, p."communityId", p.kind, p.language, p.title, p."createdAt", p."livelyAt", p."replyCount", p."acceptedAt", p."authorId", p."acceptedReplyId"`;

/**
 * Questions that wait, on the first page without a filter, and the liveliest posts, which those may be among; each with
 * who wrote it and whose answer was accepted. Without any reply comes first, then who has waited longest.
 */
async function talkRows(viewer: Viewer, slug: string, { kind, after }: TalkFilters, at: Date): Promise<TalkRow[]> {
	const cursor = decodeInstantCursor(after);
	const whole = !kind && !cursor;
	const here = Prisma.sql`posts p join communities c on c.id = p."communityId"
		where p."communityId" = (select id from communities where slug = ${slug}) and ${readableBy(viewer)} and p."deletedAt" is null`;
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
			a.id as "authorId", a."givenName", a."familyName", a.status::text as status, u.names as unit, ${badgesOf(viewer, Prisma.sql`a.id`, at)} as badges,
			b.id as "answererId", b."givenName" as "answererGivenName", b."familyName" as "answererFamilyName", b.status::text as "answererStatus",
			v.names as "answererUnit"
		from (select *, true as waits from open union all select *, false from lively) t
		join people a on a.id = t."authorId" left join org_units u on u.id = a."orgUnitId"
		left join replies r on r.id = t."acceptedReplyId" left join people b on b.id = r."authorId" left join org_units v on v.id = b."orgUnitId"
		order by t.waits desc, t.place`;
}

const hoursSince = (instant: Date, at: Date) => Math.floor((at.getTime() - instant.getTime()) / HOUR);

const waitingSince =
	(at: Date) =>
	(post: ListedPost): WaitingQuestion => ({ ...post, waitingHours: hoursSince(post.createdAt, at) });

function listedOf(row: TalkRow): ListedPost {
	const { id, communityId, kind, language, title, createdAt, livelyAt, replyCount, acceptedAt } = row;
	const answeredBy = row.answererId
		? authorOf({
				authorId: row.answererId,
				givenName: row.answererGivenName,
				familyName: row.answererFamilyName,
				status: row.answererStatus,
				unit: row.answererUnit,
			})
		: null;
	const post = { id, communityId, kind, language, title, createdAt, livelyAt, replyCount, acceptedAt };
	return { ...post, author: authorOf(row), answeredBy };
}

/**
 * What a community talks about. The first page without a filter begins with the questions that wait; what follows is
 * everything else, or everything of one kind, the liveliest first.
 */
export async function talkOf(viewer: Viewer, slug: string, filters: TalkFilters, at: Date): Promise<Talk> {
	const rows = await talkRows(viewer, slug, filters, at);
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

export interface QuestionInHand {
	id: string;
	communityId: string;
	title: string;
	replyCount: number;
	/** Null: a former colleague. */
	author: Author | null;
	waitingHours: number;
}

interface InHandRow extends Omit<QuestionInHand, "author" | "waitingHours">, AuthorRow {
	createdAt: Date;
	mine: boolean;
}

/**
 * For home, in one statement: questions of others in the viewer's communities that nobody has answered, the longest
 * waiting first; and their own that got replies and no accepted answer yet: did one of them help?
 */
export async function questionsInHand(viewer: Viewer, at: Date) {
	const open = Prisma.sql`select p.id, p."communityId", p.title, p."replyCount", p."createdAt", p."authorId", p."firstRepliedAt"
		from posts p join communities c on c.id = p."communityId"
		where ${readableBy(viewer)} and p."deletedAt" is null and p.kind = 'question' and p."acceptedReplyId" is null`;
	const rows = await db.$queryRaw<InHandRow[]>`
		select q.id, q."communityId", q.title, q."replyCount", q."createdAt", q.mine,
			a.id as "authorId", a."givenName", a."familyName", a.status::text as status, u.names as unit
		from (
			(select *, false as mine from (${open} and p."communityId" = any(${activeCommunityIds(viewer)}::uuid[])
				and p."firstRepliedAt" is null and p."authorId" <> ${viewer.personId}::uuid
				order by p."createdAt", p.id limit ${literal(WAITING_SIZE)}) unanswered)
			union all
			(select *, true from (${open} and p."authorId" = ${viewer.personId}::uuid and p."firstRepliedAt" is not null
				order by p."firstRepliedAt", p.id limit ${literal(WAITING_SIZE)}) replied)
		) q join people a on a.id = q."authorId" left join org_units u on u.id = a."orgUnitId"
		order by q.mine, q."firstRepliedAt", q."createdAt", q.id`;
	const questions = rows.map(({ id, communityId, title, replyCount, createdAt, mine, ...author }) => ({
		mine,
		question: { id, communityId, title, replyCount, author: authorOf(author), waitingHours: hoursSince(createdAt, at) },
	}));
	const those = (own: boolean): QuestionInHand[] =>
		questions.filter(({ mine }) => mine === own).map(({ question }) => question);
	return { toAnswer: those(false), toChoose: those(true) };
}
