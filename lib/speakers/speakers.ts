import { recordActivity } from "../activity";
import { communityFacts } from "../communities/communities";
import { db, type Tx } from "../db";
import { demand, found, NotFound, Refused, Stale } from "../errors";
import { enqueue } from "../queue";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { isDelivered } from "./delivered";
import { lockSpeaker, type SpeakerFacts, speakerFacts } from "./facts";
import { ACCESS_DAYS } from "./guest-schema";
import { writeInvitation } from "./guests";
import { mailBrief } from "./mail";
import { canRunSpeakers } from "./policy";
import { givesSeatBack, holdsSeat, type MoveSpeakerInput, type SpeakerInput } from "./schema";
import { giveSeatBack, withSeat } from "./seats";

/** An idea to begin with: somebody who may speak. */
export async function addSpeaker(
	viewer: Viewer,
	{ slug, ...input }: SpeakerInput & { slug: string },
	at: Date,
): Promise<{ id: string }> {
	return db.$transaction(async (tx) => {
		const community = await communityFacts(tx, viewer, { slug });
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

/** @throws Stale when somebody else changed it since `revision`. */
export async function changeSpeaker(
	viewer: Viewer,
	{ id, revision, ...input }: SpeakerInput & { id: string; revision: number },
	at: Date,
): Promise<void> {
	const before = await speakerFacts(db, viewer, id);
	const row = await rowOf(db, before.communityId, input, before);
	const meetup = row.meetupId
		? await db.meetup.findUnique({ where: { id: row.meetupId }, select: { state: true, startsAt: true } })
		: null;
	await seated(viewer, { ...before, ...row, meetup }, at, async (tx) => {
		const speaker = await lockSpeaker(tx, viewer, id);
		demand(canRunSpeakers(viewer, speaker.community));
		if (speaker.revision !== revision) throw new Stale();
		await tx.speakerEngagement.update({
			where: { id },
			data: { ...row, revision: { increment: 1 } },
			select: { id: true },
		});
		if (row.meetupId !== speaker.meetupId || row.personId !== speaker.personId) await giveSeatBack(tx, speaker);
		await recordActivity(tx, viewer, {
			kind: "speaker.changed",
			at,
			communityId: speaker.communityId,
			subject: ["speaker", id],
		});
	});
}

/**
 * Along the pipeline, or back. A yes takes a seat, a step back gives it back; who is briefed gets the brief by mail; the
 * slides of who has spoken become a material of the edition.
 */
export async function moveSpeaker(viewer: Viewer, { id, from, stage }: MoveSpeakerInput, at: Date): Promise<void> {
	const before = await speakerFacts(db, viewer, id);
	await seated(viewer, { ...before, stage }, at, async (tx) => {
		const speaker = await lockSpeaker(tx, viewer, id);
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
		if (givesSeatBack(stage)) await giveSeatBack(tx, speaker);
		if (isDelivered(stage)) await enqueue(tx, "slides.publish", { speakerId: id });
		const activityId = await recordActivity(tx, viewer, {
			kind: "speaker.moved",
			at,
			communityId: speaker.communityId,
			subject: ["speaker", id],
			detail: { from, to: stage },
		});
		if (stage === "briefed") await mailBrief(tx, id, { activityId, at });
	});
}

function demandBrief({ brief, meetupId }: SpeakerFacts): void {
	if (!meetupId) throw new Refused("speaker_without_edition");
	if (!brief) throw new Refused("speaker_without_brief");
}

/**
 * A speaker from outside becomes a guest of their edition: a mail opens the door to it, and who has said yes has a seat.
 * False when no seat is left for them.
 */
export async function inviteSpeaker(viewer: Viewer, id: string, at: Date): Promise<{ seated: boolean }> {
	const guest = await db.$transaction(async (tx) => {
		const speaker = await lockSpeaker(tx, viewer, id);
		demand(canRunSpeakers(viewer, speaker.community));
		const { meetupId, name, email, company, communityId } = speaker;
		if (speaker.kind === "internal") throw new NotFound();
		if (!meetupId) throw new Refused("speaker_without_edition");
		if (!email || !company) throw new Refused("speaker_without_address");
		const personId =
			(await guestOf(tx, meetupId, email, at)) ??
			(await writeInvitation(tx, viewer, { meetupId, email, company, ...inTwo(name), accessDays: ACCESS_DAYS }, at));
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

/** Who is a guest there already, by another way. */
async function guestOf(tx: Tx, meetupId: string, email: string, at: Date): Promise<string | undefined> {
	const invitation = await tx.meetupInvitation.findFirst({
		where: { meetupId, person: { email }, withdrawnAt: null, accessUntil: { gt: at } },
		select: { personId: true },
	});
	return invitation?.personId;
}

/** The given name is the first word. */
function inTwo(name: string): { givenName: string; familyName: string } {
	const [givenName = "", ...family] = name.split(/\s+/);
	return { givenName, familyName: family.join(" ") };
}

/** Runs `work` with a seat for a speaker who has said yes to an edition that gives seats, else alone. */
async function seated(
	viewer: Viewer,
	speaker: Pick<SpeakerFacts, "stage" | "meetupId" | "personId" | "meetup">,
	at: Date,
	work: (tx: Tx) => Promise<void>,
): Promise<void> {
	const { stage, meetupId, personId, meetup } = speaker;
	const gives = meetup?.state === "published" && meetup.startsAt > at;
	if (holdsSeat(stage) && gives && meetupId && personId) await withSeat(viewer, { meetupId, personId }, at, work);
	else await db.$transaction(work);
}

/** @throws NotFound for a part of another edition. */
async function partOf(tx: Tx, meetupId: string, agendaItemId: string): Promise<string> {
	return found(await tx.agendaItem.findFirst({ where: { id: agendaItemId, meetupId }, select: { id: true } })).id;
}

/** A speaker as the form gives them: a colleague by their address, anyone else by name. */
async function rowOf(tx: Tx, communityId: string, input: SpeakerInput, before?: SpeakerFacts) {
	const { meetupId = null } = input;
	if (meetupId && (await tx.meetup.count({ where: { id: meetupId, communityId } })) === 0) throw new NotFound();
	// A part of the agenda is one of the edition that the form knew.
	const part = meetupId && before?.meetupId === meetupId ? input.agendaItemId : undefined;
	const agendaItemId = part && meetupId ? await partOf(tx, meetupId, part) : null;
	const row = { ...input, meetupId, agendaItemId, email: input.email ?? null, company: input.company ?? null };
	if (input.kind !== "internal") {
		// A guest is one of the edition they were invited to.
		const stays = before?.kind !== "internal" && before?.meetupId === meetupId && before.email === row.email;
		return { ...row, name: input.name ?? "", personId: stays ? (before?.personId ?? null) : null };
	}
	const colleague = await tx.person.findFirst({
		where: { email: input.email, kind: "employee", status: "active" },
		select: { id: true, givenName: true, familyName: true },
	});
	if (!colleague) throw new Refused("person_unknown");
	return { ...row, company: null, name: fullName(colleague), personId: colleague.id };
}
