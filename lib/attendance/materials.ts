import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import { meetupsVisibleTo } from "../meetups/policy";
import { checkSlides, type FileAsSent, type FileToRead, readStoredFile, storeFile } from "../storage";
import type { Viewer } from "../viewer";
import { lockForCapture } from "./capture";
import type { MaterialInput } from "./capture-schema";

interface Added extends MaterialInput {
	/** Kept here, in place of an address. */
	file?: Omit<FileAsSent, "storedById">;
}

/** Slides or a document, of the edition or of one of its sessions. @throws Refused for a file that is no slides */
export async function addMaterial(viewer: Viewer, input: Added, at: Date): Promise<{ id: string }> {
	const { meetupId, agendaItemId, title, url } = input;
	const file = input.file && (await checkSlides({ ...input.file, storedById: viewer.personId }));
	return db.$transaction(async (tx) => {
		const { communityId } = await lockForCapture(tx, viewer, meetupId, at);
		if (agendaItemId && (await tx.agendaItem.count({ where: { id: agendaItemId, meetupId } })) === 0)
			throw new NotFound();
		const fileId = file && (await storeFile(tx, file, at));
		const { id } = await tx.meetupMaterial.create({
			data: { meetupId, agendaItemId, title, url: file ? null : url, fileId, addedById: viewer.personId, addedAt: at },
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

/** Takes a removal back. @throws NotFound for what was not removed */
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
	const { meetupId } = found(await tx.meetupMaterial.findUnique({ where: { id }, select: { meetupId: true } }));
	const { communityId } = await lockForCapture(tx, viewer, meetupId, at);
	const { count } = await tx.meetupMaterial.updateMany({
		where: { id, removedAt: removedAt ? null : { not: null } },
		data: { removedAt },
	});
	if (count === 0) throw new NotFound();
	return communityId;
}

/** Slides that are kept here, for whoever sees the edition. @throws NotFound */
export async function materialFile(viewer: Viewer, meetupId: string, id: string): Promise<FileToRead> {
	if (!isId(meetupId) || !isId(id)) throw new NotFound();
	const { fileId } = found(
		await db.meetupMaterial.findFirst({
			where: { id, removedAt: null, meetup: { AND: [{ id: meetupId }, meetupsVisibleTo(viewer)] } },
			select: { fileId: true },
		}),
	);
	return readStoredFile(found(fileId));
}
