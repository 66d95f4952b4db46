import { sql } from "kysely";
import { kysely } from "../db";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";
import type { MeetupDesk } from "./desk";
import { canReadDetails } from "./policy";

const MOST_ANSWERS = 200;

/**
 * How many of the people coming gave which answer to the organisers' questions, the most frequent first; small and capital
 * letters are one answer. Null for those who may not read them.
 */
export async function countedAnswers(viewer: Viewer, desk: MeetupDesk, venueId: string | undefined) {
	const hosts = desk.venues.flatMap(({ hostId }) => hostId ?? []);
	if (!canReadDetails(viewer, desk, hosts).allowed) return null;
	let answers = kysely
		.selectFrom("rsvp_details as d")
		.innerJoin("rsvps as r", "r.id", "d.rsvpId")
		.innerJoin("rsvp_questions as q", "q.id", "d.questionId")
		.select(["q.id", "q.kind", "q.wording"])
		.select(({ fn }) => [fn.min(fn<string>("btrim", ["d.text"])).as("text"), countRows().as("people")])
		.where("r.meetupId", "=", desk.id)
		.where("r.answer", "=", literal("going"))
		.groupBy(({ fn }) => ["q.id", fn<string>("lower", [fn("btrim", ["d.text"])])])
		.orderBy("q.position")
		.orderBy("people", "desc")
		.orderBy("text")
		.limit(sql.lit(MOST_ANSWERS));
	if (venueId) answers = answers.where("r.venueId", "=", venueId);
	const byQuestion = Map.groupBy(await answers.execute(), ({ id }) => id);
	return [...byQuestion.values()].map((given) => ({
		id: given[0]?.id ?? "",
		kind: given[0]?.kind ?? "other",
		wording: given[0]?.wording ?? null,
		answers: given.map(({ text, people }) => ({ text, people })),
	}));
}
export type CountedAnswers = NonNullable<Awaited<ReturnType<typeof countedAnswers>>>;
