import { addDays, HOUR, startOfDay } from "../clock";
import { Prisma, type Tx } from "../db";
import { zone } from "./days";
import { keepFigures } from "./figures";
import { QUESTION_PATIENCE_HOURS, QUESTION_WINDOW_DAYS } from "./metrics";
import { registeredOn } from "./people-figures";

/** People engaged in each community over the windows that end with `day`, beside its members. */
export async function writeCommunityFigures(tx: Tx, day: string, windows: readonly number[]): Promise<void> {
	const longest = Math.max(...windows);
	const fresh = Prisma.sql`
		with registered as materialized (${registeredOn(day)}),
		seen as (
			select d."communityId", d."personId", max(d."on") as engaged from community_days d join registered r on r.id = d."personId"
			where d."on" > ${day}::date - ${longest}::int and d."on" <= ${day}::date group by 1, 2
		)
		select 'community_engaged' as key, w.days as "windowDays", 'community:' || c.id as scope, ${day}::date as "endsOn",
			(count(*) filter (where s.engaged > ${day}::date - w.days))::int as numerator, c."memberCount" as denominator
		from communities c cross join unnest(${windows}::int[]) as w(days) left join seen s on s."communityId" = c.id
		where c."archivedAt" is null group by c.id, w.days`;
	await keepFigures(tx, fresh, { keys: ["community_engaged"], windows, days: [day] });
}

/**
 * Questions of the last 90 days in open communities, which every reader may open: the time to a first reply by someone
 * else, how many have none, and how many have waited for more than 48 hours. The percentiles are over all questions: one
 * that falls on a question without a reply is not known yet, and has no row. (Discourse leaves those out of its mean.)
 */
export async function writeQuestionFigures(tx: Tx, day: string, at: Date): Promise<void> {
	const patience = new Date(at.getTime() - QUESTION_PATIENCE_HOURS * HOUR);
	const fresh = Prisma.sql`
		with questions as materialized (
			select q."communityId", q."createdAt", q."firstRepliedAt",
				coalesce(extract(epoch from q."firstRepliedAt" - q."createdAt") / 60, 'infinity')::float8 as minutes
			from communities c join posts q on q."communityId" = c.id and q.kind = 'question' and q."deletedAt" is null
			where c.visibility = 'open' and c."archivedAt" is null and q."createdAt" <= ${at}::timestamptz
				and q."createdAt" >= ${startOfDay(addDays(day, 1 - QUESTION_WINDOW_DAYS), zone())}::timestamptz
		),
		house as (
			select count(*)::int as asked, (count(*) filter (where "firstRepliedAt" is null))::int as unanswered,
				percentile_disc(0.5) within group (order by minutes) as median, percentile_disc(0.9) within group (order by minutes) as p90
			from questions
		),
		waiting as (
			select "communityId", count(*)::int as asked,
				(count(*) filter (where "firstRepliedAt" is null and "createdAt" < ${patience}::timestamptz))::int as waiting
			from questions group by grouping sets ((), ("communityId"))
		),
		told as (
			select 'questions_unanswered' as key, 'all' as scope, unanswered as numerator, asked as denominator from house
			union all select 'first_response_median', 'all', round(median)::int, asked from house where median < 'infinity'
			union all select 'first_response_p90', 'all', round(p90)::int, asked from house where p90 < 'infinity'
			union all select 'questions_waiting', coalesce('community:' || "communityId", 'all'), waiting, asked from waiting
		)
		select key, ${QUESTION_WINDOW_DAYS}::int as "windowDays", scope, ${day}::date as "endsOn", numerator, denominator from told`;
	await keepFigures(tx, fresh, {
		keys: ["questions_unanswered", "first_response_median", "first_response_p90", "questions_waiting"],
		windows: [QUESTION_WINDOW_DAYS],
		days: [day],
	});
}

/** Figures by community are for the picture of the day: of earlier days only those of the house and its parts are kept. */
export async function forgetCommunityFigures(tx: Tx, before: string): Promise<void> {
	await tx.$executeRaw`delete from figures where scope like 'community:%' and "endsOn" < ${before}::date`;
}
