import { allowed, refused, type Verdict } from "../errors";
import { isAdministrator, isHubLead, type Viewer } from "../viewer";

/** Adoption by spoke is for leads of the hub and administrators. */
export function canSeeInsights(viewer: Viewer): Verdict {
	return isHubLead(viewer) || isAdministrator(viewer) ? allowed : refused("hub_leads_only");
}
