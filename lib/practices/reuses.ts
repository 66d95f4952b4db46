import { recordActivity } from "../activity";
import { dateColumn, dayIn, dayOfColumn } from "../clock";
import { db, type Tx } from "../db";
import { demand, Refused } from "../errors";
import type { Viewer } from "../viewer";
import { lockPractice } from "./lock";
import { canMarkReused, isReuseElsewhere } from "./policy";
import { recountReuses } from "./reuse-counts";
import { canThank, canWithdrawReuse } from "./reuse-policy";
import { lockReuse } from "./reuse-rows";
import type { ReuseInput } from "./schema";

/** Whether the person has recorded the unit's use of that year. Whoever says so again would only be counted once. */
async function isRecorded(tx: Tx, practiceId: string, personId: string, unitId: string, day: string): Promise<boolean> {
	const year = day.slice(0, 4);
	const usedOn = { gte: dateColumn(`${year}-01-01`), lte: dateColumn(`${year}-12-31`) };
	const where = { practiceId, personId, orgUnitId: unitId, withdrawnAt: null, usedOn };
	return (await tx.reuse.count({ where })) > 0;
}

/** Records that a unit uses the practice: the viewer's of that day, or the one that they name. Returns the id of the reuse. */
export async function markReused(
	viewer: Viewer,
	{ slug, usedOn, unitId, adapted, result, advice }: ReuseInput,
	at: Date,
): Promise<string> {
	return db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canMarkReused(viewer, practice));
		const orgUnitId = unitId ?? viewer.orgUnitId;
		if (!orgUnitId) throw new Refused("no_unit");
		const unit = await tx.orgUnit.findUnique({ where: { id: orgUnitId }, select: { spokeId: true } });
		if (!unit) throw new Refused("unit_unknown");
		const today = dayIn(at, viewer.zone);
		const day = usedOn ?? today;
		if (day > today) throw new Refused("used_in_the_future");
		if (await isRecorded(tx, practice.id, viewer.personId, orgUnitId, day)) throw new Refused("already_reused");
		const { id } = await tx.reuse.create({
			data: {
				practiceId: practice.id,
				communityId: practice.community.id,
				personId: viewer.personId,
				orgUnitId,
				spokeId: unit.spokeId,
				usedOn: dateColumn(day),
				adapted: adapted ?? null,
				result: result ?? null,
				advice: advice ?? null,
				createdAt: at,
			},
			select: { id: true },
		});
		await recountReuses(tx, practice);
		const isOwnUnit = orgUnitId === viewer.orgUnitId;
		await recordActivity(tx, viewer, {
			kind: "practice.reused",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
			detail: {
				elsewhere: isReuseElsewhere(practice.orgUnitId, orgUnitId),
				reuseId: id,
				// Its leads are told that somebody else speaks for them.
				...(isOwnUnit ? {} : { namedUnitId: orgUnitId }),
			},
		});
		return id;
	});
}

/** Withdraws the viewer's reuse. A dispute about it is over: they agree. */
export async function withdrawReuse(
	viewer: Viewer,
	id: string,
	at: Date,
): Promise<{ slug: string; isDisputed: boolean }> {
	return db.$transaction(async (tx) => {
		const { practice, reuse } = await lockReuse(tx, viewer, id);
		demand(canWithdrawReuse(viewer, reuse));
		await tx.reuse.update({ where: { id }, data: { withdrawnAt: at }, select: { id: true } });
		const open = reuse.dispute?.outcome === null ? reuse.disputeId : null;
		if (open)
			await tx.reuseDispute.update({
				where: { id: open },
				data: { outcome: "withdrawn", closedAt: at, closedById: viewer.personId },
				select: { id: true },
			});
		await recountReuses(tx, practice);
		await recordActivity(tx, viewer, {
			kind: open ? "reuse.withdrawn_after_dispute" : "practice.reuse_withdrawn",
			at,
			communityId: practice.community.id,
			subject: open ? ["reuse", id] : ["practice", practice.id],
		});
		return { slug: practice.slug, isDisputed: open !== null };
	});
}

/** Takes back that the viewer withdrew their reuse: it is as it was. One that they withdrew in a dispute stays withdrawn. */
export async function restoreReuse(viewer: Viewer, id: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { practice, reuse } = await lockReuse(tx, viewer, id);
		if (reuse.personId !== viewer.personId || !reuse.withdrawnAt) throw new Refused("not_reused");
		if (reuse.disputedAt) throw new Refused("already_decided");
		demand(canMarkReused(viewer, practice));
		const { usedOn } = await tx.reuse.findUniqueOrThrow({ where: { id }, select: { usedOn: true } });
		const day = dayOfColumn(usedOn);
		if (await isRecorded(tx, practice.id, viewer.personId, reuse.orgUnitId, day)) throw new Refused("already_reused");
		await tx.reuse.update({ where: { id }, data: { withdrawnAt: null }, select: { id: true } });
		await recountReuses(tx, practice);
		await recordActivity(tx, viewer, {
			kind: "practice.reuse_restored",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
		});
	});
}

/** Thanks whoever recorded a reuse, with a word. */
export async function thankForReuse(
	viewer: Viewer,
	{ id, thanks }: { id: string; thanks?: string },
	at: Date,
): Promise<{ slug: string }> {
	return db.$transaction(async (tx) => {
		const { practice, reuse } = await lockReuse(tx, viewer, id);
		demand(canThank(viewer, practice, reuse));
		const said = { thankedAt: at, thankedById: viewer.personId, thanks: thanks ?? null };
		await tx.reuse.update({ where: { id }, data: said, select: { id: true } });
		await recordActivity(tx, viewer, {
			kind: "reuse.thanked",
			at,
			communityId: practice.community.id,
			subject: ["reuse", id],
		});
		return { slug: practice.slug };
	});
}
