import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { db, type Tx } from "../db";
import type { Viewer } from "../viewer";
import { recordAnswer } from "./answer-writing";
import { seatsToTake } from "./counts";
import { type LockedRsvp, type LockedVenue, lockMeetup, readLockedRsvp } from "./locks";
import { offerFreedSeat } from "./offers";
import { recipientOf } from "./seat-change";
import { mailEnding, mailReopened } from "./seat-end-mail";
import { mailSeat, mailWaitlisted } from "./seat-mail";
import { seesEdition } from "./sight";

/** How long a request waits before its organisers are reminded of it. */
const REMIND_AFTER = 2 * DAY;
const MEETUPS_AT_ONCE = 50;

interface AnswerToRequest {
	personId: string;
	accept: boolean;
	/** The organiser's note to the person. */
	organiserNote?: string;
}

/**
 * Accepts or refuses a person's request for a seat, and tells them. Who is accepted gets a free seat while nobody waits for
 * one, else the last position on the waitlist: nobody is passed. The caller holds the locks and has checked the right. Returns
 * what came of it; null for a request that is no longer there, or whose person may no longer open the meetup.
 */
export async function decideRequest(
	tx: Tx,
	viewer: Viewer,
	current: LockedRsvp,
	venues: ReadonlyMap<string, LockedVenue>,
	{ personId, accept, organiserNote }: AnswerToRequest,
	at: Date,
): Promise<"seated" | "waitlisted" | "refused" | null> {
	const { edition, mine } = current;
	const venue = venues.get(mine?.venueId ?? "");
	if (mine?.answer !== "requested" || !venue) return null;
	if (!(await seesEdition(tx, { meetupId: edition.id, personId }, at))) return null;
	const venueId = venue.id;
	if (!accept) {
		const next = { answer: "withdrawn", venueId: null, ending: "refused", endingReason: organiserNote } as const;
		const refusal = { personId, next, kind: "rsvp.request_refused", detail: { venueId } } as const;
		const { change } = await recordAnswer(tx, viewer, current, refusal, at);
		await mailEnding(tx, personId, "refused", { ...change, venue, reason: organiserNote ?? null });
		return "refused";
	}
	const isFree = seatsToTake(venue) > 0;
	const next = { answer: isFree ? "going" : "waitlisted", venueId } as const;
	const acceptance = { personId, next, kind: "rsvp.request_accepted", detail: { venueId, waits: !isFree } } as const;
	const { change } = await recordAnswer(tx, viewer, current, acceptance, at);
	const recipient = await recipientOf(tx, personId);
	if (isFree) await mailSeat(tx, recipient, { ...change, venue }, "accepted", organiserNote);
	else await mailWaitlisted(tx, recipient, venue.waiting + 1, { ...change, venue }, organiserNote);
	return isFree ? "seated" : "waitlisted";
}

/** Makes an answered request an open one again, at the venue that was asked for. A seat that came with it is offered on. */
export async function reopenRequest(
	tx: Tx,
	viewer: Viewer,
	current: LockedRsvp,
	venues: ReadonlyMap<string, LockedVenue>,
	{ personId, venue, reason }: { personId: string; venue: LockedVenue; reason: string },
	at: Date,
): Promise<void> {
	const venueId = venue.id;
	const next = { answer: "requested", venueId, reason } as const;
	const reopened = { personId, next, kind: "rsvp.request_reopened", detail: { venueId } } as const;
	const { change } = await recordAnswer(tx, viewer, current, reopened, at);
	await mailReopened(tx, personId, current.mine?.answer === "going", { ...change, venue });
	await offerFreedSeat(tx, current, venues, at);
}

/** Job: reminds organisers of requests that have waited for two days, once for each. Returns of how many meetups. */
export async function remindOfRequests(at: Date): Promise<number> {
	const overdue = {
		answer: "requested",
		requestReason: { not: null },
		requestRemindedAt: null,
		answeredAt: { lte: new Date(at.getTime() - REMIND_AFTER) },
	} as const;
	const meetups = await db.meetup.findMany({
		where: { state: "published", startsAt: { gt: at }, rsvps: { some: overdue } },
		orderBy: { startsAt: "asc" },
		take: MEETUPS_AT_ONCE,
		select: { id: true, communityId: true },
	});
	for (const { id, communityId } of meetups)
		await db.$transaction(async (tx) => {
			const { count } = await tx.rsvp.updateMany({
				where: { meetupId: id, ...overdue },
				data: { requestRemindedAt: at },
			});
			if (count === 0) return;
			const requests = await tx.rsvp.count({ where: { meetupId: id, answer: "requested" } });
			await recordActivity(tx, null, {
				kind: "seats.requests_wait",
				at,
				communityId,
				subject: ["meetup", id],
				detail: { requests },
			});
		});
	return meetups.length;
}

/** Job: when a meetup begins, ends the requests that nobody answered; tells who asked, and the organisers. Returns of how many meetups. */
export async function endUnansweredRequests(at: Date): Promise<number> {
	const begun = await db.meetup.findMany({
		where: {
			state: { in: ["published", "held"] },
			startsAt: { lte: at },
			rsvps: { some: { answer: "requested", requestReason: { not: null } } },
		},
		take: MEETUPS_AT_ONCE,
		select: { id: true, communityId: true },
	});
	for (const { id, communityId } of begun)
		await db.$transaction(async (tx) => {
			const venues = await lockMeetup(tx, id);
			const open = await tx.rsvp.findMany({
				where: { meetupId: id, answer: "requested" },
				orderBy: { id: "asc" },
				select: { personId: true },
			});
			for (const { personId } of open) await endUnanswered(tx, venues, { meetupId: id, personId }, at);
			if (open.length > 0)
				await recordActivity(tx, null, {
					kind: "seats.requests_unanswered",
					at,
					communityId,
					subject: ["meetup", id],
					detail: { requests: open.length },
				});
		});
	return begun.length;
}

async function endUnanswered(
	tx: Tx,
	venues: ReadonlyMap<string, LockedVenue>,
	{ meetupId, personId }: { meetupId: string; personId: string },
	at: Date,
): Promise<void> {
	const current = await readLockedRsvp(tx, meetupId, personId);
	const venue = venues.get(current?.mine?.venueId ?? "");
	if (!current || !venue) return;
	const ending = "not_answered";
	const next = { answer: "withdrawn", venueId: null, ending } as const;
	const lapsed = { personId, next, kind: "rsvp.lapsed", detail: { venueId: venue.id, ending } } as const;
	const { change } = await recordAnswer(tx, null, current, lapsed, at);
	await mailEnding(tx, personId, ending, { ...change, venue, reason: null });
}
