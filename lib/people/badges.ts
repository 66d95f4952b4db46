import { type Expression, type ExpressionBuilder, expressionBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { DB } from "../db";
import type { Names } from "../i18n/locales";
import { organisationDay } from "../organisation-day";
import { dayValue } from "../sql";
import { isEmployee, type Viewer } from "../viewer";

/** A topic that a person is a champion of, shown beside their name. */
export interface Badge {
	topic: Names;
}

/**
 * Terms, under the alias `term`, that run on a day of the organisation's zone: a text such as `2026-12-17`, or a date column. It
 * reads the dates, as the job that ends terms may not have run yet.
 */
export const termRunsOn =
	(day: string | Expression<Date>) => (eb: ExpressionBuilder<DB & { term: DB["champion_terms"] }, "term">) => {
		const on = typeof day === "string" ? dayValue(day) : day;
		return eb.and([eb("term.startsOn", "<=", on), eb("term.endsOn", ">=", on), eb("term.endedAt", "is", null)]);
	};

/** The badges of a person at an instant, as an expression for `select`; the oldest term first. Guests see no badges. */
export function badgesOfPerson(viewer: Viewer, personId: Expression<string>, at: Date) {
	return jsonArrayFrom(
		expressionBuilder<DB>()
			.selectFrom("champion_terms as term")
			.innerJoin("topics as topic", "topic.id", "term.topicId")
			.select("topic.names as topic")
			.where("term.personId", "=", personId)
			.where(termRunsOn(organisationDay(at)))
			.where((eb) => eb.lit(isEmployee(viewer)))
			.orderBy("term.startsOn")
			.orderBy("term.id"),
	);
}
