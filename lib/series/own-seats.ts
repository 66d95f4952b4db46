import type { MeetupRow } from "../meetups/queries";
import { isActive } from "../seats/answers";
import { askedFrom } from "../seats/confirmation";

/** What the viewer has in an edition to come. */
export interface OwnSeat extends Pick<MeetupRow, "id" | "startsAt" | "zone"> {
	mine: NonNullable<MeetupRow["mine"]>;
	/** From when they are asked whether they come, where they have not said so. */
	askedFrom: Date;
}

/** Of the editions to come, those where the viewer sits, waits or has an offer. */
export function ownSeats(coming: readonly MeetupRow[]): OwnSeat[] {
	return coming.flatMap(({ id, state, startsAt, zone, mine }) =>
		state === "published" && mine && isActive(mine.answer)
			? [{ id, startsAt, zone, mine, askedFrom: askedFrom(startsAt) }]
			: [],
	);
}
