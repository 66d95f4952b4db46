import { addDays, dateColumn, dayOfColumn } from "../clock";
import { db } from "../db";
import { demand } from "../errors";
import { readSettings } from "../settings";
import { activeCommunityIds, type Viewer } from "../viewer";
import { type Adoption, adoptionOf } from "./adoption";
import { type Dandelion, dandelionOf, type Flow, type SeedRow, type Spoke } from "./dandelion";
import { furthestBelow, type Headline, headlineOf } from "./findings";
import { ON_THE_DAY, QUESTION_WINDOW_DAYS, REUSE_WINDOW_DAYS } from "./metrics";
import { canSeeInsights } from "./policy";
import { ALL, spokeScope, type Window } from "./schema";

/** Seeds a head has room for, largest first. */
const SEEDS = 30;

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

/**
 * Adoption as a lead of the hub reads it, from the figures of the last run; null before the first. Seven statements,
 * whatever the size of the house. @throws Refused
 */
export async function hubInsights(viewer: Viewer, window: Window): Promise<HubInsights | null> {
	demand(canSeeInsights(viewer));
	const run = await db.figureRun.findUnique({ where: { id: 1 }, select: { day: true, computedAt: true } });
	if (!run) return null;
	const endsOn = dayOfColumn(run.day);
	const before = addDays(endsOn, -window);
	const mine = activeCommunityIds(viewer);
	const [figures, spokes, seeds, flows, mostIn, { engagedGoalPercent: goalPercent }] = await Promise.all([
		figuresOf(window, [endsOn, before]),
		spokesOn(endsOn),
		seedsOf(window, endsOn, mine),
		flowsOf(window, mine),
		mostWaiting(endsOn),
		readSettings(),
	]);
	const adoption = adoptionOf(
		figures,
		{ window, endsOn, before },
		spokes.map((spoke) => spoke.id),
	);
	const dandelion = dandelionOf(spokes, adoption.spokes, seeds, flows);
	const travelling = new Set(flows.flatMap((flow) => [flow.from, flow.to]));
	const low = furthestBelow(adoption.spokes, goalPercent);
	const lowHead = dandelion.heads.find((head) => head.scope === low?.scope);
	const asked = (key: string) => figures.find((row) => row.key === key && row.endsOn === endsOn);
	const waiting = asked("questions_waiting");
	return {
		window,
		endsOn,
		computedAt: run.computedAt,
		goalPercent,
		headline: headlineOf(adoption.house, adoption.spokes, travelling),
		house: adoption.house,
		spokes,
		bySpoke: adoption.spokes,
		byCountry: adoption.countries,
		dandelion,
		stuck: {
			belowGoal: low ? { ...low, communities: lowHead?.communities ?? 0, silent: lowHead?.silent ?? 0 } : null,
			questions: waiting?.numerator
				? {
						waiting: waiting.numerator,
						asked: waiting.denominator,
						unanswered: asked("questions_unanswered")?.numerator ?? 0,
						medianMinutes: asked("first_response_median")?.numerator ?? null,
						p90Minutes: asked("first_response_p90")?.numerator ?? null,
						mostIn,
					}
				: null,
			withoutChampion: spokes.filter(
				(spoke) => spoke.champions === 0 && adoption.spokes.some((row) => row.scope === spokeScope(spoke.id)),
			),
		},
	};
}

async function figuresOf(window: Window, days: string[]) {
	const rows = await db.figure.findMany({
		where: {
			endsOn: { in: days.map(dateColumn) },
			OR: [
				{ key: "reach", windowDays: ON_THE_DAY },
				{ key: { in: ["active", "engaged"] }, windowDays: window },
				{ key: "reuse_rate", windowDays: REUSE_WINDOW_DAYS },
				{
					key: { in: ["questions_waiting", "questions_unanswered", "first_response_median", "first_response_p90"] },
					windowDays: QUESTION_WINDOW_DAYS,
					scope: ALL,
				},
			],
		},
		select: { key: true, windowDays: true, scope: true, endsOn: true, numerator: true, denominator: true },
	});
	return rows.map((row) => ({ ...row, endsOn: dayOfColumn(row.endsOn) }));
}

/** Spokes in the order of the house, with the champions whose term runs. */
async function spokesOn(day: string): Promise<Spoke[]> {
	return db.$queryRaw<Spoke[]>`
		select s.id, s."nameFr", s."nameEn", (
			select count(distinct t."personId")::int from champion_terms t
				join people p on p.id = t."personId" and p.status = 'active' join org_units u on u.id = p."orgUnitId"
			where u."spokeId" = s.id and ${day}::date between t."startsOn" and t."endsOn" and t."endedAt" is null
		) as champions
		from org_units s where s."spokeId" = s.id order by s.position, s."nameEn", s.id`;
}

/** Each head's communities, largest first, without those hidden from the viewer. Sizes below five people tell no order. */
async function seedsOf(window: Window, day: string, mine: string[]): Promise<SeedRow[]> {
	return db.$queryRaw<SeedRow[]>`
		with seeds as (
			select u."spokeId", c.slug, c.name, f.numerator as engaged, f.denominator as members,
				count(*) over head::int as communities, (count(*) filter (where f.numerator = 0) over head)::int as silent,
				row_number() over (partition by u."spokeId"
					order by case when f.numerator between 1 and 4 then 1 else f.numerator end desc, c.name, c.id) as place
			from figures f join communities c on c.id = substr(f.scope, 11)::uuid left join org_units u on u.id = c."orgUnitId"
			where f.key = 'community_engaged' and f."windowDays" = ${window}::int and f."endsOn" = ${day}::date
				and c."archivedAt" is null and (c.visibility <> 'hidden' or c.id = any(${mine}::uuid[]))
			window head as (partition by u."spokeId")
		)
		select "spokeId", slug, name, engaged, members, communities, silent from seeds where place <= ${SEEDS} order by "spokeId", place`;
}

/** Practices that travelled, largest first; those of hidden communities for their members alone. */
async function flowsOf(window: Window, mine: string[]): Promise<Flow[]> {
	const rows = await db.practiceFlow.groupBy({
		by: ["fromSpokeId", "toSpokeId"],
		where: { windowDays: window, OR: [{ hiddenCommunityId: null }, { hiddenCommunityId: { in: mine } }] },
		_sum: { practices: true },
		orderBy: [{ _sum: { practices: "desc" } }, { fromSpokeId: "asc" }, { toSpokeId: "asc" }],
	});
	return rows.map((row) => ({
		from: spokeScope(row.fromSpokeId),
		to: spokeScope(row.toSpokeId),
		practices: row._sum.practices ?? 0,
	}));
}

/** The open community where most questions wait. */
async function mostWaiting(day: string): Promise<{ slug: string; name: string } | null> {
	const [row] = await db.$queryRaw<{ slug: string; name: string }[]>`
		select c.slug, c.name from figures f join communities c on c.id = substr(f.scope, 11)::uuid
		where f.key = 'questions_waiting' and f."windowDays" = ${QUESTION_WINDOW_DAYS}::int and f."endsOn" = ${day}::date
			and f.scope like 'community:%' and f.numerator > 0 and c.visibility = 'open' and c."archivedAt" is null
		order by f.numerator desc, c.name limit 1`;
	return row ?? null;
}
