import { recordActivity } from "../activity";
import { HOUR, MINUTE } from "../clock";
import { db, type Tx } from "../db";
import { env } from "../env";
import type { Locale } from "../i18n/locales";
import { readSettings } from "../settings";
import { seatsHeld } from "./answers";
import { mailEnding, mailOffer } from "./mail";
import { type LockedEdition, type LockedVenue, type Standing, underLock, writeAnswer } from "./seats";

/** However near the start, an offer can be seen and answered. */
const SHORTEST_OFFER = 30 * MINUTE;

/**
 * Until when an offer made at `at` stands: the house's hours (24 until it chooses others), but no more than a quarter of
 * the time that is left, so that a seat can pass through several hands before the doors open; never past the start.
 */
export function offerExpiry(at: Date, startsAt: Date, offerHours: number): Date {
	const left = startsAt.getTime() - at.getTime();
	const life = Math.max(SHORTEST_OFFER, Math.min(offerHours * HOUR, left / 4));
	return new Date(Math.min(at.getTime() + life, startsAt.getTime()));
}

interface Offered {
	rsvpId: string;
	personId: string;
	email: string | null;
	locale: Locale;
	zone: string | null;
}

/**
 * Offers every free seat of a venue to the first in its queue, and tells them. The caller holds the venue's lock, and
 * has written what frees the seats. Nothing is offered for an edition that is not published or has started.
 */
export async function offerFreeSeats(tx: Tx, edition: LockedEdition, venue: LockedVenue, at: Date): Promise<void> {
	if (venue.waiting === 0 || edition.state !== "published" || edition.startsAt <= at) return;
	const { offerHours } = await readSettings(tx);
	const expiresAt = offerExpiry(at, edition.startsAt, offerHours);
	const offered = await tx.$queryRaw<Offered[]>`
		with first as (
			select id from rsvps where "venueId" = ${venue.id}::uuid and answer = 'waitlisted' order by "queuedAt", id
			limit (select greatest(capacity - "seatsTaken", 0) from venues where id = ${venue.id}::uuid)
		), offered as (
			update rsvps r set answer = 'offered', "answeredAt" = ${at}::timestamptz, "queuedAt" = null,
				"offerExpiresAt" = ${expiresAt}::timestamptz, "calendarVersion" = r."calendarVersion" + 1
			from first where r.id = first.id returning r.id, r."personId"
		), counted as (
			update venues set "seatsTaken" = "seatsTaken" + n, offered = offered + n, waiting = waiting - n
			from (select count(*)::int as n from offered) o where id = ${venue.id}::uuid and n > 0
		)
		select offered.id as "rsvpId", p.id as "personId", p.email, p.locale::text,
			coalesce(p.zone, (select zone from sites where id = p."siteId")) as zone
		from offered join people p on p.id = offered."personId"`;
	for (const { rsvpId, ...person } of offered) {
		const activityId = await recordActivity(tx, null, {
			kind: "rsvp.offered",
			at,
			communityId: edition.communityId,
			subject: ["rsvp", rsvpId],
			detail: { venueId: venue.id, expiresAt: expiresAt.toISOString() },
		});
		const recipient = { ...person, zone: person.zone ?? env().ORGANISATION_ZONE };
		await mailOffer(tx, recipient, expiresAt, { activityId, edition, venue, at, version: 0 });
	}
}

/** A seat that a person has just left is offered to the first who waits there. */
export async function passOn(
	tx: Tx,
	{ edition, mine }: Standing,
	venues: ReadonlyMap<string, LockedVenue>,
	at: Date,
): Promise<void> {
	const left = mine?.venueId && seatsHeld(mine) > 0 ? venues.get(mine.venueId) : undefined;
	if (left) await offerFreeSeats(tx, edition, left, at);
}

const LAPSED_AT_ONCE = 200;

/** Job: an offer that ran out is over, and its seat is offered to the next. Returns how many ran out. */
export async function lapseOffers(at: Date): Promise<number> {
	const due = await db.rsvp.findMany({
		where: { answer: "offered", offerExpiresAt: { lte: at } },
		orderBy: { offerExpiresAt: "asc" },
		take: LAPSED_AT_ONCE,
		select: { meetupId: true, personId: true },
	});
	for (const { meetupId, personId } of due)
		await endSeat({ meetupId, personId }, "offer_lapsed", at, ({ mine }) =>
			Boolean(mine?.offerExpiresAt && mine.offerExpiresAt <= at),
		);
	return due.length;
}

/** The house ends a seat or an offer, if under the lock it `isDue` still, and passes it on. The person is told why. */
export async function endSeat(
	{ meetupId, personId }: { meetupId: string; personId: string },
	ending: "offer_lapsed" | "not_confirmed" | "not_speaking",
	at: Date,
	isDue: (standing: Standing, tx: Tx) => boolean | Promise<boolean>,
): Promise<void> {
	await underLock({ meetupId, personId, venueId: null }, async (tx, standing, venues) => {
		if (!standing || !(await isDue(standing, tx))) return;
		const { edition, mine } = standing;
		const { id, version } = await writeAnswer(
			tx,
			standing,
			personId,
			{ answer: "withdrawn", venueId: null, ending },
			at,
		);
		const activityId = await recordActivity(tx, null, {
			kind: "rsvp.lapsed",
			at,
			communityId: edition.communityId,
			subject: ["rsvp", id],
			detail: { venueId: mine?.venueId ?? null, ending },
		});
		const venue = venues.get(mine?.venueId ?? "");
		if (venue && edition.startsAt > at)
			await mailEnding(tx, personId, ending, { activityId, edition, venue, at, version, reason: null });
		await passOn(tx, standing, venues, at);
	});
}
