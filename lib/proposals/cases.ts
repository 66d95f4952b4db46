import { recordActivity } from "../activity";
import { dateColumn } from "../clock";
import { db, readIn, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, found, NotFound, Refused } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { type CaseCare, canAnswerCase, canKeepCases, careFields } from "./policy";
import type { CaseState } from "./schema";
import { tellOfAnswer } from "./telling";
import { visibleCases } from "./visible";

/** Locks a case and reads it. A case that is joined to another is answered there. @throws NotFound */
export async function lockCase(tx: Tx, viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	await tx.$queryRaw`select 1 from proposal_cases where id = ${id}::uuid for update`;
	const query = visibleCases(viewer)
		.select(["k.id", "k.state", "k.ownerId", "k.dueOn", "k.mainId", "k.joinedToId"])
		.where("k.id", "=", id);
	return found((await readIn(tx, query))[0]);
}

/** The ids of all cases whose answers are those of a case: itself, and what is joined to it. */
export async function caseIdsOf(tx: Tx, mainId: string): Promise<string[]> {
	const rows = await tx.proposalCase.findMany({
		where: { OR: [{ id: mainId }, { mainId }] },
		orderBy: { id: "asc" },
		select: { id: true },
	});
	return rows.map(({ id }) => id);
}

/** Says what becomes of a case and why: on every proposal of it, and to everybody who supports one. */
export async function answerCase(
	viewer: Viewer,
	{ id, state, reason }: { id: string; state: CaseState; reason: string },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const locked = await lockCase(tx, viewer, id);
		demand(canAnswerCase(viewer, locked));
		if (locked.mainId) throw new Refused("case_joined");
		const answer = await tx.caseAnswer.create({
			data: { caseId: id, state, reason, at, byId: viewer.personId },
			select: { id: true, state: true },
		});
		await tx.proposalCase.update({ where: { id }, data: { state }, select: { id: true } });
		await tellOfAnswer(tx, viewer, { answer, caseIds: await caseIdsOf(tx, id) }, at);
	});
}

/** Names the owner of a case and its due day. A new owner is told. @throws Stale */
export async function careForCase(viewer: Viewer, id: string, sent: CaseCare, from: MadeFrom, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const locked = await lockCase(tx, viewer, id);
		demand(canKeepCases(viewer));
		if (locked.mainId) throw new Refused("case_joined");
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
