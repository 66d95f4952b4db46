import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { env } from "../env";
import { demand, found, NotFound, Refused, Stale } from "../errors";
import type { Viewer } from "../viewer";
import { canRsvp, canSayNo, sees } from "./policy";
import type { RsvpInput } from "./schema";
import { mailPlaceInQueue, mailSeat } from "./seat-mail";
import {
	type LockedEdition,
	type LockedVenue,
	lockVenues,
	type NextAnswer,
	Overtaken,
	promoteFirst,
	type Standing,
	standingOf,
	writeAnswer,
} from "./seats";

const ATTEMPTS = 5;

/** How a person stands after a verb. */
export interface SeatOutcome {
	answer: "going" | "waitlisted";
	venueName: string;
	/** 1 for the first in the queue; null with a seat. */
	place: number | null;
}

/**
 * Takes a seat where one is free and nobody waits for it; else the end of the queue. Coming from another venue, the old
 * seat goes to the first who waits there, in the same transaction. The same click twice is one answer.
 */
export async function rsvp(viewer: Viewer, input: RsvpInput, at: Date): Promise<SeatOutcome> {
	const { meetupId, venueId } = input;
	return underLock(viewer, meetupId, venueId, async (tx, standing, venues) => {
		const { edition, mine } = standing;
		demand(canRsvp(viewer, edition, at));
		const venue = venues.get(venueId);
		if (!venue) throw new Refused("venue_unknown");
		if (mine?.venueId === venueId && (mine.answer === "going" || mine.answer === "waitlisted"))
			return { answer: mine.answer, venueName: venue.name, place: mine.place };
		const answer = venue.seatsTaken < venue.capacity && venue.waiting === 0 ? "going" : "waitlisted";
		if (answer === "waitlisted" && input.onlyIfFree && mine?.answer === "going") throw new Refused("venue_filled_up");
		const activityId = await answerAs(tx, viewer, standing, { answer, venueId }, at);
		const place = answer === "waitlisted" ? venue.waiting + 1 : null;
		if (place) await mailPlaceInQueue(tx, viewer, place, { activityId, edition, venue, at });
		else await mailSeat(tx, viewer, "going", { activityId, edition, venue, at });
		await passOn(tx, standing, venues, at);
		return { answer, venueName: venue.name, place };
	});
}

/** Gives a seat, or a place in the queue, back. Doing it twice changes nothing. */
export async function withdrawRsvp(
	viewer: Viewer,
	meetupId: string,
	at: Date,
): Promise<{ gaveBack: "seat" | "place" | "nothing" }> {
	return underLock(viewer, meetupId, null, async (tx, standing, venues) => {
		demand(canSayNo(standing.edition, at));
		if (standing.mine?.answer === "withdrawn") return { gaveBack: "nothing" };
		if (!standing.mine?.venueId) throw new Refused("no_seat_held");
		await answerAs(tx, viewer, standing, { answer: "withdrawn", venueId: null }, at);
		await passOn(tx, standing, venues, at);
		return { gaveBack: standing.mine.answer === "going" ? "seat" : "place" };
	});
}

/** Says that one will not come; a seat held until then is passed on. */
export async function declineRsvp(viewer: Viewer, meetupId: string, at: Date): Promise<void> {
	await underLock(viewer, meetupId, null, async (tx, standing, venues) => {
		demand(canSayNo(standing.edition, at));
		if (standing.mine?.answer === "declined") return;
		await answerAs(tx, viewer, standing, { answer: "declined", venueId: null }, at);
		await passOn(tx, standing, venues, at);
	});
}

/** Promotes from the queue while seats are free, and tells those who move up. The caller holds the venue's lock. */
export async function fillFromQueue(
	tx: Tx,
	edition: LockedEdition,
	venue: LockedVenue,
	freeSeats: number,
	at: Date,
): Promise<void> {
	const seats = Math.min(freeSeats, venue.waiting);
	if (seats <= 0) return;
	for (const { rsvpId, ...person } of await promoteFirst(tx, venue.id, seats, at)) {
		const activityId = await recordActivity(tx, null, {
			kind: "rsvp.promoted",
			at,
			communityId: edition.communityId,
			subject: ["rsvp", rsvpId],
			detail: { venueId: venue.id },
		});
		const reader = { ...person, zone: person.zone ?? env().ORGANISATION_ZONE };
		await mailSeat(tx, reader, "promoted", { activityId, edition, venue, at });
	}
}

/** @throws NotFound when the viewer may not see the meetup. */
async function underLock<T>(
	viewer: Viewer,
	meetupId: string,
	venueId: string | null,
	work: (tx: Tx, standing: Standing, venues: Map<string, LockedVenue>) => Promise<T>,
): Promise<T> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		try {
			return await db.$transaction(async (tx) => {
				const venues = await lockVenues(tx, meetupId, viewer.personId, venueId);
				const standing = found(await standingOf(tx, meetupId, viewer.personId));
				if (!sees(viewer, standing.edition, standing.mine !== null)) throw new NotFound();
				if (standing.mine?.venueId && !venues.has(standing.mine.venueId)) throw new Overtaken();
				return work(tx, standing, venues);
			});
		} catch (problem) {
			if (!(problem instanceof Overtaken)) throw problem;
		}
	}
	throw new Stale();
}

async function answerAs(tx: Tx, viewer: Viewer, standing: Standing, next: NextAnswer, at: Date): Promise<string> {
	const rsvpId = await writeAnswer(tx, standing, viewer.personId, next, at);
	return recordActivity(tx, viewer, {
		kind: `rsvp.${next.answer}`,
		at,
		communityId: standing.edition.communityId,
		subject: ["rsvp", rsvpId],
		detail: { venueId: next.venueId ?? standing.mine?.venueId ?? null },
	});
}

/** The seat a person has just left goes to the first who waits there. */
async function passOn(tx: Tx, { edition, mine }: Standing, venues: Map<string, LockedVenue>, at: Date): Promise<void> {
	const left = mine?.answer === "going" && mine.venueId ? venues.get(mine.venueId) : undefined;
	if (left) await fillFromQueue(tx, edition, left, left.capacity - left.seatsTaken + 1, at);
}
