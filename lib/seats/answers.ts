import { type Expression, type ExpressionBuilder, expressionBuilder } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { DB } from "../db";
import { countRows, literal } from "../sql";

/** Answers that hold a seat or an offer, or wait. */
export const ACTIVE_ANSWERS: ("going" | "offered" | "waitlisted")[] = ["going", "offered", "waitlisted"];

/** Answers that a change of the meetup concerns: those, and requests for a seat, which hold none. */
export const CONCERNED_ANSWERS: Answer["answer"][] = [...ACTIVE_ANSWERS, "requested"];

export const isActive = (answer: string): boolean => ACTIVE_ANSWERS.some((active) => active === answer);

/** The position of the answer `r` on the waitlist of its venue, 1 for the first; null for an answer that does not wait. */
export const waitlistPosition = (eb: ExpressionBuilder<DB & { r: DB["rsvps"] }, "r">) =>
	eb
		.case()
		.when("r.answer", "=", literal("waitlisted"))
		.then(
			eb
				.selectFrom("rsvps as other")
				.select(countRows().as("count"))
				.whereRef("other.venueId", "=", "r.venueId")
				.where("other.answer", "=", literal("waitlisted"))
				.where(({ eb: inner, refTuple }) =>
					inner(refTuple("other.queuedAt", "other.id"), "<=", refTuple("r.queuedAt", "r.id")),
				),
		)
		.end();

/** The answer of a person for a meetup, as JSON for `select`; `answerFrom` makes an `Answer` of it. */
export function answerOf(personId: string, meetupId: Expression<string>) {
	return jsonObjectFrom(
		expressionBuilder<DB>()
			.selectFrom("rsvps as r")
			.select(["r.id", "r.answer", "r.venueId", "r.companions", "r.offerExpiresAt", "r.confirmBy"])
			.select(["r.ending", "r.endingReason", "r.requestReason", "r.answeredAt", "r.calendarVersion as version"])
			.select((eb) => waitlistPosition(eb).as("position"))
			.where("r.meetupId", "=", meetupId)
			.where("r.personId", "=", personId),
	);
}

type AnswerJson = NonNullable<ReturnType<typeof answerOf> extends Expression<infer Json> ? Json : never>;

/** Dates in JSON are text. */
export function answerFrom(json: AnswerJson | null) {
	const instant = (text: string | null) => (text ? new Date(text) : null);
	return (
		json && {
			...json,
			answeredAt: new Date(json.answeredAt),
			offerExpiresAt: instant(json.offerExpiresAt),
			confirmBy: instant(json.confirmBy),
		}
	);
}

/**
 * A person's answer for a meetup. `position` is the one on the waitlist, 1 for the first. `companions` are names, empty once
 * erased; each holds a seat. A seat from signing up for the series ends at `confirmBy` unless confirmed. `ending` says why
 * it is over where the person did not end it. `requestReason` is why they asked for a seat. Each change raises `version`.
 */
export type Answer = NonNullable<ReturnType<typeof answerFrom>>;

/** Seats that an answer takes from the venue. */
export function seatsHeld(answer: Answer | null): number {
	if (answer?.answer === "going") return 1 + answer.companions.length;
	return answer?.answer === "offered" ? 1 : 0;
}
