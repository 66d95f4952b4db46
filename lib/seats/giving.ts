import { recordActivity } from "../activity";
import type { Tx } from "../db";
import { Refused } from "../errors";
import type { Viewer } from "../viewer";
import { mailEnding, mailSeat } from "./mail";
import { recipientOf } from "./mail-parts";
import { passOn } from "./offers";
import { takeFromReservation } from "./reservations";
import { type LockedVenue, type Standing, writeAnswer } from "./seats";

interface GivenSeat {
	personId: string;
	venueId: string;
	reservationId?: string;
	/** It goes with a talk, until they say something of it themselves. */
	forTalk?: boolean;
}

/**
 * Gives a person the seat; the caller holds the venue's lock, and has asked whether it may. `viewer` is null where the
 * house keeps a promise.
 */
export async function giveSeat(
	tx: Tx,
	viewer: Viewer | null,
	{ edition, mine }: Standing,
	venues: ReadonlyMap<string, LockedVenue>,
	{ personId, venueId, reservationId, forTalk }: GivenSeat,
	at: Date,
): Promise<void> {
	const venue = venues.get(venueId);
	if (!venue) throw new Refused("venue_unknown");
	if (mine?.answer === "going" && mine.venueId === venueId) return;
	if (reservationId) await takeFromReservation(tx, venueId, reservationId);
	const isTheirs = mine?.answer === "offered" && mine.venueId === venueId;
	if (!isTheirs && !reservationId && (venue.seatsTaken >= venue.capacity || venue.waiting > 0))
		throw new Refused("venue_full");
	const { id, version } = await writeAnswer(tx, { edition, mine }, personId, { answer: "going", venueId }, at);
	// An offer they had waited for was theirs before.
	if (forTalk && !isTheirs)
		await tx.rsvp.update({ where: { id }, data: { speakerVersion: version }, select: { id: true } });
	const activityId = await recordActivity(tx, viewer, {
		kind: "rsvp.seated",
		at,
		communityId: edition.communityId,
		subject: ["rsvp", id],
		detail: { venueId },
	});
	await mailSeat(tx, await recipientOf(tx, personId), { activityId, edition, venue, at, version }, "seated");
	if (!isTheirs) await passOn(tx, { edition, mine }, venues, at);
}

/** Whether somebody sits there as a speaker: the seat was given with a talk, and they have said nothing of it since. */
export async function sitsAsSpeaker(tx: Tx, { edition, mine }: Standing): Promise<boolean> {
	if (mine?.answer !== "going") return false;
	const given = await tx.rsvp.count({ where: { id: mine.id, meetupId: edition.id, speakerVersion: mine.version } });
	return given > 0;
}

/** Takes a seat, an offer or a place in the queue from somebody, who is told why. The caller holds the lock of `venue` and has asked whether it may. */
export async function takeSeatBack(
	tx: Tx,
	viewer: Viewer,
	standing: Standing,
	venues: ReadonlyMap<string, LockedVenue>,
	{ personId, venue, reason }: { personId: string; venue: LockedVenue; reason: string },
	at: Date,
): Promise<void> {
	const { edition } = standing;
	const gone = { answer: "withdrawn", venueId: null, ending: "removed", endingReason: reason } as const;
	const { id, version } = await writeAnswer(tx, standing, personId, gone, at);
	const activityId = await recordActivity(tx, viewer, {
		kind: "rsvp.removed",
		at,
		communityId: edition.communityId,
		subject: ["rsvp", id],
		detail: { venueId: venue.id },
	});
	await mailEnding(tx, personId, "removed", { activityId, edition, venue, at, version, reason });
	await passOn(tx, standing, venues, at);
}
