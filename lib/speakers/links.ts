import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { db, kysely, readIn, type Tx } from "../db";
import { demand, found, NotFound, Refused } from "../errors";
import { deleteUnusedFile, type FileToRead, keepFile, readFileOf } from "../files/files";
import type { SentFile } from "../files/kinds";
import { enqueue } from "../queue";
import { joined, literal } from "../sql";
import type { Viewer } from "../viewer";
import { mailSpeakerLink } from "./mail";
import { canRunSpeakers, canWithdraw } from "./policy";
import { isDelivered, type SentInInput } from "./schema";
import { lockTalk, talkUnderLock, venuesToName } from "./talk";
import { isSignedLink, talkIdOf } from "./token";

/** How long after the meetup the personal link works. */
const LIFE_AFTER_DAYS = 30;

/** Mails the personal link. Sent again, it is the same address. */
export async function sendSpeakerLink(viewer: Viewer, id: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const speaker = await talkUnderLock(tx, viewer, id);
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

/** Revokes the personal link. The next one is another address. */
export async function revokeSpeakerLink(viewer: Viewer, id: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const speaker = await talkUnderLock(tx, viewer, id);
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

/** The talk that a personal link opens: sent, not revoked, not declined, and its meetup not long past. @throws NotFound */
export async function talkByLink(tx: Tx, token: string, at: Date) {
	const id = talkIdOf(token);
	if (!id) throw new NotFound();
	const oldestEnd = new Date(at.getTime() - LIFE_AFTER_DAYS * DAY);
	const [row] = await readIn(
		tx,
		kysely
			.selectFrom("speaker_engagements as s")
			.innerJoin("communities as c", "c.id", "s.communityId")
			.leftJoin("meetups as m", "m.id", "s.meetupId")
			.leftJoin("agenda_items as a", "a.id", "s.agendaItemId")
			.leftJoin("stored_files as f", "f.id", "s.slidesFileId")
			.select(["s.id", "s.communityId", "s.meetupId", "s.personId", "s.linkVersion", "s.stage", "s.name", "s.subject"])
			.select(["s.abstract", "s.biography", "s.needs", "s.brief", "s.photoFileId", "c.name as communityName"])
			.select(["m.title", "m.language", "m.state", "m.startsAt", "m.endsAt", "m.zone"])
			.select(["a.title as sessionTitle", "a.minutes"])
			.select(["f.id as fileId", "f.name as fileName", "f.size", "f.storedAt"])
			.select((eb) => venuesToName(eb.ref("s.meetupId")).as("venues"))
			.where("s.id", "=", id)
			.where("s.linkSentAt", "is not", null)
			.where("s.stage", "!=", literal("declined"))
			.where((eb) => eb.or([eb("s.meetupId", "is", null), eb("m.endsAt", ">", oldestEnd)])),
	);
	if (!row || !isSignedLink(token, row)) throw new NotFound();
	const { communityName, title, language, state, startsAt, endsAt, zone, venues, ...talk } = row;
	const { sessionTitle, minutes, fileId, fileName, size, storedAt, ...texts } = talk;
	return {
		...texts,
		community: { name: communityName },
		meetup: joined({ title, language, state, startsAt, endsAt, zone, venues }),
		agendaItem: joined({ title: sessionTitle, minutes }),
		slidesFile: joined({ id: fileId, name: fileName, size, storedAt }),
	};
}
type TalkByLink = Awaited<ReturnType<typeof talkByLink>>;

/** The talk of a link, read again under the lock of its row. Somebody may have moved the talk or revoked the link meanwhile. */
export async function talkByLinkUnderLock(tx: Tx, token: string, at: Date): Promise<TalkByLink> {
	const { id } = await talkByLink(tx, token, at);
	await lockTalk(tx, id);
	return talkByLink(tx, token, at);
}

/** What a speaker sees by their personal link. @throws NotFound */
export async function speakersOwnPage(token: string, at: Date) {
	const speaker = await talkByLink(db, token, at);
	const { name, subject, abstract, biography, needs, brief, community, meetup, agendaItem, slidesFile } = speaker;
	const texts = { name, subject, abstract, biography, needs, brief };
	const hasPhoto = speaker.photoFileId !== null;
	const mayWithdraw = canWithdraw(speaker, at).allowed;
	return { ...texts, community, meetup, agendaItem, slidesFile, hasPhoto, mayWithdraw };
}
export type SpeakersOwnPage = Awaited<ReturnType<typeof speakersOwnPage>>;

/** Replaces the texts that a speaker sends by their link. */
export async function sendIn({ token, ...texts }: SentInInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { id, communityId, biography } = await talkByLinkUnderLock(tx, token, at);
		await tx.speakerEngagement.update({
			where: { id },
			data: { ...texts, revision: { increment: 1 } },
			select: { id: true },
		});
		// Organisers are notified the first time only.
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

/** Replaces the slides that a speaker sends by their link. @throws Refused for a file that is not slides */
export async function sendSlides(token: string, file: SentFile, at: Date): Promise<void> {
	await talkByLink(db, token, at);
	const { id: slidesFileId } = await keepFile(file, "slides", { storedById: null }, at);
	await db.$transaction(async (tx) => {
		const { id, communityId, slidesFile, stage } = await talkByLinkUnderLock(tx, token, at);
		await tx.speakerEngagement.update({
			where: { id },
			data: { slidesFileId, revision: { increment: 1 } },
			select: { id: true },
		});
		// A file that is a material stays until the job has replaced it.
		if (slidesFile) await deleteUnusedFile(tx, slidesFile.id);
		if (isDelivered(stage)) await enqueue(tx, "slides.publish", { talkId: id });
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
	const { slidesFile } = await talkByLink(db, token, at);
	return readFileOf(found(slidesFile).id);
}
