import { recordActivity } from "../activity";
import { db } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import { checkPhoto } from "../photos";
import { type FileAsSent, type FileToRead, forgetFile, readStoredFile, storeFile } from "../storage";
import type { Viewer } from "../viewer";
import { onAgenda } from "./agenda-queries";
import { lockSpeakerByLink, speakerByLink } from "./links";
import { speakersVisibleTo } from "./policy";

/** A portrait a speaker sends in by their link, in place of the one before. @throws Refused when it is none */
export async function sendPhoto(token: string, file: Omit<FileAsSent, "storedById">, at: Date): Promise<void> {
	await speakerByLink(db, token, at);
	const photo = await checkPhoto({ ...file, storedById: null });
	await db.$transaction(async (tx) => {
		const { id, communityId, photoFileId: before } = await lockSpeakerByLink(tx, token, at);
		const photoFileId = await storeFile(tx, photo, at);
		await tx.speakerEngagement.update({
			where: { id },
			data: { photoFileId, revision: { increment: 1 } },
			select: { id: true },
		});
		if (before) await forgetFile(tx, before);
		await recordActivity(tx, null, {
			kind: "speaker.sent_in",
			at,
			communityId,
			subject: ["speaker", id],
			detail: { isNews: false },
		});
	});
}

/** A speaker's own portrait, by their link. @throws NotFound */
export async function photoByLink(token: string, at: Date): Promise<FileToRead> {
	return readStoredFile(found((await speakerByLink(db, token, at)).photoFileId));
}

/** For those who prepare the meetup. @throws NotFound */
export async function photoOf(viewer: Viewer, id: string): Promise<FileToRead> {
	if (!isId(id)) throw new NotFound();
	const { photoFileId } = found(
		await db.speakerEngagement.findFirst({
			where: { AND: [{ id }, speakersVisibleTo(viewer)] },
			select: { photoFileId: true },
		}),
	);
	return readStoredFile(found(photoFileId));
}

/** For those who see the edition, once the speaker is on its agenda. @throws NotFound */
export async function photoOnAgenda(viewer: Viewer, meetupId: string, id: string): Promise<FileToRead> {
	if (!isId(meetupId) || !isId(id)) throw new NotFound();
	const { photoFileId } = found(
		await db.speakerEngagement.findFirst({
			where: { AND: [{ id }, onAgenda(viewer, meetupId)] },
			select: { photoFileId: true },
		}),
	);
	return readStoredFile(found(photoFileId));
}
