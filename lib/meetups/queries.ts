import { type Expression, type SqlBool, sql } from "kysely";
import { DAY } from "../clock";
import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { kysely } from "../db";
import { ACTIVE_ANSWERS, type Answer, answerFrom, answerOf } from "../seats/answers";
import { countSeats, freeSeatsOf, peopleComing } from "../seats/counts";
import { literal, literals } from "../sql";
import { activeCommunityIds, type Viewer } from "../viewer";
import { type MeetupQuery, meetupVisibleTo } from "./policy";
import { LONGEST_DAYS, type MeetupFilters } from "./schema";

const LIST_SIZE = 20;

type Condition = (eb: MeetupQuery) => Expression<SqlBool>;

/** One statement, however many rows. What belongs to a meetup is read after the limit, for the rows of the page alone. */
function rowsQuery(viewer: Viewer, where: Condition[], order: "asc" | "desc", take: number) {
	const page = kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["m.id", "m.title", "m.summary", "m.state", "m.language", "m.number", "m.startsAt", "m.endsAt", "m.zone"])
		.select(["m.coverFileId", "c.slug", "c.name", "c.accent"])
		.where(meetupVisibleTo(viewer))
		.where((eb) => eb.and(where.map((condition) => condition(eb))))
		.orderBy("m.startsAt", order)
		.orderBy("m.id", order)
		.limit(sql.lit(take));
	return kysely
		.selectFrom(page.as("m"))
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom("venues as v")
					.select(({ fn, val, ref }) => [
						sql<string[]>`coalesce(array_agg(${ref("v.name")} order by ${ref("v.position")}), '{}')`.as("venueNames"),
						fn.coalesce(sql<number>`sum(${ref("v.capacity")})::int`, val(0)).as("capacity"),
						fn.coalesce(sql<number>`sum(${ref("v.seatsTaken")})::int`, val(0)).as("seatsTaken"),
						fn.coalesce(sql<number>`sum(${ref("v.offered")})::int`, val(0)).as("offered"),
						fn.coalesce(sql<number>`sum(${ref("v.reserved")})::int`, val(0)).as("reserved"),
						fn
							.coalesce(sql<number>`sum(${freeSeatsOf(ref("v.capacity"), ref("v.seatsTaken"))})::int`, val(0))
							.as("free"),
						fn.coalesce(sql<number>`sum(${ref("v.waiting")})::int`, val(0)).as("waiting"),
					])
					.whereRef("v.meetupId", "=", "m.id")
					.as("v"),
			(join) => join.onTrue(),
		)
		.selectAll(["m", "v"])
		.select((eb) => [answerOf(viewer.personId, eb.ref("m.id")).as("mine"), peopleComing(eb.ref("m.id")).as("people")])
		.orderBy("m.startsAt", order)
		.orderBy("m.id", order);
}

/** Meetups as lists, the community's page and home show them; `venueNames` are the names of the venues in their order. */
async function rowsOf(viewer: Viewer, where: Condition[], order: "asc" | "desc", take: number) {
	const rows = await rowsQuery(viewer, where, order, take).execute();
	return rows.map(
		({ slug, name, accent, mine, capacity, seatsTaken, offered, reserved, waiting, people, free, ...row }) => ({
			...row,
			community: { slug, name, accent },
			mine: answerFrom(mine),
			// A venue over its capacity has no seat free, and takes none from another.
			counts: { ...countSeats([{ capacity, seatsTaken, offered, reserved, waiting, people }]), free },
		}),
	);
}
export type MeetupRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** No meetup that started before is still going on: an index can start from it. */
const earliestStart = (at: Date): Date => new Date(at.getTime() - LONGEST_DAYS * DAY);

/** Not over yet. Includes drafts and cancelled meetups, but not drafts that were cancelled. */
function coming(at: Date): Condition {
	return (eb) =>
		eb.and([
			eb("m.startsAt", ">=", earliestStart(at)),
			eb("m.endsAt", ">", at),
			eb.or([
				eb("m.state", "in", [literal("draft"), literal("published")]),
				eb.and([eb("m.state", "=", literal("cancelled")), eb("m.publishedAt", "is not", null)]),
			]),
		]);
}

/** Took place. The job may not have noted it yet. */
function past(at: Date): Condition {
	return (eb) =>
		eb.and([
			eb("m.startsAt", "<", at),
			eb("m.endsAt", "<=", at),
			eb("m.state", "in", [literal("published"), literal("held"), literal("closed")]),
		]);
}

const inCommunity =
	(communityId: string): Condition =>
	(eb) =>
		eb("m.communityId", "=", communityId);

const inSeries =
	(seriesId: string): Condition =>
	(eb) =>
		eb("m.seriesId", "=", seriesId);

const published: Condition = (eb) => eb("m.state", "=", literal("published"));

/** Ids of meetups that the viewer has answered so, as an array computed once: an index can start from it. */
function answeredBy(viewer: Viewer, answers: Answer["answer"][]) {
	const ids = kysely
		.selectFrom("rsvps as r")
		.select("r.meetupId")
		.where("r.personId", "=", viewer.personId)
		.where("r.answer", "in", literals(answers));
	return sql<string[]>`array(${ids})`;
}

