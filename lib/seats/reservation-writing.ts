import type { Tx } from "../db";
import { Refused } from "../errors";

/** Reserves seats. The caller holds the venue's lock and has checked that they are free. */
export async function writeReservation(
	tx: Tx,
	{ venueId, seats, ...row }: { venueId: string; seats: number; reason: string; createdById: string; createdAt: Date },
): Promise<void> {
	await tx.seatReservation.create({ data: { venueId, seats, ...row }, select: { id: true } });
	await tx.venue.update({
		where: { id: venueId },
		data: { reserved: { increment: seats }, seatsTaken: { increment: seats } },
		select: { id: true },
	});
}

/** Ends a reservation: its seats are free again. The caller holds the venue's lock. */
export async function endReservation(
	tx: Tx,
	{ id, venueId, seats }: { id: string; venueId: string; seats: number },
): Promise<void> {
	await tx.seatReservation.delete({ where: { id }, select: { id: true } });
	await tx.venue.update({
		where: { id: venueId },
		data: { reserved: { decrement: seats }, seatsTaken: { decrement: seats } },
		select: { id: true },
	});
}

/** Takes one seat out of a reservation, for a person. The caller holds the venue's lock. */
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
