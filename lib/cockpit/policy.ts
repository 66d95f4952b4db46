import { type CommunityFacts, canManage, canModerateOrManage } from "../communities/policy";
import { allowed, refused, type Verdict } from "../errors";
import { activeCommunities, hasRightIn, type Viewer } from "../viewer";
import type { NeedPlaces } from "./need-columns";
import { NEED_RULES, type NeedKind } from "./rules";

/** What needs them, for those who look after a community. An archived one needs nothing. */
export function canSeeCockpit(viewer: Viewer, community: CommunityFacts): Verdict {
	const verdict = canModerateOrManage(viewer, community);
	return verdict.allowed && community.archivedAt ? refused("community_archived") : verdict;
}

/** Saying that a need is done, where nothing else says it. */
export const canMarkDone = (kind: NeedKind): Verdict =>
	NEED_RULES[kind].isMarkedDone ? allowed : refused("need_settles_itself");

/** One community, with what the viewer may do there. The caller has asked whether they may see its cockpit. */
export const placeOf = (viewer: Viewer, community: CommunityFacts): NeedPlaces => ({
	viewerId: viewer.personId,
	manage: canManage(viewer, community).allowed ? [community.id] : [],
	moderate: [community.id],
});

/** Every community that the viewer looks after by their own membership. */
export function ownPlaces(viewer: Viewer): NeedPlaces {
	const ids = activeCommunities(viewer).map(({ communityId }) => communityId);
	return {
		viewerId: viewer.personId,
		manage: ids.filter((id) => hasRightIn(viewer, id, "manage")),
		moderate: ids.filter((id) => hasRightIn(viewer, id, "moderate")),
	};
}
