import type { Tx } from "../db";

export async function handOverSeries(
	tx: Tx,
	{ fromId, toId, ids }: { fromId: string; toId: string; ids?: readonly string[] },
): Promise<void> {
	await tx.meetupSeries.updateMany({
		where: { communityId: fromId, ...(ids ? { id: { in: [...ids] } } : {}) },
		data: { communityId: toId },
	});
}
