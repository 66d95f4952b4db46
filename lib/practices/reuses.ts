import { recordActivity } from "../activity";
import { dateColumn, dayIn, dayOfColumn } from "../clock";
import { db, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import type { Viewer } from "../viewer";
import { lockPractice } from "./lock";
import { canMarkReused, isReuseElsewhere } from "./policy";
import type { ReuseInput } from "./schema";

/** Counts again, under the lock of the practice: people who reuse it, and their units except the author's. */
async function recount(tx: Tx, practice: { id: string; orgUnitId: string | null }): Promise<void> {
	const units = await tx.reuse.groupBy({
		by: ["orgUnitId"],
		where: { practiceId: practice.id, withdrawnAt: null },
		_count: true,
	});
	await tx.practice.update({
		where: { id: practice.id },
		data: {
			reuseCount: units.reduce((sum, unit) => sum + unit._count, 0),
			reuseUnitCount: units.filter((unit) => isReuseElsewhere(practice.orgUnitId, unit.orgUnitId)).length,
		},
	});
}

const reuseOf = (tx: Tx, practiceId: string, personId: string) =>
	tx.reuse.findUnique({
		where: { practiceId_personId: { practiceId, personId } },
		select: { id: true, withdrawnAt: true },
	});

/** Records that the viewer uses the practice, once for each person, with their unit and spoke of that day. */
export async function markReused(viewer: Viewer, { slug, usedOn, result }: ReuseInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canMarkReused(viewer, practice));
		const orgUnitId = found(viewer.orgUnitId);
		const today = dayIn(at, viewer.zone);
		if (usedOn && usedOn > today) throw new Refused("used_in_the_future");
		const before = await reuseOf(tx, practice.id, viewer.personId);
		if (before && !before.withdrawnAt) throw new Refused("already_reused");
		const reuse = {
			orgUnitId,
			spokeId: viewer.spokeId,
			usedOn: dateColumn(usedOn ?? today),
			result: result ?? null,
			createdAt: at,
			withdrawnAt: null,
		};
		await tx.reuse.upsert({
			where: { practiceId_personId: { practiceId: practice.id, personId: viewer.personId } },
			create: { ...reuse, practiceId: practice.id, communityId: practice.community.id, personId: viewer.personId },
			update: reuse,
		});
		await recount(tx, practice);
		await recordActivity(tx, viewer, {
			kind: "practice.reused",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
			detail: { elsewhere: isReuseElsewhere(practice.orgUnitId, orgUnitId) },
		});
	});
}

/** Withdraws the viewer's reuse. */
export async function withdrawReuse(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		const reuse = await reuseOf(tx, practice.id, viewer.personId);
		if (!reuse || reuse.withdrawnAt) throw new Refused("not_reused");
		await tx.reuse.update({ where: { id: reuse.id }, data: { withdrawnAt: at } });
		await recount(tx, practice);
		await recordActivity(tx, viewer, {
			kind: "practice.reuse_withdrawn",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
		});
	});
}

/** Takes back that the viewer withdrew their use: the day and the result are as they were. */
export async function restoreReuse(viewer: Viewer, slug: string, at: Date): Promise<void> {
	const reuse = await db.reuse.findFirst({
		where: { practice: { slug }, personId: viewer.personId, withdrawnAt: { not: null } },
		select: { usedOn: true, result: true },
	});
	if (!reuse) throw new Refused("not_reused");
	await markReused(viewer, { slug, usedOn: dayOfColumn(reuse.usedOn), result: reuse.result ?? undefined }, at);
}
