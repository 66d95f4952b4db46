import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { found, NotFound } from "../errors";
import type { Viewer } from "../viewer";
import { lockForCapture } from "./capture";
import type { MaterialInput } from "./capture-schema";

/** Slides or a document at an address, of the edition or of one of its sessions. */
export async function addMaterial(viewer: Viewer, input: MaterialInput, at: Date): Promise<{ id: string }> {
	const { meetupId, agendaItemId, title, url } = input;
	return db.$transaction(async (tx) => {
		const { communityId } = await lockForCapture(tx, viewer, meetupId, at);
		if (agendaItemId && (await tx.agendaItem.count({ where: { id: agendaItemId, meetupId } })) === 0)
			throw new NotFound();
		const { id } = await tx.meetupMaterial.create({
			data: { meetupId, agendaItemId, title, url, addedById: viewer.personId, addedAt: at },
			select: { id: true },
		});
		await recordActivity(tx, viewer, { kind: "material.added", at, communityId, subject: ["material", id] });
		return { id };
	});
}

/** Nobody finds it any more; `restoreMaterial` brings it back. */
export async function removeMaterial(viewer: Viewer, materialId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const communityId = await setRemoved(tx, viewer, materialId, { removedAt: at, at });
		await recordActivity(tx, viewer, { kind: "material.removed", at, communityId, subject: ["material", materialId] });
	});
}

export async function restoreMaterial(viewer: Viewer, materialId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const communityId = await setRemoved(tx, viewer, materialId, { removedAt: null, at });
		await recordActivity(tx, viewer, { kind: "material.added", at, communityId, subject: ["material", materialId] });
	});
}

async function setRemoved(
	tx: Tx,
	viewer: Viewer,
	id: string,
	{ removedAt, at }: { removedAt: Date | null; at: Date },
): Promise<string> {
	const { meetupId } = found(
		await tx.meetupMaterial.findFirst({
			where: { id, removedAt: removedAt ? null : { not: null } },
			select: { meetupId: true },
		}),
	);
	const { communityId } = await lockForCapture(tx, viewer, meetupId, at);
	await tx.meetupMaterial.update({ where: { id }, data: { removedAt }, select: { id: true } });
	return communityId;
}
