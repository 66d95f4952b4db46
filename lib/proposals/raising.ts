import { db } from "../db";
import { demand, found, Refused } from "../errors";
import type { PostAddress } from "../posts/thread";
import type { Viewer } from "../viewer";
import { canRaise, canTakeBackRaise } from "./policy";
import { lockProposal, recordOnProposal } from "./supports";

/**
 * Raises a proposal to the hub, which then reads its title and text, the note, and how many support it: also of a community that it
 * may not read.
 */
export async function raiseProposal(
	viewer: Viewer,
	{ id, note }: { id: string; note?: string },
	at: Date,
): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockProposal(tx, viewer, id);
		demand(canRaise(viewer, post));
		await tx.proposalCase.create({
			data: { raisedAt: at, proposals: { create: { postId: id, raisedById: viewer.personId, raisedAt: at, note } } },
			select: { id: true },
		});
		await recordOnProposal(tx, viewer, post, "proposal.raised", at);
		return { id, slug: post.community.slug };
	});
}

/** Takes it back, as long as the hub has done nothing with it. */
export async function takeBackRaise(viewer: Viewer, id: string, at: Date): Promise<PostAddress> {
	return db.$transaction(async (tx) => {
		const post = await lockProposal(tx, viewer, id);
		demand(canTakeBackRaise(viewer, post));
		const { caseId } = found(await tx.raisedProposal.findUnique({ where: { postId: id }, select: { caseId: true } }));
		await tx.$queryRaw`select 1 from proposal_cases where id = ${caseId}::uuid for update`;
		const untouched = await tx.proposalCase.count({
			where: {
				id: caseId,
				ownerId: null,
				dueOn: null,
				mainId: null,
				members: { none: {} },
				answers: { none: {} },
			},
		});
		if (untouched === 0) throw new Refused("answer_passed");
		await tx.raisedProposal.delete({ where: { postId: id }, select: { postId: true } });
		await tx.proposalCase.delete({ where: { id: caseId }, select: { id: true } });
		await recordOnProposal(tx, viewer, post, "proposal.raise_taken_back", at);
		return { id, slug: post.community.slug };
	});
}
