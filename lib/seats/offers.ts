import { recordActivity } from "../activity";
import { DAY, HOUR, MINUTE } from "../clock";
import { db, kysely, readIn, type Tx } from "../db";
import { readSettings } from "../settings";
import { countRows, literal } from "../sql";
import { zoneOfPerson } from "../zone-of-person";
import { recordAnswer } from "./answer-writing";
import { seatsHeld } from "./answers";
import { freeSeatsOf } from "./counts";
import { type LockedEdition, type LockedRsvp, type LockedVenue, underLock } from "./locks";
import { mailEnding } from "./seat-end-mail";
import { mailOffer } from "./seat-mail";
import { editionSeenByRow } from "./sight";

/** Also close to the start a person needs time to see an offer. */
const SHORTEST_OFFER = 30 * MINUTE;

/**
 * When an offer made at `at` expires: after the hours of the setting, but after a quarter of the time left at most, so that
 * the seat can be offered to several people before the start. Never after the start.
 */
export function offerExpiry(at: Date, startsAt: Date, offerHours: number): Date {
	const left = startsAt.getTime() - at.getTime();
	const life = Math.max(SHORTEST_OFFER, Math.min(offerHours * HOUR, left / 4));
	return new Date(Math.min(at.getTime() + life, startsAt.getTime()));
}

/**
 * Offers every free seat of a venue to the first of its waitlist, with a mail. The caller holds the venue's lock and has
 * freed the seats. Does nothing for a meetup that is not published or has started.
 */
export async function offerFreeSeats(tx: Tx, edition: LockedEdition, venue: LockedVenue, at: Date): Promise<void> {
	if (venue.waiting === 0 || edition.state !== "published" || edition.startsAt <= at) return;
	const { offerHours } = await readSettings(tx);
	const expiresAt = offerExpiry(at, edition.startsAt, offerHours);
	const offered = await readIn(tx, offerStatement(venue.id, at, expiresAt));
	for (const { rsvpId, ...person } of offered) {
		const activityId = await recordActivity(tx, null, {
			kind: "rsvp.offered",
			at,
			communityId: edition.communityId,
			subject: ["rsvp", rsvpId],
			detail: { venueId: venue.id, expiresAt: expiresAt.toISOString() },
		});
		await mailOffer(tx, person, expiresAt, { activityId, edition, venue, at, version: 0 });
	}
}

/** Turns the first of the waitlist who may open the meetup into offers, as many as seats are free, and counts them at the venue. */
const offerStatement = (venueId: string, at: Date, expiresAt: Date) =>
	kysely
		.with("first", (eb) =>
			eb
				.selectFrom("rsvps as w")
				.innerJoin("meetups as m", "m.id", "w.meetupId")
				.innerJoin("communities as c", "c.id", "m.communityId")
				.innerJoin("people as person", "person.id", "w.personId")
				.select("w.id")
				.where("w.venueId", "=", venueId)
				.where(editionSeenByRow(at))
				.where("w.answer", "=", literal("waitlisted"))
				.orderBy("w.queuedAt")
				.orderBy("w.id")
				.limit((limit) =>
					limit
						.selectFrom("venues as v")
						.select((venue) => freeSeatsOf(venue.ref("v.capacity"), venue.ref("v.seatsTaken")).as("free"))
						.where("v.id", "=", venueId),
				),
		)
		.with("offered", (eb) =>
			eb
				.updateTable("rsvps as r")
				.from("first")
				.set((set) => ({
					answer: "offered",
					answeredAt: at,
					queuedAt: null,
					offerExpiresAt: expiresAt,
					calendarVersion: set("r.calendarVersion", "+", 1),
				}))
				.whereRef("r.id", "=", "first.id")
				.returning(["r.id", "r.personId"]),
		)
		.with("counted", (eb) =>
			eb
				.updateTable("venues as v")
				.from((from) => from.selectFrom("offered").select(countRows().as("n")).as("o"))
				.set((set) => ({
					seatsTaken: set("v.seatsTaken", "+", set.ref("o.n")),
					offered: set("v.offered", "+", set.ref("o.n")),
					waiting: set("v.waiting", "-", set.ref("o.n")),
				}))
				.where("v.id", "=", venueId)
				.where("o.n", ">", literal(0)),
		)
		.selectFrom("offered")
		.innerJoin("people as person", "person.id", "offered.personId")
		.select(["offered.id as rsvpId", "person.id as personId", "person.givenName", "person.familyName"])
		.select(["person.email", "person.locale", zoneOfPerson().as("zone")]);

/** Offers the seat that the person's answer has just freed to the waitlist of its venue. */
export async function offerFreedSeat(
	tx: Tx,
	{ edition, mine }: LockedRsvp,
	venues: ReadonlyMap<string, LockedVenue>,
	at: Date,
): Promise<void> {
	const left = mine?.venueId && seatsHeld(mine) > 0 ? venues.get(mine.venueId) : undefined;
	if (left) await offerFreeSeats(tx, edition, left, at);
}

/** After a cancellation is taken back, nobody loses what they could not answer for meanwhile: a day at least, up to the start. */
export async function extendDeadlines(
	tx: Tx,
	{ id, startsAt }: { id: string; startsAt: Date },
	at: Date,
): Promise<void> {
	const soonest = new Date(Math.min(startsAt.getTime(), at.getTime() + DAY));
	await tx.rsvp.updateMany({
		where: { meetupId: id, answer: "offered", offerExpiresAt: { lt: soonest } },
		data: { offerExpiresAt: soonest },
	});
	await tx.rsvp.updateMany({
		where: { meetupId: id, answer: "going", confirmBy: { lt: soonest } },
		data: { confirmBy: soonest },
	});
}

const LAPSED_AT_ONCE = 200;

/** Job: ends offers that expired, and offers their seats to the next. Returns how many were due. */
export async function lapseOffers(at: Date): Promise<number> {
	const due = await db.rsvp.findMany({
		where: { answer: "offered", offerExpiresAt: { lte: at } },
		orderBy: { offerExpiresAt: "asc" },
		take: LAPSED_AT_ONCE,
		select: { meetupId: true, personId: true },
	});
	for (const { meetupId, personId } of due)
		await releaseSeat({ meetupId, personId }, "offer_lapsed", at, ({ mine }) =>
			Boolean(mine?.offerExpiresAt && mine.offerExpiresAt <= at),
		);
	return due.length;
}

/** Ends a seat or an offer without the person, if `isDue` still holds under the lock, and offers it on. The person gets a mail. */
export async function releaseSeat(
	{ meetupId, personId }: { meetupId: string; personId: string },
	ending: "offer_lapsed" | "not_confirmed" | "not_speaking",
	at: Date,
	isDue: (current: LockedRsvp, tx: Tx) => boolean | Promise<boolean>,
): Promise<void> {
	await underLock({ meetupId, personId, venueId: null }, async (tx, current, venues) => {
		if (!current || !(await isDue(current, tx))) return;
		const { edition, mine } = current;
		const venueId = mine?.venueId ?? null;
		const next = { answer: "withdrawn", venueId: null, ending } as const;
		const lapsed = { personId, next, kind: "rsvp.lapsed", detail: { venueId, ending } } as const;
		const { change } = await recordAnswer(tx, null, current, lapsed, at);
		const venue = venues.get(venueId ?? "");
		if (venue && edition.startsAt > at) await mailEnding(tx, personId, ending, { ...change, venue, reason: null });
		await offerFreedSeat(tx, current, venues, at);
	});
}
