/** Windows a reader may choose, in days; the first is the default. */
export const WINDOWS = [28, 7, 90] as const;
export type Window = (typeof WINDOWS)[number];

/** The four figures of the house, in the order they are read: each is a part of the one before, but for reuse. */
export const METRICS = ["reach", "active", "engaged", "reuse_rate"] as const;
export type Metric = (typeof METRICS)[number];

/** `windowDays` of a figure that holds on a day rather than over days. */
export const ON_THE_DAY = 0;
/** A practice is judged once it had this long to travel, by who took it up in the last twelve months. */
export const SHELF_DAYS = 90;
export const REUSE_WINDOW_DAYS = 365;
/** Questions are judged over this window, whatever window the page shows. */
export const QUESTION_WINDOW_DAYS = 90;
export const QUESTION_PATIENCE_HOURS = 48;

export const ALL = "all";
/** People of the hub itself, and those whose unit stands in no spoke. */
export const HUB = "spoke:hub";
export const spokeScope = (spokeId: string | null): string => (spokeId ? `spoke:${spokeId}` : HUB);

/** A share in percent, or null of nothing. Not rounded. */
export function percentOf(numerator: number, denominator: number): number | null {
	return denominator > 0 ? (100 * numerator) / denominator : null;
}
