import type { Tx } from "../db";
import { Refused } from "../errors";
import type { Viewer } from "../viewer";
import { recordAnswer } from "./answer-writing";
import type { Answer } from "./answers";
import { freeSeats } from "./counts";
import type { LockedRsvp, LockedVenue } from "./locks";
import { offerFreedSeat } from "./offers";
import { takeFromReservation } from "./reservation-writing";
import { recipientOf } from "./seat-change";
import { mailEnding } from "./seat-end-mail";
import { mailSeat } from "./seat-mail";
import { seesEdition } from "./sight";

type Venues = ReadonlyMap<string, LockedVenue>;

interface SeatAssignment {
	personId: string;
	venueId: string;
	reservationId?: string;
	/** The seat of a speaker: it is released with the talk, unless the person changes the answer themselves. */
	forTalk?: boolean;
}

/**
 * Assigns a seat to a person, whether or not they have answered: a free one while nobody waits, or one of a reservation. The
 * caller holds the venue's lock and has checked the right. `viewer` is null for a job.
 * @throws Refused when the venue is full, and for somebody who may not open the meetup
 */
export async function assignSeat(
	tx: Tx,
	viewer: Viewer | null,
	current: LockedRsvp,
	venues: Venues,
	{ personId, venueId, reservationId, forTalk }: SeatAssignment,
	at: Date,
): Promise<void> {
	const { edition, mine } = current;
	const venue = venues.get(venueId);
	if (!venue) throw new Refused("venue_unknown");
	if (hasSeatAt(mine, venueId)) return;
	if (!(await seesEdition(tx, { meetupId: edition.id, personId }, at))) throw new Refused("seat_out_of_sight");
	if (!reservationId && !hasOfferAt(mine, venueId) && venue.waiting > 0) throw new Refused("venue_full");
	await giveSeat(tx, viewer, current, venues, { personId, venue, from: reservationId ?? "free", forTalk }, at);
}

interface Placing {
	personId: string;
	venueId: string;
	/** A free seat, a seat more than the venue had, or the id of a reservation. */
	from: string;
	/** Why this person comes before those who wait longer. */
	reason?: string;
}

/**
 * Gives a seat at a venue to a person who waits, asked for one, has an offer, or has a seat elsewhere. Passing those who wait
 * longer takes a reason. The caller holds the locks and has checked the right. Returns how many seats the venue grew.
 * @throws Refused when there is no seat, or no reason
 */
export async function placePersonAt(
	tx: Tx,
	viewer: Viewer,
	current: LockedRsvp,
	venues: Venues,
	{ personId, venueId, from, reason }: Placing,
	at: Date,
): Promise<{ added: number }> {
	const { mine } = current;
	const venue = venues.get(venueId);
	if (!venue) throw new Refused("venue_unknown");
	if (!mine?.venueId) throw new Refused("holds_no_seat");
	if (hasSeatAt(mine, venueId)) return { added: 0 };
	const passed = passedBy(mine, venue);
	if (passed > 0 && !reason) throw new Refused("waitlist_reason_missing");
	return giveSeat(tx, viewer, current, venues, { personId, venue, from, passed, reason }, at);
}

const hasSeatAt = (mine: Answer | null, venueId: string) => mine?.answer === "going" && mine.venueId === venueId;
const hasOfferAt = (mine: Answer | null, venueId: string) => mine?.answer === "offered" && mine.venueId === venueId;

/** How many people wait at the venue and would be passed. */
function passedBy(mine: Answer, venue: LockedVenue): number {
	if (mine.venueId !== venue.id || mine.answer === "requested") return venue.waiting;
	return mine.answer === "waitlisted" ? (mine.position ?? 1) - 1 : 0;
}

interface GivenSeat {
	personId: string;
	venue: LockedVenue;
	from: string;
	forTalk?: boolean;
	passed?: number;
	reason?: string;
}

/** Gives the seat. Companions of a seat elsewhere move along, and so does the day by which it must be confirmed. */
async function giveSeat(
	tx: Tx,
	viewer: Viewer | null,
	current: LockedRsvp,
	venues: Venues,
	{ personId, venue, from, forTalk, passed = 0, reason }: GivenSeat,
	at: Date,
): Promise<{ added: number }> {
	const { mine } = current;
	const moved = mine?.answer === "going" ? mine : null;
	const companions = moved?.companions ?? [];
	const isOffered = hasOfferAt(mine, venue.id);
	const added = isOffered ? 0 : await makeRoom(tx, venue, 1 + companions.length, from);
	// A seat they were offered from the waitlist is not a speaker's seat.
	const isSpeaker = (forTalk && !isOffered) || (await holdsSpeakerSeat(tx, current));
	const confirmBy = moved?.confirmBy ?? null;
	const next = { answer: "going", venueId: venue.id, companions, confirmBy } as const;
	const kind = moved ? "rsvp.moved" : "rsvp.seated";
	const given = { personId, next, kind, detail: { venueId: venue.id, passed, added } } as const;
	const { id, change } = await recordAnswer(tx, viewer, current, given, at);
	if (passed > 0 || isSpeaker)
		await tx.rsvp.update({
			where: { id },
			data: {
				pastWaitlistReason: passed > 0 ? reason : null,
				...(isSpeaker ? { speakerVersion: change.version } : {}),
			},
			select: { id: true },
		});
	await mailSeat(tx, await recipientOf(tx, personId), { ...change, venue }, moved ? "moved" : "seated");
	if (!isOffered) await offerFreedSeat(tx, current, venues, at);
	return { added };
}

/** Makes sure that the seats are there. Returns by how many the venue grew. */
async function makeRoom(tx: Tx, venue: LockedVenue, seats: number, from: string): Promise<number> {
	const isReserved = from !== "free" && from !== "extra";
	if (isReserved) await takeFromReservation(tx, venue.id, from);
	const missing = Math.max(0, seats - freeSeats(venue) - (isReserved ? 1 : 0));
	if (missing === 0) return 0;
	if (from !== "extra") throw new Refused(isReserved ? "too_few_seats" : "venue_full");
	await tx.venue.update({
		where: { id: venue.id },
		data: { capacity: { increment: missing } },
		select: { id: true },
	});
	return missing;
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
	venues: Venues,
	{ personId, venue, reason }: { personId: string; venue: LockedVenue; reason: string },
	at: Date,
): Promise<void> {
	const next = { answer: "withdrawn", venueId: null, ending: "removed", endingReason: reason } as const;
	const removed = { personId, next, kind: "rsvp.removed", detail: { venueId: venue.id } } as const;
	const { change } = await recordAnswer(tx, viewer, current, removed, at);
	await mailEnding(tx, personId, "removed", { ...change, venue, reason });
	await offerFreedSeat(tx, current, venues, at);
}
