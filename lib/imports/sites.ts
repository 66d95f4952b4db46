import { type NotNull, sql } from "kysely";
import { dateColumn } from "../clock";
import { Prisma, readIn, type Tx } from "../db";
import { newId } from "../ids";
import { zoneCity } from "../zone-city";
import { withConflict } from "./conflicts";
import type { PlannedPlaces, ResolvedPlace, SiteChoices, UnknownSite } from "./places";
import { acceptedRows, filled } from "./staging";
import { nameKey } from "./values";

/** A name that fewer people have is more likely a mistake than a site: an administrator decides. */
const PEOPLE_OF_A_SITE = 3;

/** The sites of the rows, and the unknown ones with how they would be created. */
export async function resolveSites(
	tx: Tx,
	{
		importId,
		siteChoices,
		planned,
		at,
		day,
	}: { importId: string; siteChoices: SiteChoices; planned: PlannedPlaces; at: Date; day: string },
): Promise<{ places: ResolvedPlace[]; unknown: UnknownSite[] }> {
	const named = await readIn(
		tx,
		acceptedRows(importId)
			.where("i.siteKey", "is not", null)
			.groupBy("i.siteKey")
			.select((eb) => {
				const country = eb.ref("i.values", "->>").key("country");
				return [
					"i.siteKey as key",
					eb.fn.min(eb.ref("i.values", "->>").key("site")).as("name"),
					eb.cast<number>(eb.fn.countAll(), "integer").as("people"),
					sql<string[]>`coalesce(array_agg(distinct ${country}) filter (where ${country} is not null), '{}')`.as(
						"countries",
					),
				];
			})
			.orderBy("people", "desc")
			.orderBy("i.siteKey")
			.$narrowType<{ key: NotNull; name: NotNull }>(),
	);
	const sites = await tx.site.findMany({
		orderBy: { id: "asc" },
		select: { id: true, name: true, country: true, closedOn: true },
	});
	const open = new Map<string, ResolvedPlace>();
	const closed = new Set<string>();
	for (const site of sites) {
		const key = nameKey(site.name);
		if (site.closedOn && site.closedOn <= dateColumn(day)) closed.add(key);
		else open.set(key, { key, id: site.id, country: site.country });
	}
	const unknown = named
		.filter(({ key }) => !open.has(key) && !closed.has(key))
		.map(({ countries, ...site }) => ({
			...site,
			id: planned.sites.find(({ key }) => key === site.key)?.id ?? newId(at),
			...proposal(site, countries, siteChoices[site.key]),
		}));
	const places = [...named.flatMap(({ key }) => open.get(key) ?? []), ...unknown.filter((site) => site.create)];
	const known = [...open.keys(), ...unknown.filter((site) => site.create).map(({ key }) => key)];
	await noteUnknownSites(tx, importId, known, closed);
	return { places: places.map(({ key, id, country }) => ({ key, id, country })), unknown };
}

async function noteUnknownSites(tx: Tx, importId: string, known: string[], closed: Set<string>): Promise<void> {
	const r = Prisma.sql`r`;
	const site = Prisma.sql`r.values->>'site'`;
	await tx.$executeRaw`
		update import_rows r set conflicts = case when r."siteKey" = any(${[...closed]}::text[])
			then ${withConflict(r, "site", site, "site_closed", "left_out")}
			else ${withConflict(r, "site", site, "site_unknown", "left_out")} end
		where r."importId" = ${importId}::uuid and ${filled("r")} and r."siteKey" is not null and r."siteKey" <> all(${known}::text[])`;
}

function proposal(
	{ name, people }: { name: string; people: number },
	countries: string[],
	chosen: SiteChoices[string] | undefined,
): Pick<UnknownSite, "create" | "city" | "country" | "zone"> {
	if (chosen) return chosen;
	const country = countries.length === 1 ? (countries[0] ?? null) : null;
	const zone = country ? zoneOf(country, name) : null;
	// "Paris Arcueil" is in Paris. An administrator can correct it.
	const city = name.split(/[\s,(]/)[0] ?? name;
	return { create: people >= PEOPLE_OF_A_SITE && country !== null && zone !== null, city, country, zone };
}

function zonesOf(country: string): string[] {
	return new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
}

/** A country's only zone, or the one whose city is in the site's name; null when it is unclear. */
function zoneOf(country: string, site: string): string | null {
	const zones = zonesOf(country);
	const words = ` ${nameKey(site)} `;
	return zones.length === 1
		? (zones[0] ?? null)
		: (zones.find((zone) => words.includes(` ${nameKey(zoneCity(zone, "en"))} `)) ?? null);
}

export async function createSites(tx: Tx, sites: UnknownSite[]): Promise<void> {
	await tx.site.createMany({
		data: sites.flatMap(({ id, name, city, country, zone, create }) =>
			create && country && zone ? [{ id, name, city, country, zone }] : [],
		),
	});
}
