import { sql } from "kysely";
import { addDays } from "../clock";
import { kysely, readIn, type Tx } from "../db";
import { runIn } from "./figure-writing";
import { ON_THE_DAY } from "./metric";
import { FIGURE_METRICS, type HubMetric, PEOPLE_METRICS } from "./metrics";
import type { Cuts, Link, PeopleTable, ShownTable } from "./people-tables";
import { ALL, partsOfGroup } from "./scope";
import type { FigureVisibility, Shown } from "./shown";
import { isSmallInSql } from "./small-in-sql";
import { suppress } from "./suppression";

/** A figure of people: of the organisation, a spoke, a country, or a spoke in a country. */
interface PeopleFigure {
	key: string;
	windowDays: number;
	scope: string;
	numerator: number;
	denominator: number;
	numeratorIs: FigureVisibility;
	denominatorIs: FigureVisibility;
}

/** A table of the page: people of a metric, and which part of its figures says so. */
interface Column {
	key: HubMetric;
	windowDays: number;
	side: "numerator" | "denominator";
	within: number[];
	windows: number[];
}

const OF_A_DAY = PEOPLE_METRICS.filter((metric) => FIGURE_METRICS[metric].days === "last_day");
const OF_DAYS = PEOPLE_METRICS.filter((metric) => FIGURE_METRICS[metric].days === "chosen");

/** The tables of people of windows that end on one day: headcount and registered, then active and engaged for each window. */
export function peopleColumns(windows: readonly number[]): Column[] {
	const columns: Column[] = [];
	const indexOf = (key: string, days: number) =>
		columns.findIndex((one) => one.key === key && one.windowDays === days && one.side === "numerator");
	const add = (key: HubMetric, windowDays: number, before: readonly number[]) => {
		const { outOf, within = outOf } = FIGURE_METRICS[key];
		if (!outOf) columns.push({ key, windowDays, side: "denominator", within: [], windows: [] });
		const including = within ? Math.max(indexOf(within, windowDays), indexOf(within, ON_THE_DAY)) : columns.length - 1;
		columns.push({
			key,
			windowDays,
			side: "numerator",
			within: [including],
			windows: before.map((days) => indexOf(key, days)),
		});
	};
	for (const key of OF_A_DAY) add(key, ON_THE_DAY, []);
	windows.forEach((windowDays, index) => {
		for (const key of OF_DAYS) add(key, windowDays, windows.slice(0, index));
	});
	return columns;
}

/** What holds between the tables of a day and those of the day before, which are counted on after them. */
export function linksToDayBefore(columns: readonly Column[]): Link[] {
	const shortest = Math.min(...columns.flatMap(({ windowDays }) => (windowDays === ON_THE_DAY ? [] : [windowDays])));
	const before = (index: number) => index + columns.length;
	return columns.flatMap(({ key, windowDays, side }, index): Link[] => {
		// The headcount may be another every day.
		if (side === "denominator") return [];
		const stillCounted = { part: before(index), wholes: [index] };
		if (windowDays === ON_THE_DAY) return [stillCounted];
		const own = columns.flatMap((column, other) => (column.key === key ? [{ ...column, other }] : []));
		const today = own.filter((column) => column.windowDays === shortest).map(({ other }) => other);
		return [
			{ part: index, wholes: [before(index), ...today] },
			...own
				.filter((column) => column.windowDays > windowDays)
				.map(({ other }) => ({ part: before(index), wholes: [other] })),
		];
	});
}

/**
 * Decides which figures of people may be shown of the windows that end on a day, all spokes, countries and windows together, beside
 * those that were shown of the day before, and keeps it with the figures. The first window is hidden least.
 */
