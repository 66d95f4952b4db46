import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, Refused } from "../errors";
import type { Viewer } from "../viewer";
import { lockMatter, matterIdsOf } from "./matters";
import { canKeepRegister } from "./policy";
import { tellOfAnswer } from "./telling";

/** Two who join at once wait for each other, whichever way round. */
async function lockBoth(tx: Tx, viewer: Viewer, one: string, other: string) {
	const inOrder = one < other;
	const first = await lockMatter(tx, viewer, inOrder ? one : other);
	const second = await lockMatter(tx, viewer, inOrder ? other : one);
	return inOrder ? ([first, second] as const) : ([second, first] as const);
}

/**
 * Joins a matter to another that asks for the same: from then on the state and the answers of the other count for its proposals as
 * well. Each keeps its thread and its supporters, who are told of the present answer.
 */
export async function joinMatters(viewer: Viewer, { id, to }: { id: string; to: string }, at: Date): Promise<void> {
	demand(canKeepRegister(viewer));
	if (id === to) throw new Refused("matter_joined");
	await db.$transaction(async (tx) => {
		const [joining, target] = await lockBoth(tx, viewer, id, to);
		if (joining.mainId || target.mainId) throw new Refused("matter_joined");
		const joined = await matterIdsOf(tx, id);
		await tx.proposalCase.updateMany({ where: { id: { in: joined } }, data: { mainId: to } });
		await tx.proposalCase.update({ where: { id }, data: { joinedToId: to }, select: { id: true } });
		const subject = ["proposal", id] as const;
		await recordActivity(tx, viewer, { kind: "proposal.joined", at, subject, detail: { to } });
		const answer = await tx.caseAnswer.findFirst({
			where: { caseId: to },
			orderBy: [{ at: "desc" }, { id: "desc" }],
			select: { id: true, state: true },
		});
		if (answer) await tellOfAnswer(tx, viewer, { answer, matterIds: joined }, at);
	});
}

/** Gives a matter its own state and answers again, and those back to it that were joined to it before. */
export async function separateMatter(viewer: Viewer, id: string, at: Date): Promise<void> {
	demand(canKeepRegister(viewer));
	await db.$transaction(async (tx) => {
		const { joinedToId } = await lockMatter(tx, viewer, id);
		if (!joinedToId) throw new Refused("matter_not_joined");
		const below = await joinedBelow(tx, id);
		await tx.proposalCase.update({ where: { id }, data: { joinedToId: null, mainId: null }, select: { id: true } });
		await tx.proposalCase.updateMany({ where: { id: { in: below } }, data: { mainId: id } });
		await recordActivity(tx, viewer, { kind: "proposal.separated", at, subject: ["proposal", id] });
	});
}

async function joinedBelow(tx: Tx, id: string): Promise<string[]> {
	const below: string[] = [];
	let level = [id];
	while (level.length > 0) {
		const joined = await tx.proposalCase.findMany({ where: { joinedToId: { in: level } }, select: { id: true } });
		level = joined.map((matter) => matter.id);
		below.push(...level);
	}
	return below;
}
