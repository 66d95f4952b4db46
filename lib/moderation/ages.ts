import { canNameManagers, communityVisibleTo } from "../communities/policy";
import { kysely } from "../db";
import { demand } from "../errors";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { caseIsIn } from "./queue";

const MOST_COMMUNITIES = 200;

/** What waits in the queues of the communities that the viewer may see, the longest waiting first: counts and no texts. */
export async function queueAges(viewer: Viewer) {
	demand(canNameManagers(viewer));
	return kysely
		.selectFrom("moderation_cases as k")
		.innerJoin("communities as c", "c.id", "k.communityId")
		.select(["c.slug", "c.name"])
		.select((eb) => [
			eb.fn.min(eb.fn.coalesce("k.appealedAt", "k.openedAt")).as("oldestAt"),
			eb.cast<number>(eb.fn.countAll().filterWhere("k.decidedAt", "is", null), "integer").as("cases"),
			eb.cast<number>(eb.fn.countAll().filterWhere("k.decidedAt", "is not", null), "integer").as("appeals"),
		])
		.where(communityVisibleTo(viewer))
		.where((eb) => eb.or([caseIsIn(eb, "open"), caseIsIn(eb, "appealed")]))
		.groupBy(["c.id", "c.slug", "c.name"])
		.orderBy("oldestAt")
		.orderBy("c.name")
		.limit(literal(MOST_COMMUNITIES))
		.execute();
}
