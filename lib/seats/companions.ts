import { db } from "../db";
import { KEPT_DAYS } from "./questions";

/** Job: the names of guests whom people brought go as well; how many they were stays. Returns of how many answers. */
export async function eraseCompanionNames(at: Date): Promise<number> {
	return db.$executeRaw`
		update rsvps r set companions = array_fill(''::text, array[cardinality(r.companions)])
		from meetups m where m.id = r."meetupId" and m."endsAt" <= ${at}::timestamptz - make_interval(days => ${KEPT_DAYS})
			and exists (select from unnest(r.companions) name where name <> '')`;
}
