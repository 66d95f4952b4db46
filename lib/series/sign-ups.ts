import { sql } from "kysely";
import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { findCommunity } from "../communities/communities";
import { canRead } from "../communities/policy";
import { db, kysely, readIn, type Tx } from "../db";
import { demand, found } from "../errors";
import { asksForSeat, canRsvp, canSeeMeetup } from "../meetups/policy";
import type { SeriesSignUpInput } from "../meetups/seat-schema";
import { recordAnswer } from "../seats/answer-writing";
import { seatsToTake } from "../seats/counts";
import { type LockedRsvp, type LockedVenue, underLock } from "../seats/locks";
import { mailSeat, mailWaitlisted } from "../seats/seat-mail";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { canSignUpForSeries } from "./policy";

/** Days before the start when an unconfirmed seat is released. */
const RELEASE_DAYS = 5;
/** The least time to confirm a seat. */
const SHORTEST_CONFIRMATION = DAY;

/** Signs up for the series: a provisional seat at every meetup, starting with those already published. */
export async function signUpForSeries(
	viewer: Viewer,
	{ seriesId, venueName }: SeriesSignUpInput,
	at: Date,
): Promise<void> {
	const meetups = await db.$transaction(async (tx) => {
		const series = await readableSeries(tx, viewer, seriesId);
		demand(canSignUpForSeries(viewer, series));
		await tx.seriesRsvp.upsert({
			where: { seriesId_personId: { seriesId, personId: viewer.personId } },
			create: { seriesId, personId: viewer.personId, venueName, since: at },
			update: { venueName },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "series.counted_in",
			at,
			communityId: series.communityId,
			subject: ["series", seriesId],
		});
		return readIn(
			tx,
			kysely
				.selectFrom("meetups as m")
				.select("m.id")
				.where("m.seriesId", "=", seriesId)
				.where("m.state", "=", literal("published"))
				.where("m.startsAt", ">", at)
				.orderBy("m.startsAt")
				.limit(sql.lit(12)),
		);
	});
	for (const { id } of meetups) await takeProvisionalSeat(viewer, id, venueName, at);
}

/** Ends the sign-up. Seats already taken stay. Doing it twice changes nothing. Returns the venue that it was for. */
export async function endSeriesSignUp(
	viewer: Viewer,
	seriesId: string,
	at: Date,
): Promise<{ venueName: string | null }> {
	return db.$transaction(async (tx) => {
		const { communityId } = await readableSeries(tx, viewer, seriesId);
		const signUp = await tx.seriesRsvp.findUnique({
			where: { seriesId_personId: { seriesId, personId: viewer.personId } },
			select: { venueName: true },
		});
		const { count } = await tx.seriesRsvp.deleteMany({ where: { seriesId, personId: viewer.personId } });
		if (count > 0)
			await recordActivity(tx, viewer, {
				kind: "series.counted_out",
				at,
				communityId,
				subject: ["series", seriesId],
			});
		return { venueName: signUp?.venueName ?? null };
	});
}

async function readableSeries(tx: Tx, viewer: Viewer, seriesId: string) {
	const series = found(
		await tx.meetupSeries.findUnique({
			where: { id: seriesId },
			select: { communityId: true, endedAt: true, template: true },
		}),
	);
	const community = await findCommunity(tx, viewer, { id: series.communityId });
	demand(canRead(viewer, community));
	return { ...series, community };
}

/** Who signed up for the series of a meetup and has not answered for it, in the order of their sign-ups. */
export function seriesSignUpsFor(meetupId: string): Promise<{ personId: string; venueName: string }[]> {
	return kysely
		.selectFrom("series_rsvps as sr")
		.innerJoin("meetups as m", "m.seriesId", "sr.seriesId")
		.select(["sr.personId", "sr.venueName"])
		.where("m.id", "=", meetupId)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("rsvps as r")
						.select("r.id")
						.where("r.meetupId", "=", meetupId)
						.whereRef("r.personId", "=", "sr.personId"),
				),
			),
		)
		.orderBy("sr.since")
		.orderBy("sr.id")
		.execute();
}

/** When a seat taken at `at` is released unless confirmed; null when it is too late to ask. */
export function confirmationDue(at: Date, startsAt: Date): Date | null {
	const due = Math.max(startsAt.getTime() - RELEASE_DAYS * DAY, at.getTime() + SHORTEST_CONFIRMATION);
	return due < startsAt.getTime() ? new Date(due) : null;
}

/**
 * Does nothing for a person who has answered, for a meetup without a venue of that name, and where seats are asked for: a
 * sign-up gives no reason.
 */
export async function takeProvisionalSeat(
	viewer: Viewer,
	meetupId: string,
	venueName: string,
	at: Date,
): Promise<void> {
	const venue = await db.venue.findFirst({ where: { meetupId, name: venueName }, select: { id: true } });
	if (!venue) return;
	const seat = { meetupId, personId: viewer.personId, venueId: venue.id };
	await underLock(seat, async (tx, current, venues) => {
		if (!current || current.mine || !canSeeMeetup(viewer, current.edition).allowed) return;
		const confirmBy = confirmationDue(at, current.edition.startsAt);
		if (!confirmBy || !canRsvp(viewer, current.edition, at).allowed) return;
		if (asksForSeat(viewer, current.edition, null)) return;
		const locked = venues.get(venue.id);
		if (locked) await takeSeatOrWait(tx, viewer, current, locked, confirmBy, at);
	});
}

async function takeSeatOrWait(
	tx: Tx,
	viewer: Viewer,
	current: LockedRsvp,
	venue: LockedVenue,
	confirmBy: Date,
	at: Date,
): Promise<void> {
	const isFree = seatsToTake(venue) > 0;
	const venueId = venue.id;
	const next = isFree
		? ({ answer: "going", venueId, confirmBy } as const)
		: ({ answer: "waitlisted", venueId } as const);
	const provisional = { personId: viewer.personId, next, kind: "rsvp.provisional", detail: { venueId } } as const;
	const { change } = await recordAnswer(tx, null, current, provisional, at);
	if (isFree) await mailSeat(tx, viewer, { ...change, venue }, "provisional");
	else await mailWaitlisted(tx, viewer, venue.waiting + 1, { ...change, venue });
}
