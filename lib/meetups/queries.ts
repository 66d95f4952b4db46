import { DAY } from "../clock";
import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, type Prisma } from "../db";
import { activeCommunityIds, type Viewer } from "../viewer";
import { type Answer, type AnswerJson, answerFrom, answerOf } from "./answers";
import { meetupsVisibleTo, STANDING } from "./policy";
import { LONGEST_DAYS, type MeetupFilters } from "./schema";

const LIST_SIZE = 20;

const listed = {
	id: true,
	title: true,
	summary: true,
	state: true,
	language: true,
	number: true,
	startsAt: true,
	endsAt: true,
	zone: true,
} satisfies Prisma.MeetupSelect;

/** An edition in a list, on the community's page, at home. */
export interface MeetupRow extends Prisma.MeetupGetPayload<{ select: typeof listed }> {
	community: { slug: string; name: string };
	/** Names of its venues, in their order. */
	places: string[];
	capacity: number;
	going: number;
	waiting: number;
	mine: Answer | null;
}

type Surroundings = Pick<MeetupRow, "id" | "community" | "places" | "capacity" | "going" | "waiting"> & {
	mine: AnswerJson | null;
};

/** Two statements, however many rows. */
async function rowsOf(
	viewer: Viewer,
	where: Prisma.MeetupWhereInput,
	order: "asc" | "desc",
	take: number,
): Promise<MeetupRow[]> {
	const meetups = await db.meetup.findMany({
		where: { AND: [meetupsVisibleTo(viewer), where] },
		orderBy: [{ startsAt: order }, { id: order }],
		take,
		select: listed,
	});
	if (meetups.length === 0) return [];
	const around = await db.$queryRaw<Surroundings[]>`
		select m.id, json_build_object('slug', c.slug, 'name', c.name) as community, v.places, v.capacity, v.going, v.waiting,
			${answerOf(viewer.personId)} as mine
		from meetups m join communities c on c.id = m."communityId",
			lateral (select coalesce(array_agg(name order by position), '{}') as places, coalesce(sum(capacity), 0)::int as capacity,
				coalesce(sum("seatsTaken"), 0)::int as going, coalesce(sum(waiting), 0)::int as waiting
				from venues where "meetupId" = m.id) v
		where m.id = any(${meetups.map((meetup) => meetup.id)}::uuid[])`;
	const byId = new Map(around.map((row) => [row.id, row]));
	return meetups.flatMap((meetup) => {
		const row = byId.get(meetup.id);
		return row ? [{ ...meetup, ...row, mine: answerFrom(row.mine) }] : [];
	});
}

/** Not over yet: drafts of those who manage them and cancelled ones as well, but no draft that was dropped. */
function coming(at: Date): Prisma.MeetupWhereInput {
	return {
		startsAt: { gte: new Date(at.getTime() - LONGEST_DAYS * DAY) },
		endsAt: { gt: at },
		state: { in: ["draft", "published", "cancelled"] },
		NOT: { state: "cancelled", publishedAt: null },
	};
}

/** Took place, whether or not the house has noted it. */
function past(at: Date): Prisma.MeetupWhereInput {
	return { startsAt: { lt: at }, endsAt: { lte: at }, state: { in: ["published", "held", "closed"] } };
}

function answeredBy(viewer: Viewer): Prisma.MeetupWhereInput {
	return { rsvps: { some: { personId: viewer.personId, answer: { in: STANDING } } } };
}

async function pageOfRows(
	viewer: Viewer,
	where: Prisma.MeetupWhereInput,
	order: "asc" | "desc",
	after: string | undefined,
): Promise<Page<MeetupRow>> {
	const cursor = decodeInstantCursor(after);
	const beyond = order === "asc" ? "gt" : "lt";
	const from: Prisma.MeetupWhereInput = cursor
		? {
				OR: [{ startsAt: { [beyond]: cursor.at } }, { startsAt: cursor.at, id: { [beyond]: cursor.id } }],
			}
		: {};
	const rows = await rowsOf(viewer, { AND: [where, from] }, order, LIST_SIZE + 1);
	return pageOf(rows, LIST_SIZE, (row) => ({ at: row.startsAt.toISOString(), id: row.id }));
}

function filtered(viewer: Viewer, { mine, community }: MeetupFilters): Prisma.MeetupWhereInput {
	return { AND: [mine ? answeredBy(viewer) : {}, community ? { community: { slug: community } } : {}] };
}

/** What the viewer may see and is still to come, the nearest first. */
export async function upcomingMeetups(viewer: Viewer, filters: MeetupFilters, at: Date): Promise<Page<MeetupRow>> {
	return pageOfRows(viewer, { AND: [coming(at), filtered(viewer, filters)] }, "asc", filters.after);
}

/** What the viewer may see and is over, the latest first. */
export async function pastMeetups(viewer: Viewer, filters: MeetupFilters, at: Date): Promise<Page<MeetupRow>> {
	return pageOfRows(viewer, { AND: [past(at), filtered(viewer, filters)] }, "desc", filters.after);
}

/** The next published edition of a community, or null. */
export async function nextMeetupOf(viewer: Viewer, communityId: string, at: Date): Promise<MeetupRow | null> {
	const [next] = await rowsOf(viewer, { AND: [coming(at), { communityId, state: "published" }] }, "asc", 1);
	return next ?? null;
}

/** A community's editions: all that are to come, at most twenty, and the latest past ones. */
export async function meetupsOfCommunity(viewer: Viewer, communityId: string, at: Date) {
	const [next, held] = await Promise.all([
		rowsOf(viewer, { AND: [coming(at), { communityId }] }, "asc", LIST_SIZE),
		rowsOf(viewer, { AND: [past(at), { communityId }] }, "desc", 5),
	]);
	return { coming: next, past: held };
}

/** A series' editions: those to come, drafts for those who manage them, and the latest past ones. */
export async function meetupsOfSeries(viewer: Viewer, seriesId: string, at: Date) {
	const [next, held] = await Promise.all([
		rowsOf(viewer, { AND: [coming(at), { seriesId }] }, "asc", LIST_SIZE),
		rowsOf(viewer, { AND: [past(at), { seriesId }] }, "desc", LIST_SIZE),
	]);
	return { coming: next, past: held };
}

/** What is next for a person: where they sit or wait, and what their communities hold or they are invited to, declined ones aside. */
export async function myNextMeetups(viewer: Viewer, at: Date, take = 5): Promise<MeetupRow[]> {
	const mine: Prisma.MeetupWhereInput = {
		OR: [
			answeredBy(viewer),
			{
				OR: [{ communityId: { in: activeCommunityIds(viewer) } }, { id: { in: [...viewer.invitedTo] } }],
				rsvps: { none: { personId: viewer.personId, answer: "declined" } },
			},
		],
	};
	return rowsOf(viewer, { AND: [coming(at), { state: "published" }, mine] }, "asc", take);
}
