/** `windowDays` of a figure that holds on a day rather than over days. */
export const ON_THE_DAY = 0;
/** A practice is judged once it had this long to travel, by who took it up in the last twelve months. */
export const SHELF_DAYS = 90;
export const REUSE_WINDOW_DAYS = 365;
/** Questions are judged over this window, whatever window the page shows. */
export const QUESTION_WINDOW_DAYS = 90;
export const QUESTION_PATIENCE_HOURS = 48;

/** A share in percent, or null of nothing. Not rounded. */
export function percentOf(numerator: number, denominator: number): number | null {
	return denominator > 0 ? (100 * numerator) / denominator : null;
}
