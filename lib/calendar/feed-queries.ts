import { DAY } from "../clock";
import { db, type Prisma } from "../db";
import { found } from "../errors";
import { translator } from "../i18n/translator";
import { calendarFeed } from "../icalendar";
import { meetupsVisibleTo } from "../meetups/policy";
import { STANDING } from "../seats/answers";
import { meetupAddress } from "../seats/letter";
import type { Viewer } from "../viewer";
import { feedIdOf } from "./feeds";
import { feedsOpenTo } from "./policy";

/** A calendar goes this far back, and as far ahead as it has room. */
const PAST_DAYS = 90;
/** More than a day's worth each day for most of a year. Anyone who has the address may ask, and each edition costs a millisecond. */
const CEILING = 300;

/** The feed that a signed address opens, and whose it is; null once it was closed. The gate makes a viewer of them. */
export async function feedOpenedBy(file: string): Promise<{ id: string; personId: string } | null> {
	const id = feedIdOf(file);
	return id ? db.calendarFeed.findUnique({ where: { id }, select: { id: true, personId: true } }) : null;
}

/**
 * One of the viewer's feeds as iCalendar, with what they may see today and no more. Their own has the editions where
 * they hold a seat, wait or have an offer, at their venue; the others have every venue, and no way in.
 */
export async function feedFile(viewer: Viewer, feedId: string, at: Date): Promise<string> {
	const feed = found(
		await db.calendarFeed.findFirst({
			where: { AND: [{ id: feedId }, feedsOpenTo(viewer)] },
			select: {
				scope: true,
				communityId: true,
				seriesId: true,
				siteId: true,
				community: { select: { name: true } },
				series: { select: { title: true } },
				site: { select: { name: true } },
			},
		}),
	);
	const scopes: Record<typeof feed.scope, Prisma.MeetupWhereInput> = {
		person: { rsvps: { some: { personId: viewer.personId, answer: { in: STANDING } } } },
		community: { communityId: feed.communityId ?? undefined },
		series: { seriesId: feed.seriesId },
		site: { venues: { some: { siteId: feed.siteId } } },
	};
	const meetups = await db.meetup.findMany({
		where: {
			AND: [
				meetupsVisibleTo(viewer),
				scopes[feed.scope],
				{ publishedAt: { not: null }, startsAt: { gte: new Date(at.getTime() - PAST_DAYS * DAY) } },
			],
		},
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		take: CEILING,
		select: {
			id: true,
			title: true,
			summary: true,
			state: true,
			startsAt: true,
			endsAt: true,
			calendarVersion: true,
			publishedAt: true,
			createdAt: true,
			zone: true,
			venues: {
				orderBy: { position: "asc" },
				select: { id: true, name: true, directions: true, joinUrl: true, zone: true },
			},
			rsvps: {
				where: { personId: viewer.personId },
				select: { answer: true, venueId: true, calendarVersion: true },
			},
		},
	});
	const t = translator(viewer.locale);
	const name = feed.community?.name ?? feed.series?.title ?? feed.site?.name ?? t("feeds.mine");
	return calendarFeed(
		t("feeds.calendarName", { name }),
		meetups.map(({ venues, rsvps: [mine], ...edition }) => {
			const seat = mine?.answer === "going" && venues.find((venue) => venue.id === mine.venueId);
			return {
				edition: { ...edition, calendarVersion: edition.calendarVersion + (mine?.calendarVersion ?? 0) },
				venues: seat ? [seat] : venues.map((venue) => ({ ...venue, joinUrl: null })),
				zone: seat ? seat.zone : edition.zone,
				address: meetupAddress(edition.id),
				since: edition.publishedAt ?? edition.createdAt,
			};
		}),
	);
}
