import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, found } from "../errors";
import type { Viewer } from "../viewer";
import { lockCommunity } from "./communities";
import { canReopen } from "./policy";
import { tellOfLostManager } from "./without-manager";

/** Reopens an archived community, at the stage where it was. The hub is told where nobody manages it. */
export async function reopenCommunity(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction((tx) => reopenCommunityIn(tx, viewer, slug, at));
}

/** Returns since when it was archived. */
export async function reopenCommunityIn(
	tx: Tx,
	viewer: Viewer,
	slug: string,
	at: Date,
): Promise<{ id: string; archivedAt: Date }> {
	const community = await lockCommunity(tx, viewer, slug);
	demand(canReopen(viewer, community));
	const { id } = community;
	const before = await tx.stageChange.findFirst({
		where: { communityId: id, stage: { not: "archived" } },
		orderBy: [{ at: "desc" }, { id: "desc" }],
		select: { stage: true },
	});
	const stage = before?.stage ?? "active";
	await tx.community.update({
		where: { id },
		data: { archivedAt: null, stage, stageChanges: { create: { stage, at, byId: viewer.personId } } },
	});
	await recordActivity(tx, viewer, {
		kind: "community.reopened",
		at,
		communityId: id,
		subject: ["community", id],
	});
	await tellOfLostManager(tx, viewer, id, at);
	return { id, archivedAt: found(community.archivedAt) };
}
