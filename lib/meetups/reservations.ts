import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { found, Refused } from "../errors";
import { seatsToTake } from "../seats/counts";
import { type LockedEdition, lockMeetup, readLockedEdition } from "../seats/locks";
import { offerFreeSeats } from "../seats/offers";
import { endReservation, writeReservation } from "../seats/reservation-writing";
import type { Viewer } from "../viewer";
import { demandSeating } from "./organiser-seats";
import type { ReservationInput } from "./seat-schema";

/** Reserves free seats for a stated reason. While somebody waits, none are free. */
export async function reserveSeats(viewer: Viewer, input: ReservationInput, at: Date): Promise<void> {
	const { meetupId, venueId, seats, reason } = input;
	await underMeetupLock(viewer, meetupId, async (tx, edition, venues) => {
		const venue = venues.get(venueId);
		if (!venue) throw new Refused("venue_unknown");
		if (seatsToTake(venue) < seats) throw new Refused("too_few_seats");
		await writeReservation(tx, { venueId, seats, reason, createdById: viewer.personId, createdAt: at });
		await recordActivity(tx, viewer, {
			kind: "seats.reserved",
			at,
			communityId: edition.communityId,
			subject: ["meetup", meetupId],
			detail: { venueId, seats },
		});
	});
}

/**
 * Ends a reservation. Its seats are offered to the waitlist first. Doing it twice changes nothing. Returns the reservation that
 * could be made again; null where somebody waited for its seats.
 */
export async function releaseSeats(
	viewer: Viewer,
	{ meetupId, reservationId }: { meetupId: string; reservationId: string },
	at: Date,
): Promise<Omit<ReservationInput, "meetupId"> | null> {
	return underMeetupLock(viewer, meetupId, async (tx, edition, venues) => {
		const reservation = await tx.seatReservation.findFirst({
			where: { id: reservationId, venue: { meetupId } },
			select: { venueId: true, seats: true, reason: true },
		});
		const venue = venues.get(reservation?.venueId ?? "");
		if (!reservation || !venue) return null;
		const { seats } = reservation;
		await endReservation(tx, { id: reservationId, venueId: venue.id, seats });
		await recordActivity(tx, viewer, {
			kind: "seats.released",
			at,
			communityId: edition.communityId,
			subject: ["meetup", meetupId],
			detail: { venueId: venue.id, seats },
		});
		await offerFreeSeats(tx, edition, venue, at);
		return venue.waiting > 0 ? null : reservation;
	});
}

function underMeetupLock<T>(
	viewer: Viewer,
	meetupId: string,
	work: (tx: Tx, edition: LockedEdition, venues: Awaited<ReturnType<typeof lockMeetup>>) => Promise<T>,
): Promise<T> {
	return db.$transaction(async (tx) => {
		const venues = await lockMeetup(tx, meetupId);
		const edition = found(await readLockedEdition(tx, meetupId));
		demandSeating(viewer, { edition });
		return work(tx, edition, venues);
	});
}
