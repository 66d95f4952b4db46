import { addDays } from "../clock";
import { db, Prisma } from "../db";
import { demand } from "../errors";
import { FALLBACK_LOCALE } from "../i18n/locales";
import { nameInSql } from "../i18n/names-in-sql";
import { readSettings } from "../settings";
import { activeCommunityIds, type Viewer } from "../viewer";
import { type Adoption, adoptionOf, type Figure } from "./adoption";
import { type Dandelion, dandelionOf, type Flow, type Plot, type Spoke } from "./dandelion";
import { furthestBelow, type Headline, headlineOf } from "./findings";
import { ON_THE_DAY, QUESTION_WINDOW_DAYS, REUSE_WINDOW_DAYS } from "./metrics";
import { plotsOf } from "./plots";
import { canSeeInsights } from "./policy";
import { ALL, HUB, spokeScope, type Window } from "./schema";

export interface HubInsights {
	window: Window;
	/** Last day of the window, in the organisation's zone. */
	endsOn: string;
	computedAt: Date;
	goalPercent: number;
	headline: Headline;
	house: Adoption;
	/** In the order of the house, which fixes their colours. */
	spokes: Spoke[];
	bySpoke: Adoption[];
	byCountry: Adoption[];
	dandelion: Dandelion;
	stuck: Stuck;
}

/** Where the loop does not turn. Each is null, or empty, where nothing is. */
export interface Stuck {
	belowGoal: { scope: string; percent: number; communities: number; silent: number } | null;
	questions: {
		waiting: number;
		asked: number;
		unanswered: number;
		/** Null: it falls on a question that still has no reply. */
		medianMinutes: number | null;
		p90Minutes: number | null;
		mostIn: { slug: string; name: string } | null;
	} | null;
	withoutChampion: Spoke[];
}

/** What the page reads, as one statement gives it. */
interface Reading {
	/** Last day of the window. */
	endsOn: string;
	computedAt: Date;
	figures: Figure[];
	spokes: Spoke[];
	plots: Plot[];
	flows: Flow[];
	mostIn: { slug: string; name: string } | null;
}

/**
 * Adoption as a lead of the hub reads it, from the figures of the last run; null before the first. Two statements,
 * whatever the size of the house. @throws Refused
 */
export async function hubInsights(viewer: Viewer, window: Window): Promise<HubInsights | null> {
	demand(canSeeInsights(viewer));
	const [reading, { engagedGoalPercent: goalPercent }] = await Promise.all([
		readingOf(window, activeCommunityIds(viewer)),
		readSettings(),
	]);
	if (!reading) return null;
	const { endsOn, computedAt, figures, spokes, plots, flows } = reading;
	const extent = { window, endsOn, before: addDays(endsOn, -window) };
	const adoption = adoptionOf(
		figures,
		extent,
		spokes.map((spoke) => spoke.id),
	);
	const dandelion = dandelionOf(spokes, adoption.spokes, plots, flows);
	const travelling = dandelion.heads.filter((head) => head.given + head.taken > 0).map((head) => head.scope);
	return {
		window,
		endsOn,
		computedAt,
		goalPercent,
		headline: headlineOf(adoption.house, adoption.spokes, new Set(travelling)),
		house: adoption.house,
		spokes,
		bySpoke: adoption.spokes,
		byCountry: adoption.countries,
		dandelion,
		stuck: {
			belowGoal: belowGoal(adoption.spokes, dandelion, goalPercent),
			questions: questionsOf(reading),
			withoutChampion: spokes.filter(
				(spoke) => spoke.champions === 0 && adoption.spokes.some((row) => row.scope === spokeScope(spoke.id)),
			),
		},
	};
}

function belowGoal(spokes: Adoption[], { heads }: Dandelion, goalPercent: number): Stuck["belowGoal"] {
	const low = furthestBelow(spokes, goalPercent);
	if (!low) return null;
	const head = heads.find(({ scope }) => scope === low.scope);
	return { ...low, communities: head?.communities ?? 0, silent: head?.silent ?? 0 };
}

