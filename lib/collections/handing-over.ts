import type { Tx } from "../db";

/** The collections of a merged community, and what it has pinned. */
export async function handOverCollections(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
	await tx.collection.updateMany({ where: { communityId: fromId }, data: { communityId: toId } });
	await tx.$executeRaw`
		insert into collection_pins ("communityId", "collectionId", "pinnedById", "pinnedAt")
		select ${toId}::uuid, "collectionId", "pinnedById", "pinnedAt" from collection_pins where "communityId" = ${fromId}::uuid
		on conflict do nothing`;
	await tx.collectionPin.deleteMany({ where: { communityId: fromId } });
}
