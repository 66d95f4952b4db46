import { kysely, readIn, type Tx } from "../db";
import type { Viewer } from "../viewer";
import { communityVisibleTo } from "./policy";

/** The communities, and the proposed ones, about a topic that becomes part of another. A main topic is not among the others. */
export async function handOverTopicOfCommunities(
	tx: Tx,
	{ fromId, toId }: { fromId: string; toId: string },
): Promise<void> {
	await tx.community.updateMany({ where: { topicId: fromId }, data: { topicId: toId } });
	await tx.communityRequest.updateMany({ where: { topicId: fromId }, data: { topicId: toId } });
	await tx.$executeRaw`
		update communities set "moreTopicIds" = array(
			select distinct topic from unnest(array_replace("moreTopicIds", ${fromId}::uuid, ${toId}::uuid)) topic where topic is distinct from "topicId")
		where "moreTopicIds" && array[${fromId}::uuid, ${toId}::uuid]`;
	await tx.$executeRaw`
		update community_requests set "moreTopicIds" = array(
			select distinct topic from unnest(array_replace("moreTopicIds", ${fromId}::uuid, ${toId}::uuid)) topic where topic is distinct from "topicId")
		where "moreTopicIds" && array[${fromId}::uuid, ${toId}::uuid]`;
}

/** The chosen communities, of those that the viewer sees, are about the new topic. */
export async function communitiesTakenAlong(
	tx: Tx,
	viewer: Viewer,
	{ fromId, toId, ids }: { fromId: string; toId: string; ids: readonly string[] },
): Promise<void> {
	const seen = await readIn(
		tx,
		kysely
			.selectFrom("communities as c")
			.select("c.id")
			.where("c.topicId", "=", fromId)
			.where((eb) => eb("c.id", "=", eb.fn.any(eb.val([...ids]))))
			.where(communityVisibleTo(viewer)),
	);
	await tx.community.updateMany({ where: { id: { in: seen.map(({ id }) => id) } }, data: { topicId: toId } });
}
