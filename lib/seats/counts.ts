import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from "kysely";
import type { DB } from "../db";
import { countRows, literal } from "../sql";
import { type Answer, CONCERNED_ANSWERS } from "./answers";

const peopleWho = (answers: readonly Answer["answer"][]) =>
	expressionBuilder<DB>()
		.selectFrom("rsvps as answered")
		.select(countRows().as("people"))
		.where("answered.answer", "in", [...answers]);

/** People who are coming to a meetup: their answer is going. Those they bring are not among them, nor offers, nor reserved seats. */
export const peopleComing = (meetupId: Expression<string>) =>
	peopleWho(["going"]).where("answered.meetupId", "=", meetupId).$asScalar().$notNull();

/** People who are coming to one venue. */
export const peopleComingTo = (venueId: Expression<string>) =>
	peopleWho(["going"]).where("answered.venueId", "=", venueId).$asScalar().$notNull();

/** People whom a change concerns: with a seat, with an offer, on the waitlist, or who asked for a seat. */
export const peopleConcerned = (meetupId: Expression<string>) =>
	peopleWho(CONCERNED_ANSWERS).where("answered.meetupId", "=", meetupId).$asScalar().$notNull();

/** Seats of a venue that nobody has; offers and reserved seats are taken. */
export const freeSeats = ({ capacity, seatsTaken }: Pick<CountedVenue, "capacity" | "seatsTaken">): number =>
	Math.max(capacity - seatsTaken, 0);

/** `freeSeats` as an expression. */
export const freeSeatsOf = (capacity: Expression<number>, seatsTaken: Expression<number>) =>
	sql<number>`greatest(${capacity} - ${seatsTaken}, 0)`;

/** Seats of a venue that a person can take: none while somebody waits for one. */
export const seatsToTake = (venue: Pick<CountedVenue, "capacity" | "seatsTaken" | "waiting">): number =>
	venue.waiting > 0 ? 0 : freeSeats(venue);

/** A seat of the venue `v` can be taken: `seatsToTake` as a condition. */
export const hasSeatToTake = (eb: ExpressionBuilder<DB & { v: DB["venues"] }, "v">): Expression<SqlBool> =>
	eb.and([eb("v.seatsTaken", "<", eb.ref("v.capacity")), eb("v.waiting", "=", literal(0))]);

/** What is counted of a venue, or of all venues of a meetup together. */
interface CountedVenue {
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
	const free = venues.reduce((total, venue) => total + freeSeats(venue), 0);
	return { capacity, taken, free, people, companions: taken - people - offered - reserved, offered, reserved, waiting };
}
