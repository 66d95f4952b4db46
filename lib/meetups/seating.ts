import { db } from "../db";
import { demand, NotFound, Refused } from "../errors";
import { assignSeat, removeFromSeat } from "../seats/assignment";
import { type LockedRsvp, underLock } from "../seats/seats";
import { isEmployee, type Viewer } from "../viewer";
import { canSeat, canSeeMeetup } from "./policy";
import type { AssignSeatInput, RemoveSeatHolderInput } from "./seat-schema";

/**
 * Assigns a seat to a colleague: a free one while nobody waits, or one of a reservation. Doing it twice is one seat.
 */
export async function assignSeatTo(viewer: Viewer, input: AssignSeatInput, at: Date): Promise<void> {
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

/** Ends the seat, the offer or the waiting of a person, who gets a mail with the reason. */
export async function removeSeatHolder(
	viewer: Viewer,
	{ meetupId, personId, reason }: RemoveSeatHolderInput,
	at: Date,
): Promise<void> {
	await underLock({ meetupId, personId, venueId: null }, async (tx, current, venues) => {
		const known = demandSeating(viewer, current);
		const venue = venues.get(known.mine?.venueId ?? "");
		if (!venue) throw new Refused("holds_no_seat");
		await removeFromSeat(tx, viewer, known, venues, { personId, venue, reason }, at);
	});
}

/** Checks that the viewer may assign and remove seats. @throws NotFound, Refused */
export function demandSeating(viewer: Viewer, current: LockedRsvp | undefined): LockedRsvp {
	if (!current || !isEmployee(viewer) || !canSeeMeetup(viewer, current.edition).allowed) throw new NotFound();
	demand(canSeat(viewer, current.edition));
	return current;
}
