import { MINIMUM_GROUP } from "../minimum-group";
import type { EditionCounts } from "./edition-counts";
import { keysOf, type MetricDefinition, type TileOf } from "./metric";
import type { Shown } from "./shown";

interface EditionFigure {
	numerator: Shown | null;
	/** Null where it is not known, or the metric is a part of nothing. */
	denominator: Shown | null;
	/** Not rounded; null where it is not known or not shown, and for a count. */
	value: number | null;
	/** A count that the tile names beside it. */
	beside?: number | null;
}

/** A metric of one edition, counted when its report is opened. */
export interface EditionMetric extends MetricDefinition {
	page: "report";
	days: "edition";
	format: "count" | "percent" | "mean";
	compute: (counts: EditionCounts) => EditionFigure;
}

const count = (
	numerator: EditionFigure["numerator"],
	denominator: EditionFigure["denominator"] = null,
	beside: number | null = null,
): EditionFigure => ({ numerator, denominator, value: null, beside });

/** Small counts are shown: the readers of a report may read the names as well. */
const people = { page: "report", days: "edition", minimumGroup: null, tile: true, format: "count" } as const;
/** Answers are never shown with a name. */
const answers = { page: "report", days: "edition", minimumGroup: MINIMUM_GROUP, tile: true } as const;

/** The metrics of one edition, in the order they are read. */
export const editionMetrics = {
	seats: { ...people, tile: false, compute: ({ seats }) => count(seats) },
	going: { ...people, compute: ({ going, seats }) => count(going, seats) },
	came: { ...people, compute: ({ came, walkIns }) => count(came, null, walkIns) },
	show_rate: {
		...people,
		format: "percent",
		compute: ({ cameWithSeat, going, showPercent }) => ({
			numerator: cameWithSeat,
			denominator: going,
			value: showPercent,
		}),
	},
	walk_ins: { ...people, compute: ({ walkIns, came }) => count(walkIns, came) },
	first_time: { ...people, compute: ({ firstTime, attendees, returning }) => count(firstTime, attendees, returning) },
	returning: { ...people, compute: ({ returning, attendees }) => count(returning, attendees) },
	usefulness: {
		...answers,
		format: "mean",
		compute: ({ answers, asked, useful }) => ({ numerator: answers, denominator: asked, value: useful }),
	},
	will_apply: {
		...answers,
		format: "percent",
		compute: ({ willApply, answers, applyPercent }) => ({
			numerator: willApply,
			denominator: answers,
			value: applyPercent,
		}),
	},
} as const satisfies Record<string, EditionMetric>;

export type EditionMetricKey = keyof typeof editionMetrics;
type EditionTile = TileOf<typeof editionMetrics>;

/** In the order they are read. */
export const EDITION_KEYS = keysOf(editionMetrics);
export const EDITION_TILES = EDITION_KEYS.filter((key): key is EditionTile => editionMetrics[key].tile);

export function editionFigure(counts: EditionCounts, metric: EditionMetricKey): EditionFigure {
	return editionMetrics[metric].compute(counts);
}
