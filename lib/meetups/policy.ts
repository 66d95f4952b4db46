import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import {
	type CommunityFacts,
	canManage,
	canRead,
	communitiesReadableBy,
	communityManagedBy,
	communityReadableBy,
} from "../communities/policy";
import type { DB, Prisma } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { isAdministrator, isEmployee, isHubLead, managedCommunityIds, type Viewer } from "../viewer";
import type { Answer } from "./answers";

/** Answers by which somebody sits, has an offer or waits. */
export const STANDING: Answer["answer"][] = ["going", "offered", "waitlisted"];

/** What decides whether answers are taken. */
export interface AnswerFacts {
	state: "draft" | "published" | "held" | "closed" | "cancelled";
	startsAt: Date;
	rsvpClosesAt: Date | null;
	community: Pick<CommunityFacts, "archivedAt">;
}

export interface MeetupFacts extends AnswerFacts {
	community: CommunityFacts;
}

/**
 * Employees see what was published in communities they may read, and what was not yet in those they manage. A guest
 * sees the editions they are invited to, as long as their access lasts, and no other.
 */
export function meetupsVisibleTo(viewer: Viewer): Prisma.MeetupWhereInput {
	if (viewer.kind === "guest") return { publishedAt: { not: null }, id: { in: [...viewer.invitedTo] } };
	if (!isEmployee(viewer)) return { id: { in: [] } };
	return {
		OR: [
			{ publishedAt: { not: null }, community: communitiesReadableBy(viewer) },
			{ publishedAt: null, community: communitiesManagedBy(viewer) },
		],
	};
}

/** A query that reads meetups under the alias `m`, each with its community `c`. */
export type MeetupQuery = ExpressionBuilder<DB & { m: DB["meetups"]; c: DB["communities"] }, "m" | "c">;

/**
 * Employees see what was published in communities they may read, and what was not yet in those they manage. A guest
 * sees the editions they are invited to, as long as their access lasts, and no other.
 */
export function meetupVisibleTo(viewer: Viewer) {
	return (eb: MeetupQuery): Expression<SqlBool> => {
		const published = eb("m.publishedAt", "is not", null);
		if (viewer.kind === "guest") return eb.and([published, eb("m.id", "=", eb.fn.any(eb.val([...viewer.invitedTo])))]);
		if (!isEmployee(viewer)) return eb.lit(false);
		return eb.or([
			eb.and([published, communityReadableBy(viewer)(eb)]),
			eb.and([eb("m.publishedAt", "is", null), communityManagedBy(viewer)(eb)]),
		]);
	};
}

/** The same for one edition at hand, where the seat machine asks it under a lock. */
export function sees(viewer: Viewer, meetup: { id: string; publishedAt: Date | null; community: CommunityFacts }) {
	if (viewer.kind === "guest") return meetup.publishedAt !== null && viewer.invitedTo.includes(meetup.id);
	return (meetup.publishedAt ? canRead : canManage)(viewer, meetup.community).allowed;
}

/** The fragment of `canManage`. */
function communitiesManagedBy(viewer: Viewer): Prisma.CommunityWhereInput {
	if (isHubLead(viewer) || isAdministrator(viewer)) return communitiesReadableBy(viewer);
	return { id: { in: managedCommunityIds(viewer) } };
}

/** What needs the meetup to be still ahead, and not called off. */
function ahead(meetup: AnswerFacts, at: Date): Verdict {
	if (meetup.state === "draft") return refused("meetup_not_published");
	if (meetup.state === "cancelled") return refused("meetup_cancelled");
	if (meetup.state !== "published" || meetup.startsAt <= at) return refused("meetup_over");
	return allowed;
}

/**
 * Whether a viewer who sees the meetup may take a seat or wait for one. A seat that was offered to them is theirs to
 * accept until the offer runs out, after answers have closed as well.
 */
export function canRsvp(viewer: Viewer, meetup: AnswerFacts, at: Date, offerExpiresAt: Date | null = null): Verdict {
	if (viewer.kind === "service") return refused("employees_only");
	const verdict = ahead(meetup, at);
	if (!verdict.allowed) return verdict;
	if (meetup.community.archivedAt) return refused("community_archived");
	if (offerExpiresAt) return offerExpiresAt <= at ? refused("offer_lapsed") : allowed;
	if (meetup.rsvpClosesAt && meetup.rsvpClosesAt <= at) return refused("rsvp_closed");
	return allowed;
}

