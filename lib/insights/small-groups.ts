import { sql } from "kysely";
import { kysely, readIn, type Tx } from "../db";
import { ON_THE_DAY } from "./metric";
import { FIGURE_METRICS, HUB_METRICS, type HubMetric } from "./metrics";
import type { Cuts, PeopleTable, ShownTable } from "./people-tables";
import { ALL, HUB } from "./schema";
import type { Shown } from "./shown";
import { MINIMUM_GROUP } from "./shown";
import { suppress } from "./suppression";

/** A number of people of a spoke in a country. */
interface GroupFigure {
	key: string;
	windowDays: number;
	scope: string;
	numerator: number;
	denominator: number;
}

/** A table of the page: people of a metric, and which part of its figures says so. */
interface Column {
	key: HubMetric;
	windowDays: number;
	side: "numerator" | "denominator";
	within: number[];
	windows: number[];
}

const PEOPLE_METRICS = HUB_METRICS.filter((metric) => FIGURE_METRICS[metric].minimumGroup !== null);
const OF_A_DAY = PEOPLE_METRICS.filter((metric) => FIGURE_METRICS[metric].days === "last_day");
const OF_DAYS = PEOPLE_METRICS.filter((metric) => FIGURE_METRICS[metric].days === "chosen");

/** The tables of people of windows that end on one day: headcount and registered, then active and engaged for each window. */
export function peopleColumns(windows: readonly number[]): Column[] {
	const columns: Column[] = [];
	const placeOf = (key: string, days: number) =>
		columns.findIndex((one) => one.key === key && one.windowDays === days && one.side === "numerator");
	const add = (key: HubMetric, windowDays: number, before: readonly number[]) => {
		const { outOf, within = outOf } = FIGURE_METRICS[key];
		if (!outOf) columns.push({ key, windowDays, side: "denominator", within: [], windows: [] });
		const including = within ? Math.max(placeOf(within, windowDays), placeOf(within, ON_THE_DAY)) : columns.length - 1;
		columns.push({
			key,
			windowDays,
			side: "numerator",
			within: [including],
			windows: before.map((days) => placeOf(key, days)),
		});
	};
	for (const key of OF_A_DAY) add(key, ON_THE_DAY, []);
	windows.forEach((windowDays, index) => {
		for (const key of OF_DAYS) add(key, windowDays, windows.slice(0, index));
	});
	return columns;
}

/**
 * Decides which figures of people may be shown of the windows that end on a day, all spokes, countries and windows together,
 * and keeps it with the figures. The first window is hidden least.
 */
export async function hideSmallGroups(tx: Tx, day: string, windows: readonly number[]): Promise<void> {
	const columns = peopleColumns(windows);
	const visible = visibleSums(columns, await groupFigures(tx, day, windows));
	await tx.$executeRaw`
		with decided as (
			select * from json_to_recordset(${JSON.stringify(visible)}::json)
				as d(key text, "windowDays" int, scope text, numerator text, denominator text)
		)
		update figures f set "numeratorIs" = d.numerator::"FigureVisibility", "denominatorIs" = d.denominator::"FigureVisibility"
		from decided d
		where f.key = d.key and f."windowDays" = d."windowDays" and f.scope = d.scope and f."endsOn" = ${day}::date
			and (f."numeratorIs"::text, f."denominatorIs"::text) is distinct from (d.numerator, d.denominator)`;
}

/** Decides the same for communities, each for itself: a number is not shown a few people away from that of a window before it. */
export async function hideSmallCommunities(tx: Tx, day: string, windows: readonly number[]): Promise<void> {
	for (const [index, days] of windows.entries())
		await tx.$executeRaw`
			update figures f set "numeratorIs" = d.visibility from (
				select g.scope, (case when g.numerator between 1 and ${MINIMUM_GROUP - 1}::int then 'few'
					when exists (
						select 1 from figures o where o.key = g.key and o.scope = g.scope and o."endsOn" = g."endsOn"
							and o."windowDays" = any(${windows.slice(0, index)}::int[]) and o."numeratorIs" = 'shown'
							and abs(o.numerator - g.numerator) between 1 and ${MINIMUM_GROUP - 1}::int
					) then 'hidden' else 'shown' end)::"FigureVisibility" as visibility
				from figures g where g.key = 'community_engaged' and g."endsOn" = ${day}::date and g."windowDays" = ${days}::int
			) d
			where f.key = 'community_engaged' and f."endsOn" = ${day}::date and f."windowDays" = ${days}::int and f.scope = d.scope
				and f."numeratorIs" <> d.visibility`;
}

function groupFigures(tx: Tx, day: string, windows: readonly number[]): Promise<GroupFigure[]> {
	return readIn(
		tx,
		kysely
			.selectFrom("figures as f")
			.where("f.endsOn", "=", sql<Date>`${day}::date`)
			.where("f.key", "in", PEOPLE_METRICS)
			.where("f.windowDays", "in", [ON_THE_DAY, ...windows])
			.where("f.scope", "like", "group:%")
			.orderBy("f.scope")
			.select(["f.key", "f.windowDays", "f.scope", "f.numerator", "f.denominator"]),
	);
}

interface VisibleFigure {
	key: string;
	windowDays: number;
	scope: string;
	numerator: string;
	denominator: string;
}

const visibilityOf = (value: Shown | undefined) => (value === undefined || typeof value === "number" ? "shown" : value);

function visibleSums(columns: readonly Column[], figures: readonly GroupFigure[]): VisibleFigure[] {
	const names = [...new Set(figures.map(({ scope }) => scope))];
	const spokes = [...new Set(names.map((name) => name.split(":")[1] ?? ""))];
	const countries = [...new Set(names.map((name) => name.split(":")[2] ?? ""))];
	const groups = names.map((name): [number, number] => {
		const [, spoke = "", country = ""] = name.split(":");
		return [spokes.indexOf(spoke), countries.indexOf(country)];
	});
	const cuts: Cuts = { rows: spokes.length, columns: countries.length, groups };
	const people = new Map(figures.map((figure) => [`${figure.key} ${figure.windowDays} ${figure.scope}`, figure]));
	const tables = columns.map(
		({ key, windowDays, side, within, windows }): PeopleTable => ({
			people: names.map((name) => people.get(`${key} ${windowDays} ${name}`)?.[side] ?? 0),
			within,
			windows,
		}),
	);
	const shown = suppress(cuts, tables);
	const scopes: { scope: string; sum: (table: ShownTable | undefined) => Shown | undefined }[] = [
		{ scope: ALL, sum: (table) => table?.total },
		...spokes.map((id, row) => ({
			scope: id === "hub" ? HUB : `spoke:${id}`,
			sum: (table: ShownTable | undefined) => table?.rows[row],
		})),
		...countries.map((code, column) => ({
			scope: `country:${code}`,
			sum: (table: ShownTable | undefined) => table?.columns[column],
		})),
	];
	return columns.flatMap(({ key, windowDays, side }, table) => {
		if (side === "denominator") return [];
		const { outOf } = FIGURE_METRICS[key];
		const whole = outOf
			? columns.findIndex((column) => column.key === outOf && column.side === "numerator")
			: table - 1;
		return scopes.map(({ scope, sum }) => ({
			key,
			windowDays,
			scope,
			numerator: visibilityOf(sum(shown[table])),
			denominator: visibilityOf(sum(shown[whole])),
		}));
	});
}
