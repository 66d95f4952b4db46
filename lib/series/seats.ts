import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { communityFacts } from "../communities/communities";
import { canRead } from "../communities/policy";
import { db, type Tx } from "../db";
import { demand, found } from "../errors";
import { canRsvp, sees } from "../meetups/policy";
import { mailPlaceInQueue, mailSeat } from "../meetups/seat-mail";
import type { CountMeInInput } from "../meetups/seat-schema";
import { type LockedVenue, type Standing, underLock, writeAnswer } from "../meetups/seats";
import type { Viewer } from "../viewer";
import { canCountIn } from "./policy";

/** Days before the start when a seat counted in without a word is released. */
const RELEASE_DAYS = 5;
/** Whoever is counted in late has at least this long to say so. */
const SHORTEST_WORD = DAY;

/** "Sign me up for the series": a provisional seat in every edition of the series, those already published first. */
export async function countMeIn(viewer: Viewer, { seriesId, venueName }: CountMeInInput, at: Date): Promise<void> {
	const meetups = await db.$transaction(async (tx) => {
		const series = await readableSeries(tx, viewer, seriesId);
		demand(canCountIn(viewer, series));
		await tx.seriesRsvp.upsert({
			where: { seriesId_personId: { seriesId, personId: viewer.personId } },
			create: { seriesId, personId: viewer.personId, venueName, since: at },
			update: { venueName },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "series.counted_in",
			at,
			communityId: series.communityId,
			subject: ["series", seriesId],
		});
		return tx.meetup.findMany({
			where: { seriesId, state: "published", startsAt: { gt: at } },
			orderBy: { startsAt: "asc" },
			take: 12,
			select: { id: true },
		});
	});
	for (const { id } of meetups) await takeProvisionalSeat(viewer, id, venueName, at);
}

/** Seats already taken stay: they are given back one by one. Doing it twice changes nothing. */
export async function countMeOut(viewer: Viewer, seriesId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { communityId } = await readableSeries(tx, viewer, seriesId);
		const { count } = await tx.seriesRsvp.deleteMany({ where: { seriesId, personId: viewer.personId } });
		if (count > 0)
			await recordActivity(tx, viewer, {
				kind: "series.counted_out",
				at,
				communityId,
				subject: ["series", seriesId],
			});
	});
}

async function readableSeries(tx: Tx, viewer: Viewer, seriesId: string) {
	const series = found(
		await tx.meetupSeries.findUnique({ where: { id: seriesId }, select: { communityId: true, endedAt: true } }),
	);
	const community = await communityFacts(tx, viewer, { id: series.communityId });
	demand(canRead(viewer, community));
	return { ...series, community };
}

/** Who is counted in for the series of an edition and has not answered for it, in the order in which they said so. */
export function countedInFor(meetupId: string): Promise<{ personId: string; venueName: string }[]> {
	return db.seriesRsvp.findMany({
		where: { series: { meetups: { some: { id: meetupId } } }, person: { rsvps: { none: { meetupId } } } },
		orderBy: [{ since: "asc" }, { id: "asc" }],
		select: { personId: true, venueName: true },
	});
}

/** When a seat counted in at `at` is released without a word, or null where it is too late to ask. */
export function wordDue(at: Date, startsAt: Date): Date | null {
	const due = Math.max(startsAt.getTime() - RELEASE_DAYS * DAY, at.getTime() + SHORTEST_WORD);
	return due < startsAt.getTime() ? new Date(due) : null;
}

/** Nothing happens to who has answered for this edition already, nor where the place of that name is not there. */
export async function takeProvisionalSeat(
	viewer: Viewer,
	meetupId: string,
	venueName: string,
	at: Date,
): Promise<void> {
	const venue = await db.venue.findFirst({ where: { meetupId, name: venueName }, select: { id: true } });
	if (!venue) return;
	const place = { meetupId, personId: viewer.personId, venueId: venue.id };
	await underLock(place, async (tx, standing, venues) => {
		if (!standing || standing.mine || !sees(viewer, standing.edition)) return;
		const confirmBy = wordDue(at, standing.edition.startsAt);
		if (!confirmBy || !canRsvp(viewer, standing.edition, at).allowed) return;
		const locked = venues.get(venue.id);
		if (locked) await sitOrWait(tx, viewer, standing, locked, confirmBy, at);
	});
}

async function sitOrWait(
	tx: Tx,
	viewer: Viewer,
	standing: Standing,
	venue: LockedVenue,
	confirmBy: Date,
	at: Date,
): Promise<void> {
	const { edition } = standing;
	const isFree = venue.seatsTaken < venue.capacity && venue.waiting === 0;
	const venueId = venue.id;
	const next = isFree
		? ({ answer: "going", venueId, confirmBy } as const)
		: ({ answer: "waitlisted", venueId } as const);
	const { id, version } = await writeAnswer(tx, standing, viewer.personId, next, at);
	const activityId = await recordActivity(tx, null, {
		kind: "rsvp.provisional",
		at,
		communityId: edition.communityId,
		subject: ["rsvp", id],
		detail: { venueId },
	});
	const occasion = { activityId, edition, venue, at, version };
	if (isFree) await mailSeat(tx, viewer, occasion, "provisional");
	else await mailPlaceInQueue(tx, viewer, venue.waiting + 1, occasion);
}