export async function hideSmallGroups(tx: Tx, day: string, windows: readonly number[]): Promise<void> {
	const columns = peopleColumns(windows);
	const [figures, before] = [await peopleFigures(tx, day, windows), await peopleFigures(tx, addDays(day, -1), windows)];
	const visible = visibleSums(columns, figures, before);
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

/** Decides which figures of communities may be shown, each for itself: a number is not shown a few people away from that of a window before it. */
export async function hideSmallCommunities(tx: Tx, day: string, windows: readonly number[]): Promise<void> {
	for (const [index, days] of windows.entries())
		await runIn(
			tx,
			sql`
			update figures f set "numeratorIs" = d.visibility from (
				select g.scope, (case when ${isSmallInSql(sql`g.numerator`)} then 'few'
					when exists (
						select 1 from figures o where o.key = g.key and o.scope = g.scope and o."endsOn" = g."endsOn"
							and o."windowDays" = any(${windows.slice(0, index)}::int[]) and o."numeratorIs" = 'shown'
							and ${isSmallInSql(sql`abs(o.numerator - g.numerator)`)}
					) then 'hidden' else 'shown' end)::"FigureVisibility" as visibility
				from figures g where g.key = 'community_engaged' and g."endsOn" = ${day}::date and g."windowDays" = ${days}::int
			) d
			where f.key = 'community_engaged' and f."endsOn" = ${day}::date and f."windowDays" = ${days}::int and f.scope = d.scope
				and f."numeratorIs" <> d.visibility`,
		);
}

function peopleFigures(tx: Tx, day: string, windows: readonly number[]): Promise<PeopleFigure[]> {
	return readIn(
		tx,
		kysely
			.selectFrom("figures as f")
			.where("f.endsOn", "=", sql<Date>`${day}::date`)
			.where("f.key", "in", PEOPLE_METRICS)
			.where("f.windowDays", "in", [ON_THE_DAY, ...windows])
			.orderBy("f.scope")
			.select(["f.key", "f.windowDays", "f.scope"])
			.select(["f.numerator", "f.denominator", "f.numeratorIs", "f.denominatorIs"]),
	);
}

/** Spokes, countries and the groups between them, of the figures of one day or two. */
function partsOf(figures: readonly PeopleFigure[]) {
	const names = [...new Set(figures.map(({ scope }) => scope))].filter((scope) => partsOfGroup(scope) !== null);
	const parts = names.flatMap((name) => partsOfGroup(name) ?? []);
	const rows = [...new Set(parts.map(({ spoke }) => spoke))];
	const columns = [...new Set(parts.map(({ country }) => country))];
	return {
		names,
		rows,
		columns,
		groups: parts.map(({ spoke, country }): [number, number] => [rows.indexOf(spoke), columns.indexOf(country)]),
	};
}

function visibleSums(columns: readonly Column[], figures: readonly PeopleFigure[], before: readonly PeopleFigure[]) {
	const { names, rows, columns: countries, groups } = partsOf([...figures, ...before]);
	const cuts: Cuts = { rows: rows.length, columns: countries.length, groups };
	const wasShown = before.some(({ scope }) => partsOfGroup(scope) !== null) && {
		tables: tablesOf(columns, before, names),
		shown: shownOf(columns, before, rows, countries),
		links: linksToDayBefore(columns),
	};
	const shown = suppress(cuts, tablesOf(columns, figures, names), wasShown || undefined);
	const valuesOf = ({ total, rows, columns }: ShownTable) => [total, ...rows, ...columns];
	return columns.flatMap(({ key, windowDays, side }, table) => {
		if (side === "denominator") return [];
		const { outOf } = FIGURE_METRICS[key];
		const whole = outOf
			? columns.findIndex((column) => column.key === outOf && column.side === "numerator")
			: table - 1;
		const [numerators, denominators] = [table, whole].map((one) => valuesOf(shown[one] as ShownTable));
		return [ALL, ...rows, ...countries].map((scope, sum) => ({
			key,
			windowDays,
			scope,
			numerator: visibilityOf(numerators?.[sum]),
			denominator: visibilityOf(denominators?.[sum]),
		}));
	});
}

const visibilityOf = (value: Shown | undefined): FigureVisibility =>
	value === undefined || typeof value === "number" ? "shown" : value;

const figureByScope = (figures: readonly PeopleFigure[]) => {
	const known = new Map(figures.map((figure) => [`${figure.key} ${figure.windowDays} ${figure.scope}`, figure]));
	return ({ key, windowDays }: Column, scope: string) => known.get(`${key} ${windowDays} ${scope}`);
};

function tablesOf(
	columns: readonly Column[],
	figures: readonly PeopleFigure[],
	names: readonly string[],
): PeopleTable[] {
	const figureOf = figureByScope(figures);
	return columns.map((column) => ({
		people: names.map((name) => figureOf(column, name)?.[column.side] ?? 0),
		within: column.within,
		windows: column.windows,
	}));
}

/** What was shown of kept figures. */
function shownOf(
	columns: readonly Column[],
	figures: readonly PeopleFigure[],
	rows: readonly string[],
	countries: readonly string[],
): ShownTable[] {
	const figureOf = figureByScope(figures);
	return columns.map((column) => {
		const value = (scope: string): Shown => {
			const figure = figureOf(column, scope);
			const visibility = figure?.[`${column.side}Is`] ?? "shown";
			return visibility === "shown" ? (figure?.[column.side] ?? 0) : visibility;
		};
		return { total: value(ALL), rows: rows.map(value), columns: countries.map(value) };
	});
}
