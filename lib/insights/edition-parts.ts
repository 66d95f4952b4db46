import { sql } from "kysely";
import { kysely } from "../db";
import { FALLBACK_LOCALE, type Locale, type Names } from "../i18n/locales";
import { nameIn } from "../i18n/names";
import { literal } from "../sql";
import type { EditionCounts } from "./edition-counts";
import type { Cuts } from "./people-tables";
import type { Shown } from "./shown";
import { suppress } from "./suppression";

export interface EditionPart {
	/** Null: no unit, no site, or a guest. */
	names: Names | null;
	going: Shown;
	/** Of those with a seat; null where nobody was checked in. */
	came: Shown | null;
}

/**
 * People with a seat, and those of them who came, by unit and site: those of their last activity until the meetup ended, which
 * answering its invitation is one of. In one statement.
 */
export async function editionParts(meetup: { id: string; endsAt: Date }) {
	return countedParts(meetup).execute();
}

const countedParts = ({ id, endsAt }: { id: string; endsAt: Date }) =>
	kysely
		.with("seated", (db) =>
			db
				.selectFrom("rsvps as r")
				.innerJoin("people as p", "p.id", "r.personId")
				.leftJoin("check_ins as k", (join) =>
					join
						.onRef("k.meetupId", "=", "r.meetupId")
						.onRef("k.personId", "=", "r.personId")
						.on("k.takenBackAt", "is", null)
						.on("k.isWalkIn", "=", literal(false)),
				)
				.leftJoinLateral(
					(eb) =>
						eb
							.selectFrom("activities as a")
							.whereRef("a.actorId", "=", "r.personId")
							.where("a.at", "<=", endsAt)
							.orderBy("a.at", "desc")
							.orderBy("a.id", "desc")
							.limit(sql.lit(1))
							.select(["a.id", "a.orgUnitId", "a.siteId"])
							.as("then"),
					(join) => join.onTrue(),
				)
				.where("r.meetupId", "=", id)
				.where("r.answer", "=", literal("going"))
				.select((eb) => {
					const ofThatDay = (then: "then.orgUnitId" | "then.siteId", now: "p.orgUnitId" | "p.siteId") =>
						eb
							.case()
							.when("p.kind", "!=", literal("employee"))
							.then(null)
							.when("then.id", "is not", null)
							.then(eb.ref(then))
							.else(eb.ref(now))
							.end();
					return [
						ofThatDay("then.orgUnitId", "p.orgUnitId").as("unitId"),
						ofThatDay("then.siteId", "p.siteId").as("siteId"),
						eb("k.id", "is not", null).as("came"),
					];
				}),
		)
		.selectFrom("seated as s")
		.leftJoin("org_units as u", "u.id", "s.unitId")
		.leftJoin("sites as x", "x.id", "s.siteId")
		.groupBy(["u.id", "x.id"])
		.select((eb) => [
			"u.id as unitId",
			"u.names as unitNames",
			"x.id as siteId",
			"x.name as siteName",
			eb.fn.countAll<number>().as("going"),
			eb.fn.countAll<number>().filterWhere("s.came", "=", literal(true)).as("came"),
		]);

type PartCounts = Awaited<ReturnType<typeof editionParts>>[number];

/** A site has one name in every language. */
const siteNames = ({ siteName }: PartCounts): Names | null => (siteName ? { [FALLBACK_LOCALE]: siteName } : null);

/** No group of fewer than five people, and none that the totals or the other table would give away. */
export function shownParts(
	counts: PartCounts[],
	edition: EditionCounts,
	locale: Locale,
): { byUnit: EditionPart[]; bySite: EditionPart[] } {
	const isKnown = edition.cameWithSeat !== null;
	const units = idsOf(counts, "unitId");
	const sites = idsOf(counts, "siteId");
	const cuts: Cuts = {
		rows: units.length,
		columns: sites.length,
		groups: counts.map(({ unitId, siteId }) => [units.indexOf(unitId), sites.indexOf(siteId)]),
	};
	const going = { people: counts.map((row) => Number(row.going)), within: [], windows: [] };
	const came = { people: counts.map((row) => Number(row.came)), within: [0], windows: [] };
	const [shownGoing, shownCame] = suppress(cuts, isKnown ? [going, came] : [going]);
	const parts = (cut: "rows" | "columns", column: "unitId" | "siteId", names: (row: PartCounts) => Names | null) =>
		(cut === "rows" ? units : sites)
			.map((id, index) => {
				const own = counts.filter((row) => row[column] === id);
				return {
					people: own.reduce((sum, row) => sum + Number(row.going), 0),
					part: {
						names: own[0] ? names(own[0]) : null,
						going: shownGoing?.[cut][index] ?? "hidden",
						came: isKnown ? (shownCame?.[cut][index] ?? "hidden") : null,
					} satisfies EditionPart,
				};
			})
			.sort((one, other) => other.people - one.people || byName(one.part.names, other.part.names, locale))
			.map(({ part }) => part);
	return { byUnit: parts("rows", "unitId", (row) => row.unitNames), bySite: parts("columns", "siteId", siteNames) };
}

const idsOf = (counts: readonly PartCounts[], column: "unitId" | "siteId") => [
	...new Set(counts.map((row) => row[column])),
];

/** Those without a unit or a site last. */
function byName(one: Names | null, other: Names | null, locale: Locale): number {
	if (!one || !other) return Number(!one) - Number(!other);
	return nameIn(locale, one).localeCompare(nameIn(locale, other));
}
