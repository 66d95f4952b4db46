import type { ReactNode } from "react";
import type { Translate } from "@/lib/i18n/translator";
import type { EditionCounts, EditionFigure } from "@/lib/insights/edition-figures";
import { isShown, type Shown } from "@/lib/insights/suppression";
import { EditionDefinitionButton } from "./edition-definitions";
import type { Numbers } from "./numbers";

interface Props {
	edition: EditionCounts;
	t: Translate;
	numbers: Numbers;
}

/** The figures of an edition, each with what it is a part of. */
export function EditionTiles({ edition, t, numbers }: Props) {
	const { seats, going, came, cameWithSeat, walkIns, fresh, returning, asked, answers, willApply } = edition;
	const percent = (value: number | null, of: Shown) =>
		value === null ? (isShown(of) ? t("report.unknown") : numbers.count(of)) : numbers.percent(value);
	return (
		<dl className="grid grid-cols-2 gap-px overflow-hidden rounded-large border border-line bg-line lg:grid-cols-4">
			<Tile figure="going" value={numbers.count(going)} t={t}>
				{t("report.of.seats", { seats: numbers.count(seats) })}
			</Tile>
			<Tile figure="came" value={came === null ? t("report.unknown") : numbers.count(came)} t={t}>
				{walkIns !== null && t("report.of.walkIns", { count: walkIns })}
			</Tile>
			<Tile figure="show" value={percent(edition.showPercent, going)} t={t}>
				{cameWithSeat !== null &&
					t("report.of.show", { numerator: numbers.count(cameWithSeat), denominator: numbers.count(going) })}
			</Tile>
			<Tile figure="fresh" value={numbers.count(fresh)} t={t}>
				{t("report.of.fresh", { count: returning })}
			</Tile>
			<Tile figure="useful" value={edition.useful === null ? t("report.tooFew") : numbers.mean(edition.useful)} t={t}>
				{t("report.of.useful", { numerator: numbers.count(answers), denominator: numbers.count(asked) })}
			</Tile>
			<Tile figure="apply" value={percent(edition.applyPercent, willApply)} t={t}>
				{t("report.of.apply", { numerator: numbers.count(willApply), denominator: numbers.count(answers) })}
			</Tile>
			<Tile figure="walkIns" value={walkIns === null ? t("report.unknown") : numbers.count(walkIns)} t={t} />
			<Tile figure="returning" value={numbers.count(returning)} t={t} />
		</dl>
	);
}

interface TileProps {
	figure: EditionFigure;
	value: string;
	t: Translate;
	children?: ReactNode;
}

function Tile({ figure, value, t, children }: TileProps) {
	return (
		<div className="bg-surface px-4 py-3.5 md:px-5">
			<dt className="muted">
				{t(`report.figures.${figure}`)} <EditionDefinitionButton figure={figure} t={t} />
			</dt>
			<dd>
				<span className={/\d/.test(value) ? "figure-value" : "text-title-s"}>{value}</span>
			</dd>
			{children && <dd className="muted">{children}</dd>}
		</div>
	);
}
