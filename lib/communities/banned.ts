import { kysely, readIn, type Tx } from "../db";
import { Refused } from "../errors";
import { literal } from "../sql";
import { restrictionRuns } from "../viewer";

/** Bans from a community that run. */
export const runningBans = (communityId: string, at: Date) =>
	kysely
		.selectFrom("community_restrictions as restriction")
		.where("restriction.communityId", "=", communityId)
		.where("restriction.kind", "=", literal("ban"))
		.where(restrictionRuns(at));

/** @throws Refused while the person is banned from the community. It is asked under the community's lock. */
export async function demandNotBanned(tx: Tx, communityId: string, personId: string, at: Date): Promise<void> {
	const query = runningBans(communityId, at)
		.select("restriction.endsAt")
		.where("restriction.personId", "=", personId)
		.orderBy("restriction.endsAt", (order) => order.desc().nullsFirst())
		.limit(literal(1));
	const [ban] = await readIn(tx, query);
	if (ban) throw ban.endsAt ? new Refused("banned", ban.endsAt) : new Refused("banned_for_good");
}
