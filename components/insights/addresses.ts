import { WINDOWS, type Window } from "@/lib/insights/schema";

/** A page of figures through one of its windows; the usual one has the plain address. */
export const windowAddress = (page: string, window: Window) =>
	window === WINDOWS[0] ? page : `${page}?window=${window}`;

/** Where the numbers of the picture list a spoke's communities. */
export const headId = (scope: string) => `communities-${scope.replace(":", "-")}`;

export const DANDELION_NUMBERS = "/hub/insights/dandelion";

/** The numbers of the picture, or a spoke's communities among them. */
export const dandelionAddress = (window: Window, scope?: string) =>
	windowAddress(DANDELION_NUMBERS, window) + (scope ? `#${headId(scope)}` : "");
