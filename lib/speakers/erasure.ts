import { db, type Prisma } from "../db";
import { deleteUnusedFile, eraseSender } from "../files/files";
import type { ErasedPerson } from "../people/anonymising";
import { asPattern } from "../text";
import { lockTalk } from "./talk";

/**
 * Job: erases the personal data of an anonymised speaker or guest: name, address, biography, needs, notes about them, company
 * and the personal link. Subject and abstract stay.
 */
export async function eraseSpeaker({ personId, email, name }: ErasedPerson): Promise<void> {
	const theirs: Prisma.SpeakerEngagementWhereInput[] = [{ personId }];
	if (email) theirs.push({ email: { equals: asPattern(email), mode: "insensitive" } });
	// Somebody proposed them by name only.
	if (name) theirs.push({ personId: null, email: null, name: { equals: asPattern(name), mode: "insensitive" } });
	await db.$transaction(async (tx) => {
		const found = await tx.speakerEngagement.findMany({
			where: { OR: theirs },
			orderBy: { id: "asc" },
			select: { id: true },
		});
		const ids = found.map(({ id }) => id);
		// The locks wait for files that are being sent: they are erased as well.
		for (const id of ids) await lockTalk(tx, id);
		const talks = await tx.speakerEngagement.findMany({
			where: { id: { in: ids } },
			select: { slidesFileId: true, photoFileId: true },
		});
		await tx.speakerRating.updateMany({ where: { engagementId: { in: ids } }, data: { note: null } });
		await tx.speakerEngagement.updateMany({
			where: { id: { in: ids } },
			data: {
				...ERASED,
				photoFileId: null,
				linkSentAt: null,
				linkVersion: { increment: 1 },
				revision: { increment: 1 },
			},
		});
		for (const { photoFileId } of talks) if (photoFileId) await deleteUnusedFile(tx, photoFileId);
		await eraseSender(tx, {
			personId,
			fileIds: talks.flatMap(({ slidesFileId }) => slidesFileId ?? []),
		});
		await tx.meetupInvitation.updateMany({ where: { personId }, data: { company: "", nameConsent: false } });
	});
}

const ERASED = { name: "", email: null, company: null, biography: "", needs: "", brief: "", conflictNote: "" };
