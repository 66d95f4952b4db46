import { recordActivity } from "../activity";
import { demandRemovedCover } from "../communities/covers";
import { db } from "../db";
import { demand } from "../errors";
import { keepFile } from "../files/files";
import type { SentFile } from "../files/kinds";
import type { Viewer } from "../viewer";
import { canDraft } from "./policy";
import { meetupForVerb } from "./visible-meetup";

/** Sets the cover of an edition, also of one that is over. @throws Refused for what is not a picture */
export async function setMeetupCover(viewer: Viewer, meetupId: string, cover: SentFile, at: Date): Promise<void> {
	demand(canDraft(viewer, (await meetupForVerb(db, viewer, meetupId)).community));
	const { id } = await keepFile(cover, "cover", { storedById: viewer.personId }, at);
	await write(viewer, { meetupId, coverFileId: id }, at);
}

/** Removes the cover, and returns the file that `restoreMeetupCover` brings back; null when there was none. */
export async function removeMeetupCover(viewer: Viewer, meetupId: string, at: Date): Promise<string | null> {
	const { coverFileId } = await meetupForVerb(db, viewer, meetupId);
	await write(viewer, { meetupId, coverFileId: null }, at);
	return coverFileId;
}

/** Brings back a cover that was removed. @throws NotFound for a file that is in use elsewhere, or no cover */
export async function restoreMeetupCover(
	viewer: Viewer,
	edition: { meetupId: string; coverFileId: string },
	at: Date,
): Promise<void> {
	demand(canDraft(viewer, (await meetupForVerb(db, viewer, edition.meetupId)).community));
	await demandRemovedCover(db, edition.coverFileId);
	await write(viewer, edition, at);
}

interface CoverOfMeetup {
	meetupId: string;
	coverFileId: string | null;
}

async function write(viewer: Viewer, { meetupId, coverFileId }: CoverOfMeetup, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { communityId, community } = await meetupForVerb(tx, viewer, meetupId);
		demand(canDraft(viewer, community));
		await tx.meetup.update({ where: { id: meetupId }, data: { coverFileId }, select: { id: true } });
		await recordActivity(tx, viewer, { kind: "meetup.cover_changed", at, communityId, subject: ["meetup", meetupId] });
	});
}
