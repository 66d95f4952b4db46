import { NotFound } from "../errors";

/** Windows a reader may choose, in days. The first is the default; where two together would tell too much, the later one hides more. */
export const WINDOWS = [28, 90, 7] as const;
export type Window = (typeof WINDOWS)[number];

/** From how many engaged people on a community has each size in the drawing. */
export const COMMUNITY_SIZES = [0, 1, 5, 20, 50, 200] as const;

/** Communities that the drawing has room for in each spoke. */
export const MOST_COMMUNITIES = 24;

/** The window a reader asked for, or the default one. There are no others. @throws NotFound */
export function windowOf({ window }: { window?: string | string[] | null }): Window {
	if (window === undefined || window === null) return WINDOWS[0];
	const known = WINDOWS.find((days) => `${days}` === window);
	if (!known) throw new NotFound();
	return known;
}
