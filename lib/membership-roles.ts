import type { Selectable } from "kysely";
import type { DB } from "./db";

/** What a role may do in its community. Every member may read it. */
export type MembershipRight = "takePart" | "seeHealth" | "moderate" | "manage";

/** A right that is not listed for a role is not given. */
const RIGHTS = {
	member: ["takePart"],
	// Stands up for the community in the company: a member who also sees how it is.
	sponsor: ["takePart", "seeHealth"],
	moderator: ["takePart", "moderate"],
	manager: ["takePart", "seeHealth", "moderate", "manage"],
} as const satisfies Record<Selectable<DB["memberships"]>["role"], readonly MembershipRight[]>;

export type MembershipRole = keyof typeof RIGHTS;
export const MEMBERSHIP_ROLES = Object.keys(RIGHTS) as MembershipRole[];

const mayDo: Record<MembershipRole, readonly MembershipRight[]> = RIGHTS;

export const roleMay = (role: MembershipRole, right: MembershipRight): boolean => mayDo[role].includes(right);

export const rolesThatMay = (right: MembershipRight): MembershipRole[] =>
	MEMBERSHIP_ROLES.filter((role) => roleMay(role, right));
