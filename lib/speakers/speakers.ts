import { recordActivity } from "../activity";
import { findCommunity } from "../communities/communities";
import { db, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, found, NotFound, Refused, Stale } from "../errors";
import { takeLock } from "../locks";
import { WORKS_HERE } from "../people/policy";
import { enqueue } from "../queue";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { ACCESS_DAYS } from "./guest-schema";
import { writeInvitation } from "./guests";
import { mailBrief } from "./mail";
import { canRunSpeakers } from "./policy";
import { holdsSeat, isDelivered, losesSeat, type MoveSpeakerInput, type SpeakerInput } from "./schema";
import { releaseSpeakerSeatLater, withSeat } from "./speaker-seats";
import { type Talk, talkForVerb, talkUnderLock } from "./talk";

/** Adds somebody who may speak, as an idea. */
export async function addSpeaker(
	viewer: Viewer,
	{ slug, ...input }: SpeakerInput & { slug: string },
	at: Date,
): Promise<{ id: string }> {
	return db.$transaction(async (tx) => {
		const community = await findCommunity(tx, viewer, { slug });
		demand(canRunSpeakers(viewer, community));
		const { id } = await tx.speakerEngagement.create({
			data: {
				...(await rowOf(tx, community.id, input)),
				communityId: community.id,
				createdById: viewer.personId,
				createdAt: at,
				stageSince: at,
			},
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "speaker.added",
			at,
			communityId: community.id,
			subject: ["speaker", id],
		});
		return { id };
	});
}

type Optional = "name" | "email" | "company" | "meetupId" | "agendaItemId";
type TalkColumns = Omit<SpeakerInput, Optional> & Record<Optional, string | null>;

/** The fields of the form of a talk. */
export function talkFields(talk: TalkColumns): SpeakerInput {
	const { kind, subject, abstract, biography, needs, brief, conflictNote } = talk;
	return {
		kind,
		subject,
		abstract,
		biography,
		needs,
		brief,
		conflictNote,
		name: talk.name ?? undefined,
		email: talk.email ?? undefined,
		company: talk.company ?? undefined,
		meetupId: talk.meetupId ?? undefined,
		agendaItemId: talk.agendaItemId ?? undefined,
	};
}

/** Writes the fields that the viewer touched. @throws Stale for those that somebody else changed since the form was opened */
export async function changeSpeaker(
	viewer: Viewer,
	{ id, madeFrom, ...sent }: SpeakerInput & { id: string; madeFrom: MadeFrom },
	at: Date,
): Promise<void> {
	const before = await talkForVerb(db, viewer, id);
	const input = applyEdit(talkFields(before), sent, madeFrom);
	const row = await rowOf(db, before.communityId, input, before);
	const meetup = row.meetupId
		? await db.meetup.findUnique({ where: { id: row.meetupId }, select: { state: true, startsAt: true } })
		: null;
	await seated(viewer, { ...before, ...row, meetup }, at, async (tx) => {
		const speaker = await talkUnderLock(tx, viewer, id);
		demand(canRunSpeakers(viewer, speaker.community));
		// The seat is taken for what was read before the lock.
		if (speaker.revision !== before.revision) throw new Stale();
		await tx.speakerEngagement.update({
			where: { id },
			data: { ...row, revision: { increment: 1 } },
			select: { id: true },
		});
		if (row.meetupId !== speaker.meetupId || row.personId !== speaker.personId)
			await releaseSpeakerSeatLater(tx, speaker);
		await recordActivity(tx, viewer, {
			kind: "speaker.changed",
			at,
			communityId: speaker.communityId,
			subject: ["speaker", id],
		});
	});
}

/**
 * Moves a talk to another stage. A confirmed speaker gets a seat, and loses it by a step back. A briefed one gets the brief by
 * mail. The slides of a delivered talk become a material of the meetup.
 */
export async function moveSpeaker(viewer: Viewer, input: MoveSpeakerInput, at: Date): Promise<{ name: string }> {
	return moveTo(viewer, input, at, { mailsBrief: true });
}

/** Takes a move back. A brief that was sent before is not sent again. */
export async function undoMove(viewer: Viewer, input: MoveSpeakerInput, at: Date): Promise<void> {
	await moveTo(viewer, input, at, { mailsBrief: false });
}

async function moveTo(
	viewer: Viewer,
	{ id, from, stage }: MoveSpeakerInput,
	at: Date,
	{ mailsBrief }: { mailsBrief: boolean },
): Promise<{ name: string }> {
	const before = await talkForVerb(db, viewer, id);
	await seated(viewer, { ...before, stage }, at, async (tx) => {
		const speaker = await talkUnderLock(tx, viewer, id);
		demand(canRunSpeakers(viewer, speaker.community));
		if (speaker.stage === stage) return;
		// The seat is taken for who and what was read before the lock.
		const isOther = speaker.meetupId !== before.meetupId || speaker.personId !== before.personId;
		if (speaker.stage !== from || isOther) throw new Stale();
		if (stage === "briefed") demandBrief(speaker);
		await tx.speakerEngagement.update({
			where: { id },
			data: { stage, stageSince: at, revision: { increment: 1 } },
			select: { id: true },
		});
		if (losesSeat(stage)) await releaseSpeakerSeatLater(tx, speaker);
		if (isDelivered(stage)) await enqueue(tx, "slides.publish", { talkId: id });
		const activityId = await recordActivity(tx, viewer, {
			kind: "speaker.moved",
			at,
			communityId: speaker.communityId,
			subject: ["speaker", id],
			detail: { from, to: stage },
		});
		if (stage === "briefed" && mailsBrief) await mailBrief(tx, id, { activityId, at });
	});
	return { name: before.name };
}

