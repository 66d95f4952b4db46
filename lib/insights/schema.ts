import { z } from "zod";

/** Windows a reader may choose, in days; the first is the default. */
export const WINDOWS = [28, 7, 90] as const;
export type Window = (typeof WINDOWS)[number];

/** The scope of the whole organisation. */
export const ALL = "all";
/** People of the hub itself, and those whose unit belongs to no spoke. */
export const HUB = "spoke:hub";
export const spokeScope = (spokeId: string | null): string => (spokeId ? `spoke:${spokeId}` : HUB);

/** From how many engaged people on a community has each size in the drawing. */
export const COMMUNITY_SIZES = [0, 1, 5, 20, 50, 200] as const;

/** Communities that the drawing has room for in each spoke. */
export const MOST_COMMUNITIES = 24;

/** The window a reader asked for; anything else is the default one. */
export const insightsQuery = z.object({ window: z.coerce.number().pipe(z.literal(WINDOWS)).catch(WINDOWS[0]) });
