import type { MeetupRow } from "../meetups/queries";
import { isActive } from "../seats/answers";
import { askedFrom } from "../seats/confirmation";

/** The viewer's active answer for a meetup to come. */
export interface OwnSeat extends Pick<MeetupRow, "id" | "startsAt" | "zone"> {
	mine: NonNullable<MeetupRow["mine"]>;
	/** From when the seat can be confirmed. */
	askedFrom: Date;
}

/** Of the meetups to come, those where the viewer holds a seat, waits or has an offer. */
export function ownSeats(coming: readonly MeetupRow[]): OwnSeat[] {
	return coming.flatMap(({ id, state, startsAt, zone, mine }) =>
		state === "published" && mine && isActive(mine.answer)
			? [{ id, startsAt, zone, mine, askedFrom: askedFrom(startsAt) }]
			: [],
	);
}
