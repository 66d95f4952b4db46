import { allowed, refused, type Verdict } from "../errors";
import { isAdministrator, isEmployee, isHubLead, type Viewer } from "../viewer";

/** What is searched and not found: hub leads and administrators see it and do something about it. Nobody sees who searched. */
export function canSeeGaps(viewer: Viewer): Verdict {
	return isEmployee(viewer) && (isHubLead(viewer) || isAdministrator(viewer)) ? allowed : refused("hub_leads_only");
}
