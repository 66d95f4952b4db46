import { db, type Tx } from "../db";
import { Refused } from "../errors";
import { enqueue } from "../queue";
import { giveSeat, sitsAsSpeaker } from "../seats/giving";
import { endSeat } from "../seats/offers";
import { underLock } from "../seats/seats";
import type { Viewer } from "../viewer";
import { SPEAKING } from "./schema";

interface Candidate {
	venueId: string;
	isFree: boolean;
	/** Seats set aside there. */
	reservationId: string | null;
}

/** Where a speaker could sit: where they have an offer, their own site, a room, in the edition's order. */
async function candidatesFor(meetupId: string, personId: string): Promise<Candidate[]> {
	return db.$queryRaw<Candidate[]>`
		select v.id as "venueId", v."seatsTaken" < v.capacity and v.waiting = 0 or r.id is not null as "isFree",
			(select id from seat_reservations where "venueId" = v.id order by "createdAt", id limit 1) as "reservationId"
		from venues v join people p on p.id = ${personId}::uuid
			left join rsvps r on r."personId" = p.id and r."venueId" = v.id and r.answer = 'offered'
		where v."meetupId" = ${meetupId}::uuid
		order by r.id is null, v."siteId" is distinct from p."siteId", v.kind, v.position`;
}

/**
 * Runs `work`, and gives a speaker a seat in the same transaction: a free one, else one of those set aside. Whoever sits
 * already keeps their seat; nobody is put past the queue. `viewer` is null where the house does it.
 * @throws Refused when there is none.
 */
export async function withSeat(
	viewer: Viewer | null,
	{ meetupId, personId }: { meetupId: string; personId: string },
	at: Date,
	work: (tx: Tx) => Promise<void>,
): Promise<void> {
	// Under the lock: a seat that is about to be given back for an earlier step is not taken for theirs.
	const sits = await underLock({ meetupId, personId, venueId: null }, async (tx, standing) => {
		if (standing?.mine?.answer !== "going") return false;
		await work(tx);
		return true;
	});
	if (sits) return;
	const candidates = await candidatesFor(meetupId, personId);
	const seats = [
		...candidates.flatMap(({ venueId, isFree }) => (isFree ? [{ venueId }] : [])),
		...candidates.flatMap(({ venueId, reservationId }) => (reservationId ? [{ venueId, reservationId }] : [])),
	];
	for (const seat of seats) {
		try {
			return await underLock({ meetupId, personId, venueId: seat.venueId }, async (tx, standing, venues) => {
				await work(tx);
				if (standing) await giveSeat(tx, viewer, standing, venues, { personId, ...seat, forTalk: true }, at);
			});
		} catch (problem) {
			// Taken meanwhile: the next one.
			if (!(problem instanceof Refused && /^(venue_full|reservation_gone)$/.test(problem.reason))) throw problem;
		}
	}
	throw new Refused("speaker_without_seat");
}

/** Job: an edition is published, and those who had promised to speak there are the first to have a seat. */
export async function seatConfirmedSpeakers(meetupId: string, at: Date): Promise<number> {
	const speakers = await db.speakerEngagement.findMany({
		where: { meetupId, stage: { in: ["confirmed", "briefed"] }, person: { status: "active" } },
		orderBy: [{ stageSince: "asc" }, { id: "asc" }],
		take: 100,
		select: { personId: true },
	});
	for (const { personId } of speakers) if (personId) await seatIfAny(meetupId, personId, at);
	return speakers.length;
}

/** The board says who has no seat: a full house is no reason to try again. */
async function seatIfAny(meetupId: string, personId: string, at: Date): Promise<void> {
	try {
		await withSeat(null, { meetupId, personId }, at, async () => {});
	} catch (problem) {
		if (!(problem instanceof Refused)) throw problem;
	}
}

/** By the job `freeSeatOfSpeaker`, under the lock of the venue where they sit. */
export async function giveSeatBack(
	tx: Tx,
	{ meetupId, personId }: { meetupId: string | null; personId: string | null },
): Promise<void> {
	if (meetupId && personId) await enqueue(tx, "seats.speakerGone", { meetupId, personId });
}

/**
 * Job: somebody may no longer speak at an edition. The seat they had as its speaker is offered to those who wait, and they
 * are told. One they took or kept by their own word stays; so does one that another talk of theirs holds.
 */
export async function freeSeatOfSpeaker(seat: { meetupId: string; personId: string }, at: Date): Promise<void> {
	await endSeat(seat, "not_speaking", at, async (standing, tx) => {
		const { state, startsAt } = standing.edition;
		if (state !== "published" || startsAt <= at || !(await sitsAsSpeaker(tx, standing))) return false;
		return (await tx.speakerEngagement.count({ where: { ...seat, stage: { in: SPEAKING } } })) === 0;
	});
}
