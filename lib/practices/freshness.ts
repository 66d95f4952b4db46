import { addDays } from "../clock";

export const FRESHNESS = ["fresh", "due", "expired"] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** Length of the time in which a review is due before the card expires. */
export const DUE_DAYS = 30;

/**
 * A card is fresh until its review comes near, due in the last 30 days before the review day and on it, expired after.
 * Days are `2026-12-17`, of the organisation's zone.
 */
export function freshnessOf(reviewOn: string, today: string): Freshness {
	if (today > reviewOn) return "expired";
	return today > addDays(reviewOn, -DUE_DAYS) ? "due" : "fresh";
}
