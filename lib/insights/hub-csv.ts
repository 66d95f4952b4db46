import type { Cell } from "../csv";
import type { Translate } from "../i18n/translator";
import type { Adoption } from "./adoption";
import { windowDaysOf } from "./metric";
import { metricCells } from "./metric-cells";
import { FIGURE_METRICS, HUB_METRICS, type HubMetric } from "./metrics";
import type { HubInsights } from "./queries";

const HEAD = [
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

interface Words {
	t: Translate;
	nameOf: (scope: string) => string;
}

/** The numbers of the page, one line each, as much of them as the page shows. */
export function insightsRows(insights: HubInsights, { t, nameOf }: Words): Cell[][] {
	const cells = metricCells(t);
	// A country may bear the name of a spoke: each line says which of the two it is.
	const levels = { organisation: [insights.organisation], spoke: insights.bySpoke, country: insights.byCountry };
	const line = (level: keyof typeof levels, part: Adoption, metric: HubMetric) => [
		t(`metrics.${metric}.name`),
		t(`insights.csv.levels.${level}`),
		nameOf(part.scope),
		cells.count(part[metric].numerator),
		cells.count(part[metric].denominator),
		cells.rounded(part[metric].percent),
		cells.rounded(part[metric].change),
		windowDaysOf(FIGURE_METRICS[metric], insights.window),
		insights.endsOn,
		cells.definition(metric),
	];
	return [
		HEAD.map((name) => t(`insights.csv.${name}`)),
		...(["organisation", "spoke", "country"] as const).flatMap((level) =>
			levels[level].flatMap((part) => HUB_METRICS.map((metric) => line(level, part, metric))),
		),
	];
}
