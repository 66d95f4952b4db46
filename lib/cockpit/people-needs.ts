import { type ExpressionBuilder, sql } from "kysely";
import { addDays, isoWeekday, startOfDay } from "../clock";
import { type DB, kysely } from "../db";
import { registeredOn } from "../insights/people-metrics";
import { reportedBy } from "../moderation/policy";
import { organisationDay, organisationZone } from "../organisation-day";
import { countRows, dayValue, literal } from "../sql";
import { inPlaces, type NeedPlaces, needColumns } from "./need-columns";
import { NEED_LIMITS } from "./rules";

type CaseNeed = ExpressionBuilder<DB & { k: DB["moderation_cases"] }, "k">;

/** Cases of the queue of moderators that the viewer may decide, one need a community: neither about them nor reported by them. */
const casesIn = (places: NeedPlaces) =>
	kysely
		.selectFrom("moderation_cases as k")
		.where("k.authorId", "!=", places.viewerId)
		.where((eb) => eb.not(reportedBy(eb.val(places.viewerId))))
		.where((eb) => inPlaces(places, "report", eb.ref("k.communityId")))
		.groupBy("k.communityId");

const ofQueue = (eb: CaseNeed, column: "k.openedAt" | "k.appealedAt") => ({
	community: eb.ref("k.communityId"),
	subject: eb.ref("k.communityId"),
	since: sql<Date>`min(${eb.ref(column)})`,
	changed: sql<Date>`max(${eb.ref(column)})`,
	count: countRows(),
});

export const reportNeeds = (places: NeedPlaces) =>
	casesIn(places)
		.select((eb) => needColumns("report", ofQueue(eb, "k.openedAt")))
		.where("k.decidedAt", "is", null)
		.where("k.source", "in", [literal("report"), literal("words")]);

export const firstTextNeeds = (places: NeedPlaces) =>
	casesIn(places)
		.select((eb) => needColumns("first_text", ofQueue(eb, "k.openedAt")))
		.where("k.decidedAt", "is", null)
		.where("k.source", "=", literal("first_post"));

/** Appeals against what somebody else decided. */
export const appealNeeds = (places: NeedPlaces) =>
	casesIn(places)
		.select((eb) => needColumns("appeal", ofQueue(eb, "k.appealedAt")))
		.where("k.appealedAt", "is not", null)
		.where("k.appealDecidedAt", "is", null)
		.where("k.decidedById", "is distinct from", places.viewerId);

export const membershipRequestNeeds = (places: NeedPlaces) =>
	kysely
		.selectFrom("memberships as ms")
		.innerJoin("people as person", "person.id", "ms.personId")
		.select((eb) =>
			needColumns("membership_request", {
				community: eb.ref("ms.communityId"),
				subject: eb.ref("ms.id"),
				since: eb.ref("ms.since"),
				title: sql<string>`${eb.ref("person.givenName")} || ' ' || ${eb.ref("person.familyName")}`,
				address: sql<string>`${eb.ref("person.id")}::text`,
			}),
		)
		.where("ms.status", "=", literal("requested"))
		.where("person.status", "=", literal("active"))
		.where("ms.personId", "!=", places.viewerId)
		.where((eb) => inPlaces(places, "membership_request", eb.ref("ms.communityId")));

/**
 * How many people were engaged in the last 90 days and not in the last 28: the difference of two figures of the community, on the last
 * Monday, so that it says nothing that those do not. Never who: the query counts, and a small group is no need.
 */
export function goneQuietNeeds(places: NeedPlaces, at: Date) {
	const today = organisationDay(at);
	const monday = addDays(today, 1 - isoWeekday(today));
	const month = startOfDay(`${today.slice(0, 7)}-01`, organisationZone());
	const engaged = kysely
		.selectFrom("community_days as d")
		.innerJoin("communities as o", "o.id", "d.communityId")
		.select((eb) => [
			eb.fn.coalesce("o.mergedIntoId", "o.id").as("communityId"),
			"d.personId",
			eb.fn.max("d.on").as("lastOn"),
		])
		.where((eb) => inPlaces(places, "gone_quiet", eb.fn.coalesce("o.mergedIntoId", "o.id")))
		.where("d.personId", "in", registeredOn(monday).clearSelect().select("p.id"))
		.where("d.on", ">", dayValue(addDays(monday, -NEED_LIMITS.engagedDays)))
		.where("d.on", "<=", dayValue(monday))
		.groupBy((eb) => [eb.fn.coalesce("o.mergedIntoId", "o.id"), "d.personId"]);
	return kysely
		.selectFrom(engaged.as("seen"))
		.select((eb) =>
			needColumns("gone_quiet", {
				community: eb.ref("seen.communityId"),
				subject: eb.ref("seen.communityId"),
				since: sql<Date>`${month}::timestamptz`,
				count: countRows(),
			}),
		)
		.where("seen.lastOn", "<=", dayValue(addDays(monday, -NEED_LIMITS.quietDays)))
		.groupBy("seen.communityId")
		.having((eb) => eb(eb.fn.countAll<number>(), ">=", literal(NEED_LIMITS.quietPeople)));
}
