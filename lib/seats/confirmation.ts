import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { db } from "../db";
import { mailConfirmation } from "./mail";
import { recipientOf } from "./mail-parts";
import { endSeat } from "./offers";
import { underLock } from "./seats";

/** Days before the start when those who were counted in are asked for their word. */
const ASK_DAYS = 14;
const AT_ONCE = 200;

/** From when whoever is counted in is asked whether they come. */
export const askedFrom = (startsAt: Date) => new Date(startsAt.getTime() - ASK_DAYS * DAY);

/** Job: fourteen days before, those counted in are asked whether they come. Returns how many were asked. */
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
		await underLock({ meetupId, personId, venueId: null }, async (tx, standing, venues) => {
			const confirmBy = standing?.mine?.confirmBy;
			const venue = venues.get(standing?.mine?.venueId ?? "");
			if (!standing || !confirmBy || !venue) return;
			const { edition } = standing;
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
				const occasion = { activityId, edition, venue, at, version: standing.mine?.version ?? 0 };
				await mailConfirmation(tx, await recipientOf(tx, personId), confirmBy, occasion);
			}
		});
	return due.length;
}

/** Job: seats counted in that nobody stood by are released to those who wait. Returns how many were due. */
export async function releaseUnconfirmed(at: Date): Promise<number> {
	const due = await db.rsvp.findMany({
		where: { confirmBy: { lte: at }, meetup: { state: "published" } },
		orderBy: { confirmBy: "asc" },
		take: AT_ONCE,
		select: { meetupId: true, personId: true },
	});
	for (const place of due)
		await endSeat(place, "not_confirmed", at, ({ mine }) => Boolean(mine?.confirmBy && mine.confirmBy <= at));
	return due.length;
}
