import type { Tx } from "../db";
import { demand, NotFound, Refused } from "../errors";
import { type NextAnswer, recordAnswer } from "../seats/answer-writing";
import { type Answer, isActive, seatsHeld } from "../seats/answers";
import { seatsToTake } from "../seats/counts";
import { type LockedRsvp, type LockedVenue, underLock } from "../seats/locks";
import { offerFreedSeat, offerFreeSeats } from "../seats/offers";
import { writeDetails } from "../seats/questions";
import type { SeatChange } from "../seats/seat-change";
import { mailSeatGone } from "../seats/seat-end-mail";
import { mailCompanions, mailSeat, mailWaitlisted } from "../seats/seat-mail";
import type { Viewer } from "../viewer";
import { asksForSeat, canBring, canRsvp, canSayNo, canSeeMeetup, seatLosses } from "./policy";
import type { CompanionsInput, DetailsInput, RsvpInput } from "./seat-schema";

/** The answer after a verb. */
interface SeatOutcome {
	answer: "going" | "waitlisted";
	venueName: string;
	/** On the waitlist, 1 for the first; null with a seat. */
	position: number | null;
	/** How the person can take it back: to no answer, or to the seat that they had at another venue. Null where something was lost. */
	takenBackTo: "nothing" | { venueId: string } | null;
}

/**
 * Takes a free seat if nobody waits for one, else joins the end of the waitlist. Accepts an offer for the venue. A seat held
 * at another venue is offered to its waitlist in the same transaction. Doing it twice is one answer. Companions come with a
 * seat only: a person on the waitlist waits for one seat.
 */
export async function rsvp(viewer: Viewer, input: RsvpInput, at: Date): Promise<SeatOutcome> {
	const { meetupId, venueId } = input;
	return underOwnLock(viewer, meetupId, venueId, async (tx, current, venues) => {
		const { edition, mine } = current;
		const isOffered = mine?.answer === "offered" && mine.venueId === venueId;
		demand(canRsvp(viewer, edition, at, isOffered ? mine.offerExpiresAt : null));
		if (asksForSeat(viewer, edition, mine)) throw new Refused("seats_on_request");
		const venue = venues.get(venueId);
		if (!venue) throw new Refused("venue_unknown");
		if (mine?.venueId === venueId && (mine.answer === "going" || mine.answer === "waitlisted"))
			return { answer: mine.answer, venueName: venue.name, position: mine.position, takenBackTo: null };
		const companions = input.companions ?? (mine?.answer === "going" ? mine.companions : []);
		demand(canBring(viewer, edition, companions.length));
		const free = seatsToTake(venue);
		const answer = isOffered || free > 0 ? "going" : "waitlisted";
		if (answer === "waitlisted" && input.onlyIfFree)
			throw new Refused(seatsHeld(mine) > 0 ? "venue_filled_up" : "seat_taken_meanwhile");
		const seats = isOffered ? 1 + free : free;
		if (answer === "going" && seats < 1 + companions.length) throw new Refused("too_few_seats");
		const next: NextAnswer = answer === "going" ? { answer, venueId, companions } : { answer, venueId };
		const answered = await answerAs(tx, viewer, current, next, at);
		if (input.details) await writeDetails(tx, meetupId, answered.id, input.details);
		const position = answer === "waitlisted" ? venue.waiting + 1 : null;
		const change = { ...answered.change, venue };
		if (position) await mailWaitlisted(tx, viewer, position, change);
		else await mailSeat(tx, viewer, { ...change, companions });
		if (position) await mailSeatRemoval(tx, viewer, current, venues, change);
		if (!isOffered) await offerFreedSeat(tx, current, venues, at);
		return { answer, venueName: venue.name, position, takenBackTo: takenBackTo(mine, answer, venues) };
	});
}

function takenBackTo(
	before: Answer | null,
	answer: "going" | "waitlisted",
	venues: ReadonlyMap<string, LockedVenue>,
): SeatOutcome["takenBackTo"] {
	if (!before || !isActive(before.answer)) return "nothing";
	const left = venues.get(before.venueId ?? "");
	// A seat that somebody waited for is offered on.
	if (before.answer !== "going" || answer !== "going" || !left || left.waiting > 0) return null;
	return { venueId: left.id };
}

/** Replaces the companions. More companions need free seats while nobody waits. */
export async function bringCompanions(viewer: Viewer, input: CompanionsInput, at: Date): Promise<void> {
	await underOwnLock(viewer, input.meetupId, null, async (tx, current, venues) => {
		const { edition, mine } = current;
		demand(canSayNo(edition, at));
		const venue = venues.get(mine?.venueId ?? "");
		if (mine?.answer !== "going" || !venue) throw new Refused("no_seat_held");
		const { companions } = input;
		// Saved without a change: nothing to say.
		if (companions.join("\n") === mine.companions.join("\n")) return;
		const more = companions.length - mine.companions.length;
		if (more > 0) {
			demand(canRsvp(viewer, edition, at, null));
			demand(canBring(viewer, edition, companions.length));
			if (seatsToTake(venue) < more) throw new Refused("too_few_seats");
		}
		const next = { answer: "going", venueId: venue.id, companions, confirmBy: mine.confirmBy } as const;
		const detail = { venueId: venue.id, companions: companions.length };
		const named = { personId: viewer.personId, next, kind: "rsvp.companions_named", detail } as const;
		const { change } = await recordAnswer(tx, viewer, current, named, at);
		await mailCompanions(tx, viewer, { ...change, venue, companions });
		if (more < 0) await offerFreeSeats(tx, edition, venue, at);
	});
}

