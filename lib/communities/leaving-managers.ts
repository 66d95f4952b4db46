import { sql } from "kysely";
import { recordActivity } from "../activity";
import { addDays } from "../clock";
import { db, kysely, readIn } from "../db";
import { demand } from "../errors";
import { rolesThatMay } from "../membership-roles";
import { organisationDay } from "../organisation-day";
import { dayValue, literal, literals } from "../sql";
import type { Viewer } from "../viewer";
import { canKeepCommunities } from "./policy";

/** The hub and the managers are told so many days before. */
export const TOLD_DAYS_BEFORE = 30;
const LISTED = 50;
const AT_ONCE = 200;

/** Communities `c` whose last manager has a last day within the next weeks, with that day. */
function losingManager(at: Date) {
	const today = organisationDay(at);
	const lastDays = kysely
		.selectFrom("memberships as keeping")
		.innerJoin("people as keeper", "keeper.id", "keeping.personId")
		.where("keeping.status", "=", literal("active"))
		.where("keeping.role", "in", literals(rolesThatMay("manage")))
		.where("keeper.status", "=", literal("active"))
		.groupBy("keeping.communityId")
		// One manager without a last day stays.
		.having((eb) => eb(eb.fn.count("keeper.leftOn"), "=", eb.fn.countAll()))
		.having((eb) => eb(eb.fn.max("keeper.leftOn"), "<=", dayValue(addDays(today, TOLD_DAYS_BEFORE))))
		.select((eb) => ["keeping.communityId", eb.cast<string>(eb.fn.max("keeper.leftOn"), "text").as("day")]);
	return kysely
		.selectFrom("communities as c")
		.innerJoin(lastDays.as("end"), "end.communityId", "c.id")
		.where("c.archivedAt", "is", null);
}

/** For hub leads and administrators: where nobody will manage any more, and from when on. No content, as of those without a manager. */
export async function communitiesLosingManager(viewer: Viewer, at: Date) {
	demand(canKeepCommunities(viewer));
	return losingManager(at)
		.select(["c.id", "c.slug", "c.name", "c.visibility", "end.day"])
		.orderBy("end.day")
		.orderBy("c.id")
		.limit(sql.lit(LISTED))
		.execute();
}

/** Job: tells the hub and the managers of each such community, once for each last day. Returns of how many. */
export async function tellOfLeavingManagers(at: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		const untold = losingManager(at)
			.select(["c.id", "end.day"])
			.where((eb) =>
				eb.not(
					eb.exists(
						eb
							.selectFrom("activities as told")
							.select("told.id")
							.whereRef("told.subjectId", "=", "c.id")
							.where("told.kind", "=", literal("community.losing_manager"))
							.where(sql<string>`told.detail->>'day'`, "=", eb.ref("end.day")),
					),
				),
			)
			.orderBy("c.id")
			.limit(sql.lit(AT_ONCE));
		const rows = await readIn(tx, untold);
		for (const { id, day } of rows)
			await recordActivity(tx, null, {
				kind: "community.losing_manager",
				at,
				communityId: id,
				subject: ["community", id],
				detail: { day },
			});
		return rows.length;
	});
}
