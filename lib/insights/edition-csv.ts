import { dayIn } from "../clock";
import type { Cell } from "../csv";
import { nameIn } from "../i18n/names";
import type { Translate } from "../i18n/translator";
import type { Viewer } from "../viewer";
import type { EditionCounts } from "./edition-counts";
import { EDITION_KEYS, type EditionMetricKey, editionFigure, editionMetrics } from "./edition-metrics";
import type { EditionPart } from "./edition-parts";
import type { EditionReport } from "./edition-report";
import { metricCells } from "./metric-cells";

const HEAD = ["edition", "day", "figure", "part", "numerator", "denominator", "value", "definition"] as const;

/** The numbers of the page, one line each, as much of them as the page shows. */
export function editionRows(viewer: Viewer, report: EditionReport, t: Translate): Cell[][] {
	const cells = metricCells(t);
	const editionCells = ({ title, startsAt }: EditionCounts) => [title, dayIn(startsAt, report.meetup.zone)];
	const metricLine = (counts: EditionCounts, metric: EditionMetricKey) => {
		const { numerator, denominator, value } = editionFigure(counts, metric);
		const isMean = editionMetrics[metric].format === "mean";
		return [
			...editionCells(counts),
			t(`metrics.${metric}.name`),
			t("report.csv.all"),
			cells.count(numerator),
			cells.count(denominator),
			isMean && value !== null ? Math.round(value * 10) / 10 : cells.rounded(value),
			cells.definition(metric),
		];
	};
	const partLine = (cut: "unit" | "site") => (row: EditionPart) => [
		...editionCells(report.edition),
		t(`report.by.${cut}`),
		row.names ? nameIn(viewer.locale, row.names) : t(`report.none.${cut}`),
		cells.count(row.came),
		cells.count(row.going),
		"",
		cells.definition("show_rate"),
	];
	return [
		HEAD.map((name) => t(`report.csv.${name}`)),
		...[report.edition, ...report.earlier].flatMap((counts) =>
			EDITION_KEYS.map((metric) => metricLine(counts, metric)),
		),
		...report.byUnit.map(partLine("unit")),
		...report.bySite.map(partLine("site")),
	];
}
