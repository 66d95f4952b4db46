import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { found, Refused } from "../errors";
import { offerFreeSeats } from "../seats/offers";
import { demandToSeat, type LockedEdition, lockMeetup, standingOf } from "../seats/seats";
import type { Viewer } from "../viewer";
import type { ReservationInput } from "./seat-schema";

/** Sets free seats aside, saying what for. Seats that somebody waits for are not free. */
export async function reserveSeats(viewer: Viewer, input: ReservationInput, at: Date): Promise<void> {
	const { meetupId, venueId, seats, reason } = input;
	await underMeetupLock(viewer, meetupId, async (tx, edition, venues) => {
		const venue = venues.get(venueId);
		if (!venue) throw new Refused("venue_unknown");
		if (venue.waiting > 0 || venue.capacity - venue.seatsTaken < seats) throw new Refused("too_few_seats");
		await tx.seatReservation.create({
			data: { venueId, seats, reason, createdById: viewer.personId, createdAt: at },
			select: { id: true },
		});
		await tx.venue.update({
			where: { id: venueId },
			data: { reserved: { increment: seats }, seatsTaken: { increment: seats } },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "seats.reserved",
			at,
			communityId: edition.communityId,
			subject: ["meetup", meetupId],
			detail: { venueId, seats },
		});
	});
}

/** Seats set aside are given back to everyone: those who wait are first. Doing it twice changes nothing. */
export async function releaseSeats(
	viewer: Viewer,
	{ meetupId, reservationId }: { meetupId: string; reservationId: string },
	at: Date,
): Promise<void> {
	await underMeetupLock(viewer, meetupId, async (tx, edition, venues) => {
		const reservation = await tx.seatReservation.findFirst({
			where: { id: reservationId, venue: { meetupId } },
			select: { venueId: true, seats: true },
		});
		const venue = venues.get(reservation?.venueId ?? "");
		if (!reservation || !venue) return;
		const { seats } = reservation;
		await tx.seatReservation.delete({ where: { id: reservationId }, select: { id: true } });
		await tx.venue.update({
			where: { id: venue.id },
			data: { reserved: { decrement: seats }, seatsTaken: { decrement: seats } },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "seats.released",
			at,
			communityId: edition.communityId,
			subject: ["meetup", meetupId],
			detail: { venueId: venue.id, seats },
		});
		await offerFreeSeats(tx, edition, venue, at);
	});
}

/** One seat less is set aside: it is about to be given to somebody. The caller holds the venue's lock. */
export async function takeFromReservation(tx: Tx, venueId: string, reservationId: string): Promise<void> {
	const { count } = await tx.seatReservation.updateMany({
		where: { id: reservationId, venueId, seats: { gt: 1 } },
		data: { seats: { decrement: 1 } },
	});
	const last = count === 0 && (await tx.seatReservation.deleteMany({ where: { id: reservationId, venueId } })).count;
	if (count === 0 && !last) throw new Refused("reservation_gone");
	await tx.venue.update({
		where: { id: venueId },
		data: { reserved: { decrement: 1 }, seatsTaken: { decrement: 1 } },
		select: { id: true },
	});
}

async function underMeetupLock(
	viewer: Viewer,
	meetupId: string,
	work: (tx: Tx, edition: LockedEdition, venues: Awaited<ReturnType<typeof lockMeetup>>) => Promise<void>,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const venues = await lockMeetup(tx, meetupId);
		const { edition } = demandToSeat(viewer, found(await standingOf(tx, meetupId, viewer.personId)));
		await work(tx, edition, venues);
	});
}
