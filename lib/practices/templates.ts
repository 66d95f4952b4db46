export const TEMPLATES = ["practice", "lesson", "how_to", "campaign", "toolkit"] as const;
export type Template = (typeof TEMPLATES)[number];

/** Sizes of teams that a practice fits, by people. */
export const TEAM_SIZES = ["to_9", "to_49", "to_249", "over_249"] as const;
export const REVIEW_INTERVALS = [90, 180, 365, 730] as const;
