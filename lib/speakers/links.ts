import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { db, type Tx } from "../db";
import { demand, found, NotFound, Refused } from "../errors";
import { enqueue } from "../queue";
import { checkSlides, type FileAsSent, type FileToRead, forgetFile, readStoredFile, storeFile } from "../storage";
import type { Viewer } from "../viewer";
import { isDelivered } from "./delivered";
import { lockSpeaker, lockTalk } from "./facts";
import { mailSpeakerLink } from "./mail";
import { canRunSpeakers, canWithdraw } from "./policy";
import type { SentInInput } from "./schema";
import { opens, speakerIdOf } from "./token";

/** How long after its edition a speaker's page can still be opened. */
const LIFE_AFTER_DAYS = 30;

/** Opens the personal page and mails its address; again, the same address once more. */
export async function sendSpeakerLink(viewer: Viewer, id: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const speaker = await lockSpeaker(tx, viewer, id);
		demand(canRunSpeakers(viewer, speaker.community));
		if (!speaker.email) throw new Refused("speaker_without_address");
		await tx.speakerEngagement.update({ where: { id }, data: { linkSentAt: at }, select: { id: true } });
		const activityId = await recordActivity(tx, viewer, {
			kind: "speaker.link_sent",
			at,
			communityId: speaker.communityId,
			subject: ["speaker", id],
		});
		await mailSpeakerLink(tx, id, { activityId, at });
	});
}

/** The address that was sent leads nowhere from now on; the next one is another. */
export async function revokeSpeakerLink(viewer: Viewer, id: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const speaker = await lockSpeaker(tx, viewer, id);
		demand(canRunSpeakers(viewer, speaker.community));
		if (!speaker.linkSentAt) return;
		await tx.speakerEngagement.update({
			where: { id },
			data: { linkVersion: { increment: 1 }, linkSentAt: null },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "speaker.link_revoked",
			at,
			communityId: speaker.communityId,
			subject: ["speaker", id],
		});
	});
}

/** The speaker whose link this is: sent, not revoked, not declined, and their edition not long past. @throws NotFound */
export async function speakerByLink(tx: Tx, token: string, at: Date) {
	const id = speakerIdOf(token);
	const speaker =
		id &&
		(await tx.speakerEngagement.findFirst({
			where: {
				id,
				linkSentAt: { not: null },
				stage: { not: "declined" },
				OR: [{ meetupId: null }, { meetup: { endsAt: { gt: new Date(at.getTime() - LIFE_AFTER_DAYS * DAY) } } }],
			},
			select: {
				id: true,
				communityId: true,
				meetupId: true,
				personId: true,
				linkVersion: true,
				stage: true,
				name: true,
				subject: true,
				abstract: true,
				biography: true,
				needs: true,
				brief: true,
				community: { select: { name: true } },
				photoFileId: true,
				slidesFile: { select: { id: true, name: true, size: true, storedAt: true } },
				agendaItem: { select: { title: true, minutes: true } },
				meetup: {
					select: {
						title: true,
						language: true,
						state: true,
						startsAt: true,
						endsAt: true,
						zone: true,
						venues: { orderBy: { position: "asc" }, select: { id: true, name: true, directions: true } },
					},
				},
			},
		}));
	if (!speaker || !opens(token, speaker)) throw new NotFound();
	return speaker;
}
type SpeakerByLink = Awaited<ReturnType<typeof speakerByLink>>;

/** The same, read again under the lock of its row: whoever was faster has moved it, or taken the link back. */
export async function lockSpeakerByLink(tx: Tx, token: string, at: Date): Promise<SpeakerByLink> {
	const { id } = await speakerByLink(tx, token, at);
	await lockTalk(tx, id);
	return speakerByLink(tx, token, at);
}

/** What a speaker reads by their own link. @throws NotFound */
export async function speakersOwnPage(token: string, at: Date) {
	const speaker = await speakerByLink(db, token, at);
	const { name, subject, abstract, biography, needs, brief, community, meetup, agendaItem, slidesFile } = speaker;
	const texts = { name, subject, abstract, biography, needs, brief };
	const hasPhoto = speaker.photoFileId !== null;
	const mayWithdraw = canWithdraw(speaker, at).allowed;
	return { ...texts, community, meetup, agendaItem, slidesFile, hasPhoto, mayWithdraw };
}
export type SpeakersOwnPage = Awaited<ReturnType<typeof speakersOwnPage>>;

/** Texts a speaker sends in by their link, in place of those before. */
export async function sendIn({ token, ...texts }: SentInInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { id, communityId, biography } = await lockSpeakerByLink(tx, token, at);
		await tx.speakerEngagement.update({
			where: { id },
			data: { ...texts, revision: { increment: 1 } },
			select: { id: true },
		});
		// The organisers are told the first time; what is corrected later is read on the page.
		const isNews = biography === "" && texts.biography !== "";
		await recordActivity(tx, null, {
			kind: "speaker.sent_in",
			at,
			communityId,
			subject: ["speaker", id],
			detail: { isNews },
		});
	});
}

/** Slides a speaker sends in by their link, in place of those before. @throws Refused when the file is none. */
export async function sendSlides(token: string, file: Omit<FileAsSent, "storedById">, at: Date): Promise<void> {
	await speakerByLink(db, token, at);
	const slides = await checkSlides({ ...file, storedById: null });
	await db.$transaction(async (tx) => {
		const { id, communityId, slidesFile, stage } = await lockSpeakerByLink(tx, token, at);
		const slidesFileId = await storeFile(tx, slides, at);
		await tx.speakerEngagement.update({
			where: { id },
			data: { slidesFileId, revision: { increment: 1 } },
			select: { id: true },
		});
		// A file that is a material stays until the job has put the new one in its place.
		if (slidesFile) await forgetFile(tx, slidesFile.id);
		if (isDelivered(stage)) await enqueue(tx, "slides.publish", { speakerId: id });
		await recordActivity(tx, null, {
			kind: "speaker.sent_in",
			at,
			communityId,
			subject: ["speaker", id],
			detail: { isNews: slidesFile === null },
		});
	});
}

/** A speaker's own slides, by their link. @throws NotFound */
export async function slidesByLink(token: string, at: Date): Promise<FileToRead> {
	const { slidesFile } = await speakerByLink(db, token, at);
	return readStoredFile(found(slidesFile).id);
}
