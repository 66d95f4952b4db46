import type { Translate } from "@/lib/i18n/translator";
import type { EditionCounts } from "@/lib/insights/edition-counts";
import { type EditionMetricKey, editionFigure, editionMetrics } from "@/lib/insights/edition-metrics";
import { isTooFewForPercent } from "@/lib/insights/metric";
import { isShown } from "@/lib/insights/shown";
import type { Numbers } from "./numbers";

/** The number of a metric of an edition, or in words why there is none. */
export function editionValue(edition: EditionCounts, metric: EditionMetricKey, t: Translate, numbers: Numbers) {
	const { numerator, denominator, value } = editionFigure(edition, metric);
	const { format } = editionMetrics[metric];
	if (numerator === null) return { text: t("report.unknown"), isNumber: false };
	if (format === "count") return { text: numbers.count(numerator), isNumber: isShown(numerator) };
	if (value !== null) return { text: format === "mean" ? numbers.mean(value) : numbers.percent(value), isNumber: true };
	if (isShown(numerator) && denominator !== null && isShown(denominator) && isTooFewForPercent(denominator))
		return { text: numbers.share({ percent: null, numerator, denominator }), isNumber: true };
	return { text: isShown(numerator) ? t("report.unknown") : numbers.count(numerator), isNumber: false };
}