async function pageOfRows(
	viewer: Viewer,
	condition: Condition,
	order: "asc" | "desc",
	{ mine, community, after }: MeetupFilters,
): Promise<Page<MeetupRow>> {
	const cursor = decodeInstantCursor(after);
	const where: Condition[] = [condition];
	if (mine) where.push((eb) => eb("m.id", "=", eb.fn.any(answeredBy(viewer, ACTIVE_ANSWERS))));
	if (community) where.push((eb) => eb("c.slug", "=", community));
	if (cursor)
		where.push((eb) =>
			eb(eb.refTuple("m.startsAt", "m.id"), order === "asc" ? ">" : "<", eb.tuple(cursor.at, cursor.id)),
		);
	const rows = await rowsOf(viewer, where, order, LIST_SIZE + 1);
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

/** The next published meetup of a community, or null. */
export async function nextMeetupOf(viewer: Viewer, slug: string, at: Date): Promise<MeetupRow | null> {
	const ofCommunity: Condition = (eb) =>
		eb("m.communityId", "=", eb.selectFrom("communities as own").select("own.id").where("own.slug", "=", slug));
	const [next] = await rowsOf(viewer, [coming(at), ofCommunity, published], "asc", 1);
	return next ?? null;
}

/** Published meetups to come of communities about one of some topics, the nearest first. */
export async function meetupsAboutTopics(viewer: Viewer, topicIds: readonly string[], take: number, at: Date) {
	const about: Condition = (eb) =>
		eb.or([
			eb("c.topicId", "=", eb.fn.any(eb.val([...topicIds]))),
			eb("c.moreTopicIds", "&&", sql<string[]>`${topicIds}::uuid[]`),
		]);
	return rowsOf(viewer, [coming(at), about, published], "asc", take);
}

/** Published editions of a community that have not started: an archiving cancels or keeps them. */
export function publishedAhead(viewer: Viewer, slug: string, at: Date) {
	return kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["m.id", "m.title", "m.startsAt", "m.zone"])
		.select((eb) => peopleComing(eb.ref("m.id")).as("people"))
		.where("c.slug", "=", slug)
		.where("m.state", "=", literal("published"))
		.where("m.startsAt", ">", at)
		.where(meetupVisibleTo(viewer))
		.orderBy("m.startsAt")
		.orderBy("m.id")
		.limit(sql.lit(100));
}

/** A community's meetups: those to come, at most twenty, and the latest past ones. */
export async function meetupsOfCommunity(viewer: Viewer, communityId: string, at: Date) {
	const [next, held] = await Promise.all([
		rowsOf(viewer, [coming(at), inCommunity(communityId)], "asc", LIST_SIZE),
		rowsOf(viewer, [past(at), inCommunity(communityId)], "desc", 5),
	]);
	return { coming: next, past: held };
}

/** A series' meetups: those to come, drafts for those who manage them, and the latest past ones. */
export async function meetupsOfSeries(viewer: Viewer, seriesId: string, at: Date) {
	const [next, held] = await Promise.all([
		rowsOf(viewer, [coming(at), inSeries(seriesId)], "asc", LIST_SIZE),
		rowsOf(viewer, [past(at), inSeries(seriesId)], "desc", LIST_SIZE),
	]);
	return { coming: next, past: held };
}

const NEAR_DAYS = 60;

/** For somebody who is new: the next meetups at their site or online, within two months. */
export async function meetupsNear(viewer: Viewer, at: Date, take: number): Promise<MeetupRow[]> {
	const near: Condition = (eb) =>
		eb.and([
			eb("m.startsAt", "<", new Date(at.getTime() + NEAR_DAYS * DAY)),
			eb.exists(
				eb
					.selectFrom("venues as near")
					.select(eb.lit(1).as("one"))
					.whereRef("near.meetupId", "=", "m.id")
					.where((venue) =>
						venue.or([venue("near.siteId", "=", viewer.siteId), venue("near.kind", "=", literal("online"))]),
					),
			),
		]);
	return rowsOf(viewer, [coming(at), published, near], "asc", take);
}

/**
 * What is next for a person: where they hold a seat or wait, what their communities hold, and where they are invited;
 * without what they declined.
 */
export async function myNextMeetups(viewer: Viewer, at: Date, take = 5): Promise<MeetupRow[]> {
	// Gathered first: these are few of all the meetups to come.
	const mine: Condition = (eb) => {
		const ofCommunities = eb
			.selectFrom("meetups as o")
			.select("o.id")
			.where("o.communityId", "=", eb.fn.any(eb.val(activeCommunityIds(viewer))))
			.where("o.startsAt", ">=", earliestStart(at));
		const answered = sql<string>`unnest(${answeredBy(viewer, ACTIVE_ANSWERS)})`;
		const invited = sql<string>`unnest(${eb.val([...viewer.invitedTo])}::uuid[])`;
		return eb(
			"m.id",
			"=",
			eb.fn.any(sql<string[]>`array(${ofCommunities} union select ${answered} union select ${invited})`),
		);
	};
	const notDeclined: Condition = (eb) => eb.not(eb("m.id", "=", eb.fn.any(answeredBy(viewer, ["declined"]))));
	return rowsOf(viewer, [coming(at), published, mine, notDeclined], "asc", take);
}
