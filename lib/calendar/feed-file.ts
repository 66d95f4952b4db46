import { type Expression, type SqlBool, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { DAY } from "../clock";
import { db, kysely } from "../db";
import { found } from "../errors";
import { translator } from "../i18n/translator";
import { calendarFeed } from "../icalendar";
import { type MeetupQuery, meetupVisibleTo } from "../meetups/policy";
import { ACTIVE_ANSWERS } from "../seats/answers";
import { personalEvent } from "../seats/personal-event";
import { meetupAddress } from "../seats/seat-change";
import { joined, literals } from "../sql";
import type { Viewer } from "../viewer";
import { feedIdOf, visibleFeeds } from "./feeds";

/** A calendar goes this far back, and as far ahead as it has room. */
const PAST_DAYS = 90;
/** Anyone who has the address may ask for the feed, and each meetup costs a millisecond. */
const CEILING = 300;

/** The feed of a signed address, and whose it is; null once it was closed. */
export async function feedOpenedBy(file: string): Promise<{ id: string; personId: string } | null> {
	const id = feedIdOf(file);
	return id ? db.calendarFeed.findUnique({ where: { id }, select: { id: true, personId: true } }) : null;
}

type FeedSubject = Awaited<ReturnType<ReturnType<typeof visibleFeeds>["execute"]>>[number];

function isInScope(viewer: Viewer, { scope, communityId, seriesId, siteId }: FeedSubject) {
	return (eb: MeetupQuery): Expression<SqlBool> => {
		if (scope === "community") return eb("m.communityId", "=", communityId);
		if (scope === "series") return eb("m.seriesId", "=", seriesId);
		if (scope === "site")
			return eb.exists(
				eb.selectFrom("venues as v").select("v.id").whereRef("v.meetupId", "=", "m.id").where("v.siteId", "=", siteId),
			);
		return eb.exists(
			eb
				.selectFrom("rsvps as r")
				.select("r.id")
				.whereRef("r.meetupId", "=", "m.id")
				.where("r.personId", "=", viewer.personId)
				.where("r.answer", "in", literals(ACTIVE_ANSWERS)),
		);
	};
}

/**
 * One of the viewer's feeds as iCalendar, with what they may see today. Their own has the meetups where they hold a seat,
 * wait or have an offer, at their venue. The others have every venue, without the links to join.
 */
export async function feedFile(viewer: Viewer, feedId: string, at: Date): Promise<string> {
	const feed = found(await visibleFeeds(viewer).where("f.id", "=", feedId).executeTakeFirst());
	const meetups = await kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.leftJoin("rsvps as mine", (join) =>
			join.onRef("mine.meetupId", "=", "m.id").on("mine.personId", "=", viewer.personId),
		)
		.select(["m.id", "m.title", "m.summary", "m.state", "m.startsAt", "m.endsAt", "m.calendarVersion"])
		.select(["m.calendarChangedAt", "m.publishedAt", "m.createdAt", "m.zone"])
		.select(["mine.answer", "mine.venueId", "mine.calendarVersion as version", "mine.answeredAt", "mine.confirmBy"])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom("venues as v")
					.select(["v.id", "v.name", "v.directions", "v.joinUrl", "v.zone"])
					.whereRef("v.meetupId", "=", "m.id")
					.orderBy("v.position"),
			).as("venues"),
		)
		.where(meetupVisibleTo(viewer))
		.where(isInScope(viewer, feed))
		.where("m.publishedAt", "is not", null)
		.where("m.startsAt", ">=", new Date(at.getTime() - PAST_DAYS * DAY))
		.orderBy("m.startsAt")
		.orderBy("m.id")
		.limit(sql.lit(CEILING))
		.execute();
	const t = translator(viewer.locale);
	const name = feed.communityName ?? feed.seriesTitle ?? feed.siteName ?? t("feeds.mine");
	return calendarFeed(
		t("feeds.calendarName", { name }),
		meetups.map(({ venues, answer, venueId, version, answeredAt, confirmBy, ...meetup }) => {
			const answered = joined({ answer, version, answeredAt });
			const mine = answered && { ...answered, confirmBy };
			const seat = answer === "going" && venues.find((venue) => venue.id === venueId);
			return {
				...personalEvent(t, meetup, mine),
				venues: seat ? [seat] : venues.map((venue) => ({ ...venue, joinUrl: null })),
				zone: seat ? seat.zone : meetup.zone,
				address: meetupAddress(meetup.id),
			};
		}),
	);
}
