import { type ExpressionBuilder, sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import { z } from "zod";
import { DAY } from "../clock";
import { type DB, kysely } from "../db";
import { demand, found } from "../errors";
import { filterChoice } from "../filters";
import { MINIMUM_GROUP } from "../minimum-group";
import { PERSON_COLUMNS } from "../people/columns";
import { practicePublished } from "../practices/policy";
import { asBoolean, literal } from "../sql";
import type { Viewer } from "../viewer";
import { KEPT_DAYS } from "./missed";
import { canSeeGaps } from "./policy";

export const GAP_STATES = ["open", "asked", "answered", "dismissed"] as const;
export type GapState = (typeof GAP_STATES)[number];

export const gapFilters = z.object({
	state: filterChoice(GAP_STATES).transform((state): GapState => state ?? "open"),
	/** How many were shown before. */
	after: z.coerce.number().int().min(0).max(1000).default(0).catch(0),
});
export type GapFilters = z.infer<typeof gapFilters>;

const PAGE_SIZE = 20;

/**
 * Groups of searches that found nothing, each with what was done about it. What was searched before it was dismissed, or before the practice
 * was published, does not count any more. A group of fewer people is not there.
 */
function groups(at: Date) {
	return kysely
		.selectFrom("missed_searches as miss")
		.leftJoin("search_gaps as gap", "gap.key", "miss.key")
		.leftJoin(
			(eb) => eb.selectFrom("practices as p").select(["p.id", "p.publishedAt"]).where(practicePublished).as("p"),
			(join) => join.onRef("p.id", "=", "gap.practiceId"),
		)
		.where("miss.at", ">", new Date(at.getTime() - KEPT_DAYS * DAY))
		.where((eb) =>
			eb(
				"miss.at",
				">",
				eb.fn.coalesce(eb.fn<Date>("greatest", ["gap.dismissedAt", "p.publishedAt"]), sql<Date>`'-infinity'`),
			),
		)
		.groupBy(["miss.key", "gap.id", "p.id"])
		.having((eb) => eb.fn.count("miss.personId").distinct(), ">=", MINIMUM_GROUP)
		.select((eb) => [
			"miss.key",
			sql<string>`mode() within group (order by miss.words)`.as("title"),
			sql<number>`count(distinct miss."personId")::int`.as("people"),
			sql<number>`sum(miss.times)::int`.as("times"),
			eb.fn.max("miss.at").as("lastAt"),
			asBoolean(
				eb.and([eb("gap.askedId", "is not", null), eb("gap.dismissedAt", "is", null), eb("p.id", "is", null)]),
			).as("isAsked"),
		]);
}

type GapQuery = ExpressionBuilder<DB & { gap: DB["search_gaps"] }, "gap">;

const isPublished = (eb: GapQuery) =>
	eb.exists(
		eb.selectFrom("practices as p").select("p.id").whereRef("p.id", "=", "gap.practiceId").where(practicePublished),
	);

const IN_STATE: Record<Exclude<GapState, "open">, (eb: GapQuery) => ReturnType<GapQuery["and"]>> = {
	asked: (eb) =>
		eb.and([eb("gap.askedId", "is not", null), eb("gap.dismissedAt", "is", null), eb.not(isPublished(eb))]),
	answered: (eb) => eb.and([eb("gap.dismissedAt", "is", null), isPublished(eb)]),
	dismissed: (eb) => eb.and([eb("gap.dismissedAt", "is not", null)]),
};

const person = (eb: GapQuery, column: "gap.askedId" | "gap.dismissedById") =>
	jsonObjectFrom(eb.selectFrom("people as person").select(PERSON_COLUMNS).whereRef("person.id", "=", column));

/** What the hub has done something about. */
const handled = (state: Exclude<GapState, "open">) =>
	kysely
		.selectFrom("search_gaps as gap")
		.where(IN_STATE[state])
		.select(["gap.id", "gap.key", "gap.title", "gap.askedAt", "gap.dismissedAt", "gap.reason"])
		.select((eb) => [
			person(eb, "gap.askedId").as("asked"),
			person(eb, "gap.dismissedById").as("dismissedBy"),
			jsonObjectFrom(
				eb
					.selectFrom("practices as p")
					.select(["p.slug", "p.title", "p.language"])
					.whereRef("p.id", "=", "gap.practiceId")
					.where(practicePublished),
			).as("practice"),
		])
		.orderBy((eb) => eb.fn.coalesce("gap.dismissedAt", "gap.askedAt"), "desc")
		.orderBy("gap.id");

/** Gaps that wait for the hub, those of the most people first. @throws Refused */
export async function openGaps(viewer: Viewer, { after }: GapFilters, at: Date) {
	demand(canSeeGaps(viewer));
	const rows = await kysely
		.selectFrom(groups(at).as("open"))
		.selectAll("open")
		.where("open.isAsked", "=", literal(false))
		.orderBy("open.people", "desc")
		.orderBy("open.lastAt", "desc")
		.orderBy("open.key")
		.offset(after)
		.limit(sql.lit(PAGE_SIZE + 1))
		.execute();
	return { rows: rows.slice(0, PAGE_SIZE), next: rows.length > PAGE_SIZE ? after + PAGE_SIZE : null };
}

/** @throws Refused */
export async function handledGaps(viewer: Viewer, state: Exclude<GapState, "open">, { after }: GapFilters) {
	demand(canSeeGaps(viewer));
	const rows = await handled(state)
		.offset(after)
		.limit(sql.lit(PAGE_SIZE + 1))
		.execute();
	return { rows: rows.slice(0, PAGE_SIZE), next: rows.length > PAGE_SIZE ? after + PAGE_SIZE : null };
}

/** A group that waits for the hub. @throws NotFound */
export async function openGap(key: string, at: Date) {
	return found(
		await kysely.selectFrom(groups(at).as("open")).selectAll("open").where("open.key", "=", key).executeTakeFirst(),
	);
}

/** The gap that the viewer is asked to write about; null where they are not, or it is closed. */
export async function gapToWriteAbout(viewer: Viewer, id: string) {
	const gap = await kysely
		.selectFrom("search_gaps as gap")
		.select(["gap.id", "gap.title"])
		.where("gap.id", "=", id)
		.where("gap.askedId", "=", viewer.personId)
		.where(IN_STATE.asked)
		.executeTakeFirst();
	return gap ?? null;
}
