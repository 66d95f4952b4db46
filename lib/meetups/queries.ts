import { DAY } from "../clock";
import { managedBy, readableBy } from "../communities/queries";
import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, literal, Prisma } from "../db";
import type { Locale } from "../i18n/locales";
import { type Answer, type AnswerJson, answerFrom, answerOf, STANDING } from "../seats/answers";
import { activeCommunityIds, isEmployee, type Viewer } from "../viewer";
import type { AnswerFacts } from "./policy";
import { LONGEST_DAYS, type MeetupFilters } from "./schema";

const LIST_SIZE = 20;

/** An edition in a list, on the community's page, at home. */
export interface MeetupRow {
	id: string;
	title: string;
	summary: string;
	state: AnswerFacts["state"];
	language: Locale;
	number: number | null;
	startsAt: Date;
	endsAt: Date;
	zone: string;
	community: { slug: string; name: string };
	/** Names of its venues, in their order. */
	places: string[];
	capacity: number;
	going: number;
	waiting: number;
	mine: Answer | null;
}

/** `meetupsVisibleTo` of the row `m` in its community `c`. */
export function meetupsSeenBy(viewer: Viewer): Prisma.Sql {
	if (viewer.kind === "guest")
		return Prisma.sql`(m."publishedAt" is not null and m.id = any(${[...viewer.invitedTo]}::uuid[]))`;
	if (!isEmployee(viewer)) return Prisma.sql`false`;
	return Prisma.sql`case when m."publishedAt" is null then ${managedBy(viewer)} else ${readableBy(viewer)} end`;
}

/** One statement, however many rows: what stands around an edition is asked for those of the page alone. */
async function rowsOf(viewer: Viewer, where: Prisma.Sql, order: "asc" | "desc", take: number): Promise<MeetupRow[]> {
	const direction = Prisma.raw(order);
	const rows = await db.$queryRaw<(Omit<MeetupRow, "mine"> & { mine: AnswerJson | null })[]>`
		select m.id, m.title, m.summary, m.state::text, m.language::text, m.number, m."startsAt", m."endsAt", m.zone,
			json_build_object('slug', m.slug, 'name', m.name) as community, v.places, v.capacity, v.going, v.waiting,
			${answerOf(viewer.personId)} as mine
		from (select m.*, c.slug, c.name from meetups m join communities c on c.id = m."communityId"
				where ${meetupsSeenBy(viewer)} and ${where} order by m."startsAt" ${direction}, m.id ${direction} limit ${literal(take)}) m,
			lateral (select coalesce(array_agg(name order by position), '{}') as places, coalesce(sum(capacity), 0)::int as capacity,
				coalesce(sum("seatsTaken"), 0)::int as going, coalesce(sum(waiting), 0)::int as waiting
				from venues where "meetupId" = m.id) v
		order by m."startsAt" ${direction}, m.id ${direction}`;
	return rows.map((row) => ({ ...row, mine: answerFrom(row.mine) }));
}

/** No edition that began before is still going on: an index can start from it. */
const earliestStart = (at: Date): Date => new Date(at.getTime() - LONGEST_DAYS * DAY);

/** Not over yet: drafts of those who manage them and cancelled ones as well, but no draft that was dropped. */
function coming(at: Date): Prisma.Sql {
	return Prisma.sql`m."startsAt" >= ${earliestStart(at)} and m."endsAt" > ${at}
		and (m.state in ('draft', 'published') or m.state = 'cancelled' and m."publishedAt" is not null)`;
}

/** Took place, whether or not the house has noted it. */
function past(at: Date): Prisma.Sql {
	return Prisma.sql`m."startsAt" < ${at} and m."endsAt" <= ${at} and m.state in ('published', 'held', 'closed')`;
}

/** Editions that the viewer has answered so, as an array made once: an index can start from it. */
function answeredBy(viewer: Viewer, answers: Answer["answer"][]): Prisma.Sql {
	return Prisma.sql`array(select r."meetupId" from rsvps r where r."personId" = ${viewer.personId}::uuid and r.answer::text = any(${answers}))`;
}

