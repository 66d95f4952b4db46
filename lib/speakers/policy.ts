import { type CommunityFacts, canManage, canModerate, canTakePart, communitiesReadableBy } from "../communities/policy";
import type { Prisma } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { type AnswerFacts, canSeat, type EditionOver, isOver, type MeetupFacts } from "../meetups/policy";
import { isAdministrator, isEmployee, isHubLead, lookedAfterIds, type Viewer } from "../viewer";
import { isDelivered } from "./delivered";
import type { SpeakerStage } from "./schema";

/** A community's speakers are for those who prepare its meetups: its moderators and managers. The fragment of `canSeeSpeakers`. */
export function speakersVisibleTo(viewer: Viewer): Prisma.SpeakerEngagementWhereInput {
	if (!isEmployee(viewer)) return { id: { in: [] } };
	if (isHubLead(viewer) || isAdministrator(viewer)) return { community: communitiesReadableBy(viewer) };
	return { communityId: { in: lookedAfterIds(viewer) } };
}

/** Moderators look on, managers act. */
export function canSeeSpeakers(viewer: Viewer, community: CommunityFacts): Verdict {
	return canModerate(viewer, community).allowed ? allowed : canManage(viewer, community);
}

/** Adding, changing and moving is for managers: a yes gives a seat, a brief leaves the house. */
export function canRunSpeakers(viewer: Viewer, community: CommunityFacts): Verdict {
	return community.archivedAt ? refused("community_archived") : canManage(viewer, community);
}

/** What a moderator or a manager thinks of a proposal; their own is for the others. */
export function canRate(
	viewer: Viewer,
	{ community, proposedById }: { community: CommunityFacts; proposedById: string | null },
): Verdict {
	if (community.archivedAt) return refused("community_archived");
	if (proposedById === viewer.personId) return refused("own_proposal");
	return canSeeSpeakers(viewer, community);
}

/** By their own link, while the talk is still to be given: what took place, took place, whether or not it was noted. */
export function canWithdraw(talk: { stage: SpeakerStage; meetup: EditionOver | null }, at: Date): Verdict {
	const isGiven = isDelivered(talk.stage) || (talk.meetup !== null && isOver(talk.meetup, at));
	return isGiven ? refused("talk_given") : allowed;
}

/** Proposals can be asked for while an edition is still ahead. */
export function canCall(viewer: Viewer, meetup: MeetupFacts, at: Date): Verdict {
	const verdict = canSeat(viewer, meetup);
	if (!verdict.allowed) return verdict;
	return meetup.startsAt <= at ? refused("meetup_over") : allowed;
}

interface CallFacts extends AnswerFacts {
	proposalsUntil: Date | null;
	community: CommunityFacts;
}

export function canPropose(viewer: Viewer, meetup: CallFacts, at: Date): Verdict {
	const verdict = canTakePart(viewer, meetup.community);
	if (!verdict.allowed) return verdict;
	if (meetup.state !== "published" || !meetup.proposalsUntil || meetup.startsAt <= at) return refused("call_not_open");
	return meetup.proposalsUntil <= at ? refused("call_closed") : allowed;
}
