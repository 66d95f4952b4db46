import { addDays, dateColumn } from "../clock";
import type { Tx } from "../db";
import { organisationDay } from "../organisation-day";
import { readSettings } from "../settings";
import { dayValue } from "../sql";
import type { PracticeQuery } from "./policy";
import { DUE_DAYS, type Freshness } from "./schema";

/**
 * A practice is fresh until 30 days before its review day, then due until that day has passed, then expired. Days are
 * `2026-12-17`, in the organisation's zone.
 */
export function freshnessOf(reviewOn: string, onDay: string): Freshness {
	if (onDay > reviewOn) return "expired";
	return onDay > addDays(reviewOn, -DUE_DAYS) ? "due" : "fresh";
}

/** `freshnessOf` as a condition on the review day of `p`: a list or a search may leave out, or sort last, what is expired. */
export function practiceHasFreshness(freshness: Freshness, at: Date) {
	const day = dayValue(organisationDay(at));
	const due = dayValue(addDays(organisationDay(at), DUE_DAYS));
	return (eb: PracticeQuery) => {
		if (freshness === "expired") return eb("p.reviewOn", "<", day);
		if (freshness === "due") return eb.and([eb("p.reviewOn", ">=", day), eb("p.reviewOn", "<", due)]);
		return eb("p.reviewOn", ">=", due);
	};
}

/** The review day of a card that somebody has read as a whole today. */
export async function nextReview(tx: Tx, everyDays: number | null, at: Date): Promise<Date> {
	const days = everyDays ?? (await readSettings(tx)).practiceReviewDays;
	return dateColumn(addDays(organisationDay(at), days));
}
