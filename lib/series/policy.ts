import { type CommunityFacts, canManage, canRead, communityReadableBy } from "../communities/policy";
import { allowed, refused, type Verdict } from "../errors";
import { canDraft } from "../meetups/policy";
import type { Viewer } from "../viewer";
import { seriesTemplate } from "./schema";

interface SeriesFacts {
	endedAt: Date | null;
	community: CommunityFacts;
}

/** Series of a community `c` that the viewer may read. A guest sees meetups they are invited to, and no series. */
export const seriesVisibleTo = communityReadableBy;

export function canChangeSeries(viewer: Viewer, { endedAt, community }: SeriesFacts): Verdict {
	const verdict = canDraft(viewer, community);
	if (!verdict.allowed) return verdict;
	return endedAt ? refused("series_ended") : allowed;
}

export function canResumeSeries(viewer: Viewer, { endedAt, community }: SeriesFacts): Verdict {
	const verdict = canDraft(viewer, community);
	if (!verdict.allowed) return verdict;
	return endedAt ? allowed : refused("series_not_ended");
}

/** Whether the viewer may sign up for every meetup of the series to come. Where seats are asked for, nobody can. */
export function canSignUpForSeries(
	viewer: Viewer,
	{ endedAt, community, template }: SeriesFacts & { template: unknown },
): Verdict {
	const verdict = canRead(viewer, community);
	if (!verdict.allowed) return verdict;
	if (community.archivedAt) return refused("community_archived");
	if (seriesTemplate.parse(template).seatsOnRequest) return refused("seats_on_request");
	return endedAt ? refused("series_ended") : allowed;
}

/** Holidays and clashes are for managers, who choose the days. */
export const canSeePlanning = canManage;
