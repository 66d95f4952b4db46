import { type ActivityKind, recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, found } from "../errors";
import type { Viewer } from "../viewer";
import { recountReuses } from "./reuse-counts";
import { canAnswerDispute, canAskHub, canDecideDispute, canDispute, canTakeBackDispute } from "./reuse-policy";
import { type LockedReuse, lockReuse } from "./reuse-rows";

/** Does one thing about a reuse under the lock of its practice, and says so in the ledger. Returns the address of the practice. */
async function aboutReuse(
	viewer: Viewer,
	{ id, kind, at }: { id: string; kind: ActivityKind; at: Date },
	work: (tx: Tx, locked: LockedReuse) => Promise<Record<string, string> | undefined>,
): Promise<{ slug: string }> {
	return db.$transaction(async (tx) => {
		const locked = await lockReuse(tx, viewer, id);
		const detail = await work(tx, locked);
		const { practice } = locked;
		await recordActivity(tx, viewer, {
			kind,
			at,
			communityId: practice.community.id,
			subject: ["reuse", id],
			...(detail ? { detail } : {}),
		});
		return { slug: practice.slug };
	});
}

/** Says that the unit did not use the practice. The reuse is not counted while that is open. */
export async function disputeReuse(viewer: Viewer, { id, reason }: { id: string; reason: string }, at: Date) {
	return aboutReuse(viewer, { id, kind: "reuse.disputed", at }, async (tx, { practice, reuse }) => {
		demand(canDispute(viewer, reuse));
		await tx.reuseDispute.create({
			data: { reuseId: id, raisedById: viewer.personId, reason, raisedAt: at },
			select: { id: true },
		});
		await tx.reuse.update({ where: { id }, data: { disputedAt: at }, select: { id: true } });
		await recountReuses(tx, practice);
		return undefined;
	});
}

/** What whoever recorded the reuse says to it. */
export async function answerDispute(viewer: Viewer, { id, answer }: { id: string; answer: string }, at: Date) {
	return aboutReuse(viewer, { id, kind: "reuse.dispute_answered", at }, async (tx, { reuse }) => {
		demand(canAnswerDispute(viewer, reuse));
		const where = { id: found(reuse.disputeId) };
		await tx.reuseDispute.update({ where, data: { answer, answeredAt: at }, select: { id: true } });
		return undefined;
	});
}

/** The unit does not agree with the answer: the hub decides. */
export async function askHubAboutReuse(viewer: Viewer, id: string, at: Date) {
	return aboutReuse(viewer, { id, kind: "reuse.dispute_sent_to_hub", at }, async (tx, { reuse }) => {
		demand(canAskHub(viewer, reuse, at));
		await tx.reuseDispute.update({
			where: { id: found(reuse.disputeId) },
			data: { sentToHubAt: at },
			select: { id: true },
		});
		return undefined;
	});
}

/** Ends a dispute. The reuse counts again, unless the unit did not use the practice. */
async function close(
	tx: Tx,
	{ practice, reuse }: LockedReuse,
	{
		viewer,
		outcome,
		note,
		at,
	}: { viewer: Viewer; outcome: "taken_back" | "used" | "not_used"; note?: string; at: Date },
): Promise<void> {
	await tx.reuseDispute.update({
		where: { id: found(reuse.disputeId) },
		data: { outcome, closedAt: at, closedById: viewer.personId, decisionNote: note ?? null },
		select: { id: true },
	});
	if (outcome !== "not_used")
		await tx.reuse.update({ where: { id: reuse.id }, data: { disputedAt: null }, select: { id: true } });
	await recountReuses(tx, practice);
}

/** The unit agrees after all that it used the practice. */
export async function takeBackDispute(viewer: Viewer, id: string, at: Date) {
	return aboutReuse(viewer, { id, kind: "reuse.dispute_taken_back", at }, async (tx, locked) => {
		demand(canTakeBackDispute(viewer, locked.reuse));
		await close(tx, locked, { viewer, outcome: "taken_back", at });
		return undefined;
	});
}

/** The hub says whether the unit used the practice. */
export async function decideDispute(
	viewer: Viewer,
	{ id, decision, note }: { id: string; decision: "used" | "not_used"; note?: string },
	at: Date,
) {
	return aboutReuse(viewer, { id, kind: "reuse.dispute_decided", at }, async (tx, locked) => {
		demand(canDecideDispute(viewer, locked.practice, locked.reuse));
		await close(tx, locked, { viewer, outcome: decision, note, at });
		return { decision };
	});
}
