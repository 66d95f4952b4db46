import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { dayOfColumn } from "../clock";
import { type CommunityFacts, canManage, unlessRestricted } from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import type { PostFacts } from "../posts/policy";
import type { PostKind } from "../posts/schema";
import { isEmployee, isOfHub, type Viewer } from "../viewer";
import { isSettled, type ProposalState } from "./schema";

/** What rules ask about a proposal that the viewer may read. */
interface ProposalFacts {
	kind: PostKind;
	authorId: string;
	deletedAt: Date | null;
	hiddenAs: PostFacts["hiddenAs"];
	community: CommunityFacts;
	/** Of its matter; `open` without one. */
	state: ProposalState;
}

interface MatterFacts {
	ownerId: string | null;
}

/** A query that reads matters under the alias `k`. */
export type MatterQuery = ExpressionBuilder<DB & { k: DB["proposal_cases"] }, "k">;

/** What supporting and raising have in common: a colleague, and a proposal that everybody sees in a community that is not archived. */
function standsOpen(viewer: Viewer, { kind, deletedAt, hiddenAs, community }: ProposalFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (kind !== "proposal") return refused("proposals_only");
	if (deletedAt) return refused("post_deleted");
	if (hiddenAs) return refused("text_hidden");
	return community.archivedAt ? refused("community_archived") : allowed;
}

/** Every colleague who reads a proposal may support it, a member of its community or not, unless they are banned from there or muted. */
export function canSupport(viewer: Viewer, proposal: ProposalFacts): Verdict {
	const verdict = canWithdrawSupport(viewer, proposal);
	if (!verdict.allowed) return verdict;
	const { community, state } = proposal;
	const unrestricted = unlessRestricted(viewer, community);
	if (!unrestricted.allowed) return unrestricted;
	return isSettled(state) ? refused("proposal_settled") : allowed;
}

/** Nobody withdraws from their own proposal: they delete it. */
export function canWithdrawSupport(viewer: Viewer, proposal: ProposalFacts): Verdict {
	const verdict = standsOpen(viewer, proposal);
	if (!verdict.allowed) return verdict;
	return proposal.authorId === viewer.personId ? refused("own_proposal") : allowed;
}

export function canRaise(viewer: Viewer, proposal: ProposalFacts): Verdict {
	const verdict = standsOpen(viewer, proposal);
	if (!verdict.allowed) return verdict;
	if (proposal.state !== "open") return refused("already_raised");
	return canManage(viewer, proposal.community);
}

/** As long as the hub has done nothing with it, which the verb asks. */
export const canTakeBackRaise = (viewer: Viewer, { community }: ProposalFacts): Verdict => canManage(viewer, community);

/** The register, owners, due days and what is joined: the hub. */
export function canKeepRegister(viewer: Viewer): Verdict {
	return isOfHub(viewer) ? allowed : refused("hub_leads_only");
}

/** Matters that the hub and their owner see: the title, the text and the note of each proposal, and the number of its supporters. */
export function matterVisibleTo(viewer: Viewer) {
	return (eb: MatterQuery): Expression<SqlBool> => {
		if (isOfHub(viewer)) return eb.lit(true);
		return isEmployee(viewer) ? eb("k.ownerId", "=", viewer.personId) : eb.lit(false);
	};
}

/** Saying what becomes of a matter, and until when: the hub and the owner. */
export function canAnswerMatter(viewer: Viewer, { ownerId }: MatterFacts): Verdict {
	if (isEmployee(viewer) && ownerId === viewer.personId) return allowed;
	return canKeepRegister(viewer);
}

export interface MatterCare {
	ownerId?: string;
	dueOn?: string;
}

/** The fields of the form for who looks after a matter, and until when. */
export const careFields = ({ ownerId, dueOn }: { ownerId: string | null; dueOn: Date | null }): MatterCare => ({
	ownerId: ownerId ?? undefined,
	dueOn: dueOn ? dayOfColumn(dueOn) : undefined,
});
