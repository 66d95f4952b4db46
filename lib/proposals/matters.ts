import { recordActivity } from "../activity";
import { dateColumn } from "../clock";
import { db, readIn, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, found, NotFound, Refused } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { canAnswerMatter, canKeepRegister, careFields, type MatterCare } from "./policy";
import type { MatterState } from "./schema";
import { tellOfAnswer } from "./telling";
import { visibleMatters } from "./visible";

/** Locks a matter and reads it. A matter that is joined to another is answered there. @throws NotFound */
export async function lockMatter(tx: Tx, viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	await tx.$queryRaw`select 1 from proposal_cases where id = ${id}::uuid for update`;
	const query = visibleMatters(viewer)
		.select(["k.id", "k.state", "k.ownerId", "k.dueOn", "k.mainId", "k.joinedToId"])
		.where("k.id", "=", id);
	return found((await readIn(tx, query))[0]);
}

/** The ids of all matters whose answers are those of a matter: itself, and what is joined to it. */
export async function matterIdsOf(tx: Tx, mainId: string): Promise<string[]> {
	const rows = await tx.proposalCase.findMany({
		where: { OR: [{ id: mainId }, { mainId }] },
		orderBy: { id: "asc" },
		select: { id: true },
	});
	return rows.map(({ id }) => id);
}

/** Says what becomes of a matter and why: on every proposal of it, and to everybody who supports one. */
export async function answerMatter(
	viewer: Viewer,
	{ id, state, reason }: { id: string; state: MatterState; reason: string },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const locked = await lockMatter(tx, viewer, id);
		demand(canAnswerMatter(viewer, locked));
		if (locked.mainId) throw new Refused("matter_joined");
		const answer = await tx.caseAnswer.create({
			data: { caseId: id, state, reason, at, byId: viewer.personId },
			select: { id: true, state: true },
		});
		await tx.proposalCase.update({ where: { id }, data: { state }, select: { id: true } });
		await tellOfAnswer(tx, viewer, { answer, matterIds: await matterIdsOf(tx, id) }, at);
	});
}

/** Names the owner of a matter and its due day. A new owner is told. @throws Stale */
export async function careForMatter(
	viewer: Viewer,
	id: string,
	sent: MatterCare,
	from: MadeFrom,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const locked = await lockMatter(tx, viewer, id);
		demand(canKeepRegister(viewer));
		if (locked.mainId) throw new Refused("matter_joined");
		const now = careFields(locked);
		const { ownerId, dueOn } = applyEdit(now, sent, from);
		if (ownerId && ownerId !== now.ownerId) await demandColleague(tx, ownerId);
		await tx.proposalCase.update({
			where: { id },
			data: { ownerId: ownerId ?? null, dueOn: dueOn ? dateColumn(dueOn) : null },
			select: { id: true },
		});
		const subject = ["proposal", id] as const;
		if (ownerId !== now.ownerId) await recordActivity(tx, viewer, { kind: "proposal.assigned", at, subject });
		if (dueOn !== now.dueOn) await recordActivity(tx, viewer, { kind: "proposal.due_day_changed", at, subject });
	});
}

async function demandColleague(tx: Tx, id: string): Promise<void> {
	const here = await tx.person.count({ where: { id, status: "active", kind: "employee" } });
	if (here === 0) throw new Refused("person_not_active");
}
