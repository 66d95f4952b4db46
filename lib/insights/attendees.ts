import { type Expression, expressionBuilder, type NotNull } from "kysely";
import type { DB } from "../db";

/** People who came to an edition: those who were checked in; where nobody was, those with a seat. */
export function attendeesOf(meetupId: Expression<string>) {
	const eb = expressionBuilder<DB, never>();
	const checkIns = eb
		.selectFrom("check_ins as k")
		.where("k.meetupId", "=", meetupId)
		.where("k.takenBackAt", "is", null);
	const seated = eb.selectFrom("rsvps as r").where("r.meetupId", "=", meetupId).where("r.answer", "=", "going");
	return checkIns
		.where("k.personId", "is not", null)
		.select("k.personId")
		.$narrowType<{ personId: NotNull }>()
		.union(seated.where((row) => row.not(row.exists(checkIns))).select("r.personId"));
}

/** Earlier editions of the community that were held, at which a person had a seat or was checked in. */
export function earlierEditions(
	meetup: { communityId: Expression<string>; startsAt: Expression<Date> },
	personId: Expression<string>,
) {
	return expressionBuilder<DB, never>()
		.selectFrom("meetups as earlier")
		.where("earlier.communityId", "=", meetup.communityId)
		.where("earlier.startsAt", "<", meetup.startsAt)
		.where("earlier.state", "in", ["held", "closed"])
		.where((eb) =>
			eb.or([
				eb.exists(
					eb
						.selectFrom("rsvps as r")
						.whereRef("r.meetupId", "=", "earlier.id")
						.where("r.personId", "=", personId)
						.where("r.answer", "=", "going"),
				),
				eb.exists(
					eb
						.selectFrom("check_ins as k")
						.whereRef("k.meetupId", "=", "earlier.id")
						.where("k.personId", "=", personId)
						.where("k.takenBackAt", "is", null),
				),
			]),
		);
}
