import { type ActivityKind, recordActivity } from "../activity";
import { db, kysely, readIn, type Tx } from "../db";
import { demand } from "../errors";
import { lockPost, type PostAddress } from "../posts/thread";
import type { Viewer } from "../viewer";
import { canSupport, canWithdrawSupport } from "./policy";
import type { ProposalState } from "./schema";
import { matterOf } from "./state";

/** Locks a proposal and reads what rules ask about it. @throws NotFound */
export async function lockProposal(tx: Tx, viewer: Viewer, id: string) {
	const post = await lockPost(tx, viewer, id);
	const [found] = await readIn(
		tx,
		kysely.selectNoFrom((eb) =>
			matterOf(eb.cast<string>(eb.val(id), "uuid"))
				.select("k.state")
				.as("state"),
		),
	);
	const state: ProposalState = found?.state ?? "open";
	return { ...post, state };
}

/** An activity on a proposal in its community. */
export const recordOnProposal = (
	tx: Tx,
	viewer: Viewer,
	post: { id: string; community: { id: string } },
	kind: ActivityKind,
	at: Date,
) => recordActivity(tx, viewer, { kind, at, communityId: post.community.id, subject: ["post", post.id] });

/** Supports a proposal. Twice is once. */
export async function supportProposal(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockProposal(tx, viewer, id);
		demand(canSupport(viewer, post));
		const row = { postId: id, personId: viewer.personId, at };
		const { count } = await tx.proposalSupport.createMany({ data: [row], skipDuplicates: true });
		if (count > 0) await recordOnProposal(tx, viewer, post, "proposal.supported", at);
		return { id, slug: post.community.slug };
	});
}

/** Also of a proposal that is settled: nobody stays among its supporters against their will. */
export async function withdrawSupport(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockProposal(tx, viewer, id);
		demand(canWithdrawSupport(viewer, post));
		const { count } = await tx.proposalSupport.deleteMany({ where: { postId: id, personId: viewer.personId } });
		if (count > 0) await recordOnProposal(tx, viewer, post, "proposal.support_withdrawn", at);
		return { id, slug: post.community.slug };
	});
}
