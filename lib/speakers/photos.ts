import { recordActivity } from "../activity";
import { db } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import { checkPhoto } from "../photos";
import { deleteUnusedFile, type FileToRead, readStoredFile, storeFile, type UploadedContent } from "../storage";
import type { Viewer } from "../viewer";
import { talksOnAgenda } from "./introductions";
import { talkByLink, talkByLinkUnderLock } from "./links";
import { visibleTalk } from "./talk";

/** Replaces the portrait that a speaker sends by their link. @throws Refused for a file that is not a picture */
export async function sendPhoto(token: string, file: Omit<UploadedContent, "storedById">, at: Date): Promise<void> {
	await talkByLink(db, token, at);
	const photo = await checkPhoto({ ...file, storedById: null });
	await db.$transaction(async (tx) => {
		const { id, communityId, photoFileId: before } = await talkByLinkUnderLock(tx, token, at);
		const photoFileId = await storeFile(tx, photo, at);
		await tx.speakerEngagement.update({
			where: { id },
			data: { photoFileId, revision: { increment: 1 } },
			select: { id: true },
		});
		if (before) await deleteUnusedFile(tx, before);
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
	return readStoredFile(found((await talkByLink(db, token, at)).photoFileId));
}

/** For those who prepare the meetup. @throws NotFound */
export async function photoOf(viewer: Viewer, id: string): Promise<FileToRead> {
	const talk = await visibleTalk(viewer, id).select("s.photoFileId").executeTakeFirst();
	return readStoredFile(found(talk?.photoFileId));
}

/** For those who see the edition, once the speaker is on its agenda. @throws NotFound */
export async function photoOnAgenda(viewer: Viewer, meetupId: string, id: string): Promise<FileToRead> {
	if (!isId(id)) throw new NotFound();
	const talk = await talksOnAgenda(viewer, meetupId).select("s.photoFileId").where("s.id", "=", id).executeTakeFirst();
	return readStoredFile(found(talk?.photoFileId));
}
