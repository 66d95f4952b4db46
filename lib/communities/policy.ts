import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { type MembershipRight, type MembershipRole, roleMay, rolesThatMay } from "../membership-roles";
import type { Settings } from "../settings";
import { literal, literals } from "../sql";
import {
	activeCommunities,
	asConditionPerson,
	hasRightIn,
	isAdministrator,
	isEmployee,
	isHubLead,
	managedCommunityIds,
	membershipIn,
	moderatedCommunityIds,
	restrictionIn,
	type Viewer,
	type ViewerMembership,
} from "../viewer";
import { communityOpens, communityReadable, communityRun } from "../visibility";

/** What rules ask about a community. */
export interface CommunityFacts {
	id: string;
	visibility: "open" | "on_request" | "by_invitation" | "hidden";
	archivedAt: Date | null;
}

/** A query that reads communities under the alias `c`. */
export type CommunityQuery = ExpressionBuilder<DB & { c: DB["communities"] }, "c">;

/** Communities whose page the viewer may open: all but hidden ones, and those they belong to or are invited to. */
export function communityVisibleTo(viewer: Viewer) {
	return (eb: CommunityQuery): Expression<SqlBool> =>
		isEmployee(viewer) ? communityOpens(asConditionPerson(viewer))(eb) : eb.lit(false);
}

/** Communities whose discussions, meetups and members the viewer may read: open ones, and those they are a member of. */
export function communityReadableBy(viewer: Viewer) {
	return (eb: CommunityQuery): Expression<SqlBool> =>
		isEmployee(viewer) ? communityReadable(asConditionPerson(viewer))(eb) : eb.lit(false);
}

/** Hub leads and administrators manage every community that they may read. */
const managesAll = (viewer: Viewer): boolean => isHubLead(viewer) || isAdministrator(viewer);

/** Communities the viewer may manage: `canManage` as a condition. */
export const communityManagedBy = (viewer: Viewer) => communityRunBy(viewer, "manage");

/** Communities the viewer may moderate or manage: `canModerateOrManage` as a condition. */
export const communityModeratedOrManagedBy = (viewer: Viewer) => communityRunBy(viewer, "moderate");

function communityRunBy(viewer: Viewer, right: MembershipRight) {
	return (eb: CommunityQuery): Expression<SqlBool> =>
		isEmployee(viewer) ? communityRun(asConditionPerson(viewer), right)(eb) : eb.lit(false);
}

/** Somebody who works here manages the community `c`. Who has left, is suspended or anonymised manages nothing. */
export function communityHasManager() {
	return (eb: CommunityQuery): Expression<SqlBool> =>
		eb.exists(
			eb
				.selectFrom("memberships as managing")
				.innerJoin("people as manager", "manager.id", "managing.personId")
				.select("managing.id")
				.whereRef("managing.communityId", "=", "c.id")
				.where("managing.status", "=", literal("active"))
				.where("managing.role", "in", literals(rolesThatMay("manage")))
				.where("manager.status", "=", literal("active")),
		);
}

/** Naming a manager where there is none, and answering requests there: hub leads and administrators. */
export function canNameManagers(viewer: Viewer): Verdict {
	return isEmployee(viewer) && managesAll(viewer) ? allowed : refused("hub_leads_only");
}

export function canRead(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (community.visibility === "open" || membershipIn(viewer, community.id)?.status === "active") return allowed;
	return refused("members_only");
}

type CreationSettings = Pick<Settings, "communityCreators" | "newCommunities">;

/** Creating a community at once. Everybody else proposes one. */
export function canCreateCommunity(
	viewer: Viewer,
	{ communityCreators: creators, newCommunities }: CreationSettings,
): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (managesAll(viewer)) return allowed;
	if (newCommunities === "approved") return refused("community_creation_closed");
	if (creators === "everyone") return allowed;
	if (creators === "managers" && managedCommunityIds(viewer).length > 0) return allowed;
	return refused("community_creation_closed");
}

/** Somebody who is banned from the community neither joins nor asks to, until the ban ends. */
function unlessBanned(viewer: Viewer, { id }: CommunityFacts): Verdict {
	const ban = restrictionIn(viewer, id, "ban");
	if (!ban) return allowed;
	return ban.endsAt ? refused("banned", new Date(ban.endsAt)) : refused("banned_for_good");
}

/** Somebody who is muted in the community does not write there until that ends. */
function unlessMuted(viewer: Viewer, { id }: Pick<CommunityFacts, "id">): Verdict {
	const mute = restrictionIn(viewer, id, "mute");
	return mute?.endsAt ? refused("muted", new Date(mute.endsAt)) : allowed;
}

/** What is open to people who are no members too: not to those who are banned from the community, or muted in it. */
export function unlessRestricted(viewer: Viewer, community: CommunityFacts): Verdict {
	const verdict = unlessBanned(viewer, community);
	return verdict.allowed ? unlessMuted(viewer, community) : verdict;
}

/** Whether the viewer may become a member at once; `canRequest` says whether they may ask to. */
export function canJoin(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (community.archivedAt) return refused("community_archived");
	const status = membershipIn(viewer, community.id)?.status;
	if (status === "active") return refused("already_member");
	const verdict = unlessBanned(viewer, community);
	if (!verdict.allowed) return verdict;
	if (status === "invited" || community.visibility === "open") return allowed;
	return refused("by_invitation_only");
}

