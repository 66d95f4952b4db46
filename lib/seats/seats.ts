import type { InferResult } from "kysely";
import { db, kysely, readIn, type Tx } from "../db";
import { Stale } from "../errors";
import { newId } from "../ids";
import { type Answer, answerFrom, answerOf, seatsHeld } from "./answers";

/** The venue's columns that change with seats, or that a mail about a seat needs. */
const lockedVenues = kysely
	.selectFrom("venues as v")
	.select(["v.id", "v.kind", "v.name", "v.directions", "v.accessNotes", "v.joinUrl", "v.zone"])
	.select(["v.capacity", "v.seatsTaken", "v.offered", "v.reserved", "v.waiting"])
	// In the order of ids, so that two transactions never wait for each other.
	.orderBy("v.id")
	.forUpdate();

/** A venue under its lock. Active answers and the counts of a venue change under this lock alone. */
export type LockedVenue = InferResult<typeof lockedVenues>[number];

/** The person's answer changed between reading it and locking its venue: the transaction begins again. */
class Overtaken extends Error {}

const ATTEMPTS = 5;

/** Locks the venue asked for, and the venue of the person's active answer. */
async function lockVenues(tx: Tx, meetupId: string, personId: string, venueId: string | null) {
	const wanted = lockedVenues.where("v.meetupId", "=", meetupId).where((eb) => {
		const held = eb
			.selectFrom("rsvps as r")
			.select("r.venueId")
			.where("r.meetupId", "=", meetupId)
			.where("r.personId", "=", personId);
		return venueId ? eb.or([eb("v.id", "=", venueId), eb("v.id", "=", held)]) : eb("v.id", "=", held);
	});
	return byId(await readIn(tx, wanted));
}

/** Locks a meetup against every answer: its venues, then its own row. */
export async function lockMeetup(tx: Tx, meetupId: string): Promise<Map<string, LockedVenue>> {
	const venues = await readIn(tx, lockedVenues.where("v.meetupId", "=", meetupId));
	// Not `for update`: an answer being written holds a key share of this row, and would wait in a circle.
	await tx.$queryRaw`select 1 from meetups where id = ${meetupId}::uuid for no key update`;
	return byId(venues);
}

const byId = (venues: LockedVenue[]) => new Map(venues.map((venue) => [venue.id, venue]));

/** What holds under the locks. A statement of its own: one that waited for a lock would see what was before. */
export async function readLockedRsvp(tx: Tx, meetupId: string, personId: string) {
	const [row] = await readIn(
		tx,
		kysely
			.selectFrom("meetups as m")
			.innerJoin("communities as c", "c.id", "m.communityId")
			.select(["m.id", "m.communityId", "c.name as communityName", "c.visibility", "c.archivedAt"])
			.select(["m.publishedAt", "m.state", "m.title", "m.summary", "m.startsAt", "m.endsAt", "m.rsvpClosesAt"])
			.select(["m.companionsEach", "m.calendarVersion"])
			.select((eb) => answerOf(personId, eb.ref("m.id")).as("mine"))
			.where("m.id", "=", meetupId),
	);
	if (!row) return undefined;
	const { mine, archivedAt, visibility, ...edition } = row;
	return {
		edition: { ...edition, community: { id: row.communityId, visibility, archivedAt } },
		mine: answerFrom(mine),
	};
}

/** A meetup under its locks, and the person's answer to it; null for who has not answered. */
export type LockedRsvp = NonNullable<Awaited<ReturnType<typeof readLockedRsvp>>>;
export type LockedEdition = LockedRsvp["edition"];

interface AtVenue {
	meetupId: string;
	personId: string;
	/** The venue they ask for. The venue of their active answer is locked as well. */
	venueId: string | null;
}

/**
 * Runs `work` in a transaction that holds the locks of the venues concerned, with the person's answer read under them.
 * @throws Stale when others are faster every time.
 */
