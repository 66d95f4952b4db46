import type { Adoption } from "./adoption";
import { HUB } from "./scope";

/** A change of less than one point either way is none. Points are rounded, as in the rows that the reader sees below. */
const LEAST_CHANGE = 1;
const points = (change: number) => Math.round(change);

/** How engaged the people of a scope are. */
export type Engagement = Pick<Adoption, "scope" | "engaged">;

export type Headline =
	| { kind: "early" }
	| { kind: "first" | "steady"; percent: number }
	| { kind: "rising"; percent: number; withPractices: boolean }
	| { kind: "falling"; percent: number; most: string | null };

/** What the page says first: where the share of engaged people goes. `exchanging` gave or took a practice. */
export function headlineOf(
	organisation: Engagement,
	spokes: readonly Engagement[],
	exchanging: ReadonlySet<string>,
): Headline {
	const { percent, change } = organisation.engaged;
	if (percent === null) return { kind: "early" };
	if (change === null) return { kind: "first", percent };
	if (points(change) >= LEAST_CHANGE)
		return { kind: "rising", percent, withPractices: risesWithPractices(spokes, exchanging) };
	if (points(change) > -LEAST_CHANGE) return { kind: "steady", percent };
	const most = spokes
		.flatMap(({ scope, engaged }) =>
			scope !== HUB && engaged.change !== null ? [{ scope, change: engaged.change }] : [],
		)
		.sort((one, other) => one.change - other.change)[0];
	return { kind: "falling", percent, most: most && points(most.change) <= -LEAST_CHANGE ? most.scope : null };
}

/** Whether spokes that gave or took a practice rose, and rose more than the others. */
function risesWithPractices(spokes: readonly Engagement[], exchanging: ReadonlySet<string>): boolean {
	const withPractices = meanChange(spokes.filter(({ scope }) => exchanging.has(scope)));
	const without = meanChange(spokes.filter(({ scope }) => !exchanging.has(scope)));
	return (
		withPractices !== null && points(withPractices) >= LEAST_CHANGE && (without === null || withPractices > without)
	);
}

function meanChange(spokes: readonly Engagement[]): number | null {
	const changes = spokes.flatMap(({ engaged }) => (engaged.change === null ? [] : [engaged.change]));
	return changes.length > 0 ? changes.reduce((sum, change) => sum + change, 0) / changes.length : null;
}

/** The spoke furthest below the goal, of those whose share may be shown; in whole percent, as they are shown. */
export function furthestBelow(spokes: readonly Engagement[], goalPercent: number) {
	return spokes
		.flatMap(({ scope, engaged }) =>
			scope !== HUB && engaged.percent !== null && Math.round(engaged.percent) < goalPercent
				? [{ scope, percent: engaged.percent }]
				: [],
		)
		.sort((one, other) => one.percent - other.percent)[0];
}