export function canRequest(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (community.archivedAt) return refused("community_archived");
	const status = membershipIn(viewer, community.id)?.status;
	if (status === "active") return refused("already_member");
	if (status === "requested") return refused("already_requested");
	const verdict = unlessBanned(viewer, community);
	if (!verdict.allowed) return verdict;
	if (community.visibility !== "on_request") return refused("by_invitation_only");
	return allowed;
}

/** What only members do: post, reply, publish a practice. */
export function canTakePart(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (community.archivedAt) return refused("community_archived");
	if (!hasRightIn(viewer, community.id, "takePart")) return refused("members_only");
	return unlessMuted(viewer, community);
}

/** The viewer's communities in which `canTakePart` holds, by name. */
export const communitiesToTakePartIn = (viewer: Viewer): ViewerMembership[] =>
	activeCommunities(viewer).filter(
		({ communityId: id }) => hasRightIn(viewer, id, "takePart") && unlessMuted(viewer, { id }).allowed,
	);

/** The communities that the viewer manages by their own membership, by name, without archived ones. */
export const communitiesToManage = (viewer: Viewer): ViewerMembership[] =>
	activeCommunities(viewer).filter(({ communityId: id }) => hasRightIn(viewer, id, "manage"));

/** Moderators and managers by their own membership. */
export function canModerate(viewer: Viewer, community: CommunityFacts): Verdict {
	return hasRightIn(viewer, community.id, "moderate") ? allowed : refused("moderators_only");
}

/** Announcements, and what others wrote: also hub leads and administrators in communities that they may read. */
export function canModerateOrManage(viewer: Viewer, community: CommunityFacts): Verdict {
	return canManage(viewer, community).allowed ? allowed : canModerate(viewer, community);
}

/** Whether there is any community that they may moderate or manage: for the others there is nothing to look up. */
export const moderatesSomewhere = (viewer: Viewer): boolean =>
	moderatedCommunityIds(viewer).length > 0 || managesAll(viewer);

/**
 * Muting or banning somebody: moderators for a time, except those who look after the community as well; managers anybody else, also
 * without an end.
 */
export function canRestrict(
	viewer: Viewer,
	community: CommunityFacts,
	{ personId, role, isForGood }: { personId: string; role: MembershipRole | null; isForGood: boolean },
): Verdict {
	const verdict = canModerateOrManage(viewer, community);
	if (!verdict.allowed) return verdict;
	if (personId === viewer.personId) return refused("not_yourself");
	const isForManagers = isForGood || (role !== null && roleMay(role, "moderate"));
	return isForManagers ? canManage(viewer, community) : allowed;
}

/** Settings, members and their roles, requests, meetups: managers, and hub leads and administrators in communities they may read. */
export function canManage(viewer: Viewer, community: CommunityFacts): Verdict {
	if (hasRightIn(viewer, community.id, "manage")) return allowed;
	return managesAll(viewer) && canRead(viewer, community).allowed ? allowed : refused("managers_only");
}

/** Its managers, and the hub where it sees the community: reopening shows nobody what they could not read before. */
export function canReopen(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!community.archivedAt) return refused("community_not_archived");
	if (isEmployee(viewer) && managesAll(viewer)) return allowed;
	return hasRightIn(viewer, community.id, "manage") ? allowed : refused("managers_only");
}

/** How the community is: its stage with the reasons. Those who may manage it, and its sponsors, who change nothing. */
export function canSeeHealth(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!hasRightIn(viewer, community.id, "seeHealth")) return canChangeCommunity(viewer, community);
	return community.archivedAt ? refused("community_archived") : allowed;
}

/** The agreed share of working time of a manager: they themselves, and the hub in communities that it may read. */
export function canSetWorkShare(
	viewer: Viewer,
	community: CommunityFacts,
	{ personId, role }: { personId: string; role: MembershipRole },
): Verdict {
	if (!roleMay(role, "manage")) return refused("managers_only");
	const verdict = canChangeCommunity(viewer, community);
	if (!verdict.allowed || personId === viewer.personId) return verdict;
	return managesAll(viewer) ? allowed : refused("own_work_share");
}

/** An archived community is read and no longer changed. */
export function canChangeCommunity(viewer: Viewer, community: CommunityFacts): Verdict {
	const verdict = canManage(viewer, community);
	return verdict.allowed && community.archivedAt ? refused("community_archived") : verdict;
}

/** A community into another: managers of both, and the hub where it may read both. */
export function canMerge(viewer: Viewer, community: CommunityFacts, target: CommunityFacts): Verdict {
	if (community.id === target.id) return refused("related_to_itself");
	const verdict = canChangeCommunity(viewer, community);
	return verdict.allowed ? canChangeCommunity(viewer, target) : verdict;
}

/** A part of a community becomes another: its managers, where they may create one. */
export function canSplit(viewer: Viewer, community: CommunityFacts, settings: CreationSettings): Verdict {
	const verdict = canChangeCommunity(viewer, community);
	return verdict.allowed ? canCreateCommunity(viewer, settings) : verdict;
}

const OPENNESS: Record<CommunityFacts["visibility"], number> = { hidden: 0, by_invitation: 1, on_request: 1, open: 2 };

/** Whether what was written for fewer people is seen by more once it is in a community of the other visibility. */
export const opensToMore = (from: CommunityFacts["visibility"], to: CommunityFacts["visibility"]): boolean =>
	OPENNESS[to] > OPENNESS[from];
