/** The long texts of a card: two people may change them at the same time, and an adapted copy shares them with its original. */
export const SHARED_TEXTS = ["context", "problem", "steps", "result", "evidence"] as const;
export type SharedText = (typeof SHARED_TEXTS)[number];