/** A guest subscribes to their own seat; what a community or a site holds is for the people of the company. */
export function canSubscribe(viewer: Viewer, scope: "person" | "community" | "series" | "site"): Verdict {
	if (viewer.kind === "service") return refused("employees_only");
	return scope === "person" || isEmployee(viewer) ? allowed : refused("employees_only");
}

/** One's own calendars, without those of communities one may no longer read. */
export function feedsOpenTo(viewer: Viewer): Prisma.CalendarFeedWhereInput {
	const readable = communitiesReadableBy(viewer);
	return {
		personId: viewer.personId,
		OR: [
			{ scope: { in: ["person", "site"] } },
			{ scope: "community", community: readable },
			{ scope: "series", series: { community: readable } },
		],
	};
}

/** How many guests a person may bring is the organiser's choice; a guest was asked by name, and brings nobody. */
export function companionsOf(viewer: Viewer, meetup: { companionsEach: number }): number {
	return isEmployee(viewer) ? meetup.companionsEach : 0;
}

export function canBring(viewer: Viewer, meetup: { companionsEach: number }, companions: number): Verdict {
	if (companions <= companionsOf(viewer, meetup)) return allowed;
	return refused(isEmployee(viewer) ? "too_many_companions" : "guests_bring_nobody");
}

/** Saying no, or giving a seat back, stays possible until the start, after answers have closed as well. */
export function canSayNo(meetup: AnswerFacts, at: Date): Verdict {
	return ahead(meetup, at);
}

/** Drafting, and what comes after an edition as well: for those who manage a community that goes on. */
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

/** Those who look after the meetup give, take and set aside seats until it is over: also on the day itself. */
export function canSeat(viewer: Viewer, meetup: MeetupFacts): Verdict {
	if (meetup.state === "draft") return refused("meetup_not_published");
	return canChange(viewer, meetup);
}

/** What people answered about diet and access is for the hosts: its managers, and who hosts a venue. */
export function seesDetails(
	viewer: Viewer,
	meetup: Pick<MeetupFacts, "community">,
	hostIds: readonly string[],
): boolean {
	return hostIds.includes(viewer.personId) || canManage(viewer, meetup.community).allowed;
}

/** A draft can be called off as well: nobody but its managers ever knew of it. */
export function canCancel(viewer: Viewer, meetup: MeetupFacts, at: Date): Verdict {
	const verdict = canChange(viewer, meetup);
	if (!verdict.allowed || meetup.state === "draft") return verdict;
	return ahead(meetup, at);
}

/** The way in, by link or by door, is for those who hold a seat there, and for those who look after the meetup. */
export function seesWayIn(
	viewer: Viewer,
	meetup: MeetupFacts,
	mine: { answer: string; venueId: string | null } | null,
	venueId: string,
): boolean {
	return (mine?.answer === "going" && mine.venueId === venueId) || canManage(viewer, meetup.community).allowed;
}

export interface EditionOver {
	state: MeetupFacts["state"];
	endsAt: Date;
}

/** An edition that took place, whether or not the house has noted it. */
export const isOver = ({ state, endsAt }: EditionOver, at: Date): boolean =>
	state === "held" || state === "closed" || (state === "published" && endsAt <= at);

/** No longer ahead, whatever became of it: a draft that nobody published and a cancelled edition as well. */
export const isBehind = (meetup: EditionOver, at: Date): boolean => isOver(meetup, at) || meetup.endsAt <= at;

/** What became of an edition, in numbers, is for those who look after it; leads of the hub are among them. */
export function canSeeReport(viewer: Viewer, meetup: MeetupFacts & EditionOver, at: Date): Verdict {
	const verdict = canManage(viewer, meetup.community);
	if (!verdict.allowed) return verdict;
	return isOver(meetup, at) ? allowed : refused("meetup_not_over");
}

/** Steps and messages of an edition, from its publication until well after it: those who look after it. */
export function canPrepare(viewer: Viewer, meetup: Pick<MeetupFacts, "state" | "community">): Verdict {
	const verdict = canDraft(viewer, meetup.community);
	if (!verdict.allowed) return verdict;
	if (meetup.state === "draft") return refused("meetup_not_published");
	return meetup.state === "cancelled" ? refused("meetup_cancelled") : allowed;
}
