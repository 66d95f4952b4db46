/** The colours of communities: a fixed scale, so that every text and drawing in them can be read. */
export const ACCENTS = ["leaf", "amber", "sky", "rose", "violet", "teal", "olive", "clay"] as const;
export type AccentName = (typeof ACCENTS)[number];
