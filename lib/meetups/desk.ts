import { sql } from "kysely";
import { jsonArrayFrom, jsonBuildObject } from "kysely/helpers/postgres";
import { kysely } from "../db";
import { demand } from "../errors";
import { personJson } from "../people/person-json";
import { hasTerms } from "../search-text";
import { waitlistPosition } from "../seats/answers";
import { peopleComingTo } from "../seats/counts";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";
import { canReadDetails, canSeat } from "./policy";
import { type DeskFilters, type DeskState, deskFilters } from "./seat-schema";
import { nestCommunity, visibleMeetup } from "./visible-meetup";

const NAMES = 50;

/** A meetup as its organisers run it: venues with the seats set aside. @throws NotFound, Refused */
export async function meetupDesk(viewer: Viewer, id: string) {
	const row = await visibleMeetup(viewer, id)
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom("venues as v")
					.select(["v.id", "v.name", "v.hostId", "v.capacity", "v.seatsTaken", "v.offered", "v.reserved", "v.waiting"])
					.select((venue) => peopleComingTo(venue.ref("v.id")).as("people"))
					.select((venue) =>
						jsonArrayFrom(
							venue
								.selectFrom("seat_reservations as sr")
								.select(["sr.id", "sr.seats", "sr.reason", "sr.createdAt"])
								.select((sr) => personJson(sr.ref("sr.createdById")).as("createdBy"))
								.whereRef("sr.venueId", "=", "v.id")
								.orderBy("sr.createdAt")
								.limit(sql.lit(50)),
						).as("reservations"),
					)
					.whereRef("v.meetupId", "=", "m.id")
					.orderBy("v.position"),
			).as("venues"),
		)
		.select((eb) =>
			eb
				.selectFrom("rsvps as asked")
				.select(countRows().as("people"))
				.whereRef("asked.meetupId", "=", "m.id")
				.where("asked.answer", "=", literal("requested"))
				.$asScalar()
				.$notNull()
				.as("requests"),
		)
		.executeTakeFirst();
	const { venues, ...meetup } = nestCommunity(row);
	demand(canSeat(viewer, meetup));
	return {
		...meetup,
		venues: venues.map(({ reservations, ...venue }) => ({
			...venue,
			reservations: reservations.map((row) => ({ ...row, createdAt: new Date(row.createdAt) })),
		})),
	};
}
export type MeetupDesk = Awaited<ReturnType<typeof meetupDesk>>;

/** Answers with the person, and what they answered to the organisers' questions. */
function deskRows(meetupId: string, { q, venue }: Pick<DeskFilters, "q" | "venue">) {
	const rows = kysely
		.selectFrom("rsvps as r")
		.innerJoin("people as p", "p.id", "r.personId")
		.select(["r.id", "r.answer", "r.venueId", "r.companions", "r.offerExpiresAt", "r.confirmBy"])
		.select(["r.ending", "r.endingReason", "r.pastWaitlistReason", "r.requestReason", "r.answeredAt"])
		.select((eb) => [
			waitlistPosition(eb).as("position"),
			jsonBuildObject({
				id: eb.ref("p.id"),
				givenName: eb.ref("p.givenName"),
				faceFileId: eb.ref("p.faceFileId"),
				familyName: eb.ref("p.familyName"),
				jobTitle: eb.ref("p.jobTitle"),
			}).as("person"),
			jsonArrayFrom(
				eb
					.selectFrom("rsvp_details as d")
					.innerJoin("rsvp_questions as q", "q.id", "d.questionId")
					.select((detail) => [
						"d.text",
						jsonBuildObject({ kind: detail.ref("q.kind"), wording: detail.ref("q.wording") }).as("question"),
					])
					.whereRef("d.rsvpId", "=", "r.id")
					.orderBy("q.position"),
			).as("details"),
		])
		.where("r.meetupId", "=", meetupId)
		.where((eb) => hasTerms(eb.ref("p.searchText"), q));
	return venue ? rows.where("r.venueId", "=", venue) : rows;
}

/** Who is in a state. The waitlist is in its order, who is not coming by the latest answer, the others by name. */
function deskRowsIn(meetupId: string, state: DeskState | undefined, filters: Pick<DeskFilters, "q" | "venue">) {
	// Who is not coming stands at no venue.
	const rows = deskRows(meetupId, state === "gone" ? { q: filters.q } : filters);
	switch (state) {
		case "waiting":
			return rows
				.where("r.answer", "=", literal("waitlisted"))
				.orderBy("r.venueId")
				.orderBy("r.queuedAt")
				.orderBy("r.id");
		case "requested":
			return rows.where("r.answer", "=", literal("requested")).orderBy("r.answeredAt").orderBy("r.id");
		case "gone":
			return rows
				.where("r.answer", "in", [literal("declined"), literal("withdrawn")])
				.orderBy("r.answeredAt", "desc")
				.orderBy("r.id");
		case "offered":
			return rows.where("r.answer", "=", literal("offered")).orderBy("r.offerExpiresAt").orderBy("r.id");
		case "toConfirm":
			return byName(rows.where("r.answer", "=", literal("going")).where("r.confirmBy", "is not", null));
		case "coming":
			return byName(rows.where("r.answer", "=", literal("going")));
		default:
			return byName(rows.where("r.answer", "in", [literal("going"), literal("offered")]));
	}
}

const byName = (rows: ReturnType<typeof deskRows>) => rows.orderBy("p.sortName").orderBy("r.id");

/**
 * The people of a state, or everyone with a seat or an offer, and then those who asked for a seat and those who wait as well,
 * in order; the answers to the organisers' questions for those who may read them. Fifty of each, and the list goes on after
 * `after` rows.
 */
export async function deskNames(viewer: Viewer, desk: MeetupDesk, filters: DeskFilters) {
	const { state, after } = deskFilters.parse(filters);
	const apart = async (of: DeskState, isThere: boolean) =>
		state || !isThere
			? []
			: deskRowsIn(desk.id, of, filters)
					.limit(sql.lit(NAMES + 1))
					.execute();
	const [requests, waiting, rows] = await Promise.all([
		apart("requested", desk.requests > 0),
		apart("waiting", true),
		deskRowsIn(desk.id, state, filters)
			.offset(after)
			.limit(sql.lit(NAMES + 1))
			.execute(),
	]);
	const hosts = desk.venues.flatMap(({ hostId }) => hostId ?? []);
	const readable = (people: DeskRow[]) =>
		canReadDetails(viewer, desk, hosts).allowed ? people : people.map((row) => ({ ...row, details: [] }));
	return {
		requests: readable(requests.slice(0, NAMES)),
		moreAsk: requests.length > NAMES,
		waiting: readable(waiting.slice(0, NAMES)),
		moreWait: waiting.length > NAMES,
		rows: readable(rows.slice(0, NAMES)),
		next: rows.length > NAMES ? String(after + NAMES) : null,
	};
}
export type DeskRow = Awaited<ReturnType<ReturnType<typeof deskRows>["execute"]>>[number];
