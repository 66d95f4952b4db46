import type { InferResult } from "kysely";
import { db, kysely, readIn, type Tx } from "../db";
import { Stale } from "../errors";
import { lockRow } from "../locks";
import { answerFrom, answerOf } from "./answers";

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
export class AnswerChanged extends Error {}

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
	// Not "update": an answer being written holds a key share of this row, and would wait in a circle.
	await lockRow(tx, "meetups", meetupId);
	return byId(venues);
}

const byId = (venues: LockedVenue[]) => new Map(venues.map((venue) => [venue.id, venue]));

const lockedEdition = (meetupId: string) =>
	kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["m.id", "m.communityId", "c.name as communityName", "c.visibility", "c.archivedAt"])
		.select(["m.publishedAt", "m.state", "m.title", "m.summary", "m.startsAt", "m.endsAt", "m.rsvpClosesAt"])
		.select(["m.companionsEach", "m.seatsOnRequest", "m.calendarVersion"])
		.where("m.id", "=", meetupId);

function asEdition({ archivedAt, visibility, ...row }: InferResult<ReturnType<typeof lockedEdition>>[number]) {
	return { ...row, community: { id: row.communityId, visibility, archivedAt } };
}

/** A meetup as it is under its locks. A statement of its own: one that waited for a lock would see what was before. */
export async function readLockedEdition(tx: Tx, meetupId: string) {
	const [row] = await readIn(tx, lockedEdition(meetupId));
	return row && asEdition(row);
}
export type LockedEdition = NonNullable<Awaited<ReturnType<typeof readLockedEdition>>>;

/** A meetup under its locks with a person's answer, in one statement. */
export async function readLockedRsvp(tx: Tx, meetupId: string, personId: string) {
	const withAnswer = lockedEdition(meetupId).select((eb) => answerOf(personId, eb.ref("m.id")).as("mine"));
	const [row] = await readIn(tx, withAnswer);
	if (!row) return undefined;
	const { mine, ...edition } = row;
	return { edition: asEdition(edition), mine: answerFrom(mine) };
}

/** `mine` is null for who has not answered. */
export type LockedRsvp = NonNullable<Awaited<ReturnType<typeof readLockedRsvp>>>;

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
				if (current?.mine?.venueId && !venues.has(current.mine.venueId)) throw new AnswerChanged();
				return work(tx, current, venues);
			});
		} catch (problem) {
			if (!(problem instanceof AnswerChanged)) throw problem;
		}
	}
	throw new Stale();
}
