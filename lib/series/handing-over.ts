import type { Tx } from "../db";

export async function handOverSeries(
	tx: Tx,
	{ fromId, toId, ids }: { fromId: string; toId: string; ids?: readonly string[] },
): Promise<number> {
	const { count } = await tx.meetupSeries.updateMany({
		where: { communityId: fromId, ...(ids ? { id: { in: [...ids] } } : {}) },
		data: { communityId: toId },
	});
	return count;
}
