import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { type CommunityFacts, canManage, canRead, communityManagedBy } from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { type Answer, isActive } from "../seats/answers";
import { asConditionPerson, isEmployee, type Viewer } from "../viewer";
import { publishedMeetupVisible } from "../visibility";

/** What decides whether people may answer. */
export interface AnswerFacts {
	state: "draft" | "published" | "held" | "closed" | "cancelled";
	startsAt: Date;
	rsvpClosesAt: Date | null;
	community: Pick<CommunityFacts, "archivedAt">;
}

export interface MeetupFacts extends AnswerFacts {
	community: CommunityFacts;
}

/** A query that reads meetups under the alias `m`, each with its community `c`. */
export type MeetupQuery = ExpressionBuilder<DB & { m: DB["meetups"]; c: DB["communities"] }, "m" | "c">;

/**
 * Employees see published meetups of communities they may read, and unpublished ones of communities they manage. A guest
 * sees the meetups they are invited to, as long as their access lasts.
 */
export function meetupVisibleTo(viewer: Viewer) {
	return (eb: MeetupQuery): Expression<SqlBool> => {
		const published = publishedMeetupVisible(asConditionPerson(viewer))(eb);
		if (!isEmployee(viewer)) return published;
		return eb.or([published, eb.and([eb("m.publishedAt", "is", null), communityManagedBy(viewer)(eb)])]);
	};
}

/** `meetupVisibleTo` for a meetup that was read under its lock. A test compares the two. */
export function canSeeMeetup(
	viewer: Viewer,
	meetup: { id: string; publishedAt: Date | null; community: CommunityFacts },
): Verdict {
	if (viewer.kind !== "guest") return (meetup.publishedAt ? canRead : canManage)(viewer, meetup.community);
	return meetup.publishedAt !== null && viewer.invitedTo.includes(meetup.id) ? allowed : refused("employees_only");
}

/** The meetup is published and has not started. */
function isAhead(meetup: AnswerFacts, at: Date): Verdict {
	if (meetup.state === "draft") return refused("meetup_not_published");
	if (meetup.state === "cancelled") return refused("meetup_cancelled");
	if (meetup.state !== "published" || meetup.startsAt <= at) return refused("meetup_over");
	return allowed;
}

/**
 * Whether a viewer who sees the meetup may take a seat or join the waitlist. An offer can be accepted until it expires, also
 * after answers have closed.
 */
export function canRsvp(viewer: Viewer, meetup: AnswerFacts, at: Date, offerExpiresAt: Date | null = null): Verdict {
	if (viewer.kind === "service") return refused("employees_only");
	const verdict = isAhead(meetup, at);
	if (!verdict.allowed) return verdict;
	if (meetup.community.archivedAt) return refused("community_archived");
	if (offerExpiresAt) return offerExpiresAt <= at ? refused("offer_lapsed") : allowed;
	if (meetup.rsvpClosesAt && meetup.rsvpClosesAt <= at) return refused("rsvp_closed");
	return allowed;
}

/**
 * Whether the viewer asks the organisers for a seat, and does not take one. Guests were invited by them; whoever has a seat,
 * an offer or a position on the waitlist was accepted by them.
 */
export function asksForSeat(
	viewer: Viewer,
	meetup: { seatsOnRequest: boolean; community: CommunityFacts },
	mine: { answer: string } | null,
): boolean {
	if (!meetup.seatsOnRequest || !isEmployee(viewer) || (mine && isActive(mine.answer))) return false;
	return !canManage(viewer, meetup.community).allowed;
}

export function canRequestSeat(
	viewer: Viewer,
	meetup: MeetupFacts & { seatsOnRequest: boolean },
	mine: { answer: string } | null,
	at: Date,
): Verdict {
	const verdict = canRsvp(viewer, meetup, at);
	if (!verdict.allowed) return verdict;
	return asksForSeat(viewer, meetup, mine) ? allowed : refused("no_request_needed");
}

/** Those who assign seats answer requests, until the start: then they end by themselves. */
export function canAnswerRequests(viewer: Viewer, meetup: MeetupFacts, at: Date): Verdict {
	const verdict = canSeat(viewer, meetup);
	return verdict.allowed ? isAhead(meetup, at) : verdict;
}

/** How many companions a person may bring. Guests bring none. */
export function companionsOf(viewer: Viewer, meetup: { companionsEach: number }): number {
	return isEmployee(viewer) ? meetup.companionsEach : 0;
}

export function canBring(viewer: Viewer, meetup: { companionsEach: number }, companions: number): Verdict {
	if (companions <= companionsOf(viewer, meetup)) return allowed;
	return refused(isEmployee(viewer) ? "too_many_companions" : "guests_bring_nobody");
}

/** Declining or giving a seat back is possible until the start, also after answers have closed. */
export function canSayNo(meetup: AnswerFacts, at: Date): Verdict {
	return isAhead(meetup, at);
}

/** What a person loses with what they give back: it could not be taken again with one click. */
type SeatLoss = "companions" | "waitlist" | "closed" | "asked" | "position" | "offer";

interface HeldAt extends MeetupFacts {
	seatsOnRequest: boolean;
	mine: Pick<Answer, "answer" | "venueId" | "companions"> | null;
	venues: readonly { id: string; waiting: number }[];
}