function questionsOf({ figures, endsOn, mostIn }: Reading): Stuck["questions"] {
	const told = (key: string) => figures.find((row) => row.key === key && row.endsOn === endsOn);
	const waiting = told("questions_waiting");
	if (!waiting || waiting.numerator === 0) return null;
	return {
		waiting: waiting.numerator,
		asked: waiting.denominator,
		unanswered: told("questions_unanswered")?.numerator ?? 0,
		medianMinutes: told("first_response_median")?.numerator ?? null,
		p90Minutes: told("first_response_p90")?.numerator ?? null,
		mostIn,
	};
}

/** Everything in one statement, its lists as JSON: a thousand rows cost more to receive one by one than to find. */
async function readingOf(window: Window, mine: string[]): Promise<Reading | null> {
	const [reading] = await db.$queryRaw<Reading[]>`
		select run.day::text as "endsOn", run."computedAt", (${figures(window)}) as figures, (${spokes}) as spokes,
			(${plotsOf(window, mine)}) as plots, (${flows(window, mine)}) as flows, (${mostWaiting}) as "mostIn"
		from figure_runs run`;
	return reading ?? null;
}

const listOf = (columns: string) => Prisma.raw(`coalesce(json_agg(json_build_object(${columns})), '[]')`);

const figures = (window: Window) => Prisma.sql`
	select ${listOf(`'key', key, 'windowDays', "windowDays", 'scope', scope, 'endsOn', "endsOn"::text, 'numerator', numerator, 'denominator', denominator`)}
	from figures where "endsOn" in (run.day, run.day - ${window}::int) and (
		(key = 'reach' and "windowDays" = ${ON_THE_DAY}) or (key in ('active', 'engaged') and "windowDays" = ${window})
		or (key = 'reuse_rate' and "windowDays" = ${REUSE_WINDOW_DAYS})
		or (key in ('questions_waiting', 'questions_unanswered', 'first_response_median', 'first_response_p90')
			and "windowDays" = ${QUESTION_WINDOW_DAYS} and scope = ${ALL}))`;

/** Spokes in the order of the house, with the champions whose term runs. */
const spokes = Prisma.sql`
	select ${listOf(`'id', id, 'names', names, 'champions', champions`)} from (
		select s.id, s.names, (
			select count(distinct t."personId") from champion_terms t
				join people p on p.id = t."personId" and p.status = 'active' join org_units u on u.id = p."orgUnitId"
			where u."spokeId" = s.id and run.day between t."startsOn" and t."endsOn" and t."endedAt" is null
		) as champions
		from org_units s where s."spokeId" = s.id order by s.position, ${nameInSql(FALLBACK_LOCALE, Prisma.sql`s.names`)}, s.id
	) s`;

/** Practices that travelled, largest first; those of hidden communities for their members alone. */
const flows = (window: Window, mine: string[]) => Prisma.sql`
	select ${listOf(`'from', "from", 'to', "to", 'practices', practices`)} from (
		select coalesce('spoke:' || "fromSpokeId", ${HUB}) as "from", coalesce('spoke:' || "toSpokeId", ${HUB}) as "to",
			sum(practices)::int as practices
		from practice_flows where "windowDays" = ${window}
			and ("hiddenCommunityId" is null or "hiddenCommunityId" = any(${mine}::uuid[]))
		group by 1, 2 order by practices desc, "from", "to"
	) f`;

/** The open community where most questions wait. */
const mostWaiting = Prisma.sql`
	select json_build_object('slug', c.slug, 'name', c.name)
	from figures f join communities c on c.id = substr(f.scope, 11)::uuid
	where f.key = 'questions_waiting' and f."windowDays" = ${QUESTION_WINDOW_DAYS} and f."endsOn" = run.day
		and f.scope like 'community:%' and f.numerator > 0 and c.visibility = 'open' and c."archivedAt" is null
	order by f.numerator desc, c.name limit 1`;
