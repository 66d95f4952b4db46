import { WINDOWS, type Window } from "@/lib/insights/schema";

/** Where the numbers of the picture list a spoke's communities. */
export const headId = (scope: string) => `communities-${scope.replace(":", "-")}`;

/** The numbers of the picture, as a page of their own. */
export const dandelionAddress = (window: Window, scope?: string) =>
	`/hub/insights/dandelion${window === WINDOWS[0] ? "" : `?window=${window}`}${scope ? `#${headId(scope)}` : ""}`;
