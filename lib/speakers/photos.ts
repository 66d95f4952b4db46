import { recordActivity } from "../activity";
import { db } from "../db";
import { found, NotFound } from "../errors";
import { deleteUnusedFile, type FileToRead, keepFile, readFileOf } from "../files/files";
import type { SentFile } from "../files/kinds";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { talksOnAgenda } from "./introductions";
import { talkByLink, talkByLinkUnderLock } from "./links";
import { visibleTalk } from "./talk";

/** Replaces the portrait that a speaker sends by their link. @throws Refused for a file that is not a picture */
export async function sendPhoto(token: string, file: SentFile, at: Date): Promise<void> {
	await talkByLink(db, token, at);
	const { id: photoFileId } = await keepFile(file, "portrait", { storedById: null }, at);
	await db.$transaction(async (tx) => {
		const { id, communityId, photoFileId: before } = await talkByLinkUnderLock(tx, token, at);
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
	return readFileOf(found((await talkByLink(db, token, at)).photoFileId));
}

/** For those who prepare the meetup. @throws NotFound */
export async function photoOf(viewer: Viewer, id: string): Promise<FileToRead> {
	const talk = await visibleTalk(viewer, id).select("s.photoFileId").executeTakeFirst();
	return readFileOf(found(talk?.photoFileId));
}

/** For those who see the edition, once the speaker is on its agenda. @throws NotFound */
export async function photoOnAgenda(viewer: Viewer, meetupId: string, id: string): Promise<FileToRead> {
	if (!isId(id)) throw new NotFound();
	const talk = await talksOnAgenda(viewer, meetupId).select("s.photoFileId").where("s.id", "=", id).executeTakeFirst();
	return readFileOf(found(talk?.photoFileId));
}
