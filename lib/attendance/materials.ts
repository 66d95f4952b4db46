import { recordActivity } from "../activity";
import { db, kysely, type Tx } from "../db";
import { found, NotFound } from "../errors";
import { type FileToRead, keepFile, readFileOf } from "../files/files";
import type { SentFile } from "../files/kinds";
import { isId } from "../ids";
import { meetupVisibleTo } from "../meetups/policy";
import type { Viewer } from "../viewer";
import { lockForCapture } from "./capture";
import type { MaterialInput } from "./capture-schema";

interface Added extends MaterialInput {
	/** A stored file instead of an address. */
	file?: SentFile;
}

/** Adds slides or a document to the meetup or to an agenda item. @throws Refused for a file that is not slides */
export async function addMaterial(viewer: Viewer, input: Added, at: Date): Promise<{ id: string }> {
	const { meetupId, agendaItemId, title, url } = input;
	const file = input.file && (await keepFile(input.file, "slides", { storedById: viewer.personId }, at));
	return db.$transaction(async (tx) => {
		const { communityId } = await lockForCapture(tx, viewer, meetupId, at);
		if (agendaItemId && (await tx.agendaItem.count({ where: { id: agendaItemId, meetupId } })) === 0)
			throw new NotFound();
		const { id } = await tx.meetupMaterial.create({
			data: {
				meetupId,
				agendaItemId,
				title,
				url: file ? null : url,
				fileId: file?.id,
				addedById: viewer.personId,
				addedAt: at,
			},
			select: { id: true },
		});
		await recordActivity(tx, viewer, { kind: "material.added", at, communityId, subject: ["material", id] });
		return { id };
	});
}

/** Removes a material; `restoreMaterial` brings it back. */
export async function removeMaterial(viewer: Viewer, materialId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const communityId = await setRemoved(tx, viewer, materialId, { removedAt: at, at });
		await recordActivity(tx, viewer, { kind: "material.removed", at, communityId, subject: ["material", materialId] });
	});
}

/** Restores a removed material. @throws NotFound when it was not removed */
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

/** A stored file, for whoever sees the meetup. @throws NotFound */
export async function materialFile(viewer: Viewer, meetupId: string, id: string): Promise<FileToRead> {
	if (!isId(meetupId) || !isId(id)) throw new NotFound();
	const material = await kysely
		.selectFrom("meetup_materials as x")
		.innerJoin("meetups as m", "m.id", "x.meetupId")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select("x.fileId")
		.where("x.id", "=", id)
		.where("x.removedAt", "is", null)
		.where("m.id", "=", meetupId)
		.where(meetupVisibleTo(viewer))
		.executeTakeFirst();
	return readFileOf(found(material?.fileId));
}
