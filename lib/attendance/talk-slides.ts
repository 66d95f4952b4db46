import { recordActivity } from "../activity";
import { db } from "../db";
import { deleteUnusedFile } from "../files/files";
import { takeLock } from "../locks";

interface TalkSlides {
	talkId: string;
	meetupId: string;
	/** The agenda item of the talk. */
	agendaItemId: string | null;
	title: string;
	fileId: string;
}

/**
 * Job: adds a speaker's slides to the materials of the meetup, once. Removed ones stay removed. Newer slides replace older
 * ones and keep the present title.
 */
export async function keepTalkSlides({ talkId, fileId, ...slides }: TalkSlides, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await takeLock(tx, "talkSlides", talkId);
		const before = await tx.meetupMaterial.findUnique({ where: { talkId }, select: { fileId: true } });
		if (before?.fileId === fileId) return;
		const { id, meetup } = await tx.meetupMaterial.upsert({
			where: { talkId },
			create: { talkId, fileId, ...slides, addedAt: at },
			update: { fileId },
			select: { id: true, meetup: { select: { communityId: true } } },
		});
		if (before?.fileId) await deleteUnusedFile(tx, before.fileId);
		const { communityId } = meetup;
		await recordActivity(tx, null, { kind: "material.added", at, communityId, subject: ["material", id] });
	});
}
