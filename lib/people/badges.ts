import { type Expression, expressionBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { dayIn } from "../clock";
import { type DB, Prisma } from "../db";
import { env } from "../env";
import { dayValue } from "../sql";
import { isEmployee, type Viewer } from "../viewer";

/** What somebody is champion of, to show beside their name. */
export interface Badge {
	topicFr: string;
	topicEn: string;
}

/**
 * The badges of a person at an instant, as an expression for `select`: the oldest term first, empty for none. The dates of
 * the term decide. Guests see no badges.
 */
export function badgesOfPerson(viewer: Viewer, personId: Expression<string>, at: Date) {
	const today = dayValue(dayIn(at, env().ORGANISATION_ZONE));
	return jsonArrayFrom(
		expressionBuilder<DB>()
			.selectFrom("champion_terms as ch")
			.innerJoin("topics as ct", "ct.id", "ch.topicId")
			.select(["ct.nameFr as topicFr", "ct.nameEn as topicEn"])
			.where("ch.personId", "=", personId)
			.where("ch.startsOn", "<=", today)
			.where("ch.endsOn", ">=", today)
			.where("ch.endedAt", "is", null)
			.where((eb) => eb.lit(isEmployee(viewer)))
			.orderBy("ch.startsOn")
			.orderBy("ch.id"),
	);
}

/**
 * SQL for the badges of a person at an instant, as JSON, oldest term first; null for none. Dates decide, in the
 * organisation's zone: no job has to have run. Recognition is the colleagues': a guest finds none.
 */
export function badgesOf(viewer: Viewer, personId: Prisma.Sql, at: Date): Prisma.Sql {
	if (!isEmployee(viewer)) return Prisma.sql`null`;
	return Prisma.sql`(select json_agg(json_build_object('topicFr', ct."nameFr", 'topicEn', ct."nameEn") order by ch."startsOn", ch.id)
		from champion_terms ch join topics ct on ct.id = ch."topicId" where ch."personId" = ${personId}
			and ${dayIn(at, env().ORGANISATION_ZONE)}::date between ch."startsOn" and ch."endsOn" and ch."endedAt" is null)`;
}
