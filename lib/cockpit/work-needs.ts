import { sql } from "kysely";
import { DAY } from "../clock";
import { kysely } from "../db";
import { organisationDay } from "../organisation-day";
import { countRows, dayValue, literal } from "../sql";
import { inPlaces, type NeedPlaces, needColumns } from "./need-columns";
import { NEED_LIMITS } from "./rules";

/** Editions to come where people asked for a seat. */
export const seatRequestNeeds = (places: NeedPlaces, at: Date) =>
	kysely
		.selectFrom("rsvps as r")
		.innerJoin("meetups as m", "m.id", "r.meetupId")
		.select((eb) =>
			needColumns("seat_request", {
				community: eb.ref("m.communityId"),
				subject: eb.ref("m.id"),
				since: sql<Date>`min(${eb.ref("r.answeredAt")})`,
				changed: sql<Date>`max(${eb.ref("r.answeredAt")})`,
				count: countRows(),
				title: eb.ref("m.title"),
			}),
		)
		.where("r.answer", "=", literal("requested"))
		.where("r.requestReason", "is not", null)
		.where("m.state", "=", literal("published"))
		.where("m.startsAt", ">", at)
		.where((eb) => inPlaces(places, "seat_request", eb.ref("m.communityId")))
		.groupBy("m.id");

/** Drafts and published editions that begin soon, without a line of agenda. */
export const editionsWithoutAgenda = (places: NeedPlaces, at: Date) =>
	kysely
		.selectFrom("meetups as m")
		.select((eb) =>
			needColumns("edition_without_agenda", {
				community: eb.ref("m.communityId"),
				subject: eb.ref("m.id"),
				since: sql<Date>`${eb.ref("m.startsAt")} - ${sql.lit(NEED_LIMITS.agendaDays)} * interval '1 day'`,
				title: eb.ref("m.title"),
				language: eb.ref("m.language"),
			}),
		)
		.where("m.state", "in", [literal("draft"), literal("published")])
		.where("m.startsAt", ">", at)
		.where("m.startsAt", "<=", new Date(at.getTime() + NEED_LIMITS.agendaDays * DAY))
		.where((eb) => inPlaces(places, "edition_without_agenda", eb.ref("m.communityId")))
		.where((eb) =>
			eb.not(eb.exists(eb.selectFrom("agenda_items as item").select("item.id").whereRef("item.meetupId", "=", "m.id"))),
		);

const practicesIn = (places: NeedPlaces, kind: "practice_outdated" | "practice_expired") =>
	kysely
		.selectFrom("practices as p")
		.where("p.deletedAt", "is", null)
		.where((eb) => inPlaces(places, kind, eb.ref("p.communityId")));

/** Practices that a reader reported as out of date. */
export const outdatedPractices = (places: NeedPlaces) =>
	practicesIn(places, "practice_outdated")
		.innerJoin("practice_doubts as doubt", (join) =>
			join.onRef("doubt.practiceId", "=", "p.id").on("doubt.settledAt", "is", null),
		)
		.select((eb) =>
			needColumns("practice_outdated", {
				community: eb.ref("p.communityId"),
				subject: eb.ref("p.id"),
				since: sql<Date>`min(${eb.ref("doubt.createdAt")})`,
				changed: sql<Date>`max(${eb.ref("doubt.createdAt")})`,
				count: countRows(),
				title: eb.ref("p.title"),
				language: eb.ref("p.language"),
				address: eb.ref("p.slug"),
			}),
		)
		.where("p.status", "=", literal("needs_update"))
		.groupBy("p.id");

/** Published practices whose review day has passed. */
export const expiredPractices = (places: NeedPlaces, at: Date) =>
	practicesIn(places, "practice_expired")
		.select((eb) =>
			needColumns("practice_expired", {
				community: eb.ref("p.communityId"),
				subject: eb.ref("p.id"),
				since: sql<Date>`${eb.ref("p.reviewOn")}::timestamp at time zone 'UTC'`,
				title: eb.ref("p.title"),
				language: eb.ref("p.language"),
				address: eb.ref("p.slug"),
			}),
		)
		.where("p.status", "=", literal("published"))
		.where("p.reviewOn", "<", dayValue(organisationDay(at)));
