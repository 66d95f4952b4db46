import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { DAY } from "../clock";
import { kysely } from "../db";
import { countRows } from "../sql";
import { foundByKind } from "./branches";
import type { SearchAsked } from "./found-row";
import { closeness } from "./ranking";
import { FACETS, type Facet, SEARCH_AGES, type SearchAge, type SearchFilters, type SearchKind } from "./schema";

const AGE_DAYS: Record<SearchAge, number> = { month: 30, quarter: 91, year: 365 };
const CHOICES_EACH = 15;

const dayBefore = (at: Date, age: SearchAge) => new Date(at.getTime() - AGE_DAYS[age] * DAY);

/** What is found, with its score, and with the country and the spoke (or the hub) of its unit or its person. */
const placed = (asked: SearchAsked) =>
	kysely
		.with("found", () => foundByKind(asked))
		.with("placed", (db) =>
			db
				.selectFrom("found as f")
				.leftJoin("people as by", "by.id", "f.personId")
				.leftJoin("org_units as unit", (join) =>
					join.on((eb) => eb("unit.id", "=", eb.fn.coalesce("f.unitId", "by.orgUnitId"))),
				)
				.select([
					"f.kind",
					"f.id",
					"f.communityId",
					"f.topicId",
					"f.language",
					"f.alsoIn",
					"f.at",
					"f.figure",
					"f.freshness",
				])
				.select("by.country")
				.select((eb) => [
					eb.fn.coalesce("unit.spokeId", "unit.id").as("unitId"),
					sql<number>`${eb.ref("f.text")} * (1 + ${eb.ref("f.worth")} + ${closeness(asked.viewer, {
						communityId: eb.ref("f.communityId"),
						spokeId: eb.ref("unit.spokeId"),
						language: eb.ref("f.language"),
						alsoIn: eb.ref("f.alsoIn"),
					})})`.as("score"),
				]),
		);

interface PlacedRow {
	kind: SearchKind;
	communityId: string | null;
	topicId: string | null;
	unitId: string | null;
	country: string | null;
	language: string | null;
	alsoIn: string[];
	at: Date;
	figure: boolean;
	freshness: string | null;
}
type PlacedQuery = ExpressionBuilder<{ placed: PlacedRow }, "placed">;

/** The condition of each filter that is set. */
function conditions(eb: PlacedQuery, filters: SearchFilters, at: Date): Partial<Record<Facet, Expression<SqlBool>>> {
	const { kind, community, topic, unit, country, language, freshness, age, figure } = filters;
	return {
		...(kind && { kind: eb("placed.kind", "=", kind) }),
		...(community && { community: eb("placed.communityId", "=", community) }),
		...(topic && { topic: eb("placed.topicId", "=", topic) }),
		...(unit && { unit: eb("placed.unitId", "=", unit) }),
		...(country && { country: eb("placed.country", "=", country) }),
		...(language && {
			language: eb.or([
				eb("placed.language", "=", language),
				eb(eb.val<string>(language), "=", eb.fn.any("placed.alsoIn")),
			]),
		}),
		...(freshness && { freshness: eb("placed.freshness", "=", freshness) }),
		...(age && { age: eb("placed.at", ">=", dayBefore(at, age)) }),
		...(figure && { figure: eb("placed.figure", "=", true) }),
	};
}

const COLUMN_OF = {
	kind: "placed.kind",
	community: "placed.communityId",
	topic: "placed.topicId",
	unit: "placed.unitId",
	country: "placed.country",
	freshness: "placed.freshness",
} as const;

export interface Slice {
	skip: number;
	take: number;
}

/**
 * The best results, and how many there are for each choice of each filter, the other filters being as they are. One statement. Nothing
 * that the viewer may not see is in a count.
 */