/**
 * What giving back a seat, an offer or a position on the waitlist would lose: companions, a seat that goes to the next on
 * the waitlist, a position on it, a seat that organisers accepted, or any seat once sign-up is closed. The button asks first where there is
 * something; else one click does it, and the notice offers to take it back.
 */
export function seatLosses(viewer: Viewer, meetup: HeldAt, at: Date): SeatLoss[] {
	const { mine, venues } = meetup;
	if (mine?.answer === "waitlisted") return ["position"];
	if (mine?.answer === "offered") return ["offer"];
	if (mine?.answer !== "going") return [];
	const losses: SeatLoss[] = [];
	if (mine.companions.length > 0) losses.push("companions");
	if (venues.some(({ id, waiting }) => id === mine.venueId && waiting > 0)) losses.push("waitlist");
	if (!canRsvp(viewer, meetup, at).allowed) losses.push("closed");
	else if (asksForSeat(viewer, meetup, null)) losses.push("asked");
	return losses;
}

/** Managers of a community that is not archived. */
export function canDraft(viewer: Viewer, community: CommunityFacts): Verdict {
	return community.archivedAt ? refused("community_archived") : canManage(viewer, community);
}

export function canChange(viewer: Viewer, meetup: MeetupFacts): Verdict {
	if (meetup.state === "cancelled") return refused("meetup_cancelled");
	if (meetup.state === "held" || meetup.state === "closed") return refused("meetup_over");
	return canDraft(viewer, meetup.community);
}

export function canPublish(viewer: Viewer, meetup: MeetupFacts, at: Date): Verdict {
	if (meetup.state === "published") return refused("already_published");
	const verdict = canChange(viewer, meetup);
	if (!verdict.allowed) return verdict;
	return meetup.startsAt <= at ? refused("meetup_in_the_past") : allowed;
}

/** Managers assign, remove and reserve seats until the meetup is over. */
export function canSeat(viewer: Viewer, meetup: MeetupFacts): Verdict {
	if (meetup.state === "draft") return refused("meetup_not_published");
	return canChange(viewer, meetup);
}

/** Answers about diet and access are for managers, and for the hosts of venues. */
export function canReadDetails(
	viewer: Viewer,
	meetup: Pick<MeetupFacts, "community">,
	hostIds: readonly string[],
): Verdict {
	return hostIds.includes(viewer.personId) ? allowed : canManage(viewer, meetup.community);
}

/** A draft can be dropped at any time, because only its managers know of it. Of an archived community, an edition that was kept can be cancelled. */
export function canCancel(viewer: Viewer, meetup: MeetupFacts, at: Date): Verdict {
	if (meetup.state === "draft") return canChange(viewer, meetup);
	const verdict = canManage(viewer, meetup.community);
	return verdict.allowed ? isAhead(meetup, at) : verdict;
}

/** A cancellation can be taken back until the start: nobody has missed anything yet. */
export function canReinstate(viewer: Viewer, meetup: MeetupFacts, at: Date): Verdict {
	const verdict = canDraft(viewer, meetup.community);
	if (!verdict.allowed) return verdict;
	if (meetup.state !== "cancelled") return refused("meetup_not_cancelled");
	return meetup.startsAt > at ? allowed : refused("meetup_over");
}

/** The clock says that it is over: its managers correct the end, until the write-up closes it. */
export function canCorrectEnd(viewer: Viewer, meetup: MeetupFacts & EditionOver, at: Date): Verdict {
	const verdict = canDraft(viewer, meetup.community);
	if (!verdict.allowed) return verdict;
	if (!tookPlace(meetup, at)) return refused("meetup_not_over");
	return meetup.state === "closed" ? refused("already_captured") : allowed;
}

/** The link to join and the access notes of a venue are for those who hold a seat there, and for managers. */
export function canSeeAccess(
	viewer: Viewer,
	meetup: MeetupFacts,
	mine: { answer: string; venueId: string | null } | null,
	venueId: string,
): Verdict {
	return mine?.answer === "going" && mine.venueId === venueId ? allowed : canManage(viewer, meetup.community);
}

export interface EditionOver {
	state: MeetupFacts["state"];
	endsAt: Date;
}

/** The meetup took place. The job may not have marked it as held yet. */
export const tookPlace = ({ state, endsAt }: EditionOver, at: Date): boolean =>
	state === "held" || state === "closed" || (state === "published" && endsAt <= at);

/** The end has passed, also of drafts and cancelled meetups. */
export const endPassed = (meetup: EditionOver, at: Date): boolean => tookPlace(meetup, at) || meetup.endsAt <= at;

/** The report of a meetup is for its managers, hub leads included. */
export function canSeeReport(viewer: Viewer, meetup: MeetupFacts & EditionOver, at: Date): Verdict {
	const verdict = canManage(viewer, meetup.community);
	if (!verdict.allowed) return verdict;
	return tookPlace(meetup, at) ? allowed : refused("meetup_not_over");
}

/** Managers work on the checklist and write messages, from the publication on and also after the meetup. */
export function canPrepare(viewer: Viewer, meetup: Pick<MeetupFacts, "state" | "community">): Verdict {
	const verdict = canDraft(viewer, meetup.community);
	if (!verdict.allowed) return verdict;
	if (meetup.state === "draft") return refused("meetup_not_published");
	return meetup.state === "cancelled" ? refused("meetup_cancelled") : allowed;
}
