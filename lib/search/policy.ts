import { allowed, refused, type Verdict } from "../errors";
import { isOfHub, type Viewer } from "../viewer";

/** What is searched and not found: hub leads and administrators see it and do something about it. Nobody sees who searched. */
export function canSeeGaps(viewer: Viewer): Verdict {
	return isOfHub(viewer) ? allowed : refused("hub_leads_only");
}