function demandBrief({ brief, meetupId }: Talk): void {
	if (!meetupId) throw new Refused("speaker_without_edition");
	if (!brief) throw new Refused("speaker_without_brief");
}

/**
 * Invites a speaker from outside as a guest of the meetup. A confirmed speaker gets a seat; `seated` is false when none is
 * left.
 */
export async function inviteSpeaker(viewer: Viewer, id: string, at: Date): Promise<{ seated: boolean }> {
	const guest = await db.$transaction(async (tx) => {
		const speaker = await talkUnderLock(tx, viewer, id);
		demand(canRunSpeakers(viewer, speaker.community));
		const { meetupId, name, email, company, communityId } = speaker;
		if (speaker.kind === "internal") throw new NotFound();
		if (!meetupId) throw new Refused("speaker_without_edition");
		if (!email || !company) throw new Refused("speaker_without_address");
		const personId =
			(await guestOf(tx, meetupId, email, at)) ??
			(await writeInvitation(
				tx,
				viewer,
				{ meetupId, email, company, ...splitName(name), accessDays: ACCESS_DAYS },
				at,
			));
		await tx.speakerEngagement.update({
			where: { id },
			data: { personId, revision: { increment: 1 } },
			select: { id: true },
		});
		await recordActivity(tx, viewer, { kind: "speaker.invited", at, communityId, subject: ["speaker", id] });
		return { ...speaker, personId };
	});
	try {
		await seated(viewer, guest, at, async () => {});
		return { seated: true };
	} catch (problem) {
		if (problem instanceof Refused && problem.reason === "speaker_without_seat") return { seated: false };
		throw problem;
	}
}

/** The guest with this address, if invited already. Whoever else invites them waits. */
async function guestOf(tx: Tx, meetupId: string, email: string, at: Date): Promise<string | undefined> {
	await takeLock(tx, "guest", email);
	const invitation = await tx.meetupInvitation.findFirst({
		where: { meetupId, person: { email }, withdrawnAt: null, accessUntil: { gt: at } },
		select: { personId: true },
	});
	return invitation?.personId;
}

/** Splits a full name: the first word is the given name. */
function splitName(name: string): { givenName: string; familyName: string } {
	const [givenName = "", ...family] = name.split(/\s+/);
	return { givenName, familyName: family.join(" ") };
}

/** Runs `work`, with a seat for a confirmed speaker if the meetup still gives seats. */
async function seated(
	viewer: Viewer,
	speaker: Pick<Talk, "stage" | "meetupId" | "personId" | "meetup">,
	at: Date,
	work: (tx: Tx) => Promise<void>,
): Promise<void> {
	const { stage, meetupId, personId, meetup } = speaker;
	const gives = meetup?.state === "published" && meetup.startsAt > at;
	if (holdsSeat(stage) && gives && meetupId && personId) await withSeat(viewer, { meetupId, personId }, at, work);
	else await db.$transaction(work);
}

/** @throws NotFound for an agenda item of another meetup */
async function agendaItemOf(tx: Tx, meetupId: string, agendaItemId: string): Promise<string> {
	return found(await tx.agendaItem.findFirst({ where: { id: agendaItemId, meetupId }, select: { id: true } })).id;
}

/** A speaker as the form gives them: a colleague by their address, anyone else by name. */
async function rowOf(tx: Tx, communityId: string, input: SpeakerInput, before?: Talk) {
	const { meetupId = null } = input;
	if (meetupId && (await tx.meetup.count({ where: { id: meetupId, communityId } })) === 0) throw new NotFound();
	// The form lists the agenda of the meetup it was opened with.
	const itemId = meetupId && before?.meetupId === meetupId ? input.agendaItemId : undefined;
	const agendaItemId = itemId && meetupId ? await agendaItemOf(tx, meetupId, itemId) : null;
	const row = { ...input, meetupId, agendaItemId, email: input.email ?? null, company: input.company ?? null };
	if (input.kind !== "internal") {
		// A guest is invited to one meetup.
		const stays = before?.kind !== "internal" && before?.meetupId === meetupId && before.email === row.email;
		return { ...row, name: input.name ?? "", personId: stays ? (before?.personId ?? null) : null };
	}
	const colleague = await tx.person.findFirst({
		where: { email: input.email, ...WORKS_HERE },
		select: { id: true, givenName: true, familyName: true },
	});
	if (!colleague) throw new Refused("person_unknown");
	return { ...row, company: null, name: fullName(colleague), personId: colleague.id };
}
