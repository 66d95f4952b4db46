import { sql } from "kysely";
import { kysely } from "../db";
import { meetupVisibleTo } from "../meetups/policy";
import { LONGEST_DAYS } from "../meetups/schema";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";

/** Meetups at the same time. */
export interface Clashes {
	named: { id: string; title: string; community: string }[];
	/** How many the viewer may not see. */
	unnamed: number;
}

/** Two communities clash from this many members in common, or from a tenth of the community if that is more. */
const PEOPLE_IN_COMMON = 5;
const SHARE_IN_COMMON = 0.1;

/**
 * For each meetup, those that overlap with it in its own community and in communities with members in common. Drafts count
 * only for their managers. Published meetups that the viewer may not see are counted without their names.
 */
export async function clashesOf(viewer: Viewer, meetupIds: readonly string[]): Promise<Map<string, Clashes>> {
	if (meetupIds.length === 0) return new Map();
	const pairs = await overlapping(meetupIds);
	const visible = await kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["m.id", "m.title", "c.name as community"])
		.where((eb) => eb("m.id", "=", eb.fn.any(eb.val(pairs.map(({ otherId }) => otherId)))))
		.where(meetupVisibleTo(viewer))
		.execute();
	const names = new Map(visible.map((meetup) => [meetup.id, meetup]));
	const clashes = new Map<string, Clashes>();
	for (const { id, otherId, published } of pairs) {
		const found = clashes.get(id) ?? { named: [], unnamed: 0 };
		const named = names.get(otherId);
		if (named) found.named.push(named);
		else if (published) found.unnamed++;
		if (named || published) clashes.set(id, found);
	}
	return clashes;
}

/** Meetups at the same time in the same community, or in one with enough members in common. */
function overlapping(meetupIds: readonly string[]) {
	return kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.innerJoin("meetups as o", (join) =>
			join
				.onRef("o.id", "!=", "m.id")
				.on("o.state", "in", [literal("draft"), literal("published")])
				.onRef("o.startsAt", "<", "m.endsAt")
				.onRef("o.endsAt", ">", "m.startsAt")
				.on((eb) =>
					eb("o.startsAt", ">", sql<Date>`${eb.ref("m.startsAt")} - ${LONGEST_DAYS}::int * interval '1 day'`),
				),
		)
		.select((eb) => ["m.id", "o.id as otherId", eb("o.state", "=", literal("published")).as("published")])
		.where((eb) => eb("m.id", "=", eb.fn.any(eb.val([...meetupIds]))))
		.where((eb) => {
			const inCommon = eb
				.selectFrom("memberships as a")
				.innerJoin("memberships as b", "b.personId", "a.personId")
				.select(countRows().as("count"))
				.whereRef("b.communityId", "=", "o.communityId")
				.where("b.status", "=", literal("active"))
				.whereRef("a.communityId", "=", "m.communityId")
				.where("a.status", "=", literal("active"));
			const enough = sql<number>`greatest(${PEOPLE_IN_COMMON}::int, ${eb.ref("c.memberCount")} * ${SHARE_IN_COMMON}::float8)`;
			return eb.or([eb("o.communityId", "=", eb.ref("m.communityId")), eb(inCommon, ">=", enough)]);
		})
		.orderBy("o.startsAt")
		.orderBy("o.id")
		.execute();
}
