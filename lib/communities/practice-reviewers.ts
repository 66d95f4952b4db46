import { recordActivity } from "../activity";
import { db, kysely } from "../db";
import { demand } from "../errors";
import type { Viewer } from "../viewer";
import { findCommunity } from "./communities";
import { canChangeCommunity, communityVisibleTo } from "./policy";

/** How many colleagues review a practice of the community before it is published; none to publish directly. */
export async function setPracticeReviewers(
	viewer: Viewer,
	{ slug, reviewers }: { slug: string; reviewers: number },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await findCommunity(tx, viewer, { slug });
		demand(canChangeCommunity(viewer, community));
		await tx.community.update({ where: { id: community.id }, data: { practiceReviewers: reviewers } });
		await recordActivity(tx, viewer, {
			kind: "community.changed",
			at,
			communityId: community.id,
			subject: ["community", community.id],
		});
	});
}

/** How many colleagues review a practice of a community that the viewer sees. */
export async function practiceReviewersOf(viewer: Viewer, communityId: string): Promise<number> {
	const row = await kysely
		.selectFrom("communities as c")
		.select("c.practiceReviewers")
		.where("c.id", "=", communityId)
		.where(communityVisibleTo(viewer))
		.executeTakeFirst();
	return row?.practiceReviewers ?? 0;
}
