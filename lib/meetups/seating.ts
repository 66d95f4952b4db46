import { db } from "../db";
import { demand, NotFound, Refused } from "../errors";
import { assignSeat, removeFromSeat } from "../seats/assignment";
import { type LockedRsvp, underLock } from "../seats/seats";
import { isEmployee, type Viewer } from "../viewer";
import { canSeat, sees } from "./policy";
import type { SeatSomeoneInput, UnseatInput } from "./seat-schema";

/** The organiser's hand on the seats. Nobody is put past the queue: a seat is free, or comes out of those set aside. */

/** Gives a colleague a seat, out of a reservation where one is named. The same person twice is one seat. */
export async function seatSomeone(viewer: Viewer, input: SeatSomeoneInput, at: Date): Promise<void> {
	const { meetupId, venueId, reservationId } = input;
	const person = await db.person.findFirst({
		where: { email: input.email, status: "active", kind: "employee" },
		select: { id: true },
	});
	await underLock({ meetupId, personId: person?.id ?? viewer.personId, venueId }, async (tx, current, venues) => {
		const known = demandSeating(viewer, current);
		if (!person) throw new Refused("person_unknown");
		await assignSeat(tx, viewer, known, venues, { personId: person.id, venueId, reservationId }, at);
	});
}

/** Takes a seat, an offer or a place in the queue from somebody, who is told why. */
export async function unseat(viewer: Viewer, { meetupId, personId, reason }: UnseatInput, at: Date): Promise<void> {
	await underLock({ meetupId, personId, venueId: null }, async (tx, current, venues) => {
		const known = demandSeating(viewer, current);
		const venue = venues.get(known.mine?.venueId ?? "");
		if (!venue) throw new Refused("holds_no_seat");
		await removeFromSeat(tx, viewer, known, venues, { personId, venue, reason }, at);
	});
}

/** Where somebody stands, for who looks after the edition. @throws NotFound, or Refused to whoever does not */
export function demandSeating(viewer: Viewer, current: LockedRsvp | undefined): LockedRsvp {
	if (!current || !isEmployee(viewer) || !sees(viewer, current.edition)) throw new NotFound();
	demand(canSeat(viewer, current.edition));
	return current;
}
