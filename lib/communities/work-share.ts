import type { z } from "zod";
import { recordActivity } from "../activity";
import { db } from "../db";
import { demand, NotFound } from "../errors";
import type { Viewer } from "../viewer";
import { lockCommunity } from "./communities";
import { readMembership } from "./memberships";
import { canSetWorkShare } from "./policy";
import type { workShareInput } from "./schema";

/** Says how much of their working time a manager and their own manager agreed on. Without a number, nothing is agreed. */
export async function setWorkShare(
	viewer: Viewer,
	{ slug, personId, share, unit }: z.infer<typeof workShareInput>,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		const membership = await readMembership(tx, community.id, personId);
		if (membership?.status !== "active") throw new NotFound();
		demand(canSetWorkShare(viewer, community, { personId, role: membership.role }));
		await tx.membership.update({
			where: { id: membership.id },
			data: { workShare: share ?? null, workShareUnit: share ? unit : null },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "membership.work_share_set",
			at,
			communityId: community.id,
			subject: ["membership", membership.id],
		});
	});
}
