import type { Tx } from "../db";

/**
 * Cases go with their texts. Saved replies are handed over, and marked words joined. Mutes and bans end with the community in which
 * they were given.
 */
export async function handOverModeration(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
	const handedOver = { where: { communityId: fromId }, data: { communityId: toId } };
	await tx.moderationCase.updateMany(handedOver);
	await tx.savedReply.updateMany(handedOver);
	await tx.$executeRaw`
		insert into marked_words as kept ("communityId", language, words)
		select ${toId}::uuid, language, words from marked_words where "communityId" = ${fromId}::uuid
		on conflict ("communityId", language) do update set words =
			kept.words || array(select word from unnest(excluded.words) word where word <> all(kept.words))`;
	await tx.markedWords.deleteMany({ where: { communityId: fromId } });
}
