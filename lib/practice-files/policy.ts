import { allowed, refused, type Verdict } from "../errors";
import { activeCommunities, isEmployee, type Viewer } from "../viewer";

/** Whoever may write a practice may bring in pages; each community is asked as well, by `canDraft`. */
export function canImportPractices(viewer: Viewer): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	return activeCommunities(viewer).length > 0 ? allowed : refused("members_only");
}
