import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { topicNames } from "../communities/queries";
import { type DB, kysely } from "../db";
import { badgesOfPerson } from "../people/badges";
import { PERSON_COLUMNS } from "../people/columns";
import { unitNames } from "../people/units";
import { literal } from "../sql";
import type { Viewer } from "../viewer";

/** An author or a contact, as an expression for `select`. */
function personOfPractice(viewer: Viewer, personId: Expression<string>, at: Date) {
	return jsonObjectFrom(
		expressionBuilder<DB>()
			.selectFrom("people as person")
			.leftJoin("sites", "sites.id", "person.siteId")
			.select([...PERSON_COLUMNS, "person.email"])
			.select(["person.status", "sites.city"])
			.select((eb) => [
				unitNames(eb.ref("person.orgUnitId")).as("unit"),
				badgesOfPerson(viewer, eb.ref("person.id"), at).as("badges"),
			])
			.where("person.id", "=", personId),
	).$notNull();
}

/** People whom a card names beside its author and contact. */
const namedPeople = () =>
	expressionBuilder<DB>()
		.selectFrom("people as person")
		.select([...PERSON_COLUMNS, "person.status"])
		.orderBy("person.sortName")
		.orderBy("person.id");

/** What a practice refers to, in one statement. */
export async function referencesOf(viewer: Viewer, practiceId: string, sourcePeople: string[], at: Date) {
	return kysely
		.selectFrom("practices as p")
		.select((eb) => [
			topicNames(eb.ref("p.topicId")).as("topic"),
			unitNames(eb.ref("p.orgUnitId")).as("unit"),
			jsonObjectFrom(
				eb
					.selectFrom("meetups as m")
					.select(["m.id", "m.title", "m.number"])
					.whereRef("m.id", "=", "p.meetupId")
					.where("m.publishedAt", "is not", null),
			).as("meetup"),
			personOfPractice(viewer, eb.ref("p.authorId"), at).as("author"),
			personOfPractice(viewer, eb.ref("p.contactId"), at).as("contact"),
			jsonObjectFrom(namedPeople().where("person.id", "=", eb.ref("p.ownerId"))).as("owner"),
			jsonArrayFrom(
				namedPeople()
					.innerJoin("practice_co_authors as co", "co.personId", "person.id")
					.where("co.practiceId", "=", eb.ref("p.id")),
			).as("coAuthors"),
			jsonArrayFrom(namedPeople().where("person.id", "=", eb.fn.any(eb.val(sourcePeople)))).as("sourcePeople"),
			jsonArrayFrom(
				eb
					.selectFrom("org_units as applies")
					.select(["applies.id", "applies.names"])
					.where("applies.id", "=", eb.fn.any(eb.ref("p.unitIds")))
					.orderBy("applies.position")
					.orderBy("applies.id"),
			).as("units"),
			jsonObjectFrom(
				eb
					.selectFrom("practice_confirmations as confirmed")
					.innerJoin("people as by", "by.id", "confirmed.personId")
					.select(["confirmed.note", "by.givenName", "by.familyName"])
					.select((row) => row.cast<string>("confirmed.at", "text").as("at"))
					.whereRef("confirmed.practiceId", "=", "p.id")
					.orderBy("confirmed.at", "desc")
					.limit(sql.lit(1)),
			).as("confirmation"),
			jsonObjectFrom(
				eb
					.selectFrom("practice_reviews as review")
					.select((row) => [
						row.cast<string>("review.closedAt", "text").as("at"),
						jsonArrayFrom(
							namedPeople()
								.innerJoin("practice_reviewers as r", "r.personId", "person.id")
								.where("r.reviewId", "=", row.ref("review.id"))
								.where("r.answer", "=", literal("approved")),
						).as("reviewers"),
					])
					.whereRef("review.practiceId", "=", "p.id")
					.where("review.outcome", "=", literal("approved"))
					.orderBy("review.closedAt", "desc")
					.limit(sql.lit(1)),
			).as("approval"),
		])
		.where("p.id", "=", practiceId)
		.executeTakeFirstOrThrow();
}
