import { sql } from "kysely";
import { recordActivity } from "../activity";
import { db, kysely, readIn, type Tx } from "../db";
import { literal } from "../sql";
import { communityHasManager } from "./policy";
import { isStageAsked, proposedStage } from "./stage";
import { stageFacts } from "./stage-facts";

const BATCH = 100;

/** Job: tells the managers of each community of which the rules say another stage, once for each proposal. Returns of how many. */
export async function tellOfProposedStages(at: Date): Promise<number> {
	let told = 0;
	for (let after: string | undefined; ; ) {
		const ids = await managedCommunities(after);
		for (const { id } of ids) if (await tellOf(id, at)) told += 1;
		after = ids.at(-1)?.id;
		if (ids.length < BATCH) return told;
	}
}

function managedCommunities(after: string | undefined) {
	let query = kysely
		.selectFrom("communities as c")
		.select("c.id")
		.where("c.archivedAt", "is", null)
		.where(communityHasManager());
	if (after) query = query.where("c.id", ">", after);
	return query.orderBy("c.id").limit(literal(BATCH)).execute();
}

async function tellOf(communityId: string, at: Date): Promise<boolean> {
	return db.$transaction(async (tx) => {
		// A decision of managers takes the same lock.
		await tx.$queryRaw`select 1 from communities where id = ${communityId}::uuid for update`;
		const { stage } = await tx.community.findUniqueOrThrow({ where: { id: communityId }, select: { stage: true } });
		const proposed = proposedStage(await stageFacts(communityId, at, tx));
		const last = await tx.stageChange.findFirst({
			where: { communityId, proposed: { not: null } },
			orderBy: [{ at: "desc" }, { id: "desc" }],
			select: { stage: true, proposed: true, at: true },
		});
		if (stage === "archived" || !isStageAsked({ stage, proposed, last }, at)) return false;
		if (await wasTold(tx, { communityId, proposed, since: last?.at })) return false;
		await recordActivity(tx, null, {
			kind: "community.stage_proposed",
			at,
			communityId,
			subject: ["community", communityId],
			detail: { stage, proposed },
		});
		return true;
	});
}

/** Whether managers were told of the same proposal since they last decided on one. */
async function wasTold(
	tx: Tx,
	{ communityId, proposed, since }: { communityId: string; proposed: string; since: Date | undefined },
): Promise<boolean> {
	let query = kysely
		.selectFrom("activities as told")
		.select("told.id")
		.where("told.subjectId", "=", communityId)
		.where("told.kind", "=", literal("community.stage_proposed"))
		.where(sql<string>`told.detail->>'proposed'`, "=", proposed)
		.limit(literal(1));
	if (since) query = query.where("told.at", ">", since);
	return (await readIn(tx, query)).length > 0;
}
