import { dateColumn, zoneCity } from "../clock";
import { Prisma, type Tx } from "../db";
import { translator } from "../i18n/translator";
import { withConflict } from "./import-conflicts";
import { freshIds } from "./import-ids";
import { accepted } from "./import-staging";
import { nameKey } from "./import-values";

/** A unit that the file names and the house does not have. */
export type NewUnit = {
	id: string;
	key: string;
	/** Null for a spoke. */
	parentKey: string | null;
	name: string;
	people: number;
};

/** A site that the file names and the house does not have, and what would be made of it. */
export type UnknownSite = {
	id: string;
	key: string;
	name: string;
	people: number;
	create: boolean;
	city: string;
	country: string | null;
	zone: string | null;
};

/** What an administrator decided of an unknown site, by its key. */
export type SiteChoices = Record<string, { create: boolean; city: string; country: string; zone: string }>;

/** A name that fewer people share is rather a slip of the pen than a place: it is asked, not created. */
const PEOPLE_OF_A_SITE = 3;

const spokeKeyOf = (key: string) => key.split(" / ")[0] ?? key;

/** What an import has announced before: new places keep the ids they were announced with. */
export interface Announced {
	units: NewUnit[];
	sites: UnknownSite[];
}

/** Where a key of the file leads to. */
export interface Place {
	key: string;
	id: string;
	/** Of a site. */
	country?: string | null;
}

/** The units the rows name, and which of them are new: `createUnits` makes those, under the ids they have here. */
export async function resolveUnits(
	tx: Tx,
	importId: string,
	announced: Announced,
): Promise<{ places: Place[]; fresh: NewUnit[] }> {
	const named = await tx.$queryRaw<{ key: string; department: string; team: string | null; people: number }[]>`
		select "unitKey" as key, min(values->>'department') as department, min(values->>'team') as team, count(*)::int as people
		from import_rows where "importId" = ${importId}::uuid and ${accepted("import_rows")} and "unitKey" is not null group by 1 order by 1`;
	const ids = await unitsByKey(tx);
	const fresh: NewUnit[] = [];
	const spare = await freshIds(tx, named.length * 2);
	const plan = (key: string, parentKey: string | null, name: string, people: number) => {
		const planned = fresh.find((unit) => unit.key === key);
		if (planned) planned.people += people;
		if (ids.has(key)) return;
		const id = announced.units.find((unit) => unit.key === key)?.id ?? spare.pop() ?? "";
		const unit = { id, key, parentKey, name, people };
		ids.set(key, unit.id);
		fresh.push(unit);
	};
	for (const { key, department, team, people } of named) {
		const spoke = spokeKeyOf(key);
		plan(spoke, null, department, spoke === key ? people : 0);
		if (spoke !== key) plan(key, spoke, team ?? department, people);
	}
	return { places: named.flatMap(({ key }) => ({ key, id: ids.get(key) ?? "" })), fresh };
}

/** Units by the names an export may use: the code it once came with, or either language's name. */
async function unitsByKey(tx: Tx): Promise<Map<string, string>> {
	const units = await tx.orgUnit.findMany({
		orderBy: { id: "asc" },
		select: { id: true, code: true, kind: true, nameFr: true, nameEn: true, spokeId: true },
	});
	const keys = new Map<string, string>();
	const add = (key: string, id: string) => {
		if (!keys.has(key)) keys.set(key, id);
	};
	for (const { code, id } of units) add(code, id);
	const names = (unit: (typeof units)[number]) => [unit.nameFr, unit.nameEn, unit.code].map(nameKey);
	const heads = units.filter((unit) => unit.kind === "hub" || unit.spokeId === unit.id);
	for (const head of heads) {
		for (const name of names(head)) add(name, head.id);
		for (const unit of units.filter(({ spokeId, id }) => spokeId === head.id && id !== head.id))
			for (const spoke of [...names(head), head.code])
				for (const name of names(unit)) add(`${spoke} / ${name}`, unit.id);
	}
	return keys;
}

