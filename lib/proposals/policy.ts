import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { dayOfColumn } from "../clock";
import { type CommunityFacts, canManage } from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import type { PostFacts } from "../posts/policy";
import type { PostKind } from "../posts/schema";
import { isAdministrator, isEmployee, isHubLead, restrictionIn, type Viewer } from "../viewer";
import { isSettled, type ProposalState } from "./schema";

/** What rules ask about a proposal that the viewer may read. */
interface ProposalFacts {
	kind: PostKind;
	authorId: string;
	deletedAt: Date | null;
	hiddenAs: PostFacts["hiddenAs"];
	community: CommunityFacts;
	/** Of its case; `open` without one. */
	state: ProposalState;
}

interface ProposalCaseFacts {
	ownerId: string | null;
}

/** A query that reads cases under the alias `k`. */
export type ProposalCaseQuery = ExpressionBuilder<DB & { k: DB["proposal_cases"] }, "k">;

/** Every colleague who reads a proposal may support it, a member of its community or not, unless they are banned from there or muted. */
export function canSupport(viewer: Viewer, proposal: ProposalFacts): Verdict {
	const verdict = canWithdrawSupport(viewer, proposal);
	if (!verdict.allowed) return verdict;
	const { community, state } = proposal;
	const ban = restrictionIn(viewer, community.id, "ban");
	if (ban) return ban.endsAt ? refused("banned", new Date(ban.endsAt)) : refused("banned_for_good");
	const mute = restrictionIn(viewer, community.id, "mute");
	if (mute?.endsAt) return refused("muted", new Date(mute.endsAt));
	return isSettled(state) ? refused("proposal_settled") : allowed;
}

/** Nobody withdraws from their own proposal: they delete it. */
export function canWithdrawSupport(viewer: Viewer, { kind, ...proposal }: ProposalFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (kind !== "proposal") return refused("proposals_only");
	if (proposal.deletedAt) return refused("post_deleted");
	if (proposal.hiddenAs) return refused("text_hidden");
	if (proposal.community.archivedAt) return refused("community_archived");
	return proposal.authorId === viewer.personId ? refused("own_proposal") : allowed;
}

export function canRaise(viewer: Viewer, { kind, ...proposal }: ProposalFacts): Verdict {
	if (kind !== "proposal") return refused("proposals_only");
	if (proposal.deletedAt) return refused("post_deleted");
	if (proposal.hiddenAs) return refused("text_hidden");
	if (!isEmployee(viewer)) return refused("employees_only");
	if (proposal.community.archivedAt) return refused("community_archived");
	if (proposal.state !== "open") return refused("already_raised");
	return canManage(viewer, proposal.community);
}

const isOfHub = (viewer: Viewer): boolean => isEmployee(viewer) && (isHubLead(viewer) || isAdministrator(viewer));

/** The register, owners, due days and what is joined: the hub. */
export function canKeepCases(viewer: Viewer): Verdict {
	return isOfHub(viewer) ? allowed : refused("hub_leads_only");
}

/** Cases that the hub and their owner see: the title, the text and the note of each proposal, and the number of its supporters. */
export function caseVisibleTo(viewer: Viewer) {
	return (eb: ProposalCaseQuery): Expression<SqlBool> => {
		if (isOfHub(viewer)) return eb.lit(true);
		return isEmployee(viewer) ? eb("k.ownerId", "=", viewer.personId) : eb.lit(false);
	};
}

/** Saying what becomes of a case, and until when: the hub and the owner. */
export function canAnswerCase(viewer: Viewer, { ownerId }: ProposalCaseFacts): Verdict {
	if (isEmployee(viewer) && ownerId === viewer.personId) return allowed;
	return canKeepCases(viewer);
}

export interface CaseCare {
	ownerId?: string;
	dueOn?: string;
}

/** The fields of the form for who looks after a case, and until when. */
export const careFields = ({ ownerId, dueOn }: { ownerId: string | null; dueOn: Date | null }): CaseCare => ({
	ownerId: ownerId ?? undefined,
	dueOn: dueOn ? dayOfColumn(dueOn) : undefined,
});
