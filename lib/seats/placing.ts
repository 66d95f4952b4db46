import type { Tx } from "../db";
import { Refused } from "../errors";
import type { Viewer } from "../viewer";
import type { Answer } from "./answers";
import { holdsSpeakerSeat } from "./assignment";
import { mailSeat } from "./mail";
import { recipientOf } from "./mail-parts";
import { offerFreedSeat } from "./offers";
import { recordAnswer } from "./record-answer";
import { takeFromReservation } from "./reservations";
import type { LockedRsvp, LockedVenue } from "./seats";

interface Placing {
	personId: string;
	venueId: string;
	/** A free seat, a seat more than the venue had, or the id of a reservation. */
	from: string;
	/** Why this person comes before those who wait longer. */
	reason?: string;
}

/** How many people wait at the venue and would be passed. */
function passedBy(mine: Answer, venue: LockedVenue): number {
	if (mine.venueId !== venue.id || mine.answer === "requested") return venue.waiting;
	return mine.answer === "waitlisted" ? (mine.position ?? 1) - 1 : 0;
}

/**
 * Gives a seat at a venue to a person who waits, asked for one, has an offer, or has a seat elsewhere; companions move along. Passing those
 * who wait longer takes a reason. The caller holds the locks and has checked the right. Returns how many seats the venue grew.
 * @throws Refused when there is no seat, or no reason
 */
export async function placePersonAt(
	tx: Tx,
	viewer: Viewer,
	current: LockedRsvp,
	venues: ReadonlyMap<string, LockedVenue>,
	{ personId, venueId, from, reason }: Placing,
	at: Date,
): Promise<{ added: number }> {
	const { mine } = current;
	const venue = venues.get(venueId);
	if (!venue) throw new Refused("venue_unknown");
	if (!mine?.venueId) throw new Refused("holds_no_seat");
	if (mine.answer === "going" && mine.venueId === venueId) return { added: 0 };
	const passed = passedBy(mine, venue);
	if (passed > 0 && !reason) throw new Refused("waitlist_reason_missing");
	const moves = mine.answer === "going";
	const companions = moves ? mine.companions : [];
	const isTheirs = mine.answer === "offered" && mine.venueId === venueId;
	const added = isTheirs ? 0 : await makeRoom(tx, venue, 1 + companions.length, from);
	const isSpeaker = await holdsSpeakerSeat(tx, current);
	const confirmBy = moves ? mine.confirmBy : null;
	const next = { answer: "going", venueId, companions, confirmBy } as const;
	const kind = moves ? "rsvp.moved" : "rsvp.seated";
	const placed = { personId, next, kind, detail: { venueId, passed, added } } as const;
	const { id, change } = await recordAnswer(tx, viewer, current, placed, at);
	if (passed > 0 || isSpeaker)
		await tx.rsvp.update({
			where: { id },
			data: {
				pastWaitlistReason: passed > 0 ? reason : null,
				...(isSpeaker ? { speakerVersion: change.version } : {}),
			},
			select: { id: true },
		});
	await mailSeat(tx, await recipientOf(tx, personId), { ...change, venue }, moves ? "moved" : "seated");
	if (!isTheirs) await offerFreedSeat(tx, current, venues, at);
	return { added };
}

/** Makes sure that the seats are there. Returns by how many the venue grew. */
async function makeRoom(tx: Tx, venue: LockedVenue, seats: number, from: string): Promise<number> {
	const free = venue.capacity - venue.seatsTaken;
	const isReserved = from !== "free" && from !== "extra";
	if (isReserved) await takeFromReservation(tx, venue.id, from);
	const missing = Math.max(0, seats - free - (isReserved ? 1 : 0));
	if (missing === 0) return 0;
	if (from !== "extra") throw new Refused(isReserved ? "too_few_seats" : "venue_full");
	await tx.venue.update({
		where: { id: venue.id },
		data: { capacity: { increment: missing } },
		select: { id: true },
	});
	return missing;
}
