import type { Tx } from "../db";
import { Refused } from "../errors";
import type { Viewer } from "../viewer";
import { mailEnding, mailSeat } from "./mail";
import { recipientOf } from "./mail-parts";
import { offerFreedSeat } from "./offers";
import { recordAnswer } from "./record-answer";
import { takeFromReservation } from "./reservations";
import type { LockedRsvp, LockedVenue } from "./seats";
import { seesEdition } from "./sight";

interface SeatAssignment {
	personId: string;
	venueId: string;
	reservationId?: string;
	/** The seat of a speaker: it is released with the talk, unless the person changes the answer themselves. */
	forTalk?: boolean;
}

/**
 * Assigns a seat to a person. The caller holds the venue's lock and has checked the right. `viewer` is null for a job.
 * @throws Refused when the venue is full, and for somebody who may not open the meetup
 */
export async function assignSeat(
	tx: Tx,
	viewer: Viewer | null,
	{ edition, mine }: LockedRsvp,
	venues: ReadonlyMap<string, LockedVenue>,
	{ personId, venueId, reservationId, forTalk }: SeatAssignment,
	at: Date,
): Promise<void> {
	const venue = venues.get(venueId);
	if (!venue) throw new Refused("venue_unknown");
	if (mine?.answer === "going" && mine.venueId === venueId) return;
	if (!(await seesEdition(tx, { meetupId: edition.id, personId }, at))) throw new Refused("seat_out_of_sight");
	if (reservationId) await takeFromReservation(tx, venueId, reservationId);
	const isTheirs = mine?.answer === "offered" && mine.venueId === venueId;
	if (!isTheirs && !reservationId && (venue.seatsTaken >= venue.capacity || venue.waiting > 0))
		throw new Refused("venue_full");
	const next = { answer: "going", venueId } as const;
	const seated = { personId, next, kind: "rsvp.seated", detail: { venueId } } as const;
	const { id, change } = await recordAnswer(tx, viewer, { edition, mine }, seated, at);
	// A seat they were offered from the waitlist is not a speaker's seat.
	if (forTalk && !isTheirs)
		await tx.rsvp.update({ where: { id }, data: { speakerVersion: change.version }, select: { id: true } });
	await mailSeat(tx, await recipientOf(tx, personId), { ...change, venue }, "seated");
	if (!isTheirs) await offerFreedSeat(tx, { edition, mine }, venues, at);
}

/** Whether the person holds the seat as a speaker, and has not changed the answer since. */
export async function holdsSpeakerSeat(tx: Tx, { edition, mine }: LockedRsvp): Promise<boolean> {
	if (mine?.answer !== "going") return false;
	const given = await tx.rsvp.count({ where: { id: mine.id, meetupId: edition.id, speakerVersion: mine.version } });
	return given > 0;
}

/** Ends the active answer of a person, who gets a mail with the reason. The caller holds the venue's lock and has checked the right. */
export async function removeFromSeat(
	tx: Tx,
	viewer: Viewer,
	current: LockedRsvp,
	venues: ReadonlyMap<string, LockedVenue>,
	{ personId, venue, reason }: { personId: string; venue: LockedVenue; reason: string },
	at: Date,
): Promise<void> {
	const next = { answer: "withdrawn", venueId: null, ending: "removed", endingReason: reason } as const;
	const removed = { personId, next, kind: "rsvp.removed", detail: { venueId: venue.id } } as const;
	const { change } = await recordAnswer(tx, viewer, current, removed, at);
	await mailEnding(tx, personId, "removed", { ...change, venue, reason });
	await offerFreedSeat(tx, current, venues, at);
}
