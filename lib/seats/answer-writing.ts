import { sql } from "kysely";
import { type NewActivity, recordActivity } from "../activity";
import { kysely, readIn, type Tx } from "../db";
import { newId } from "../ids";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { type Answer, seatsHeld } from "./answers";
import { AnswerChanged, type LockedRsvp } from "./locks";

export type NextAnswer =
	| { answer: "going"; venueId: string; companions?: readonly string[]; confirmBy?: Date | null }
	| { answer: "waitlisted"; venueId: string }
	| { answer: "requested"; venueId: string; reason: string }
	| { answer: "declined"; venueId: null }
	| { answer: "withdrawn"; venueId: null; ending?: Answer["ending"]; endingReason?: string };

interface RecordedAnswer extends Pick<NewActivity, "kind" | "detail"> {
	personId: string;
	next: NextAnswer;
}

/**
 * Writes a person's new answer, and that it was changed: by the viewer, or by a job. Returns the answer's id, and the change as
 * mails tell it, without the venue.
 */
export async function recordAnswer(
	tx: Tx,
	viewer: Viewer | null,
	current: LockedRsvp,
	{ personId, next, kind, detail }: RecordedAnswer,
	at: Date,
) {
	const { edition } = current;
	const { id, version } = await writeAnswer(tx, current, personId, next, at);
	const { communityId } = edition;
	const activityId = await recordActivity(tx, viewer, { kind, at, communityId, subject: ["rsvp", id], detail });
	return { id, change: { activityId, edition, at, version } };
}

interface WrittenAnswer {
	id: string;
	version: number;
}

/**
 * Writes a person's new answer and the counts of the venues they leave and enter. A new entry of the waitlist comes after
 * all others, also when the clock of another process was ahead. Returns the answer's id and version.
 */
async function writeAnswer(
	tx: Tx,
	locked: LockedRsvp,
	personId: string,
	next: NextAnswer,
	at: Date,
): Promise<WrittenAnswer> {
	const written = (await readIn(tx, answerStatement(locked, personId, next, at)))[0];
	if (!written) throw new AnswerChanged();
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
					queuedAt:
						next.answer === "waitlisted" ? eb.selectFrom(afterAllOthers.as("waitlist")).select("queuedAt") : null,
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
