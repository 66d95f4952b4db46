import { kysely } from "../db";
import { countRows, literal } from "../sql";
import { earlierAttendees } from "./attendances";

interface GoingCounts {
	/** By id of the org unit. */
	byUnit: ReadonlyMap<string, number>;
	firstTimers: number;
}

/** Enough for every meetup that is looked at in a day. */
const CACHED = 1000;
const cache = new Map<string, GoingCounts & { seatsFingerprint: string }>();

/**
 * How many go of each org unit, and how many attend the community for the first time. Counting five hundred
 * people costs more than the rest of the page together. So it is cached until `seatsFingerprint`, which the caller has just read,
 * says that something changed.
 */
export async function goingCounts(meetup: {
	id: string;
	communityId: string;
	startsAt: Date;
	seatsFingerprint: string;
}) {
	const known = cache.get(meetup.id);
	if (known?.seatsFingerprint === meetup.seatsFingerprint) return known;
	const units = await kysely
		.selectFrom("rsvps as r")
		.innerJoin("people as p", "p.id", "r.personId")
		.select(["p.orgUnitId", countRows().as("going")])
		.select((eb) =>
			eb.fn
				.countAll<number>()
				.filterWhere("r.personId", "not in", earlierAttendees(eb.val(meetup.communityId), eb.val(meetup.startsAt)))
				.as("firstTimers"),
		)
		.where("r.meetupId", "=", meetup.id)
		.where("r.answer", "=", literal("going"))
		.groupBy("p.orgUnitId")
		.execute();
	const counts = {
		seatsFingerprint: meetup.seatsFingerprint,
		byUnit: new Map(units.flatMap(({ orgUnitId, going }) => (orgUnitId ? [[orgUnitId, going] as const] : []))),
		firstTimers: units.reduce((sum, unit) => sum + unit.firstTimers, 0),
	};
	if (cache.size >= CACHED) cache.clear();
	cache.set(meetup.id, counts);
	return counts;
}
