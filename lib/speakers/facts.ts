import type { Tx } from "../db";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import { speakersVisibleTo } from "./policy";

const facts = {
	id: true,
	communityId: true,
	community: { select: { id: true, name: true, visibility: true, archivedAt: true, languages: true } },
	meetupId: true,
	meetup: { select: { state: true, startsAt: true } },
	kind: true,
	stage: true,
	personId: true,
	name: true,
	email: true,
	company: true,
	subject: true,
	brief: true,
	proposedById: true,
	linkVersion: true,
	linkSentAt: true,
	revision: true,
} as const;

/** What verbs ask about a speaker; locks nothing. @throws NotFound when the viewer may not see it. */
export async function speakerFacts(tx: Tx, viewer: Viewer, id: string) {
	return found(
		await tx.speakerEngagement.findFirst({ where: { AND: [{ id }, speakersVisibleTo(viewer)] }, select: facts }),
	);
}
export type SpeakerFacts = Awaited<ReturnType<typeof speakerFacts>>;

/** The same under the lock of its row: what is decided of it is decided once. */
export async function lockSpeaker(tx: Tx, viewer: Viewer, id: string): Promise<SpeakerFacts> {
	await lockTalk(tx, id);
	return speakerFacts(tx, viewer, id);
}

/** Whoever else changes this talk waits until the transaction ends. */
export async function lockTalk(tx: Tx, id: string): Promise<void> {
	await tx.$queryRaw`select 1 from speaker_engagements where id = ${id}::uuid for no key update`;
}