async function pageOfRows(
	viewer: Viewer,
	where: Prisma.Sql,
	order: "asc" | "desc",
	{ mine, community, after }: MeetupFilters,
): Promise<Page<MeetupRow>> {
	const cursor = decodeInstantCursor(after);
	const beyond = Prisma.raw(order === "asc" ? ">" : "<");
	const rows = await rowsOf(
		viewer,
		Prisma.join(
			[
				where,
				...(mine ? [Prisma.sql`m.id = any(${answeredBy(viewer, STANDING)})`] : []),
				...(community ? [Prisma.sql`c.slug = ${community}`] : []),
				...(cursor ? [Prisma.sql`(m."startsAt", m.id) ${beyond} (${cursor.at}, ${cursor.id}::uuid)`] : []),
			],
			" and ",
		),
		order,
		LIST_SIZE + 1,
	);
	return pageOf(rows, LIST_SIZE, (row) => ({ at: row.startsAt.toISOString(), id: row.id }));
}

/** What the viewer may see and is still to come, the nearest first. */
export async function upcomingMeetups(viewer: Viewer, filters: MeetupFilters, at: Date): Promise<Page<MeetupRow>> {
	return pageOfRows(viewer, coming(at), "asc", filters);
}

/** What the viewer may see and is over, the latest first. */
export async function pastMeetups(viewer: Viewer, filters: MeetupFilters, at: Date): Promise<Page<MeetupRow>> {
	return pageOfRows(viewer, past(at), "desc", filters);
}

/** The next published edition of a community, or null. */
export async function nextMeetupOf(viewer: Viewer, slug: string, at: Date): Promise<MeetupRow | null> {
	const [next] = await rowsOf(
		viewer,
		Prisma.sql`${coming(at)} and m."communityId" = (select id from communities where slug = ${slug}) and m.state = 'published'`,
		"asc",
		1,
	);
	return next ?? null;
}

/** A community's editions: all that are to come, at most twenty, and the latest past ones. */
export async function meetupsOfCommunity(viewer: Viewer, communityId: string, at: Date) {
	const [next, held] = await Promise.all([
		rowsOf(viewer, Prisma.sql`${coming(at)} and m."communityId" = ${communityId}::uuid`, "asc", LIST_SIZE),
		rowsOf(viewer, Prisma.sql`${past(at)} and m."communityId" = ${communityId}::uuid`, "desc", 5),
	]);
	return { coming: next, past: held };
}

/** A series' editions: those to come, drafts for those who manage them, and the latest past ones. */
export async function meetupsOfSeries(viewer: Viewer, seriesId: string, at: Date) {
	const [next, held] = await Promise.all([
		rowsOf(viewer, Prisma.sql`${coming(at)} and m."seriesId" = ${seriesId}::uuid`, "asc", LIST_SIZE),
		rowsOf(viewer, Prisma.sql`${past(at)} and m."seriesId" = ${seriesId}::uuid`, "desc", LIST_SIZE),
	]);
	return { coming: next, past: held };
}

/** What is next for a person: where they sit or wait, and what their communities hold or they are invited to, declined ones aside. */
export async function myNextMeetups(viewer: Viewer, at: Date, take = 5): Promise<MeetupRow[]> {
	// Gathered first: of every edition to come in the house these are few.
	const mine = Prisma.sql`m.id = any(array(
		select o.id from meetups o where o."communityId" = any(${activeCommunityIds(viewer)}::uuid[]) and o."startsAt" >= ${earliestStart(at)}
		union select unnest(${answeredBy(viewer, STANDING)}) union select unnest(${[...viewer.invitedTo]}::uuid[])))`;
	const unwanted = Prisma.sql`m.id = any(${answeredBy(viewer, ["declined"])})`;
	return rowsOf(
		viewer,
		Prisma.sql`${coming(at)} and m.state = 'published' and ${mine} and not ${unwanted}`,
		"asc",
		take,
	);
}
