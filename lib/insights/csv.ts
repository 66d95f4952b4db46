import type { Cell } from "../csv";
import type { Translate } from "../i18n/translator";
import type { Adoption } from "./adoption";
import type { HubInsights } from "./queries";
import { METRICS } from "./schema";

const LEVELS = ["company", "spoke", "country"] as const;
type Level = (typeof LEVELS)[number];

interface Words {
	t: Translate;
	nameOf: (scope: string) => string;
}

/** The numbers of the page, one line each, as much of them as the page shows. */
export function insightsRows(insights: HubInsights, { t, nameOf }: Words): Cell[][] {
	const head = [
		"metric",
		"level",
		"part",
		"numerator",
		"denominator",
		"percent",
		"change",
		"windowDays",
		"endsOn",
		"definition",
	] as const;
	// A country may bear the name of a spoke: each line says which of the two it is.
	const levels = { company: [insights.house], spoke: insights.bySpoke, country: insights.byCountry };
	const lines = LEVELS.flatMap((level) =>
		levels[level].flatMap((part) => METRICS.map((metric) => line(insights, { level, part, metric }, { t, nameOf }))),
	);
	return [head.map((name) => t(`insights.csv.${name}`)), ...lines];
}

function line(
	insights: HubInsights,
	{ level, part, metric }: { level: Level; part: Adoption; metric: (typeof METRICS)[number] },
	{ t, nameOf }: Words,
): Cell[] {
	const { numerator, denominator, percent, change } = part[metric];
	const shown = (value: Cell) => (value === "few" || value === "hidden" ? t(`insights.${value}`) : value);
	return [
		t(`insights.metrics.${metric}`),
		t(`insights.csv.levels.${level}`),
		nameOf(part.scope),
		shown(numerator),
		shown(denominator),
		percent === null ? "" : Math.round(percent),
		change === null ? "" : Math.round(change),
		insights.window,
		insights.endsOn,
		`${t(`insights.definitions.${metric}.numerator`)} / ${t(`insights.definitions.${metric}.denominator`)}`,
	];
}
