import { type ExpressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { dayOfColumn } from "../clock";
import { type DB, kysely } from "../db";
import { demand } from "../errors";
import { FALLBACK_LOCALE } from "../i18n/locales";
import { nameInQuery } from "../i18n/names-in-sql";
import { termRunsOn } from "../people/badges";
import { readSettings } from "../settings";
import { literal, literals } from "../sql";
import { activeCommunityIds, type Viewer } from "../viewer";
import { adoptionOf } from "./adoption";
import { attentionOf } from "./attention";
import { headlineOf } from "./headline";
import { windowDaysOf } from "./metric";
import { FIGURE_KEYS, FIGURE_METRICS, HUB_METRICS } from "./metrics";
import { canSeeInsights } from "./policy";
import { practiceFlows } from "./practice-flows";
import type { Window } from "./schema";
import { ALL, communityOfScope, isCommunityScope, isGroupScope } from "./scope";
import { communitiesBySpoke } from "./spoke-communities";
import { spokeNetwork } from "./spoke-network";

/**
 * Adoption as a lead of the hub reads it, from the figures of the last run; null before the first. Two statements,
 * whatever the size of the organisation. @throws Refused
 */
export async function hubInsights(viewer: Viewer, window: Window) {
	demand(canSeeInsights(viewer));
	const [run, { engagedGoalPercent: goalPercent }] = await Promise.all([
		lastRun(window, activeCommunityIds(viewer)),
		readSettings(),
	]);
	if (!run) return null;
	const { computedAt, figures, spokes, communities, flows, mostWaitingIn } = run;
	const endsOn = dayOfColumn(run.day);
	const { organisation, bySpoke, byCountry } = adoptionOf(
		figures,
		window,
		endsOn,
		spokes.map((spoke) => spoke.id),
	);
	const dandelion = spokeNetwork(spokes, bySpoke, communities, flows);
	const exchanging = dandelion.spokes.filter((spoke) => spoke.given + spoke.taken > 0).map((spoke) => spoke.scope);
	return {
		window,
		/** Last day of the window, in the organisation's zone. */
		endsOn,
		computedAt,
		goalPercent,
		headline: headlineOf(organisation, bySpoke, new Set(exchanging)),
		organisation,
		/** In the order of the organisation, which fixes their colours. */
		spokes,
		bySpoke,
		byCountry,
		dandelion,
		attention: attentionOf({ bySpoke, dandelion, goalPercent, spokes, figures, endsOn, mostWaitingIn }),
	};
}
export type HubInsights = NonNullable<Awaited<ReturnType<typeof hubInsights>>>;

/** Everything in one statement, its lists as JSON: a thousand rows cost more to receive one by one than to find. */
function lastRun(window: Window, memberOf: string[]) {
	return kysely
		.selectFrom("figure_runs as run")
		.select((eb) => [
			"run.day",
			"run.computedAt",
			jsonArrayFrom(shownFigures(eb, window)).as("figures"),
			jsonArrayFrom(spokesWithChampions(eb)).as("spokes"),
			jsonArrayFrom(communitiesBySpoke(window, memberOf)).as("communities"),
			jsonArrayFrom(practiceFlows(window, memberOf)).as("flows"),
			jsonObjectFrom(communityMostWaiting(eb)).as("mostWaitingIn"),
		])
		.executeTakeFirst();
}

type RunQuery = ExpressionBuilder<DB & { run: DB["figure_runs"] }, "run">;

/** The tiles' figures of every scope and of the window before as well; the other metrics' for the whole organisation. */
function shownFigures(run: RunQuery, window: Window) {
	const keysByWindow = Map.groupBy(FIGURE_KEYS, (key) => windowDaysOf(FIGURE_METRICS[key], window));
	return run
		.selectFrom("figures as f")
		.where("f.endsOn", "in", [run.ref("run.day"), sql<Date>`${run.ref("run.day")} - ${sql.lit(window)}`])
		.where((eb) =>
			eb.or(
				[...keysByWindow].map(([days, keys]) =>
					eb.and([eb("f.windowDays", "=", sql.lit(days)), eb("f.key", "in", literals(keys))]),
				),
			),
		)
		.where((eb) => eb.or([eb("f.scope", "=", literal(ALL)), eb("f.key", "in", literals(HUB_METRICS))]))
		.where((eb) => eb.not(isGroupScope(eb.ref("f.scope"))))
		.select(["f.key", "f.windowDays", "f.scope", "f.endsOn"])
		.select(["f.numerator", "f.denominator", "f.numeratorIs", "f.denominatorIs"]);
}

/** Spokes in the order of the organisation, with the champions whose term runs. */
const spokesWithChampions = (run: RunQuery) =>
	run
		.selectFrom("org_units as s")
		.whereRef("s.spokeId", "=", "s.id")
		.select((eb) => ["s.id", "s.names", eb.fn.coalesce(champions(eb), sql.lit(0)).as("champions")])
		.orderBy("s.position")
		.orderBy((eb) => nameInQuery(FALLBACK_LOCALE, eb.ref("s.names")))
		.orderBy("s.id");

type SpokeQuery = ExpressionBuilder<DB & { run: DB["figure_runs"]; s: DB["org_units"] }, "run" | "s">;

const champions = (spoke: SpokeQuery) =>
	spoke
		.selectFrom("champion_terms as term")
		.innerJoin("people as p", "p.id", "term.personId")
		.innerJoin("org_units as u", "u.id", "p.orgUnitId")
		.where("p.status", "=", literal("active"))
		.whereRef("u.spokeId", "=", "s.id")
		.where((eb) => termRunsOn(eb.ref("run.day"))(eb))
		.select((eb) => eb.fn.count<number>("term.personId").distinct().as("people"));

/** The open community where most questions wait. */
const communityMostWaiting = (run: RunQuery) =>
	run
		.selectFrom("figures as f")
		.innerJoin("communities as c", (join) => join.on((eb) => eb("c.id", "=", communityOfScope(eb.ref("f.scope")))))
		.where("f.key", "=", literal("questions_waiting"))
		.whereRef("f.endsOn", "=", "run.day")
		.where((eb) => isCommunityScope(eb.ref("f.scope")))
		.where("f.numerator", ">", sql.lit(0))
		.where("c.visibility", "=", literal("open"))
		.where("c.archivedAt", "is", null)
		.orderBy("f.numerator", "desc")
		.orderBy("c.name")
		.limit(sql.lit(1))
		.select(["c.slug", "c.name"]);
