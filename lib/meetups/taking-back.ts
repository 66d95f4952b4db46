import { recordActivity } from "../activity";
import { DAY, instantOf } from "../clock";
import { archiveCommunityIn } from "../communities/communities";
import { reopenCommunityIn } from "../communities/reopening";
import { db, readIn, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import { enqueue } from "../queue";
import { readLockedEdition } from "../seats/locks";
import { extendDeadlines, offerFreeSeats } from "../seats/offers";
import type { Viewer } from "../viewer";
import { cancelMeetupIn } from "./meetups";
import { canCorrectEnd, canReinstate } from "./policy";
import { publishedAhead } from "./queries";
import { type ArchiveInput, type EndInput, LONGEST_DAYS } from "./schema";
import { numberEditions } from "./series-numbers";
import { meetupUnderLock, writeEnd } from "./write-meetup";

/**
 * Takes back a cancellation before the start. Answers stayed: who had a seat has it again, and is told with a file for their
 * calendar. Free seats are offered to the waitlist. A deleted draft becomes a draft again.
 */
export async function reinstateMeetup(viewer: Viewer, meetupId: string, at: Date): Promise<{ wasDraft: boolean }> {
	return db.$transaction((tx) => reinstateIn(tx, viewer, meetupId, at));
}

async function reinstateIn(tx: Tx, viewer: Viewer, meetupId: string, at: Date): Promise<{ wasDraft: boolean }> {
	const { meetup, venues } = await meetupUnderLock(tx, viewer, meetupId);
	demand(canReinstate(viewer, meetup, at));
	const wasDraft = meetup.publishedAt === null;
	await tx.meetup.update({
		where: { id: meetupId },
		data: {
			state: wasDraft ? "draft" : "published",
			cancelledAt: null,
			cancelReason: null,
			revision: { increment: 1 },
			calendarVersion: { increment: 1 },
			calendarChangedAt: at,
		},
		select: { id: true },
	});
	if (wasDraft && meetup.seriesId) await numberEditions(tx, meetup.seriesId);
	await recordActivity(tx, viewer, {
		kind: "meetup.reinstated",
		at,
		communityId: meetup.communityId,
		subject: ["meetup", meetupId],
		detail: { wasDraft },
	});
	if (wasDraft) return { wasDraft };
	await extendDeadlines(tx, meetup, at);
	const edition = found(await readLockedEdition(tx, meetupId));
	for (const venue of venues.values()) await offerFreeSeats(tx, edition, venue, at);
	// Who left the company in the meantime gives their seat back.
	await enqueue(tx, "people.departed", {}, { key: "people.departed" });
	return { wasDraft };
}

/**
 * Archives a community. Its published editions ahead are cancelled, or take place all the same for those who have a seat.
 * Drafts stay drafts, which nobody can publish. Returns how many were cancelled.
 */
export async function archiveWithEditions(
	viewer: Viewer,
	{ slug, editions, reason }: ArchiveInput,
	at: Date,
): Promise<{ cancelled: number }> {
	return db.$transaction(async (tx) => {
		const ahead = editions === "cancel" ? await readIn(tx, publishedAhead(viewer, slug, at)) : [];
		// Before the community: every verb locks its meetup first.
		for (const { id } of ahead) await cancelMeetupIn(tx, viewer, { meetupId: id, reason: reason ?? "" }, at);
		await archiveCommunityIn(tx, viewer, slug, at);
		return { cancelled: ahead.length };
	});
}

/** Takes an archiving back, with the cancellations that came with it and can still be taken back. */
export async function undoArchive(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { id, archivedAt } = await reopenCommunityIn(tx, viewer, slug, at);
		const cancelled = await tx.meetup.findMany({
			where: {
				communityId: id,
				state: "cancelled",
				cancelledAt: archivedAt,
				publishedAt: { not: null },
				startsAt: { gt: at },
			},
			orderBy: { id: "asc" },
			select: { id: true },
		});
		for (const meetup of cancelled) await reinstateIn(tx, viewer, meetup.id, at);
	});
}

/** Corrects the end of an edition that is over by the clock, and not written up. It goes on if the new end is ahead. */
export async function correctEnd(viewer: Viewer, { meetupId, endsAt }: EndInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { meetup } = await meetupUnderLock(tx, viewer, meetupId);
		demand(canCorrectEnd(viewer, meetup, at));
		const end = instantOf(endsAt, meetup.zone);
		const lasts = end.getTime() - meetup.startsAt.getTime();
		if (lasts <= 0 || lasts > LONGEST_DAYS * DAY) throw new Refused("end_not_possible");
		await writeEnd(tx, viewer, meetup, end, at);
	});
}
