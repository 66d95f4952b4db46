import { Prisma } from "../db";

/** Where a person stands at an edition. */
export interface Answer {
	id: string;
	answer: "going" | "waitlisted" | "offered" | "declined" | "withdrawn";
	venueId: string | null;
	/** 1 for the first in the queue; null for who does not wait. */
	place: number | null;
	/** Names of the guests a person brings, empty once erased; each holds a seat. */
	companions: string[];
	/** Until when an offered seat is kept. */
	offerExpiresAt: Date | null;
	/** A seat by "count me in": released then, unless confirmed. */
	confirmBy: Date | null;
	/** Why it is over, where it was not the person's own word; with the organiser's reason. */
	ending: "offer_lapsed" | "not_confirmed" | "removed" | "left_company" | "not_speaking" | null;
	endingReason: string | null;
	/** Raised by every change. */
	version: number;
}

/** Answers by which somebody sits, has an offer or waits. */
export const STANDING: Answer["answer"][] = ["going", "offered", "waitlisted"];

/** Seats that an answer keeps from everybody else. */
export function seatsHeld(answer: Answer | null): number {
	if (answer?.answer === "going") return 1 + answer.companions.length;
	return answer?.answer === "offered" ? 1 : 0;
}

/** An answer as `answerOf` brings it. */
export type AnswerJson = Omit<Answer, "offerExpiresAt" | "confirmBy"> & {
	offerExpiresAt: string | null;
	confirmBy: string | null;
};

/** The same with instants; null for who has not answered. */
export function answerFrom(json: AnswerJson | null): Answer | null {
	const instant = (text: string | null) => (text ? new Date(text) : null);
	return json && { ...json, offerExpiresAt: instant(json.offerExpiresAt), confirmBy: instant(json.confirmBy) };
}

/** The answer of a person for the meetup `m`, as `AnswerJson`. */
export function answerOf(personId: string): Prisma.Sql {
	return Prisma.sql`(select json_build_object('id', r.id, 'answer', r.answer, 'venueId', r."venueId", 'companions', r.companions,
		'offerExpiresAt', r."offerExpiresAt", 'confirmBy', r."confirmBy", 'ending', r.ending, 'endingReason', r."endingReason",
		'version', r."calendarVersion",
		'place', case when r.answer = 'waitlisted' then (select count(*) from rsvps before where before."venueId" = r."venueId"
			and before.answer = 'waitlisted' and (before."queuedAt", before.id) <= (r."queuedAt", r.id)) end)
		from rsvps r where r."meetupId" = m.id and r."personId" = ${personId}::uuid)`;
}
