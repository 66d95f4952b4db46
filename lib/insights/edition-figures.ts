import type { Shown } from "./suppression";

/** What is counted of an edition, in the order it is read; `show`, `useful` and `apply` are shares. */
export const EDITION_FIGURES = [
	"seats",
	"going",
	"came",
	"show",
	"walkIns",
	"fresh",
	"returning",
	"useful",
	"apply",
] as const;
export type EditionFigure = (typeof EDITION_FIGURES)[number];

export interface EditionCounts {
	id: string;
	title: string;
	number: number | null;
	startsAt: Date;
	seats: number;
	/** People with a seat; the guests they bring hold seats as well and are not counted here. */
	going: number;
	/** Null where nobody was checked in: then it is not known who came. */
	came: number | null;
	cameWithSeat: number | null;
	walkIns: number | null;
	/** Of those who came (of those with a seat, where nobody was checked in), for the first time and again. */
	fresh: number;
	returning: number;
	/** People who were asked what they think of it. */
	asked: Shown;
	answers: Shown;
	/** Mean of 1 to 5; null where fewer than five answered. */
	useful: number | null;
	willApply: Shown;
	showPercent: number | null;
	answerPercent: number | null;
	applyPercent: number | null;
}

interface Figure {
	numerator: Shown | null;
	/** Null for a figure that is no share. */
	denominator: Shown | null;
	/** A percentage; of `useful`, the mean of 1 to 5. */
	value: number | null;
}

const plain = (numerator: number | null): Figure => ({ numerator, denominator: null, value: null });

/** One figure of an edition with what it is a part of. */
export function editionFigure(counts: EditionCounts, figure: EditionFigure): Figure {
	switch (figure) {
		case "show":
			return { numerator: counts.cameWithSeat, denominator: counts.going, value: counts.showPercent };
		case "useful":
			return { numerator: counts.answers, denominator: counts.asked, value: counts.useful };
		case "apply":
			return { numerator: counts.willApply, denominator: counts.answers, value: counts.applyPercent };
		default:
			return plain(counts[figure]);
	}
}
