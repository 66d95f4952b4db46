import { db } from "../db";
import { demand, NotFound, Refused } from "../errors";
import { underLock } from "../seats/locks";
import { writeDetails } from "../seats/questions";
import { decideRequest, reopenRequest } from "../seats/request-answers";
import type { Viewer } from "../viewer";
import { demandSeating } from "./organiser-seats";
import { canAnswerRequests, canRequestSeat } from "./policy";
import { answerAs, underOwnLock } from "./rsvps";
import type { AnswerRequestsInput, SeatRequestInput } from "./seat-schema";
import { meetupForVerb } from "./visible-meetup";

/** Asks the organisers for a seat. It holds none until they accept. Asking again replaces the venue and the reason. */
export async function requestSeat(viewer: Viewer, input: SeatRequestInput, at: Date): Promise<{ venueName: string }> {
	const { meetupId, venueId, reason } = input;
	return underOwnLock(viewer, meetupId, venueId, async (tx, current, venues) => {
		demand(canRequestSeat(viewer, current.edition, current.mine, at));
		const venue = venues.get(venueId);
		if (!venue) throw new Refused("venue_unknown");
		const { id } = await answerAs(tx, viewer, current, { answer: "requested", venueId, reason }, at);
		if (input.details) await writeDetails(tx, meetupId, id, input.details);
		return { venueName: venue.name };
	});
}

/** Takes back that the person withdrew their request: it is open again, with the reason that they gave. */
export async function requestSeatAgain(
	viewer: Viewer,
	{ meetupId, venueId }: { meetupId: string; venueId: string },
	at: Date,
): Promise<void> {
	const before = await db.rsvp.findUnique({
		where: { meetupId_personId: { meetupId, personId: viewer.personId } },
		select: { answer: true, requestReason: true },
	});
	if (!before?.requestReason) throw new NotFound();
	if (before.answer === "withdrawn") await requestSeat(viewer, { meetupId, venueId, reason: before.requestReason }, at);
}

interface Answered {
	/** With a seat. */
	seated: number;
	waitlisted: number;
	refused: number;
	/** No longer there: withdrawn, or answered by somebody else. */
	gone: number;
}

/** Answers several requests with one note, the oldest first. Each person gets a mail. */
export async function answerRequests(
	viewer: Viewer,
	{ meetupId, people, decision, organiserNote }: AnswerRequestsInput,
	at: Date,
): Promise<Answered> {
	demand(canAnswerRequests(viewer, await meetupForVerb(db, viewer, meetupId), at));
	const asked = await db.rsvp.findMany({
		where: { meetupId, personId: { in: [...people] }, answer: "requested" },
		orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
		select: { personId: true },
	});
	const answered: Answered = { seated: 0, waitlisted: 0, refused: 0, gone: people.length - asked.length };
	for (const { personId } of asked) {
		const outcome = await underLock({ meetupId, personId, venueId: null }, async (tx, current, venues) => {
			const known = demandSeating(viewer, current);
			demand(canAnswerRequests(viewer, known.edition, at));
			return decideRequest(tx, viewer, known, venues, { personId, accept: decision === "accept", organiserNote }, at);
		});
		answered[outcome ?? "gone"]++;
	}
	return answered;
}

/** Takes back the answers that were given to requests at one moment, except where something has happened since. */
export async function reopenRequests(
	viewer: Viewer,
	{ meetupId, answeredAt }: { meetupId: string; answeredAt: Date },
	at: Date,
): Promise<void> {
	demand(canAnswerRequests(viewer, await meetupForVerb(db, viewer, meetupId), at));
	const decided = await db.rsvp.findMany({
		where: { meetupId, answeredAt, requestReason: { not: null }, answer: { in: ["going", "waitlisted", "withdrawn"] } },
		// Seats last: one that is free again would be offered to somebody whose place is to be taken back as well.
		orderBy: [{ answer: "desc" }, { id: "asc" }],
		select: { id: true, personId: true, requestReason: true },
	});
	const facts = await db.activity.findMany({
		where: {
			at: answeredAt,
			kind: { in: ["rsvp.request_accepted", "rsvp.request_refused"] },
			subjectId: { in: decided.map(({ id }) => id) },
		},
		select: { subjectId: true, detail: true },
	});
	const venueOf = new Map(facts.map(({ subjectId, detail }) => [subjectId, venueIn(detail)]));
	const chosen = decided.filter(({ id }) => venueOf.has(id));
	if (chosen.length === 0) throw new Refused("answer_passed");
	for (const { id, personId, requestReason } of chosen) {
		const venueId = venueOf.get(id) ?? null;
		await underLock({ meetupId, personId, venueId }, async (tx, current, venues) => {
			const known = demandSeating(viewer, current);
			demand(canAnswerRequests(viewer, known.edition, at));
			const venue = venues.get(venueId ?? "");
			if (!venue || known.mine?.answeredAt.getTime() !== answeredAt.getTime()) return;
			await reopenRequest(tx, viewer, known, venues, { personId, venue, reason: requestReason ?? "" }, at);
		});
	}
}

function venueIn(detail: unknown): string | null {
	const venueId = detail && typeof detail === "object" && "venueId" in detail ? detail.venueId : null;
	return typeof venueId === "string" ? venueId : null;
}
