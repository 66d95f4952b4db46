import { type Expression, sql } from "kysely";
import { kysely } from "../db";
import { FALLBACK_LOCALE, type Locale, type Names } from "../i18n/locales";
import { nameIn } from "../i18n/names";
import type { EditionCounts } from "./edition-counts";
import { type Shown, suppress } from "./suppression";

export interface EditionPart {
	/** Null: no unit, no site, or a guest. */
	names: Names | null;
	going: Shown;
	/** Of those with a seat; null where nobody was checked in. */
	came: Shown | null;
}

const people = sql<number>`count(*)::int`;
const peopleWhoCame = sql<number>`(count(*) filter (where s.came))::int`;

/** People with a seat, and those of them who came, by the unit and the site they have now; in one statement. */
export async function editionParts(meetupId: string, locale: Locale) {
	const rows = await countedParts(meetupId).execute();
	return rows.sort((one, other) => other.going - one.going || byName(one.names, other.names, locale));
}

/** Those without a unit or a site last. */
function byName(one: Names | null, other: Names | null, locale: Locale): number {
	if (!one || !other) return Number(!one) - Number(!other);
	return nameIn(locale, one).localeCompare(nameIn(locale, other));
}

const countedParts = (meetupId: string) =>
	kysely
		.with(
			(cte) => cte("seated").materialized(),
			(db) =>
				db
					.selectFrom("rsvps as r")
					.innerJoin("people as p", "p.id", "r.personId")
					.leftJoin("check_ins as k", (join) =>
						join
							.onRef("k.meetupId", "=", "r.meetupId")
							.onRef("k.personId", "=", "r.personId")
							.on("k.takenBackAt", "is", null)
							.on("k.isWalkIn", "=", false),
					)
					.where("r.meetupId", "=", meetupId)
					.where("r.answer", "=", "going")
					.select((eb) => [
						eb.case().when("p.kind", "=", "employee").then(eb.ref("p.orgUnitId")).end().as("unitId"),
						eb.case().when("p.kind", "=", "employee").then(eb.ref("p.siteId")).end().as("siteId"),
						eb("k.id", "is not", null).as("came"),
					]),
		)
		.selectFrom("seated as s")
		.leftJoin("org_units as u", "u.id", "s.unitId")
		.groupBy("u.id")
		.select((eb) => [eb.val("unit").as("cut"), "u.names", people.as("going"), peopleWhoCame.as("came")])
		.unionAll((eb) =>
			eb
				.selectFrom("seated as s")
				.leftJoin("sites as x", "x.id", "s.siteId")
				.groupBy("x.id")
				.select((site) => [
					site.val("site").as("cut"),
					siteNames(site.ref("x.name")).as("names"),
					people.as("going"),
					peopleWhoCame.as("came"),
				]),
		);

/** A site has one name in every language. */
const siteNames = (name: Expression<string | null>) =>
	sql<Names | null>`case when ${name} is not null then jsonb_build_object(${FALLBACK_LOCALE}::text, ${name}) end`;

type PartCounts = Awaited<ReturnType<typeof editionParts>>[number];

/** No group of fewer than five people, and none that the total or the other table would give away. */
export function shownParts(
	rows: PartCounts[],
	edition: EditionCounts,
): { byUnit: EditionPart[]; bySite: EditionPart[] } {
	const isKnown = edition.cameWithSeat !== null;
	const columns = ({ going, came }: { going: number; came: number }) => (isKnown ? [going, came] : [going]);
	const total = columns({ going: edition.going, came: edition.cameWithSeat ?? 0 });
	const cuts = ["unit", "site"].map((cut) => rows.filter((row) => row.cut === cut));
	const tables = suppress(cuts.map((cut) => ({ total, rows: cut.map(columns) })));
	const [byUnit = [], bySite = []] = cuts.map((cut, table) =>
		cut.map(({ names }, row): EditionPart => {
			const [going = "hidden", came = "hidden"] = tables[table]?.rows[row] ?? [];
			return { names, going, came: isKnown ? came : null };
		}),
	);
	return { byUnit, bySite };
}
