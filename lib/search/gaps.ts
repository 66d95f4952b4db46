import { recordActivity } from "../activity";
import { isRunningChampion } from "../champions/queries";
import { db, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import type { Viewer } from "../viewer";
import { openGap } from "./gap-queries";
import { canSeeGaps } from "./policy";

/** Asks a champion to write about what is searched and not found. They are told; the draft that they begin closes the gap once it is published. */
export async function askChampion(
	viewer: Viewer,
	{ key, personId }: { key: string; personId: string },
	at: Date,
): Promise<void> {
	demand(canSeeGaps(viewer));
	const { title } = await openGap(key, at);
	await db.$transaction(async (tx) => {
		if (!(await isRunningChampion(tx, personId, at))) throw new Refused("not_a_champion");
		const asked = { askedId: personId, askedById: viewer.personId, askedAt: at, practiceId: null };
		const { id } = await tx.searchGap.upsert({
			where: { key },
			create: { key, title, ...asked },
			update: { title, ...asked, dismissedAt: null, dismissedById: null, reason: null },
			select: { id: true },
		});
		await recordActivity(tx, viewer, { kind: "gap.asked", at, subject: ["gap", id] });
	});
}

/** What is no gap, or is found by now. It comes back once enough people search it again. */
export async function dismissGap(
	viewer: Viewer,
	{ key, reason }: { key: string; reason: string },
	at: Date,
): Promise<void> {
	demand(canSeeGaps(viewer));
	const known = await db.searchGap.findUnique({ where: { key }, select: { title: true } });
	const { title } = known ?? (await openGap(key, at));
	await db.$transaction(async (tx) => {
		const dismissed = { dismissedAt: at, dismissedById: viewer.personId, reason };
		const { id } = await tx.searchGap.upsert({
			where: { key },
			create: { key, title, ...dismissed },
			update: dismissed,
			select: { id: true },
		});
		await recordActivity(tx, viewer, { kind: "gap.dismissed", at, subject: ["gap", id] });
	});
}

/** Takes a dismissal back. */
export async function reopenGap(viewer: Viewer, key: string, at: Date): Promise<void> {
	demand(canSeeGaps(viewer));
	await db.$transaction(async (tx) => {
		const gap = found(
			await tx.searchGap.findFirst({ where: { key, dismissedAt: { not: null } }, select: { id: true } }),
		);
		await tx.searchGap.update({
			where: { id: gap.id },
			data: { dismissedAt: null, dismissedById: null, reason: null },
			select: { id: true },
		});
		await recordActivity(tx, viewer, { kind: "gap.reopened", at, subject: ["gap", gap.id] });
	});
}

/** The draft that the viewer begins for a gap, in the transaction that writes it. Nothing for somebody who was not asked. */
export async function tieDraftToGap(
	tx: Tx,
	viewer: Viewer,
	{ gapId, practiceId }: { gapId: string; practiceId: string },
): Promise<void> {
	await tx.searchGap.updateMany({ where: { id: gapId, askedId: viewer.personId }, data: { practiceId } });
}
