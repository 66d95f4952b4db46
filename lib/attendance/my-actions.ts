import { sql } from "kysely";
import { addDays, dayIn } from "../clock";
import { kysely } from "../db";
import { meetupVisibleTo } from "../meetups/policy";
import { dayValue, literal } from "../sql";
import type { Viewer } from "../viewer";

const DUE_WITHIN_DAYS = 14;
const SHOWN = 10;

/** For home: open actions that the viewer has taken on and that are due within two weeks, or have no day; the earliest first. */
export async function myActionsDue(viewer: Viewer, at: Date) {
	const limit = dayValue(addDays(dayIn(at, viewer.zone), DUE_WITHIN_DAYS));
	return kysely
		.selectFrom("meetup_actions as a")
		.innerJoin("meetups as m", "m.id", "a.meetupId")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["a.id", "a.title", "a.meetupId", "m.title as meetup"])
		.select((eb) => sql<string | null>`${eb.ref("a.dueOn")}::text`.as("dueOn"))
		.where("a.ownerId", "=", viewer.personId)
		.where("a.doneAt", "is", null)
		.where((eb) => eb.or([eb("a.dueOn", "is", null), eb("a.dueOn", "<=", limit)]))
		.where("m.state", "in", [literal("held"), literal("closed")])
		.where(meetupVisibleTo(viewer))
		.orderBy("a.dueOn", (order) => order.asc().nullsLast())
		.orderBy("a.id")
		.limit(sql.lit(SHOWN))
		.execute();
}
