import { communityMetrics } from "./community-metrics";
import { type EditionMetric, type EditionMetricKey, editionMetrics } from "./edition-metrics";
import { type FigureMetric, keysOf, type TileOf } from "./metric";
import { peopleMetrics } from "./people-metrics";
import { practiceMetrics } from "./practice-metrics";
import { questionMetrics } from "./question-metrics";

const figureMetrics = { ...peopleMetrics, ...practiceMetrics, ...questionMetrics, ...communityMetrics };

export type FigureKey = keyof typeof figureMetrics;
/** The tiles of the hub's page, columns of its tables and lines of its export. */
export type HubMetric = TileOf<typeof figureMetrics>;
export type MetricKey = FigureKey | EditionMetricKey;

/** Metrics whose figures are kept. */
export const FIGURE_METRICS: Readonly<Record<FigureKey, FigureMetric>> = figureMetrics;
export const FIGURE_KEYS = keysOf(figureMetrics);
/** In the order they are read. */
export const HUB_METRICS = FIGURE_KEYS.filter((key): key is HubMetric => figureMetrics[key].tile);
/** Metrics of people, whose small groups are hidden. */
export const PEOPLE_METRICS = HUB_METRICS.filter((metric) => FIGURE_METRICS[metric].minimumGroup !== null);

/** Every metric of the product. */
export const METRICS: Readonly<Record<MetricKey, FigureMetric | EditionMetric>> = {
	...figureMetrics,
	...editionMetrics,
};
