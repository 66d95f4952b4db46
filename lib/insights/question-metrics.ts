import { sql } from "kysely";
import { addDays, HOUR, startOfDay } from "../clock";
import { organisationZone } from "../organisation-day";
import type { FigureMetric, Period } from "./metric";
import { ALL, communityScopeInSql } from "./scope";

export const QUESTION_DAYS = 90;
/** A question without a reply waits from then on. */
export const WAITING_AFTER_HOURS = 48;

/**
 * Questions of open communities, which every reader of the figures may open. The percentiles are over all questions: one
 * that falls on a question without a reply is not known yet, and has no row. (Discourse leaves those out of its mean.)
 */
const questionStatement = ({ day, at }: Period) => sql`
	with questions as materialized (
		select q."communityId", q."createdAt", q."firstRepliedAt",
			coalesce(extract(epoch from q."firstRepliedAt" - q."createdAt") / 60, 'infinity')::float8 as minutes
		from communities c join posts q on q."communityId" = c.id and q.kind = 'question' and q."deletedAt" is null and q."hiddenAs" is null
		where c.visibility = 'open' and c."archivedAt" is null and q."createdAt" <= ${at}::timestamptz
			and q."createdAt" >= ${startOfDay(addDays(day, 1 - QUESTION_DAYS), organisationZone())}::timestamptz
	),
	organisation as (
		select count(*)::int as asked, (count(*) filter (where "firstRepliedAt" is null))::int as unanswered,
			percentile_disc(0.5) within group (order by minutes) as median, percentile_disc(0.9) within group (order by minutes) as p90
		from questions
	),
	waiting as (
		select "communityId", count(*)::int as asked,
			(count(*) filter (where "firstRepliedAt" is null
				and "createdAt" < ${new Date(at.getTime() - WAITING_AFTER_HOURS * HOUR)}::timestamptz))::int as waiting
		from questions group by grouping sets ((), ("communityId"))
	),
	counted as (
		select 'questions_unanswered' as key, ${sql.lit(ALL)} as scope, unanswered as numerator, asked as denominator from organisation
		union all select 'first_response_median', ${sql.lit(ALL)}, round(median)::int, asked from organisation where median < 'infinity'
		union all select 'first_response_p90', ${sql.lit(ALL)}, round(p90)::int, asked from organisation where p90 < 'infinity'
		union all select 'questions_waiting', coalesce(${communityScopeInSql(sql`"communityId"`)}, ${sql.lit(ALL)}), waiting, asked from waiting
	)
	select key, ${QUESTION_DAYS}::int as "windowDays", scope, ${day}::date as "endsOn", numerator, denominator from counted`;

const questions = {
	page: "hub",
	tile: false,
	days: QUESTION_DAYS,
	minimumGroup: null,
	statement: questionStatement,
} as const;

export const questionMetrics = {
	first_response_median: questions,
	first_response_p90: questions,
	questions_unanswered: questions,
	questions_waiting: questions,
} as const satisfies Record<string, FigureMetric>;