/** Replaces the answers to the organisers' questions; for whoever holds a seat, waits or has an offer. */
export async function answerQuestions(viewer: Viewer, input: DetailsInput, at: Date): Promise<void> {
	await underOwnLock(viewer, input.meetupId, null, async (tx, { edition, mine }) => {
		demand(canSayNo(edition, at));
		if (!mine?.venueId) throw new Refused("no_seat_held");
		await writeDetails(tx, edition.id, mine.id, input.details);
	});
}

/** Confirms a seat from a series sign-up. */
export async function confirmSeat(viewer: Viewer, meetupId: string, at: Date): Promise<void> {
	await underOwnLock(viewer, meetupId, null, async (tx, current, venues) => {
		const { edition, mine } = current;
		demand(canSayNo(edition, at));
		const venue = venues.get(mine?.venueId ?? "");
		if (mine?.answer !== "going" || !venue) throw new Refused("no_seat_held");
		if (!mine.confirmBy) return;
		const next = { answer: "going", venueId: venue.id, companions: mine.companions } as const;
		const { change } = await answerAs(tx, viewer, current, next, at);
		await mailSeat(tx, viewer, { ...change, venue, companions: mine.companions });
	});
}

const HELD: Partial<Record<Answer["answer"], "seat" | "offer" | "waitlist" | "request">> = {
	going: "seat",
	offered: "offer",
	waitlisted: "waitlist",
	requested: "request",
};

interface GivenBack {
	gaveBack: "seat" | "offer" | "waitlist" | "request" | "nothing";
	/** Where the same can be had again with one click; null where something was lost. */
	againVenueId: string | null;
}

/** Gives back a seat or an offer, leaves the waitlist, or takes back a request. Doing it twice changes nothing. */
export async function withdrawRsvp(viewer: Viewer, meetupId: string, at: Date): Promise<GivenBack> {
	return underOwnLock(viewer, meetupId, null, async (tx, current, venues) => {
		const { edition, mine } = current;
		demand(canSayNo(edition, at));
		if (mine?.answer === "withdrawn") return { gaveBack: "nothing", againVenueId: null };
		if (!mine?.venueId) throw new Refused("no_seat_held");
		const losses = seatLosses(viewer, { ...edition, mine, venues: [...venues.values()] }, at);
		await endAnswer(tx, viewer, current, venues, "withdrawn", at);
		return { gaveBack: HELD[mine.answer] ?? "nothing", againVenueId: losses.length === 0 ? mine.venueId : null };
	});
}

/** Takes back that the person cannot come: they have given no answer. */
export async function takeBackDecline(viewer: Viewer, meetupId: string, at: Date): Promise<void> {
	await underOwnLock(viewer, meetupId, null, async (tx, current) => {
		demand(canSayNo(current.edition, at));
		if (current.mine?.answer !== "declined") return;
		await answerAs(tx, viewer, current, { answer: "withdrawn", venueId: null }, at);
	});
}

/** Declines. A seat held until then is offered to the waitlist. Returns whether the person held nothing. */
export async function declineRsvp(viewer: Viewer, meetupId: string, at: Date): Promise<{ heldNothing: boolean }> {
	return underOwnLock(viewer, meetupId, null, async (tx, current, venues) => {
		demand(canSayNo(current.edition, at));
		if (current.mine?.answer === "declined") return { heldNothing: false };
		await endAnswer(tx, viewer, current, venues, "declined", at);
		return { heldNothing: !current.mine?.venueId };
	});
}

async function endAnswer(
	tx: Tx,
	viewer: Viewer,
	current: LockedRsvp,
	venues: Map<string, LockedVenue>,
	answer: "withdrawn" | "declined",
	at: Date,
): Promise<void> {
	const { change } = await answerAs(tx, viewer, current, { answer, venueId: null }, at);
	await mailSeatRemoval(tx, viewer, current, venues, change);
	await offerFreedSeat(tx, current, venues, at);
}

/** Sends the mail that removes a seat from the calendar. */
async function mailSeatRemoval(
	tx: Tx,
	viewer: Viewer,
	{ mine }: LockedRsvp,
	venues: ReadonlyMap<string, LockedVenue>,
	change: Omit<SeatChange, "venue">,
): Promise<void> {
	const venue = mine?.answer === "going" && venues.get(mine.venueId ?? "");
	if (venue) await mailSeatGone(tx, viewer, { ...change, venue });
}

/** @throws NotFound when the viewer may not see the meetup. */
export function underOwnLock<T>(
	viewer: Viewer,
	meetupId: string,
	venueId: string | null,
	work: (tx: Tx, current: LockedRsvp, venues: Map<string, LockedVenue>) => Promise<T>,
): Promise<T> {
	return underLock({ meetupId, personId: viewer.personId, venueId }, (tx, current, venues) => {
		if (!current || !canSeeMeetup(viewer, current.edition).allowed) throw new NotFound();
		return work(tx, current, venues);
	});
}

export function answerAs(tx: Tx, viewer: Viewer, current: LockedRsvp, next: NextAnswer, at: Date) {
	const detail = { venueId: next.venueId ?? current.mine?.venueId ?? null };
	const { personId } = viewer;
	return recordAnswer(tx, viewer, current, { personId, next, kind: `rsvp.${next.answer}`, detail }, at);
}
