import { ON_THE_DAY, percentOf, REUSE_WINDOW_DAYS } from "./metrics";
import { ALL, HUB, type Metric, spokeScope, type Window } from "./schema";
import { isShown, type Shown, suppress } from "./suppression";

export interface Figure {
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

export type Adoption = Record<Metric, Share> & { scope: string };

interface Extent {
	window: Window;
	/** Last day of the window, and of the one before. */
	endsOn: string;
	before: string;
}

/** Figures by what they are about: `find(key, windowDays, scope, day)`. */
function finder(figures: readonly Figure[]) {
	const byName = new Map(figures.map((row) => [`${row.key} ${row.windowDays} ${row.scope} ${row.endsOn}`, row]));
	return (key: string, windowDays: number, scope: string, day: string) =>
		byName.get(`${key} ${windowDays} ${scope} ${day}`) ?? { numerator: 0, denominator: 0 };
}

const PEOPLE_METRICS = ["reach", "active", "engaged"] as const;

/** A share of people reads two columns of the suppressed table. */
const COLUMNS: Record<(typeof PEOPLE_METRICS)[number], [numerator: number, denominator: number]> = {
	reach: [1, 0],
	active: [2, 1],
	engaged: [3, 1],
};

function shareOf(row: readonly Shown[] | undefined, [numerator, denominator]: [number, number]) {
	const n = row?.[numerator] ?? 0;
	const d = row?.[denominator] ?? 0;
	return { numerator: n, denominator: d, percent: isShown(n) && isShown(d) ? percentOf(n, d) : null };
}

const difference = (now: number | null, before: number | null) =>
	now === null || before === null ? null : now - before;

/**
 * The four metrics of the house, its spokes (the hub last) and its countries, with what is too small left out: together
 * over both cuts, and for the window before as well, so that no change tells what a number does not.
 */
export function adoptionOf(
	figures: readonly Figure[],
	{ window, endsOn, before }: Extent,
	spokeIds: readonly string[],
) {
	const find = finder(figures);
	const spokes = [...spokeIds.map(spokeScope), HUB];
	const countries = [
		...new Set(figures.map((row) => row.scope).filter((scope) => scope.startsWith("country:"))),
	].sort();
	const people = (scope: string, day: string) => [
		find("reach", ON_THE_DAY, scope, day).denominator,
		find("reach", ON_THE_DAY, scope, day).numerator,
		find("active", window, scope, day).numerator,
		find("engaged", window, scope, day).numerator,
	];
	const shownOn = (day: string) =>
		suppress(
			[spokes, countries].map((scopes) => ({
				total: people(ALL, day),
				rows: scopes.map((scope) => people(scope, day)),
			})),
		);
	const [now, past] = [shownOn(endsOn), shownOn(before)];
	const adoption = (scope: string, nowRow: Shown[] | undefined, pastRow: Shown[] | undefined): Adoption => {
		const shares = PEOPLE_METRICS.map((metric) => {
			const share = shareOf(nowRow, COLUMNS[metric]);
			return [metric, { ...share, change: difference(share.percent, shareOf(pastRow, COLUMNS[metric]).percent) }];
		});
		// Cards of the repository, not people: what everybody may count there is not hidden here.
		const reuse = (day: string) => find("reuse_rate", REUSE_WINDOW_DAYS, scope, day);
		const percent = (day: string) => percentOf(reuse(day).numerator, reuse(day).denominator);
		const { numerator, denominator } = reuse(endsOn);
		const change = difference(percent(endsOn), percent(before));
		return {
			scope,
			...Object.fromEntries(shares),
			reuse_rate: { numerator, denominator, percent: percent(endsOn), change },
		};
	};
	const parts = (scopes: string[], table: number) =>
		scopes.map((scope, row) => adoption(scope, now[table]?.rows[row], past[table]?.rows[row])).filter(hasPeople);
	return {
		house: adoption(ALL, now[0]?.total, past[0]?.total),
		spokes: parts(spokes, 0),
		countries: parts(countries, 1),
	};
}

/** A unit that nobody belongs to, such as a closed one, is no row. */
function hasPeople({ reach, active }: Adoption): boolean {
	return [reach.denominator, reach.numerator, active.numerator].some((count) => count !== 0);
}
