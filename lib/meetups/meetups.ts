import { recordActivity } from "../activity";
import { communityFacts, markLively } from "../communities/communities";
import { db, type Tx } from "../db";
import { demand, found, NotFound, Refused, Stale } from "../errors";
import { renderMarkdown } from "../markdown";
import { enqueue } from "../queue";
import { searchable } from "../text";
import type { Viewer } from "../viewer";
import { writeAgenda } from "./agenda";
import { canCancel, canChange, canDraft, canPublish, meetupsVisibleTo } from "./policy";
import { writeQuestions } from "./rsvp-questions";
import type { MeetupInput } from "./schema";
import { lockMeetup, standingOf } from "./seats";
import { writeVenues } from "./venues";

/** A draft is its managers' alone until one of them publishes it. */
export async function draftMeetup(viewer: Viewer, slug: string, input: MeetupInput, at: Date): Promise<{ id: string }> {
	return db.$transaction(async (tx) => {
		const community = await communityFacts(tx, viewer, { slug });
		demand(canDraft(viewer, community));
		const { id } = await tx.meetup.create({
			data: {
				...texts(input),
				number: await nextNumber(tx, community.id, input.seriesId),
				communityId: community.id,
				createdById: viewer.personId,
				createdAt: at,
			},
			select: { id: true },
		});
		await writeParts(tx, viewer, id, input, at);
		await recordActivity(tx, viewer, {
			kind: "meetup.drafted",
			at,
			communityId: community.id,
			subject: ["meetup", id],
		});
		return { id };
	});
}

interface Change {
	meetupId: string;
	/** The one the form was filled from. */
	revision: number;
}

/** @throws Stale when somebody else changed it since `revision`. */
export async function changeMeetup(viewer: Viewer, change: Change & MeetupInput, at: Date): Promise<void> {
	const { meetupId, revision, ...input } = change;
	await db.$transaction(async (tx) => {
		const { meetup, venues } = await underLock(tx, viewer, meetupId);
		demand(canChange(viewer, meetup));
		if (meetup.revision !== revision) throw new Stale();
		const moved = meetup.startsAt.getTime() !== input.startsAt.getTime();
		if (meetup.state === "published" && moved && input.startsAt <= at) throw new Refused("meetup_in_the_past");
		if (meetup.state === "published" && input.venues.length === 0) throw new Refused("venue_needed");
		const sameSeries = (input.seriesId ?? null) === meetup.seriesId;
		await tx.meetup.update({
			where: { id: meetupId },
			data: {
				...texts(input),
				number: sameSeries ? meetup.number : await nextNumber(tx, meetup.communityId, input.seriesId),
				revision: { increment: 1 },
				// Calendars learn of every change of a published edition: a version too many does no harm, one too few does.
				calendarVersion: { increment: meetup.state === "published" ? 1 : 0 },
			},
			select: { id: true },
		});
		await writeParts(tx, viewer, meetupId, input, at, venues);
		await recordActivity(tx, viewer, {
			kind: "meetup.changed",
			at,
			communityId: meetup.communityId,
			subject: ["meetup", meetupId],
			detail: { startedAt: meetup.startsAt.toISOString() },
		});
	});
}

export async function publishMeetup(viewer: Viewer, meetupId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { meetup, venues } = await underLock(tx, viewer, meetupId);
		demand(canPublish(viewer, meetup, at));
		if (venues.size === 0) throw new Refused("venue_needed");
		await tx.meetup.update({
			where: { id: meetupId },
			data: { state: "published", publishedAt: at, revision: { increment: 1 } },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "meetup.published",
			at,
			communityId: meetup.communityId,
			subject: ["meetup", meetupId],
		});
		await markLively(tx, meetup.communityId, at);
		if (meetup.seriesId) await enqueue(tx, "seats.countedIn", { meetupId });
	});
}

/** Answers stay as they were, so that everyone concerned can be told. */
export async function cancelMeetup(
	viewer: Viewer,
	{ meetupId, reason }: { meetupId: string; reason: string },
	at: Date,
): Promise<{ wasDraft: boolean }> {
	return db.$transaction(async (tx) => {
		const { meetup } = await underLock(tx, viewer, meetupId);
		demand(canCancel(viewer, meetup, at));
		const wasDraft = meetup.state === "draft";
		await tx.meetup.update({
			where: { id: meetupId },
			data: {
				state: "cancelled",
				cancelledAt: at,
				cancelReason: reason,
				revision: { increment: 1 },
				calendarVersion: { increment: 1 },
			},
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "meetup.cancelled",
			at,
			communityId: meetup.communityId,
			subject: ["meetup", meetupId],
			detail: { wasDraft },
		});
		return { wasDraft };
	});
}

const HELD_AT_ONCE = 200;

/** Job: published editions that have ended were held. Returns how many. */
export async function holdMeetups(at: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		// Another worker's rows are left to it.
		const held = await tx.$queryRaw<{ id: string; communityId: string }[]>`
			update meetups set state = 'held', revision = revision + 1 where id in (
				select id from meetups where state = 'published' and "endsAt" <= ${at} order by "endsAt", id limit ${HELD_AT_ONCE} for no key update skip locked
			) returning id, "communityId"`;
		for (const { id, communityId } of held)
			await recordActivity(tx, null, { kind: "meetup.held", at, communityId, subject: ["meetup", id] });
		return held.length;
	});
}

function texts({ agenda: _agenda, venues: _venues, questions: _questions, ...input }: MeetupInput) {
	return {
		...input,
		seriesId: input.seriesId ?? null,
		aboutHtml: renderMarkdown(input.about),
		searchText: searchable(input.title, input.summary),
	};
}

/** Editions are counted in their series; its row is the lock. @throws NotFound for a series of another community. */
async function nextNumber(tx: Tx, communityId: string, seriesId: string | undefined): Promise<number | null> {
	if (!seriesId) return null;
	const series = await tx.$queryRaw<unknown[]>`
		select 1 from meetup_series where id = ${seriesId}::uuid and "communityId" = ${communityId}::uuid for no key update`;
	if (series.length === 0) throw new NotFound();
	const { _max } = await tx.meetup.aggregate({ where: { seriesId }, _max: { number: true } });
	return (_max.number ?? 0) + 1;
}

async function writeParts(
	tx: Tx,
	viewer: Viewer,
	meetupId: string,
	input: MeetupInput,
	at: Date,
	venues: Parameters<typeof writeVenues>[2] = new Map(),
): Promise<void> {
	const { edition } = found(await standingOf(tx, meetupId, viewer.personId));
	await writeVenues(tx, { ...edition, zone: input.zone }, venues, input.venues, at);
	await writeAgenda(tx, meetupId, input.agenda);
	await writeQuestions(tx, meetupId, input.questions);
}

/** @throws NotFound when the viewer may not see it. */
async function underLock(tx: Tx, viewer: Viewer, meetupId: string) {
	const venues = await lockMeetup(tx, meetupId);
	const meetup = found(
		await tx.meetup.findFirst({
			where: { AND: [{ id: meetupId }, meetupsVisibleTo(viewer)] },
			select: {
				state: true,
				startsAt: true,
				rsvpClosesAt: true,
				communityId: true,
				seriesId: true,
				number: true,
				revision: true,
				community: { select: { id: true, visibility: true, archivedAt: true } },
			},
		}),
	);
	return { meetup, venues };
}