export async function rankedResults(
	asked: SearchAsked,
	filters: SearchFilters,
	{ skip, take }: Slice,
	withCounts: boolean,
) {
	const rows = await placed(asked)
		.selectFrom((db) => {
			const hits = db
				.selectFrom("placed")
				.where((eb) => eb.and(Object.values(conditions(eb, filters, asked.at))))
				.select((eb) => [
					sql<"hit" | "total" | Facet>`'hit'`.as("part"),
					sql<string | null>`${eb.ref("placed.kind")}::text`.as("value"),
					sql<string | null>`${eb.ref("placed.id")}`.as("id"),
					sql<number>`${eb.ref("placed.score")}::float8`.as("number"),
				])
				.orderBy("number", "desc")
				.orderBy("placed.at", "desc")
				.orderBy("placed.id")
				.offset(skip)
				.limit(sql.lit(take));
			const without = (left?: Facet) => (eb: PlacedQuery) =>
				eb.and(
					Object.entries(conditions(eb, filters, asked.at)).flatMap(([facet, one]) => (facet === left ? [] : [one])),
				);
			const counted = (
				part: Facet | "total",
				value: Expression<string | null>,
				where: (eb: PlacedQuery) => Expression<SqlBool>,
			) =>
				db
					.selectFrom("placed")
					.where(where)
					.select([
						sql<"hit" | "total" | Facet>`${sql.lit(part)}`.as("part"),
						sql<string | null>`${value}::text`.as("value"),
						sql<string | null>`null::uuid`.as("id"),
						sql<number>`${countRows()}::float8`.as("number"),
					]);
			const all = sql<string | null>`null`;
			let parts = db
				.selectFrom(hits.as("hit"))
				.selectAll("hit")
				.unionAll(counted("total", all, without()));
			if (!withCounts) return parts.as("part");
			for (const facet of FACETS) {
				if (facet === "age")
					for (const age of SEARCH_AGES)
						parts = parts.unionAll(
							counted("age", sql<string>`${sql.lit(age)}`, (eb) =>
								eb.and([without("age")(eb), eb("placed.at", ">=", dayBefore(asked.at, age))]),
							),
						);
				else if (facet === "figure")
					parts = parts.unionAll(
						counted("figure", sql<string>`'yes'`, (eb) =>
							eb.and([without("figure")(eb), eb("placed.figure", "=", true)]),
						),
					);
				else if (facet === "language")
					// A text that is there in two languages counts for both.
					parts = parts.unionAll(
						db
							.selectFrom("placed")
							.innerJoinLateral(
								sql<{
									value: string;
								}>`unnest(array_append(${sql.ref("placed.alsoIn")}, ${sql.ref("placed.language")}))`.as<"in">(
									sql`"in"(value)`,
								),
								(join) => join.onTrue(),
							)
							.where(without("language"))
							.where("in.value", "is not", null)
							.groupBy("in.value")
							.select([
								sql<"hit" | "total" | Facet>`'language'`.as("part"),
								sql<string | null>`${sql.ref("in.value")}`.as("value"),
								sql<string | null>`null::uuid`.as("id"),
								sql<number>`${countRows()}::float8`.as("number"),
							]),
					);
				else {
					const column = sql.ref<string | null>(COLUMN_OF[facet]);
					const choices = counted(facet, column, (eb) => eb.and([without(facet)(eb), eb(column, "is not", null)]))
						.groupBy(column)
						.orderBy("number", "desc")
						.orderBy("value")
						.limit(sql.lit(CHOICES_EACH));
					parts = parts.unionAll(db.selectFrom(choices.as("choice")).selectAll("choice"));
				}
			}
			return parts.as("part");
		})
		.selectAll()
		.execute();
	return {
		hits: rows
			.flatMap(({ part, value, id, number }) =>
				part === "hit" && id ? [{ kind: value as SearchKind, id, score: number }] : [],
			)
			.sort((one, other) => other.score - one.score),
		total: rows.find(({ part }) => part === "total")?.number ?? 0,
		counts: rows.flatMap(({ part, value, number }) =>
			part !== "hit" && part !== "total" && value && number > 0 ? [{ facet: part, value, count: number }] : [],
		),
	};
}
