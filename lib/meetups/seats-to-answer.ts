import { sql } from "kysely";
import { kysely } from "../db";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { meetupVisibleTo } from "./policy";

/** For home: seats that wait for the viewer's word, an offer or a seat to confirm; the most urgent first. */
export async function seatsToDecide(viewer: Viewer, at: Date) {
	const rows = await kysely
		.selectFrom("rsvps as r")
		.innerJoin("meetups as m", "m.id", "r.meetupId")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["m.id", "m.title", "r.answer"])
		.select((eb) => eb.fn.coalesce("r.offerExpiresAt", "r.confirmBy").as("until"))
		.where("r.personId", "=", viewer.personId)
		.where("m.state", "=", literal("published"))
		.where("m.startsAt", ">", at)
		.where((eb) =>
			eb.or([
				eb.and([eb("r.answer", "=", literal("offered")), eb("r.offerExpiresAt", ">", at)]),
				eb.and([
					eb("r.answer", "=", literal("going")),
					eb("r.confirmAskedAt", "is not", null),
					eb("r.confirmBy", ">", at),
				]),
			]),
		)
		.where(meetupVisibleTo(viewer))
		.orderBy("until")
		.orderBy("m.id")
		.limit(sql.lit(10))
		.execute();
	return rows.flatMap(({ until, answer, ...meetup }) =>
		until ? [{ ...meetup, until, isOffer: answer === "offered" }] : [],
	);
}
