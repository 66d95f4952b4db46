import { sql } from "kysely";
import { jsonArrayFrom, jsonBuildObject } from "kysely/helpers/postgres";
import { kysely } from "../db";
import { demand } from "../errors";
import { personJson } from "../people/person-json";
import { peopleComingTo } from "../seats/counts";
import { searchWords } from "../text";
import type { Viewer } from "../viewer";
import { canReadDetails, canSeat } from "./policy";
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
function deskRows(meetupId: string, q: string | undefined) {
	return kysely
		.selectFrom("rsvps as r")
		.innerJoin("people as p", "p.id", "r.personId")
		.select(["r.id", "r.answer", "r.venueId", "r.companions", "r.offerExpiresAt", "r.confirmBy"])
		.select((eb) => [
			jsonBuildObject({
				id: eb.ref("p.id"),
				givenName: eb.ref("p.givenName"),
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
		.where((eb) => eb.and(searchWords(q ?? "").map((word) => eb("p.searchText", "like", `%${word}%`))));
}

/**
 * Who waits, in order, and who has a seat or an offer, by name; the answers to the organisers' questions for those who may
 * read them. Fifty of each: a name is searched for, and the list goes on after `after` rows.
 */
export async function deskNames(viewer: Viewer, desk: MeetupDesk, { q, after }: { q?: string; after?: string }) {
	const offset = Math.min(Math.max(Number(after) || 0, 0), 100_000);
	const [waiting, seated] = await Promise.all([
		deskRows(desk.id, q)
			.where("r.answer", "=", "waitlisted")
			.orderBy("r.venueId")
			.orderBy("r.queuedAt")
			.orderBy("r.id")
			.limit(sql.lit(NAMES))
			.execute(),
		deskRows(desk.id, q)
			.where("r.answer", "in", ["going", "offered"])
			.orderBy("p.sortName")
			.orderBy("r.id")
			.offset(offset)
			.limit(sql.lit(NAMES + 1))
			.execute(),
	]);
	const hosts = desk.venues.flatMap(({ hostId }) => hostId ?? []);
	const readable = (rows: DeskRow[]) =>
		canReadDetails(viewer, desk, hosts).allowed ? rows : rows.map((row) => ({ ...row, details: [] }));
	return {
		waiting: readable(waiting),
		seated: readable(seated.slice(0, NAMES)),
		next: seated.length > NAMES ? String(offset + NAMES) : null,
	};
}
export type DeskRow = Awaited<ReturnType<ReturnType<typeof deskRows>["execute"]>>[number];
