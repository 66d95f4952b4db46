import type { Tx } from "../db";

/** Talks that are planned at an edition of these series alone, or all of them, proposals included. */
export async function handOverTalks(
	tx: Tx,
	{ fromId, toId, seriesIds }: { fromId: string; toId: string; seriesIds?: readonly string[] },
): Promise<void> {
	await tx.speakerEngagement.updateMany({
		where: { communityId: fromId, ...(seriesIds ? { meetup: { seriesId: { in: [...seriesIds] } } } : {}) },
		data: { communityId: toId },
	});
}
