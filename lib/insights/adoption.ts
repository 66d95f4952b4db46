import { addDays } from "../clock";
import { percentOf, windowDaysOf } from "./metric";
import { FIGURE_METRICS, HUB_METRICS, type HubMetric } from "./metrics";
import { ALL, HUB, spokeScope, type Window } from "./schema";
import { isShown, type Shown, type ShownCounts, suppress } from "./suppression";

/** A figure as it is kept. */
export interface KeptFigure {
	key: string;
	windowDays: number;
	scope: string;
	/** A day, such as 2026-11-18. */
	endsOn: string;
	numerator: number;
	denominator: number;
}

/** One metric of one scope as it may be shown. */
export interface Share {
	numerator: Shown;
	denominator: Shown;
	/** Not rounded; null of nothing, or where a number is hidden. */
	percent: number | null;
	/** Percent, less the percent of the window before; null where either is. */
	change: number | null;
}

export type Adoption = Record<HubMetric, Share> & { scope: string };

/** A column of the table of people: the numerator or the denominator of a metric. */
interface PeopleColumn {
	metric: HubMetric;
	side: "numerator" | "denominator";
	/** The column that includes everybody counted here. */
	within: number | null;
}

const PEOPLE_METRICS = HUB_METRICS.filter((metric) => FIGURE_METRICS[metric].minimumGroup !== null);
const PEOPLE_COLUMNS = peopleColumns();

function peopleColumns(): PeopleColumn[] {
	const columns: PeopleColumn[] = [];
	for (const metric of PEOPLE_METRICS) {
		const { outOf, within = outOf } = FIGURE_METRICS[metric];
		if (!outOf) columns.push({ metric, side: "denominator", within: null });
		const includes = within ? numeratorColumn(columns, within) : columns.length - 1;
		columns.push({ metric, side: "numerator", within: includes });
	}
	return columns;
}

function numeratorColumn(columns: readonly PeopleColumn[], metric: string): number {
	return columns.findIndex((column) => column.metric === metric && column.side === "numerator");
}

function denominatorColumn(metric: HubMetric): number {
	const { outOf } = FIGURE_METRICS[metric];
	if (outOf) return numeratorColumn(PEOPLE_COLUMNS, outOf);
	return PEOPLE_COLUMNS.findIndex((column) => column.metric === metric && column.side === "denominator");
}

type ShareNow = Omit<Share, "change">;

function peopleShare(row: readonly Shown[] | undefined, metric: HubMetric): ShareNow {
	const numerator = row?.[numeratorColumn(PEOPLE_COLUMNS, metric)] ?? 0;
	const denominator = row?.[denominatorColumn(metric)] ?? 0;
	const percent = isShown(numerator) && isShown(denominator) ? percentOf(numerator, denominator) : null;
	return { numerator, denominator, percent };
}

/** The figures of the windows that end on one day. */
function figuresOn(figures: readonly KeptFigure[], day: string, window: Window) {
	const byName = new Map(
		figures.filter((row) => row.endsOn === day).map((row) => [`${row.key} ${row.windowDays} ${row.scope}`, row]),
	);
	return (metric: HubMetric, scope: string) =>
		byName.get(`${metric} ${windowDaysOf(FIGURE_METRICS[metric], window)} ${scope}`) ?? {
			numerator: 0,
			denominator: 0,
		};
}

/** The table of people by spoke, and by country, as far as it may be shown; and a share of things, which is all shown. */
function sharesOn(figures: readonly KeptFigure[], day: string, window: Window, cuts: readonly string[][]) {
	const figure = figuresOn(figures, day, window);
	const counts = (scope: string) => PEOPLE_COLUMNS.map(({ metric, side }) => figure(metric, scope)[side]);
	const within = PEOPLE_COLUMNS.map((column) => column.within);
	const tables = suppress(cuts.map((scopes) => ({ total: counts(ALL), rows: scopes.map(counts), within })));
	const rowOf = (scope: string, cut: number, tables: ShownCounts[]) =>
		scope === ALL ? tables[cut]?.total : tables[cut]?.rows[cuts[cut]?.indexOf(scope) ?? -1];
	return (metric: HubMetric, scope: string, cut: number): ShareNow => {
		if (FIGURE_METRICS[metric].minimumGroup !== null) return peopleShare(rowOf(scope, cut, tables), metric);
		const { numerator, denominator } = figure(metric, scope);
		return { numerator, denominator, percent: percentOf(numerator, denominator) };
	};
}

const difference = (now: number | null, before: number | null) =>
	now === null || before === null ? null : now - before;

/**
 * The metrics of the organisation, its spokes (the hub last) and its countries, with what is too small left out: together over
 * both cuts, and for the window before as well, so that no change gives away a hidden number.
 */
export function adoptionOf(
	figures: readonly KeptFigure[],
	window: Window,
	endsOn: string,
	spokeIds: readonly string[],
) {
	const spokes = [...spokeIds.map(spokeScope), HUB];
	const countries = [
		...new Set(figures.map((row) => row.scope).filter((scope) => scope.startsWith("country:"))),
	].sort();
	const cuts = [spokes, countries];
	const now = sharesOn(figures, endsOn, window, cuts);
	const before = sharesOn(figures, addDays(endsOn, -window), window, cuts);
	const adoption = (scope: string, cut: number) => {
		const shares = HUB_METRICS.map((metric) => {
			const share = now(metric, scope, cut);
			return [metric, { ...share, change: difference(share.percent, before(metric, scope, cut).percent) }];
		});
		return { scope, ...Object.fromEntries(shares) } as Adoption;
	};
	const [bySpoke = [], byCountry = []] = cuts.map((scopes, cut) =>
		scopes.map((scope) => adoption(scope, cut)).filter(hasPeople),
	);
	return { organisation: adoption(ALL, 0), bySpoke, byCountry };
}

/** A unit that nobody belongs to, such as a closed one, is no row. */
function hasPeople(part: Adoption): boolean {
	return PEOPLE_METRICS.some((metric) => part[metric].numerator !== 0 || part[metric].denominator !== 0);
}
