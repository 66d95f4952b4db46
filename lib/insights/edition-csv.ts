import { dayIn } from "../clock";
import type { Cell } from "../csv";
import { nameIn } from "../i18n/names";
import type { Translate } from "../i18n/translator";
import type { Viewer } from "../viewer";
import { EDITION_FIGURES, type EditionCounts, editionFigure } from "./edition-figures";
import type { EditionPart, EditionReport } from "./edition-report";
import type { Shown } from "./suppression";

/** The numbers of the page, one line each, as much of them as the page shows. */
export function editionRows(viewer: Viewer, report: EditionReport, t: Translate): Cell[][] {
	const head = ["edition", "day", "figure", "part", "numerator", "denominator", "value", "definition"] as const;
	const shown = (value: Shown | null): Cell =>
		value === null ? "" : value === "few" || value === "hidden" ? t(`insights.${value}`) : value;
	const editionCells = ({ title, startsAt }: EditionCounts) => [title, dayIn(startsAt, report.meetup.zone)];
	const figures = [report.edition, ...report.earlier].flatMap((counts) =>
		EDITION_FIGURES.map((name): Cell[] => {
			const { numerator, denominator, value } = editionFigure(counts, name);
			const rounded = value === null ? "" : name === "useful" ? Math.round(value * 10) / 10 : Math.round(value);
			return [
				...editionCells(counts),
				t(`report.figures.${name}`),
				t("report.csv.all"),
				shown(numerator),
				shown(denominator),
				rounded,
				t(`report.definitions.${name}`),
			];
		}),
	);
	const part =
		(cut: "unit" | "site") =>
		(row: EditionPart): Cell[] => [
			...editionCells(report.edition),
			t(`report.by.${cut}`),
			row.names ? nameIn(viewer.locale, row.names) : t(`report.none.${cut}`),
			shown(row.came),
			shown(row.going),
			"",
			t("report.definitions.show"),
		];
	return [
		head.map((name) => t(`report.csv.${name}`)),
		...figures,
		...report.byUnit.map(part("unit")),
		...report.bySite.map(part("site")),
	];
}
