import { allowed, refused, type Verdict } from "../errors";
import { isOfHub, type Viewer } from "../viewer";

/** Adding, changing, merging and splitting topics: the hub, for all communities. Every colleague reads them. */
export function canCurateTopics(viewer: Viewer): Verdict {
	return isOfHub(viewer) ? allowed : refused("hub_leads_only");
}
