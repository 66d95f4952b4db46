import type { Answer } from "../seats/answers";
import type { Viewer } from "../viewer";
import { asksForSeat, canRsvp, type MeetupFacts } from "./policy";

/** What a person loses with what they give back: it could not be taken again with one click. */
export type SeatLoss = "companions" | "queue" | "closed" | "asked" | "place" | "offer";

interface HeldAt extends MeetupFacts {
	seatsOnRequest: boolean;
	mine: Pick<Answer, "answer" | "venueId" | "companions"> | null;
	venues: readonly { id: string; waiting: number }[];
}

/**
 * What giving back a seat, an offer or a place on the waitlist would lose: companions, a seat that goes to the next in the
 * queue, a place in the queue, the organisers' word, or any seat once sign-up is closed. The button asks first where there is
 * something; else one click does it, and the notice offers to take it back.
 */
export function seatLosses(viewer: Viewer, meetup: HeldAt, at: Date): SeatLoss[] {
	const { mine, venues } = meetup;
	if (mine?.answer === "waitlisted") return ["place"];
	if (mine?.answer === "offered") return ["offer"];
	if (mine?.answer !== "going") return [];
	const losses: SeatLoss[] = [];
	if (mine.companions.length > 0) losses.push("companions");
	if (venues.some(({ id, waiting }) => id === mine.venueId && waiting > 0)) losses.push("queue");
	if (!canRsvp(viewer, meetup, at).allowed) losses.push("closed");
	else if (asksForSeat(viewer, meetup, null)) losses.push("asked");
	return losses;
}
