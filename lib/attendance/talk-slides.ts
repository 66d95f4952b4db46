import { recordActivity } from "../activity";
import { db } from "../db";
import { takeLock } from "../locks";
import { forgetFile } from "../storage";

interface TalkSlides {
	talkId: string;
	meetupId: string;
	/** The session they were shown in. */
	agendaItemId: string | null;
	title: string;
	fileId: string;
}

/**
 * Job: keeps a speaker's slides among the materials of the edition, once: what an organiser has removed stays removed.
 * Newer slides take the place of those before, under the title they have by now.
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
		if (before?.fileId) await forgetFile(tx, before.fileId);
		const { communityId } = meetup;
		await recordActivity(tx, null, { kind: "material.added", at, communityId, subject: ["material", id] });
	});
}
