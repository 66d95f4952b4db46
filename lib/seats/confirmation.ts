import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { db } from "../db";
import { underLock } from "./locks";
import { releaseSeat } from "./offers";
import { recipientOf } from "./seat-change";
import { mailConfirmation } from "./seat-mail";

/** Days before the start when seats from a series sign-up must be confirmed. */
const ASK_DAYS = 14;
const AT_ONCE = 200;

/** From when a seat from a series sign-up can be confirmed. */
export const askedFrom = (startsAt: Date) => new Date(startsAt.getTime() - ASK_DAYS * DAY);

/** Job: asks holders of a seat from a series sign-up to confirm it. Returns how many were asked. */
export async function askForConfirmation(at: Date): Promise<number> {
	const due = await db.rsvp.findMany({
		where: {
			confirmBy: { gt: at },
			confirmAskedAt: null,
			meetup: { state: "published", startsAt: { lte: new Date(at.getTime() + ASK_DAYS * DAY) } },
		},
		take: AT_ONCE,
		select: { meetupId: true, personId: true },
	});
	for (const { meetupId, personId } of due)
		await underLock({ meetupId, personId, venueId: null }, async (tx, current, venues) => {
			const confirmBy = current?.mine?.confirmBy;
			const venue = venues.get(current?.mine?.venueId ?? "");
			if (!current || !confirmBy || !venue) return;
			const { edition } = current;
			const asked = await tx.rsvp.updateManyAndReturn({
				where: { meetupId, personId, confirmAskedAt: null },
				data: { confirmAskedAt: at },
				select: { id: true },
			});
			for (const { id } of asked) {
				const activityId = await recordActivity(tx, null, {
					kind: "rsvp.confirmation_asked",
					at,
					communityId: edition.communityId,
					subject: ["rsvp", id],
					detail: { venueId: venue.id, confirmBy: confirmBy.toISOString() },
				});
				const change = {
					activityId,
					edition,
					venue,
					at,
					version: current.mine?.version ?? 0,
					companions: current.mine?.companions,
				};
				await mailConfirmation(tx, await recipientOf(tx, personId), confirmBy, change);
			}
		});
	return due.length;
}

/** Job: releases seats that were not confirmed in time. Returns how many were due. */
export async function releaseUnconfirmed(at: Date): Promise<number> {
	const due = await db.rsvp.findMany({
		where: { confirmBy: { lte: at }, meetup: { state: "published" } },
		orderBy: { confirmBy: "asc" },
		take: AT_ONCE,
		select: { meetupId: true, personId: true },
	});
	for (const seat of due)
		await releaseSeat(seat, "not_confirmed", at, ({ mine }) => Boolean(mine?.confirmBy && mine.confirmBy <= at));
	return due.length;
}
