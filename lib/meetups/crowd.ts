import { db } from "../db";

interface Crowd {
	/** Seats of each unit, by its id. */
	byUnit: ReadonlyMap<string, number>;
	firstTimers: number;
}

/** Enough for every edition that is looked at in a day. */
const KEPT = 1000;
const counted = new Map<string, Crowd & { seats: string }>();

/**
 * How many go of each unit, and how many who held no seat at an earlier edition of the community. Counting five hundred
 * people costs more than the rest of the page together, and gives the same until a seat changes hands: then `seats`,
 * which the caller has just read, is another. The units are those people had when it was counted.
 */
export async function crowdOf(meetup: { id: string; communityId: string; startsAt: Date; seats: string }) {
	const known = counted.get(meetup.id);
	if (known?.seats === meetup.seats) return known;
	const units = await db.$queryRaw<{ unitId: string | null; going: number; firstTimers: number }[]>`
		select p."orgUnitId" as "unitId", count(*)::int as going,
			count(*) filter (where not exists (select from rsvps e where e."personId" = r."personId" and e.answer = 'going'
				and e."meetupId" = any(array(select id from meetups where "communityId" = ${meetup.communityId}::uuid
					and state in ('held', 'closed') and "startsAt" < ${meetup.startsAt}))))::int as "firstTimers"
		from rsvps r join people p on p.id = r."personId"
		where r."meetupId" = ${meetup.id}::uuid and r.answer = 'going' group by p."orgUnitId"`;
	const crowd = {
		seats: meetup.seats,
		byUnit: new Map(units.flatMap(({ unitId, going }) => (unitId ? [[unitId, going] as const] : []))),
		firstTimers: units.reduce((sum, unit) => sum + unit.firstTimers, 0),
	};
	if (counted.size >= KEPT) counted.clear();
	counted.set(meetup.id, crowd);
	return crowd;
}
