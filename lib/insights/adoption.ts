import { addDays } from "../clock";
import { percentOf, windowDaysOf } from "./metric";
import { FIGURE_METRICS, HUB_METRICS, type HubMetric, PEOPLE_METRICS } from "./metrics";
import type { Window } from "./schema";
import { ALL, countryOf, HUB, spokeScope } from "./scope";
import { type FigureVisibility, isShown, type Shown } from "./shown";

/** A figure as it is kept. */
export interface KeptFigure {
	key: string;
	windowDays: number;
	scope: string;
	/** A day, such as 2026-11-18. */
	endsOn: string;
	numerator: number;
	denominator: number;
	numeratorIs: FigureVisibility;
	denominatorIs: FigureVisibility;
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

const NOTHING = { numerator: 0, denominator: 0, numeratorIs: "shown", denominatorIs: "shown" } as const;

/** The shares of the windows that end on one day, as far as they may be shown. */
function sharesOn(figures: readonly KeptFigure[], day: string, window: Window) {
	const byName = new Map(
		figures.filter((row) => row.endsOn === day).map((row) => [`${row.key} ${row.windowDays} ${row.scope}`, row]),
	);
	return (metric: HubMetric, scope: string): Omit<Share, "change"> => {
		const days = windowDaysOf(FIGURE_METRICS[metric], window);
		const figure = byName.get(`${metric} ${days} ${scope}`) ?? NOTHING;
		const numerator = figure.numeratorIs === "shown" ? figure.numerator : figure.numeratorIs;
		const denominator = figure.denominatorIs === "shown" ? figure.denominator : figure.denominatorIs;
		const percent = isShown(numerator) && isShown(denominator) ? percentOf(numerator, denominator) : null;
		return { numerator, denominator, percent };
	};
}

const difference = (now: number | null, before: number | null) =>
	now === null || before === null ? null : now - before;

/** The metrics of the organisation, its spokes (the hub last) and its countries. */
export function adoptionOf(
	figures: readonly KeptFigure[],
	window: Window,
	endsOn: string,
	spokeIds: readonly string[],
) {
	const countries = new Set(figures.map((row) => row.scope).filter((scope) => countryOf(scope) !== null));
	const now = sharesOn(figures, endsOn, window);
	const before = sharesOn(figures, addDays(endsOn, -window), window);
	const adoption = (scope: string) => {
		const shares = HUB_METRICS.map((metric) => {
			const share = now(metric, scope);
			return [metric, { ...share, change: difference(share.percent, before(metric, scope).percent) }];
		});
		return { scope, ...Object.fromEntries(shares) } as Adoption;
	};
	return {
		organisation: adoption(ALL),
		bySpoke: [...spokeIds.map(spokeScope), HUB].map(adoption).filter(hasPeople),
		byCountry: [...countries].sort().map(adoption).filter(hasPeople),
	};
}

/** A unit that nobody belongs to, such as a closed one, is no row. */
function hasPeople(part: Adoption): boolean {
	return PEOPLE_METRICS.some((metric) => part[metric].numerator !== 0 || part[metric].denominator !== 0);
}
