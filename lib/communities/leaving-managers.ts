import { sql } from "kysely";
import { recordActivity } from "../activity";
import { addDays } from "../clock";
import { db, kysely, readIn } from "../db";
import { demand } from "../errors";
import { rolesThatMay } from "../membership-roles";
import { organisationDay } from "../organisation-day";
import { dayValue, literal, literals } from "../sql";
import type { Viewer } from "../viewer";
import { canNameManagers } from "./policy";

/** How many days before it the hub and the managers are told. */
export const TOLD_DAYS_BEFORE = 30;
const LISTED = 50;
const AT_ONCE = 200;

/** Communities `c` whose last manager has a last day within the next weeks, with that day. */
function losingManager(at: Date) {
	const lastDays = kysely
		.selectFrom("memberships as managing")
		.innerJoin("people as manager", "manager.id", "managing.personId")
		.where("managing.status", "=", literal("active"))
		.where("managing.role", "in", literals(rolesThatMay("manage")))
		.where("manager.status", "=", literal("active"))
		.groupBy("managing.communityId")
		// One manager without a last day stays.
		.having((eb) => eb(eb.fn.count("manager.leftOn"), "=", eb.fn.countAll()))
		.having((eb) => eb(eb.fn.max("manager.leftOn"), "<=", dayValue(addDays(organisationDay(at), TOLD_DAYS_BEFORE))))
		.select((eb) => ["managing.communityId", eb.cast<string>(eb.fn.max("manager.leftOn"), "text").as("day")]);
	return kysely
		.selectFrom("communities as c")
		.innerJoin(lastDays.as("end"), "end.communityId", "c.id")
		.where("c.archivedAt", "is", null);
}

/** For hub leads and administrators: communities that will soon have no manager, with their last day. As with those that have none, no content. */
export async function communitiesLosingManager(viewer: Viewer, at: Date) {
	demand(canNameManagers(viewer));
	return losingManager(at)
		.select(["c.id", "c.slug", "c.name", "c.visibility", "end.day"])
		.orderBy("end.day")
		.orderBy("c.id")
		.limit(sql.lit(LISTED))
		.execute();
}

/** Job: tells the hub and the managers of each such community, once for each last day. Returns how many. */
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
