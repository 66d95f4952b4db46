import type { Adoption } from "./adoption";
import { HUB } from "./schema";

/** Below one point either way, a share holds. */
const POINT = 1;

export type Headline =
	| { kind: "early" }
	| { kind: "first" | "steady"; percent: number }
	| { kind: "rising"; percent: number; travels: boolean }
	| { kind: "falling"; percent: number; most: string | null };

/** What the page says first: where the share of engaged people goes, in words that its figures bear out. */
export function headlineOf(house: Adoption, spokes: readonly Adoption[], travelling: ReadonlySet<string>): Headline {
	const { percent, change } = house.engaged;
	if (percent === null) return { kind: "early" };
	if (change === null) return { kind: "first", percent };
	if (change >= POINT) return { kind: "rising", percent, travels: risesWhereTravelling(spokes, travelling) };
	if (change > -POINT) return { kind: "steady", percent };
	const changes = spokes.flatMap(({ scope, engaged }) =>
		scope !== HUB && engaged.change !== null ? [{ scope, change: engaged.change }] : [],
	);
	const most = changes.sort((one, other) => one.change - other.change)[0];
	return { kind: "falling", percent, most: most && most.change <= -POINT ? most.scope : null };
}

/** Whether spokes that gave or took a practice rose, and rose more than those that did not. */
function risesWhereTravelling(spokes: readonly Adoption[], travelling: ReadonlySet<string>): boolean {
	const mean = (those: Adoption[]) => {
		const changes = those.flatMap(({ engaged }) => (engaged.change === null ? [] : [engaged.change]));
		return changes.length > 0 ? changes.reduce((sum, change) => sum + change, 0) / changes.length : null;
	};
	const with_ = mean(spokes.filter(({ scope }) => travelling.has(scope)));
	const without = mean(spokes.filter(({ scope }) => !travelling.has(scope)));
	return with_ !== null && with_ >= POINT && (without === null || with_ > without);
}

/** The spoke furthest below the goal, of those whose share may be shown. */
export function furthestBelow(spokes: readonly Adoption[], goalPercent: number) {
	return spokes
		.flatMap(({ scope, engaged }) =>
			scope !== HUB && engaged.percent !== null && engaged.percent < goalPercent
				? [{ scope, percent: engaged.percent }]
				: [],
		)
		.sort((one, other) => one.percent - other.percent)[0];
}
