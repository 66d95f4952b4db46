import { type Expression, sql } from "kysely";
import { kysely } from "../db";
import { literal } from "../sql";

/**
 * Who attended which meetup, as a subquery of `meetupId` and `personId`: everyone checked in, walk-ins with an account
 * included. Where nobody was checked in, everyone who held a seat.
 */
export function attendances() {
	const checkedIn = kysely
		.selectFrom("check_ins as ci")
		.select((eb) => ["ci.meetupId", eb.ref("ci.personId").$notNull().as("personId")])
		.where("ci.takenBackAt", "is", null)
		.where("ci.personId", "is not", null);
	const seated = kysely
		.selectFrom("rsvps as seat")
		.select(["seat.meetupId", "seat.personId"])
		.where("seat.answer", "=", literal("going"))
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("check_ins as checkIn")
						.select("checkIn.id")
						.whereRef("checkIn.meetupId", "=", "seat.meetupId")
						.where("checkIn.takenBackAt", "is", null),
				),
			),
		);
	return checkedIn.union(seated);
}

/**
 * Ids of the people who attended a meetup of the community that was held before `startsAt`. Whoever is not among them is
 * new there.
 */
export function earlierAttendees(communityId: Expression<string>, startsAt: Expression<Date>) {
	const held = kysely
		.selectFrom("meetups as e")
		.select("e.id")
		.where("e.communityId", "=", communityId)
		.where("e.state", "in", [literal("held"), literal("closed")])
		.where("e.startsAt", "<", startsAt);
	return kysely
		.selectFrom(attendances().as("earlier"))
		.select("earlier.personId")
		.where((eb) => eb("earlier.meetupId", "=", eb.fn.any(sql<string[]>`array(${held})`)));
}
