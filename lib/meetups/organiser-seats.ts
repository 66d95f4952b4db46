import { db } from "../db";
import { demand, NotFound, type RefusalReason, Refused } from "../errors";
import { WORKS_HERE } from "../people/policy";
import { assignSeat, placePersonAt, removeFromSeat } from "../seats/giving-seats";
import { type LockedEdition, underLock } from "../seats/locks";
import { isEmployee, type Viewer } from "../viewer";
import { canSeat, canSeeMeetup } from "./policy";
import type { AssignSeatInput, PlaceInput, RemoveSeatHolderInput } from "./seat-schema";

/**
 * Assigns a seat to a colleague: a free one while nobody waits, or one of a reservation. Doing it twice is one seat.
 */
export async function assignSeatTo(viewer: Viewer, input: AssignSeatInput, at: Date): Promise<void> {
	const { meetupId, venueId, reservationId } = input;
	const person = await db.person.findFirst({
		where: { email: input.email, ...WORKS_HERE },
		select: { id: true },
	});
	await underLock({ meetupId, personId: person?.id ?? viewer.personId, venueId }, async (tx, current, venues) => {
		const known = demandSeating(viewer, current);
		if (!person) throw new Refused("person_unknown");
		await assignSeat(tx, viewer, known, venues, { personId: person.id, venueId, reservationId }, at);
	});
}

/**
 * Gives a seat to a person who waits or has an offer, or moves one to another venue, companions included. They get a mail.
 * With a reason the person passes those who wait longer. Returns what to say.
 */
export async function placePerson(
	viewer: Viewer,
	{ meetupId, personId, venueId, from, reason }: PlaceInput,
	at: Date,
): Promise<{ venueName: string }> {
	return underLock({ meetupId, personId, venueId }, async (tx, current, venues) => {
		const known = demandSeating(viewer, current);
		const { added } = await placePersonAt(tx, viewer, known, venues, { personId, venueId, from, reason }, at);
		// A form that was opened before would write the old capacity.
		if (added > 0)
			await tx.meetup.update({ where: { id: meetupId }, data: { revision: { increment: 1 } }, select: { id: true } });
		return { venueName: venues.get(venueId)?.name ?? "" };
	});
}

/**
 * Assigns a seat to each of several people, one after the other. Those who are refused one are named with the reason; the
 * others have a seat. @throws Refused when nobody gets one
 */
export async function assignSeats(
	viewer: Viewer,
	seat: Omit<AssignSeatInput, "email">,
	people: readonly { id: string; email: string | null }[],
	at: Date,
): Promise<{ refused: Map<string, RefusalReason> }> {
	const refused = new Map<string, RefusalReason>();
	for (const { id, email } of people)
		try {
			await assignSeatTo(viewer, { ...seat, email: email ?? "" }, at);
		} catch (problem) {
			if (!(problem instanceof Refused)) throw problem;
			refused.set(id, problem.reason);
		}
	const [reason] = refused.values();
	if (reason && refused.size === people.length) throw new Refused(reason);
	return { refused };
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
export function demandSeating<Current extends { edition: LockedEdition }>(
	viewer: Viewer,
	current: Current | undefined,
): Current {
	if (!current || !isEmployee(viewer) || !canSeeMeetup(viewer, current.edition).allowed) throw new NotFound();
	demand(canSeat(viewer, current.edition));
	return current;
}
