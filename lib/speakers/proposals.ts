import { recordActivity } from "../activity";
import { instantOf, wallTimeOf } from "../clock";
import { db, type Tx } from "../db";
import { demand, NotFound, Refused } from "../errors";
import { takeLock } from "../locks";
import { meetupForVerb } from "../meetups/visible-meetup";
import { meetupUnderLock, writeCall } from "../meetups/write-meetup";
import { WORKS_HERE } from "../people/policy";
import { fullName, searchable } from "../text";
import { isEmployee, type Viewer } from "../viewer";
import { canCall, canPropose, canRate } from "./policy";
import type { ProposalInput, RatingInput } from "./schema";
import { talkUnderLock } from "./talk";

async function meetupOfCall(tx: Tx, viewer: Viewer, id: string) {
	if (!isEmployee(viewer)) throw new NotFound();
	return meetupForVerb(tx, viewer, id);
}

/** A meetup that people can propose talks for, under its lock: others who change the meetup wait. */
async function meetupUnderCall(tx: Tx, viewer: Viewer, id: string) {
	if (!isEmployee(viewer)) throw new NotFound();
	return (await meetupUnderLock(tx, viewer, id)).meetup;
}

/** Opens the call for proposals, or changes its end. */
export async function openCall(
	viewer: Viewer,
	{ meetupId, until }: { meetupId: string; until: string },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const meetup = await meetupUnderCall(tx, viewer, meetupId);
		demand(canCall(viewer, meetup, at));
		const proposalsUntil = instantOf(until, meetup.zone);
		if (proposalsUntil <= at || proposalsUntil > meetup.startsAt) throw new Refused("call_until_the_start");
		await writeCall(tx, meetupId, proposalsUntil);
		await recordActivity(tx, viewer, {
			kind: "call.opened",
			at,
			communityId: meetup.communityId,
			subject: ["meetup", meetupId],
			detail: { until: proposalsUntil.toISOString() },
		});
	});
}

/** Closes the call; proposals stay. Doing it twice changes nothing. Returns the end that it had, as a wall time of the meetup. */
export async function closeCall(viewer: Viewer, meetupId: string, at: Date): Promise<{ until: string | null }> {
	return db.$transaction(async (tx) => {
		const meetup = await meetupUnderCall(tx, viewer, meetupId);
		demand(canCall(viewer, meetup, at));
		if (!meetup.proposalsUntil || meetup.proposalsUntil <= at) return { until: null };
		await writeCall(tx, meetupId, at);
		await recordActivity(tx, viewer, {
			kind: "call.closed",
			at,
			communityId: meetup.communityId,
			subject: ["meetup", meetupId],
		});
		return { until: wallTimeOf(meetup.proposalsUntil, meetup.zone) };
	});
}

/** A member proposes a talk, their own or somebody else's. */
export async function proposeTalk(viewer: Viewer, input: ProposalInput, at: Date): Promise<{ id: string }> {
	const { meetupId, subject, abstract } = input;
	return db.$transaction(async (tx) => {
		await takeLock(tx, "talkProposals", meetupId);
		const meetup = await meetupOfCall(tx, viewer, meetupId);
		demand(canPropose(viewer, meetup, at));
		const proposed = await tx.speakerEngagement.findMany({
			where: { meetupId, stage: { not: "declined" } },
			select: { subject: true },
		});
		if (proposed.some((other) => searchable(other.subject) === searchable(subject)))
			throw new Refused("already_proposed");
		const speaker = await proposedSpeaker(tx, viewer, input);
		const { id } = await tx.speakerEngagement.create({
			data: {
				...speaker,
				communityId: meetup.communityId,
				meetupId,
				stage: "proposed",
				subject,
				abstract,
				proposedById: viewer.personId,
				createdById: viewer.personId,
				createdAt: at,
				stageSince: at,
			},
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "speaker.proposed",
			at,
			communityId: meetup.communityId,
			subject: ["speaker", id],
		});
		return { id };
	});
}

/** The viewer, a colleague, or somebody from outside by name. */
async function proposedSpeaker(tx: Tx, viewer: Viewer, { name, company, speakerPersonId }: ProposalInput) {
	if (name && !speakerPersonId)
		return { name, company: company ?? null, kind: company ? ("industry" as const) : ("peer_company" as const) };
	const person = await tx.person.findFirst({
		where: { id: speakerPersonId ?? viewer.personId, ...WORKS_HERE },
		select: { id: true, email: true, givenName: true, familyName: true },
	});
	if (!person) throw new Refused("person_unknown");
	return { name: fullName(person), email: person.email, personId: person.id, kind: "internal" as const };
}

/** Rates a proposal: one rating a person, the last one counts. */
export async function rateSpeaker(viewer: Viewer, { id, stars, note }: RatingInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const speaker = await talkUnderLock(tx, viewer, id);
		demand(canRate(viewer, speaker));
		const row = { stars, note: note ?? null, ratedAt: at };
		const key = { engagementId: id, personId: viewer.personId };
		await tx.speakerRating.upsert({
			where: { engagementId_personId: key },
			create: { ...key, ...row },
			update: row,
			select: { stars: true },
		});
		await recordActivity(tx, viewer, {
			kind: "speaker.rated",
			at,
			communityId: speaker.communityId,
			subject: ["speaker", id],
		});
	});
}
