import type { Cell } from "../csv";
import type { Translate } from "../i18n/translator";
import type { MetricKey } from "./metrics";
import type { Shown } from "./shown";

/** What the exports say of numbers and metrics. */
export function metricCells(t: Translate) {
	return {
		/** A number, or in words why it is not shown; empty where it is not known. */
		count: (value: Shown | null): Cell =>
			value === null ? "" : typeof value === "number" ? value : t(`insights.${value}`),
		rounded: (value: number | null): Cell => (value === null ? "" : Math.round(value)),
		definition: (metric: MetricKey) => `${t(`metrics.${metric}.numerator`)} / ${t(`metrics.${metric}.denominator`)}`,
	};
}
