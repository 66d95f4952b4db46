import { type InferResult, sql } from "kysely";
import { db, kysely, readIn, type Tx } from "../db";
import { Stale } from "../errors";
import { newId } from "../ids";
import { literal } from "../sql";
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
			.select(["m.companionsEach", "m.seatsOnRequest", "m.calendarVersion"])
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
	| { answer: "requested"; venueId: string; reason: string }
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
	locked: LockedRsvp,
	personId: string,
	next: NextAnswer,
	at: Date,
): Promise<WrittenAnswer> {
	const written = (await readIn(tx, answerStatement(locked, personId, next, at)))[0];
	if (!written) throw new Overtaken();
	return written;
}

/** The answer and the counts of both venues, as one statement: others wait for the venue's lock. */
function answerStatement({ edition, mine }: LockedRsvp, personId: string, next: NextAnswer, at: Date) {
	const companions = next.answer === "going" ? [...(next.companions ?? [])] : [];
	const ending = next.answer === "withdrawn" ? next : undefined;
	const afterAllOthers = kysely
		.selectFrom("rsvps as other")
		.where("other.venueId", "=", next.venueId)
		.where("other.answer", "=", literal("waitlisted"))
		.select((eb) =>
			sql<Date>`greatest(${at}::timestamptz, ${eb.fn.max("other.queuedAt")} + interval '1 microsecond')`.as("queuedAt"),
		);
	return kysely
		.with("answered", (db) =>
			db
				.insertInto("rsvps")
				.values((eb) => ({
					id: newId(at),
					meetupId: edition.id,
					communityId: edition.communityId,
					personId,
					venueId: next.venueId,
					answer: next.answer,
					answeredAt: at,
					queuedAt: next.answer === "waitlisted" ? eb.selectFrom(afterAllOthers.as("queue")).select("queuedAt") : null,
					companions,
					confirmBy: (next.answer === "going" && next.confirmBy) || null,
					ending: ending?.ending ?? null,
					endingReason: ending?.endingReason ?? null,
					requestReason: next.answer === "requested" ? next.reason : null,
				}))
				.onConflict((conflict) =>
					conflict
						.columns(["meetupId", "personId"])
						.doUpdateSet((eb) => ({
							venueId: eb.ref("excluded.venueId"),
							answer: eb.ref("excluded.answer"),
							answeredAt: eb.ref("excluded.answeredAt"),
							queuedAt: eb.ref("excluded.queuedAt"),
							companions: eb.ref("excluded.companions"),
							confirmBy: eb.ref("excluded.confirmBy"),
							ending: eb.ref("excluded.ending"),
							endingReason: eb.ref("excluded.endingReason"),
							offerExpiresAt: null,
							confirmAskedAt: null,
							// Stays with the answer to the request, so that it can be taken back.
							requestReason: eb
								.case()
								.when("rsvps.answer", "=", literal("requested"))
								.then(eb.fn.coalesce("excluded.requestReason", "rsvps.requestReason"))
								.else(eb.ref("excluded.requestReason"))
								.end(),
							requestRemindedAt: null,
							calendarVersion: eb("rsvps.calendarVersion", "+", 1),
							// Belongs to the seat: it goes with it.
							pastWaitlistReason: eb
								.case()
								.when(
									eb.and([
										eb(eb.ref("excluded.answer"), "=", literal("going")),
										eb(eb.ref("excluded.venueId"), "=", eb.ref("rsvps.venueId")),
									]),
								)
								.then(eb.ref("rsvps.pastWaitlistReason"))
								.end(),
						}))
						.where("rsvps.calendarVersion", "=", mine?.version ?? -1),
				)
				.returning(["rsvps.id", "rsvps.calendarVersion as version"]),
		)
		.with("counted", (db) =>
			db
				.updateTable("venues as venue")
				.from(changesOfVenues(mine, next, companions.length).as("change"))
				.whereRef("venue.id", "=", "change.id")
				.where((eb) => eb.exists(eb.selectFrom("answered").select("answered.id")))
				.set((eb) => ({
					seatsTaken: eb("venue.seatsTaken", "+", eb.ref("change.seats")),
					offered: eb("venue.offered", "+", eb.ref("change.offered")),
					waiting: eb("venue.waiting", "+", eb.ref("change.waiting")),
				})),
		)
		.selectFrom("answered")
		.select(["answered.id", "answered.version"]);
}

/** What the venues that a person leaves and enters gain or lose; one row where both are the same. */
function changesOfVenues(mine: Answer | null, next: NextAnswer, companions: number) {
	const left = {
		id: mine?.venueId ?? null,
		seats: -seatsHeld(mine),
		offered: mine?.answer === "offered" ? -1 : 0,
		waiting: mine?.answer === "waitlisted" ? -1 : 0,
	};
	const entered = {
		id: next.venueId,
		seats: next.answer === "going" ? 1 + companions : 0,
		offered: 0,
		waiting: next.answer === "waitlisted" ? 1 : 0,
	};
	const same = left.id === entered.id;
	const sum = (one: number, other: number) => (same ? one + other : one);
	const rows = [
		{
			id: left.id,
			seats: sum(left.seats, entered.seats),
			offered: left.offered,
			waiting: sum(left.waiting, entered.waiting),
		},
		...(same ? [] : [entered]),
	].filter(({ id }) => id !== null);
	const list = rows.map(
		({ id, seats, offered, waiting }) => sql`(${id}::uuid, ${seats}::int, ${offered}::int, ${waiting}::int)`,
	);
	const values = list.length > 0 ? sql.join(list) : sql`(null::uuid, 0, 0, 0)`;
	return sql<{
		id: string;
		seats: number;
		offered: number;
		waiting: number;
	}>`(select * from (values ${values}) as change(id, seats, offered, waiting))`;
}
