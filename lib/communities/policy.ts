import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { DB, Prisma } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import type { Settings } from "../settings";
import {
	activeCommunityIds,
	isAdministrator,
	isEmployee,
	isHubLead,
	managedCommunityIds,
	membershipIn,
	type Viewer,
} from "../viewer";

export interface CommunityFacts {
	id: string;
	visibility: "open" | "on_request" | "by_invitation" | "hidden";
	archivedAt: Date | null;
}

/** Communities whose page exists for the viewer: all but hidden ones, and those the viewer belongs to or is invited to. */
export function communitiesVisibleTo(viewer: Viewer): Prisma.CommunityWhereInput {
	if (!isEmployee(viewer)) return { id: { in: [] } };
	return {
		OR: [
			{ visibility: { not: "hidden" } },
			{ id: { in: viewer.memberships.map((membership) => membership.communityId) } },
		],
	};
}

/** Communities whose talk, meetups and members the viewer may read: open ones, and those the viewer is a member of. */
export function communitiesReadableBy(viewer: Viewer): Prisma.CommunityWhereInput {
	if (!isEmployee(viewer)) return { id: { in: [] } };
	return { OR: [{ visibility: "open" }, { id: { in: activeCommunityIds(viewer) } }] };
}

/** A query that reads communities under the alias `c`. */
export type CommunityQuery = ExpressionBuilder<DB & { c: DB["communities"] }, "c">;

/** Communities whose page exists for the viewer: all but hidden ones, and those the viewer belongs to or is invited to. */
export function communityVisibleTo(viewer: Viewer) {
	const own = viewer.memberships.map(({ communityId }) => communityId);
	return (eb: CommunityQuery): Expression<SqlBool> =>
		isEmployee(viewer)
			? eb.or([eb("c.visibility", "!=", "hidden"), eb("c.id", "=", eb.fn.any(eb.val(own)))])
			: eb.lit(false);
}

/** Communities whose talk, meetups and members the viewer may read: open ones, and those the viewer is a member of. */
export function communityReadableBy(viewer: Viewer) {
	return (eb: CommunityQuery): Expression<SqlBool> =>
		isEmployee(viewer)
			? eb.or([eb("c.visibility", "=", "open"), eb("c.id", "=", eb.fn.any(eb.val(activeCommunityIds(viewer))))])
			: eb.lit(false);
}

/** Communities the viewer may manage: `canManage` as a condition. */
export function communityManagedBy(viewer: Viewer) {
	if (isHubLead(viewer) || isAdministrator(viewer)) return communityReadableBy(viewer);
	return (eb: CommunityQuery): Expression<SqlBool> => eb("c.id", "=", eb.fn.any(eb.val(managedCommunityIds(viewer))));
}

export function canRead(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (community.visibility === "open" || membershipIn(viewer, community.id)?.status === "active") return allowed;
	return refused("members_only");
}

export function canCreateCommunity(viewer: Viewer, creators: Settings["communityCreators"]): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (isHubLead(viewer) || isAdministrator(viewer) || creators === "everyone") return allowed;
	if (
		creators === "managers" &&
		viewer.memberships.some((membership) => membership.role === "manager" && membership.status === "active")
	)
		return allowed;
	return refused("community_creation_closed");
}

/** Whether the viewer may become a member at once; `canRequest` says whether they may ask to. */
export function canJoin(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (community.archivedAt) return refused("community_archived");
	const status = membershipIn(viewer, community.id)?.status;
	if (status === "active") return refused("already_member");
	if (status === "invited" || community.visibility === "open") return allowed;
	return refused("by_invitation_only");
}

export function canRequest(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (community.archivedAt) return refused("community_archived");
	const status = membershipIn(viewer, community.id)?.status;
	if (status === "active") return refused("already_member");
	if (status === "requested") return refused("already_requested");
	if (community.visibility !== "on_request") return refused("by_invitation_only");
	return allowed;
}

/** What only members do: post, reply, publish a practice. */
export function canTakePart(viewer: Viewer, community: CommunityFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (community.archivedAt) return refused("community_archived");
	return membershipIn(viewer, community.id)?.status === "active" ? allowed : refused("members_only");
}

export function canModerate(viewer: Viewer, community: CommunityFacts): Verdict {
	const membership = membershipIn(viewer, community.id);
	return membership?.status === "active" && membership.role !== "member" ? allowed : refused("moderators_only");
}

/** Settings, members and their roles, announcements, meetups. Hub leads and administrators do it in communities they may read. */
export function canManage(viewer: Viewer, community: CommunityFacts): Verdict {
	const membership = membershipIn(viewer, community.id);
	if (membership?.status === "active" && membership.role === "manager") return allowed;
	if ((isHubLead(viewer) || isAdministrator(viewer)) && canRead(viewer, community).allowed) return allowed;
	return refused("managers_only");
}

/** Managing that changes something: an archived community is read. */
export function canChangeCommunity(viewer: Viewer, community: CommunityFacts): Verdict {
	const verdict = canManage(viewer, community);
	return verdict.allowed && community.archivedAt ? refused("community_archived") : verdict;
}

/** Requests and invitations are for managers to answer. */
export const canAdmit = canManage;
