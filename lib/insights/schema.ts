import { z } from "zod";

/** Windows a reader may choose, in days; the first is the default. */
export const WINDOWS = [28, 7, 90] as const;
export type Window = (typeof WINDOWS)[number];

/** The four figures of the house, in the order they are read: each is a part of the one before, but for reuse. */
export const METRICS = ["reach", "active", "engaged", "reuse_rate"] as const;
export type Metric = (typeof METRICS)[number];

export const ALL = "all";
/** People of the hub itself, and those whose unit stands in no spoke. */
export const HUB = "spoke:hub";
export const spokeScope = (spokeId: string | null): string => (spokeId ? `spoke:${spokeId}` : HUB);

/** From how many engaged people on a seed has each size. */
export const SEED_SIZES = [0, 1, 5, 20, 50, 200] as const;

/** Seeds a head has room for. */
export const MOST_SEEDS = 24;

/** The window a reader asked for; anything else is the default one. */
export const insightsQuery = z.object({ window: z.coerce.number().pipe(z.literal(WINDOWS)).catch(WINDOWS[0]) });
