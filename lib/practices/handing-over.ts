import type { Tx } from "../db";

/** The practices of a merged community, or the chosen ones of one that is split, with their reuses. */
export async function handOverPractices(
	tx: Tx,
	{ fromId, toId, ids }: { fromId: string; toId: string; ids?: readonly string[] },
): Promise<void> {
	await tx.practice.updateMany({
		where: { communityId: fromId, ...(ids ? { id: { in: [...ids] } } : {}) },
		data: { communityId: toId },
	});
	const reuses = ids ? { practiceId: { in: [...ids] } } : {};
	await tx.reuse.updateMany({ where: { communityId: fromId, ...reuses }, data: { communityId: toId } });
}