/** Makes the units a file brings: a direction becomes a spoke, a service a team in it. */
export async function createUnits(tx: Tx, units: NewUnit[]): Promise<void> {
	if (units.length === 0) return;
	const hub =
		(await tx.orgUnit.findFirst({ where: { kind: "hub" }, select: { id: true } })) ??
		(await tx.orgUnit.create({
			data: {
				code: "hub",
				kind: "hub",
				nameFr: translator("fr")("imports.hub"),
				nameEn: translator("en")("imports.hub"),
			},
			select: { id: true },
		}));
	let position =
		(await tx.orgUnit.aggregate({ where: { parentId: hub.id }, _max: { position: true } }))._max.position ?? 0;
	const ids = await unitsByKey(tx);
	for (const { id, key, parentKey, name } of units) {
		const unit = { id, code: key, nameFr: name, nameEn: name };
		const spokeId = ids.get(parentKey ?? key) ?? id;
		if (parentKey === null) {
			position++;
			await tx.orgUnit.create({
				data: { ...unit, kind: "business_unit", parentId: hub.id, position },
				select: { id: true },
			});
			await tx.orgUnit.update({ where: { id }, data: { spokeId }, select: { id: true } });
			ids.set(key, id);
		} else
			await tx.orgUnit.create({ data: { ...unit, kind: "team", parentId: spokeId, spokeId }, select: { id: true } });
	}
}

/** The sites the rows name, and which the house does not know: what would be made of those. */
export async function resolveSites(
	tx: Tx,
	{
		importId,
		siteChoices,
		announced,
		day,
	}: { importId: string; siteChoices: SiteChoices; announced: Announced; day: string },
): Promise<{ places: Place[]; unknown: UnknownSite[] }> {
	const named = await tx.$queryRaw<{ key: string; name: string; people: number; countries: string[] }[]>`
		select "siteKey" as key, min(values->>'site') as name, count(*)::int as people,
			coalesce(array_agg(distinct values->>'country') filter (where values->>'country' is not null), '{}') as countries
		from import_rows where "importId" = ${importId}::uuid and ${accepted("import_rows")} and "siteKey" is not null group by 1 order by 3 desc, 1`;
	const sites = await tx.site.findMany({
		orderBy: { id: "asc" },
		select: { id: true, name: true, country: true, closedOn: true },
	});
	const open = new Map<string, Place>();
	const closed = new Set<string>();
	for (const site of sites) {
		const key = nameKey(site.name);
		if (site.closedOn && site.closedOn <= dateColumn(day)) closed.add(key);
		else open.set(key, { key, id: site.id, country: site.country });
	}
	const spare = await freshIds(tx, named.length);
	const unknown = named
		.filter(({ key }) => !open.has(key) && !closed.has(key))
		.map(({ countries, ...site }) => ({
			...site,
			id: announced.sites.find(({ key }) => key === site.key)?.id ?? spare.pop() ?? "",
			...proposal(site, countries, siteChoices[site.key]),
		}));
	const places = [...named.flatMap(({ key }) => open.get(key) ?? []), ...unknown.filter((site) => site.create)];
	await noteUnknownSites(tx, importId, places, closed);
	return { places: places.map(({ key, id, country }) => ({ key, id, country })), unknown };
}

async function noteUnknownSites(tx: Tx, importId: string, places: Place[], closed: Set<string>): Promise<void> {
	const r = Prisma.sql`r`;
	const site = Prisma.sql`r.values->>'site'`;
	await tx.$executeRaw`
		update import_rows r set conflicts = case when r."siteKey" = any(${[...closed]}::text[])
			then ${withConflict(r, "site", site, "site_closed", "left_out")}
			else ${withConflict(r, "site", site, "site_unknown", "left_out")} end
		where r."importId" = ${importId}::uuid and ${accepted("r")} and r."siteKey" is not null and r."siteKey" <> all(${places.map(({ key }) => key)}::text[])`;
}

function proposal(
	{ name, people }: { name: string; people: number },
	countries: string[],
	chosen: SiteChoices[string] | undefined,
): Pick<UnknownSite, "create" | "city" | "country" | "zone"> {
	if (chosen) return chosen;
	const country = countries.length === 1 ? (countries[0] ?? null) : null;
	const zone = country ? zoneOf(country, name) : null;
	// "Paris Arcueil" is in Paris: an administrator may say better.
	const city = name.split(/[\s,(]/)[0] ?? name;
	return { create: people >= PEOPLE_OF_A_SITE && country !== null && zone !== null, city, country, zone };
}

export function zonesOf(country: string): string[] {
	return new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
}

/** A country's only zone, or the one whose city is in the site's name; null when somebody has to say. */
function zoneOf(country: string, site: string): string | null {
	const zones = zonesOf(country);
	const words = ` ${nameKey(site)} `;
	return zones.length === 1
		? (zones[0] ?? null)
		: (zones.find((zone) => words.includes(` ${nameKey(zoneCity(zone))} `)) ?? null);
}

export async function createSites(tx: Tx, sites: UnknownSite[]): Promise<void> {
	await tx.site.createMany({
		data: sites.flatMap(({ id, name, city, country, zone, create }) =>
			create && country && zone ? [{ id, name, city, country, zone }] : [],
		),
	});
}
