import { roleMay } from "@/lib/membership-roles";
import { activeCommunities, type Viewer, type ViewerMembership } from "@/lib/viewer";

/** Communities that the navigation and home name. */
const NAMED = 8;

interface FirstCommunities {
	/** Those that the viewer manages or moderates first, then the others, each by name. */
	named: ViewerMembership[];
	/** Of all, named or not. */
	total: number;
}

export function firstCommunities(viewer: Viewer): FirstCommunities {
	const runs = (one: ViewerMembership) => roleMay(one.role, "moderate");
	const mine = activeCommunities(viewer);
	return {
		named: [...mine.filter(runs), ...mine.filter((one) => !runs(one))].slice(0, NAMED),
		total: mine.length,
	};
}
