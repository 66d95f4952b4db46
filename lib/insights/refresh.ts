import { demand } from "../errors";
import type { Viewer } from "../viewer";
import { canSeeInsights } from "./policy";
import { refreshFigures } from "./rollup";

/** A reader wants the figures of this very moment. @throws Refused */
export async function refreshInsights(viewer: Viewer, at: Date): Promise<void> {
	demand(canSeeInsights(viewer));
	await refreshFigures(at, { anyway: true });
}
