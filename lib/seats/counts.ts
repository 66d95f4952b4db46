import { type Expression, expressionBuilder } from "kysely";
import type { DB } from "../db";
import { countRows } from "../sql";
import { type Answer, CONCERNED_ANSWERS } from "./answers";

const peopleWho = (answers: readonly Answer["answer"][]) =>
	expressionBuilder<DB>()
		.selectFrom("rsvps as answered")
		.select(countRows().as("people"))
		.where("answered.answer", "in", [...answers]);

/** People who are coming to a meetup: their answer is going. Those they bring are not among them, nor offers, nor reserved seats. */
export const peopleComing = (meetupId: Expression<string>) =>
	peopleWho(["going"]).where("answered.meetupId", "=", meetupId).$asScalar().$notNull();

/** The same, to one venue. */
export const peopleComingTo = (venueId: Expression<string>) =>
	peopleWho(["going"]).where("answered.venueId", "=", venueId).$asScalar().$notNull();

/** People whom a change concerns: with a seat, with an offer, on the waitlist, or who asked for a seat. */
export const peopleConcerned = (meetupId: Expression<string>) =>
	peopleWho(CONCERNED_ANSWERS).where("answered.meetupId", "=", meetupId).$asScalar().$notNull();

/** What is counted of a venue, or of all venues of a meetup together. */
export interface CountedVenue {
	capacity: number;
	seatsTaken: number;
	offered: number;
	reserved: number;
	waiting: number;
	/** People coming, by `peopleComing` or `peopleComingTo`. */
	people: number;
}

/**
 * The counts that every page shows. Seats taken are those of the people coming, of their companions, those offered and those
 * reserved: nobody else can have them.
 */
export type SeatCounts = Omit<CountedVenue, "seatsTaken"> & { taken: number; free: number; companions: number };

export function countSeats(venues: readonly CountedVenue[]): SeatCounts {
	const sum = (column: keyof CountedVenue) => venues.reduce((total, venue) => total + venue[column], 0);
	const [capacity, taken, people] = [sum("capacity"), sum("seatsTaken"), sum("people")];
	const [offered, reserved, waiting] = [sum("offered"), sum("reserved"), sum("waiting")];
	const free = venues.reduce((total, venue) => total + Math.max(venue.capacity - venue.seatsTaken, 0), 0);
	return { capacity, taken, free, people, companions: taken - people - offered - reserved, offered, reserved, waiting };
}