export async function underLock<T>(
	{ meetupId, personId, venueId }: AtVenue,
	work: (tx: Tx, current: LockedRsvp | undefined, venues: Map<string, LockedVenue>) => Promise<T>,
): Promise<T> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		try {
			return await db.$transaction(async (tx) => {
				const venues = await lockVenues(tx, meetupId, personId, venueId);
				const current = await readLockedRsvp(tx, meetupId, personId);
				if (current?.mine?.venueId && !venues.has(current.mine.venueId)) throw new Overtaken();
				return work(tx, current, venues);
			});
		} catch (problem) {
			if (!(problem instanceof Overtaken)) throw problem;
		}
	}
	throw new Stale();
}

export type NextAnswer =
	| { answer: "going"; venueId: string; companions?: readonly string[]; confirmBy?: Date | null }
	| { answer: "waitlisted"; venueId: string }
	| { answer: "declined"; venueId: null }
	| { answer: "withdrawn"; venueId: null; ending?: Answer["ending"]; endingReason?: string };

interface WrittenAnswer {
	id: string;
	version: number;
}

/**
 * Writes a person's new answer and the counts of the venues they leave and enter. A new entry of the waitlist comes after
 * all others, also when the clock of another process was ahead. Returns the answer's id and version.
 */
export async function writeAnswer(
	tx: Tx,
	{ edition, mine }: LockedRsvp,
	personId: string,
	next: NextAnswer,
	at: Date,
): Promise<WrittenAnswer> {
	const companions = next.answer === "going" ? (next.companions ?? []) : [];
	const ending = next.answer === "withdrawn" ? next : undefined;
	const left = { seats: -seatsHeld(mine), offered: mine?.answer === "offered" ? -1 : 0 };
	const rows = await tx.$queryRaw<WrittenAnswer[]>`
		with answered as (
			insert into rsvps as r (id, "meetupId", "communityId", "personId", "venueId", answer, "answeredAt", "queuedAt", companions,
				"confirmBy", ending, "endingReason")
			select ${newId(at)}::uuid, ${edition.id}::uuid, ${edition.communityId}::uuid, ${personId}::uuid, ${next.venueId}::uuid,
				${next.answer}::"RsvpAnswer", ${at}::timestamptz,
				case when ${next.answer} = 'waitlisted' then (select greatest(${at}::timestamptz, max("queuedAt") + interval '1 microsecond')
					from rsvps where "venueId" = ${next.venueId}::uuid and answer = 'waitlisted') end,
				${companions}::text[], ${(next.answer === "going" && next.confirmBy) || null}::timestamptz,
				${ending?.ending ?? null}::"RsvpEnding", ${ending?.endingReason ?? null}
			on conflict ("meetupId", "personId") do update set
				"venueId" = excluded."venueId", answer = excluded.answer, "answeredAt" = excluded."answeredAt", "queuedAt" = excluded."queuedAt",
				companions = excluded.companions, "confirmBy" = excluded."confirmBy", ending = excluded.ending,
				"endingReason" = excluded."endingReason", "offerExpiresAt" = null, "confirmAskedAt" = null,
				"calendarVersion" = r."calendarVersion" + 1
			where r."calendarVersion" = ${mine?.version ?? -1}::int
			returning id, "calendarVersion" as version
		), counted as (
			update venues v set "seatsTaken" = v."seatsTaken" + d.seats, offered = v.offered + d.offered, waiting = v.waiting + d.waiting
			from (
				select id, sum(seats)::int as seats, sum(offered)::int as offered, sum(waiting)::int as waiting
				from (values
					(${mine?.venueId ?? null}::uuid, ${left.seats}::int, ${left.offered}::int, ${mine?.answer === "waitlisted" ? -1 : 0}::int),
					(${next.venueId}::uuid, ${next.answer === "going" ? 1 + companions.length : 0}::int, 0, ${next.answer === "waitlisted" ? 1 : 0}::int)
				) as change(id, seats, offered, waiting) where id is not null group by id
			) d
			where v.id = d.id and exists (select from answered)
		)
		select id, version from answered`;
	const written = rows[0];
	if (!written) throw new Overtaken();
	return written;
}
