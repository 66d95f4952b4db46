import { sql } from "kysely";
import { kysely, type Tx } from "../db";
import { Refused } from "../errors";
import { enqueue } from "../queue";
import { hasSeatToTake } from "../seats/counts";
import { assignSeat, holdsSpeakerSeat } from "../seats/giving-seats";
import { underLock } from "../seats/locks";
import { releaseSeat } from "../seats/offers";
import { seesEdition } from "../seats/sight";
import { literal, literals } from "../sql";
import type { Viewer } from "../viewer";
import { SEATED_STAGES, SPEAKING } from "./schema";

/** Venues where a speaker could sit: first where they have an offer, then at their own site, then rooms. */
function candidatesFor(meetupId: string, personId: string) {
	return kysely
		.selectFrom("venues as v")
		.innerJoin("people as p", (join) => join.on("p.id", "=", personId))
		.leftJoin("rsvps as r", (join) =>
			join.onRef("r.personId", "=", "p.id").onRef("r.venueId", "=", "v.id").on("r.answer", "=", literal("offered")),
		)
		.select((eb) => [
			"v.id as venueId",
			eb.or([hasSeatToTake(eb), eb("r.id", "is not", null)]).as("isFree"),
			eb
				.selectFrom("seat_reservations as sr")
				.select("sr.id")
				.whereRef("sr.venueId", "=", "v.id")
				.orderBy("sr.createdAt")
				.orderBy("sr.id")
				.limit(sql.lit(1))
				.as("reservationId"),
		])
		.where("v.meetupId", "=", meetupId)
		.orderBy((eb) => eb("r.id", "is", null))
		.orderBy((eb) => eb("v.siteId", "is distinct from", eb.ref("p.siteId")))
		.orderBy("v.kind")
		.orderBy("v.position")
		.execute();
}

/**
 * Runs `work` and assigns a seat to a speaker in the same transaction: a free one, else one of a reservation. A speaker keeps
 * the seat they hold, and nobody on the waitlist is passed. `viewer` is null for a job. @throws Refused without a seat
 */
export async function withSeat(
	viewer: Viewer | null,
	{ meetupId, personId }: { meetupId: string; personId: string },
	at: Date,
	work: (tx: Tx) => Promise<void>,
): Promise<void> {
	// Under the lock, because the seat may be about to be released for an earlier stage.
	const isDone = await underLock({ meetupId, personId, venueId: null }, async (tx, current) => {
		if (current?.mine?.answer !== "going" && (await seesEdition(tx, { meetupId, personId }, at))) return false;
		await work(tx);
		return true;
	});
	if (isDone) return;
	const candidates = await candidatesFor(meetupId, personId);
	const seats = [
		...candidates.flatMap(({ venueId, isFree }) => (isFree ? [{ venueId }] : [])),
		...candidates.flatMap(({ venueId, reservationId }) => (reservationId ? [{ venueId, reservationId }] : [])),
	];
	for (const seat of seats) {
		try {
			return await underLock({ meetupId, personId, venueId: seat.venueId }, async (tx, current, venues) => {
				await work(tx);
				if (current) await assignSeat(tx, viewer, current, venues, { personId, ...seat, forTalk: true }, at);
			});
		} catch (problem) {
			// Taken meanwhile: try the next one.
			if (!(problem instanceof Refused && /^(venue_full|too_few_seats|reservation_gone)$/.test(problem.reason)))
				throw problem;
		}
	}
	throw new Refused("speaker_without_seat");
}

/** Job: assigns seats to the confirmed speakers of a meetup that was published. */
export async function seatConfirmedSpeakers(meetupId: string, at: Date): Promise<number> {
	const speakers = await kysely
		.selectFrom("speaker_engagements as s")
		.innerJoin("people as p", "p.id", "s.personId")
		.select("p.id as personId")
		.where("s.meetupId", "=", meetupId)
		.where("s.stage", "in", literals(SEATED_STAGES))
		.where("p.status", "=", literal("active"))
		.orderBy("s.stageSince")
		.orderBy("s.id")
		.limit(sql.lit(100))
		.execute();
	for (const { personId } of speakers) await seatIfAny(meetupId, personId, at);
	return speakers.length;
}

/** A full venue does not fail the job: the board shows who has no seat. */
async function seatIfAny(meetupId: string, personId: string, at: Date): Promise<void> {
	try {
		await withSeat(null, { meetupId, personId }, at, async () => {});
	} catch (problem) {
		if (!(problem instanceof Refused)) throw problem;
	}
}

/** Queues the job `seats.speakerGone`, which needs the lock of the venue. */
export async function releaseSpeakerSeatLater(
	tx: Tx,
	{ meetupId, personId }: { meetupId: string | null; personId: string | null },
): Promise<void> {
	if (meetupId && personId) await enqueue(tx, "seats.speakerGone", { meetupId, personId });
}

/**
 * Job: releases the seat of somebody who no longer speaks at a meetup, with a mail. A seat they took or confirmed themselves
 * stays, and so does the seat for another talk of theirs.
 */
export async function releaseSpeakerSeat(seat: { meetupId: string; personId: string }, at: Date): Promise<void> {
	await releaseSeat(seat, "not_speaking", at, async (current, tx) => {
		const { state, startsAt } = current.edition;
		if (state !== "published" || startsAt <= at || !(await holdsSpeakerSeat(tx, current))) return false;
		return (await tx.speakerEngagement.count({ where: { ...seat, stage: { in: SPEAKING } } })) === 0;
	});
}
