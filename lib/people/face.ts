import { recordActivity } from "../activity";
import { db } from "../db";
import { demand, NotFound } from "../errors";
import { keepFile } from "../files/files";
import type { SentFile } from "../files/kinds";
import { SHAPES } from "../files/sizes";
import type { Viewer } from "../viewer";
import { canShowFace } from "./policy";

/** Shows a photo beside the viewer's name. It is cut to the square in its middle. @throws Refused for what is not a photo */
export async function setFace(viewer: Viewer, photo: SentFile, at: Date): Promise<void> {
	demand(canShowFace(viewer));
	const { id } = await keepFile(photo, "face", { storedById: viewer.personId }, at);
	await show(viewer, id, at);
}

/** Removes the photo, and returns the file that `restoreFace` brings back; null when there was none. */
export async function removeFace(viewer: Viewer, at: Date): Promise<string | null> {
	const { faceFileId } = await db.person.findUniqueOrThrow({
		where: { id: viewer.personId },
		select: { faceFileId: true },
	});
	if (faceFileId) await show(viewer, null, at);
	return faceFileId;
}

/** Brings back a photo that the viewer had. @throws NotFound for another file */
export async function restoreFace(viewer: Viewer, fileId: string, at: Date): Promise<void> {
	demand(canShowFace(viewer));
	const isTheirs = await db.storedFile.count({
		where: { id: fileId, storedById: viewer.personId, widths: { equals: [...SHAPES.face.widths] } },
	});
	if (isTheirs === 0) throw new NotFound();
	await show(viewer, fileId, at);
}

/** The file before stays for a week, for whoever takes it back. */
async function show(viewer: Viewer, faceFileId: string | null, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await tx.person.update({ where: { id: viewer.personId }, data: { faceFileId }, select: { id: true } });
		await recordActivity(tx, viewer, { kind: "person.profile_changed", at, subject: ["person", viewer.personId] });
	});
}
