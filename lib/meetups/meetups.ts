import { sql } from "kysely";
import { recordActivity } from "../activity";
import { findCommunity, touchCommunity } from "../communities/communities";
import { db, kysely, readIn, type Tx } from "../db";
import type { MadeFrom } from "../edits";
import { demand, Refused } from "../errors";
import { renderMarkdown } from "../markdown";
import { enqueue } from "../queue";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { startChecklist } from "./checklist";
import { canCancel, canDraft, canPublish } from "./policy";
import type { MeetupInput } from "./schema";
import { lockSeries, numberEditions } from "./series-numbers";
import { meetupUnderLock, seriesOf, writeChange, writeDraft } from "./write-meetup";

/** Only managers of the community see a draft. */
export async function draftMeetup(viewer: Viewer, slug: string, input: MeetupInput, at: Date): Promise<{ id: string }> {
	renderMarkdown(input.about);
	return db.$transaction(async (tx) => {
		const community = await findCommunity(tx, viewer, { slug });
		demand(canDraft(viewer, community));
		await seriesOf(tx, community.id, input.seriesId);
		await lockSeries(tx, [input.seriesId]);
		const origin = { communityId: community.id, createdById: viewer.personId };
		const id = await writeDraft(tx, viewer, input, origin, at);
		if (input.seriesId) await numberEditions(tx, input.seriesId);
		return { id };
	});
}

interface MeetupEdit {
	meetupId: string;
	/** The fields of `meetupFields` that the form was filled from. Without it every field is written. */
	madeFrom?: MadeFrom;
}

/** @throws Stale for fields that somebody else changed since the form was opened. */
export async function changeMeetup(viewer: Viewer, change: MeetupEdit & MeetupInput, at: Date): Promise<void> {
	// Before the venues are locked, where others wait: it is kept for the transaction.
	renderMarkdown(change.about);
	await db.$transaction((tx) => writeChange(tx, viewer, change, at));
}

/** Publishes a draft: members see it and can take seats. @throws Refused without a venue, and for a meetup in the past */
export async function publishMeetup(viewer: Viewer, meetupId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { meetup, venues } = await meetupUnderLock(tx, viewer, meetupId);
		demand(canPublish(viewer, meetup, at));
		if (venues.size === 0) throw new Refused("venue_needed");
		await tx.meetup.update({
			where: { id: meetupId },
			data: { state: "published", publishedAt: at, calendarChangedAt: at, revision: { increment: 1 } },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "meetup.published",
			at,
			communityId: meetup.communityId,
			subject: ["meetup", meetupId],
		});
		await startChecklist(tx, meetupId, at);
		await touchCommunity(tx, meetup.communityId, at);
		await enqueue(tx, "seats.speakers", { meetupId });
		if (meetup.seriesId) await enqueue(tx, "seats.seriesSignUps", { meetupId });
	});
}

interface Cancellation {
	meetupId: string;
	reason: string;
}

/** Cancels a meetup or drops a draft. Answers stay, so that everyone concerned is notified, and has their seat if it is taken back. */
export async function cancelMeetup(
	viewer: Viewer,
	cancellation: Cancellation,
	at: Date,
): Promise<{ wasDraft: boolean }> {
	return db.$transaction((tx) => cancelMeetupIn(tx, viewer, cancellation, at));
}

export async function cancelMeetupIn(
	tx: Tx,
	viewer: Viewer,
	{ meetupId, reason }: Cancellation,
	at: Date,
): Promise<{ wasDraft: boolean }> {
	const { meetup } = await meetupUnderLock(tx, viewer, meetupId);
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
			calendarChangedAt: at,
		},
		select: { id: true },
	});
	if (wasDraft && meetup.seriesId) await numberEditions(tx, meetup.seriesId);
	await recordActivity(tx, viewer, {
		kind: "meetup.cancelled",
		at,
		communityId: meetup.communityId,
		subject: ["meetup", meetupId],
		detail: { wasDraft },
	});
	return { wasDraft };
}

const HELD_AT_ONCE = 200;

/** Job: marks published meetups that have ended as held. Returns how many. */
export async function holdMeetups(at: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		const ended = kysely
			.selectFrom("meetups as m")
			.select("m.id")
			.where("m.state", "=", literal("published"))
			.where("m.endsAt", "<=", at)
			.orderBy("m.endsAt")
			.orderBy("m.id")
			.limit(sql.lit(HELD_AT_ONCE))
			// Another worker has the others.
			.forNoKeyUpdate()
			.skipLocked();
		const held = await readIn(
			tx,
			kysely
				.updateTable("meetups")
				.set((eb) => ({ state: "held", revision: eb("revision", "+", 1) }))
				.where("id", "in", ended)
				.returning(["id", "communityId"]),
		);
		for (const { id, communityId } of held)
			await recordActivity(tx, null, { kind: "meetup.held", at, communityId, subject: ["meetup", id] });
		return held.length;
	});
}
