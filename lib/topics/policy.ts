import { allowed, refused, type Verdict } from "../errors";
import { isAdministrator, isEmployee, isHubLead, type Viewer } from "../viewer";

/** Adding, changing, merging and splitting topics: the hub, for all communities. Every colleague reads them. */
export function canCurateTopics(viewer: Viewer): Verdict {
	return isEmployee(viewer) && (isHubLead(viewer) || isAdministrator(viewer)) ? allowed : refused("hub_leads_only");
}
