import { recordActivity } from "../activity";
import { dateColumn } from "../clock";
import { db, kysely, readIn } from "../db";
import { demand } from "../errors";
import { lockRow } from "../locks";
import { meetupVisibleTo } from "../meetups/policy";
import { nestCommunity } from "../meetups/visible-meetup";
import type { Viewer } from "../viewer";
import { demandRevision, lockForCapture, writeStep } from "./capture";
import type { Saved, SettleInput } from "./capture-schema";
import { canSettle } from "./policy";

interface Promised {
	id?: string;
	title?: string;
	ownerId?: string;
	/** A day, `2026-12-17`. */
	dueOn?: string;
}

/** Replaces the promised actions; rows without a title are dropped. A new owner is notified. */
export async function saveActions(viewer: Viewer, input: Saved & { actions: Promised[] }, at: Date): Promise<void> {
	const { meetupId, revision, actions } = input;
	await db.$transaction(async (tx) => {
		const meetup = await lockForCapture(tx, viewer, meetupId, at);
		demandRevision(meetup, revision);
		const before = await tx.meetupAction.findMany({ where: { meetupId }, select: { id: true, ownerId: true } });
		const ownerBefore = new Map(before.map(({ id, ownerId }) => [id, ownerId]));
		const rows = actions.flatMap(({ title, ...row }) => (title ? [{ ...row, title }] : []));
		const kept = rows.flatMap(({ id }) => (id && ownerBefore.has(id) ? id : []));
		await tx.meetupAction.deleteMany({ where: { meetupId, id: { notIn: kept } } });
		// Positions are unique: negative ones make room for the new ones.
		await tx.meetupAction.updateMany({ where: { meetupId }, data: { position: { multiply: -1 } } });
		for (const [index, { id, title, ownerId, dueOn }] of rows.entries()) {
			const row = { title, ownerId: ownerId ?? null, dueOn: dueOn ? dateColumn(dueOn) : null, position: index + 1 };
			const written =
				id && ownerBefore.has(id)
					? await tx.meetupAction.update({ where: { id }, data: row, select: { id: true } })
					: await tx.meetupAction.create({ data: { ...row, meetupId }, select: { id: true } });
			if (ownerId && ownerBefore.get(written.id) !== ownerId)
				await recordActivity(tx, viewer, {
					kind: "action.promised",
					at,
					communityId: meetup.communityId,
					subject: ["action", written.id],
				});
		}
		await writeStep(tx, viewer, meetup, { step: "actions", fields: {} }, at);
	});
}

/** Marks a promised action as done or as open again. Doing it twice changes nothing. */
export async function settlePromise(viewer: Viewer, { actionId, done }: SettleInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await lockRow(tx, "meetup_actions", actionId, "update");
		const [row] = await readIn(
			tx,
			kysely
				.selectFrom("meetup_actions as a")
				.innerJoin("meetups as m", "m.id", "a.meetupId")
				.innerJoin("communities as c", "c.id", "m.communityId")
				.select([
					"a.ownerId",
					"a.doneAt",
					"m.communityId",
					"c.slug",
					"c.name",
					"c.visibility",
					"c.archivedAt",
					"c.accent",
				])
				.where("a.id", "=", actionId)
				.where(meetupVisibleTo(viewer)),
		);
		const action = nestCommunity(row);
		demand(canSettle(viewer, action, action));
		if (Boolean(action.doneAt) === done) return;
		await tx.meetupAction.update({
			where: { id: actionId },
			data: done ? { doneAt: at, doneById: viewer.personId } : { doneAt: null, doneById: null },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: done ? "action.done" : "action.reopened",
			at,
			communityId: action.communityId,
			subject: ["action", actionId],
		});
	});
}
