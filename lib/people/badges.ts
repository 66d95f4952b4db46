import { type Expression, type ExpressionBuilder, expressionBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { dayIn } from "../clock";
import { type DB, Prisma } from "../db";
import { env } from "../env";
import type { Names } from "../i18n/locales";
import { dayValue } from "../sql";
import { isEmployee, type Viewer } from "../viewer";

/** What somebody is champion of, to show beside their name. */
export interface Badge {
	topic: Names;
}

/**
 * Terms that run on a day such as `2026-12-17`, in the organisation's zone: the alias is `term`. The dates decide, whether
 * or not the job that ends terms has run.
 */
export const termRunsOn = (day: string) => (eb: ExpressionBuilder<DB & { term: DB["champion_terms"] }, "term">) =>
	eb.and([
		eb("term.startsOn", "<=", dayValue(day)),
		eb("term.endsOn", ">=", dayValue(day)),
		eb("term.endedAt", "is", null),
	]);

/** The badges of a person at an instant, as an expression for `select`: the oldest term first. Guests see no badges. */
export function badgesOfPerson(viewer: Viewer, personId: Expression<string>, at: Date) {
	return jsonArrayFrom(
		expressionBuilder<DB>()
			.selectFrom("champion_terms as term")
			.innerJoin("topics as topic", "topic.id", "term.topicId")
			.select("topic.names as topic")
			.where("term.personId", "=", personId)
			.where(termRunsOn(dayIn(at, env().ORGANISATION_ZONE)))
			.where((eb) => eb.lit(isEmployee(viewer)))
			.orderBy("term.startsOn")
			.orderBy("term.id"),
	);
}

/**
 * SQL for the badges of a person at an instant, as JSON, oldest term first; null for none. Dates decide, in the
 * organisation's zone: no job has to have run. Recognition is the colleagues': a guest finds none.
 */
export function badgesOf(viewer: Viewer, personId: Prisma.Sql, at: Date): Prisma.Sql {
	if (!isEmployee(viewer)) return Prisma.sql`null`;
	return Prisma.sql`(select json_agg(json_build_object('topic', ct.names) order by ch."startsOn", ch.id)
		from champion_terms ch join topics ct on ct.id = ch."topicId" where ch."personId" = ${personId}
			and ${dayIn(at, env().ORGANISATION_ZONE)}::date between ch."startsOn" and ch."endsOn" and ch."endedAt" is null)`;
}
