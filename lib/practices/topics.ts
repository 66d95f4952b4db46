import { kysely, readIn, type Tx } from "../db";
import type { Viewer } from "../viewer";
import { practiceVisibleTo } from "./policy";

/** The practices about a topic that becomes part of another. */
export async function handOverTopicOfPractices(
	tx: Tx,
	{ fromId, toId }: { fromId: string; toId: string },
): Promise<void> {
	await tx.$executeRaw`update practices set "topicId" = ${toId}::uuid where "topicId" = ${fromId}::uuid`;
}

/** The chosen practices, of those that the viewer sees, are about the new topic. */
export async function practicesTakenAlong(
	tx: Tx,
	viewer: Viewer,
	{ fromId, toId, ids }: { fromId: string; toId: string; ids: readonly string[] },
): Promise<void> {
	const seen = await readIn(
		tx,
		kysely
			.selectFrom("practices as p")
			.innerJoin("communities as c", "c.id", "p.communityId")
			.select("p.id")
			.where("p.topicId", "=", fromId)
			.where((eb) => eb("p.id", "=", eb.fn.any(eb.val([...ids]))))
			.where(practiceVisibleTo(viewer)),
	);
	const taken = seen.map(({ id }) => id);
	await tx.$executeRaw`update practices set "topicId" = ${toId}::uuid where id = any(${taken}::uuid[])`;
}
