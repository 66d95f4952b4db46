import { recordActivity } from "../activity";
import { lockCommunity } from "../communities/communities";
import { db, type Tx } from "../db";
import { demand, Refused } from "../errors";
import type { Viewer } from "../viewer";
import { lockCollection } from "./lock";
import { canPin } from "./policy";
import { MOST_PINS, type PinInput } from "./schema";

/** Shows a published collection on the page of a community. Pinned already, it stays so. */
export async function pinCollection(viewer: Viewer, input: PinInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { community, collection } = await bothOf(tx, viewer, input);
		if (!collection.publishedAt) throw new Refused("collection_is_draft");
		const pinned = await tx.collectionPin.count({
			where: { communityId: community.id, collection: { deletedAt: null }, collectionId: { not: collection.id } },
		});
		if (pinned >= MOST_PINS) throw new Refused("too_many_pins");
		await tx.collectionPin.createMany({
			data: [{ communityId: community.id, collectionId: collection.id, pinnedById: viewer.personId, pinnedAt: at }],
			skipDuplicates: true,
		});
		const subject = ["collection", collection.id] as const;
		await recordActivity(tx, viewer, { kind: "collection.pinned", at, communityId: community.id, subject });
	});
}

export async function unpinCollection(viewer: Viewer, input: PinInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { community, collection } = await bothOf(tx, viewer, input);
		await tx.collectionPin.deleteMany({ where: { communityId: community.id, collectionId: collection.id } });
		const subject = ["collection", collection.id] as const;
		await recordActivity(tx, viewer, { kind: "collection.unpinned", at, communityId: community.id, subject });
	});
}

async function bothOf(tx: Tx, viewer: Viewer, { slug, communitySlug }: PinInput) {
	const community = await lockCommunity(tx, viewer, communitySlug);
	demand(canPin(viewer, community));
	return { community, collection: await lockCollection(tx, viewer, slug) };
}
