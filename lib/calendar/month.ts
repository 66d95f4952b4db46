import { sql } from "kysely";
import { addDays, addMonths, dayIn, isoWeekday, startOfDay } from "../clock";
import { kysely } from "../db";
import { meetupVisibleTo } from "../meetups/policy";
import { literal } from "../sql";
import { isEmployee, type Viewer } from "../viewer";
import { openSites, ownCommunities } from "./feeds";
import type { MonthFilters } from "./schema";

/** More than a page of one month can show. */
const CEILING = 300;

/** Meetups that start in a span of time, with what the filters leave. */
function entriesBetween(viewer: Viewer, { site, community, language }: MonthFilters, from: Date, to: Date) {
	let query = kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["m.id", "m.title", "m.language", "m.state", "m.startsAt", "m.endsAt", "m.zone", "c.name as communityName"])
		.where(meetupVisibleTo(viewer))
		.where("m.startsAt", ">=", from)
		.where("m.startsAt", "<", to)
		.where((eb) => eb.or([eb("m.state", "!=", literal("cancelled")), eb("m.publishedAt", "is not", null)]));
	if (community) query = query.where("c.slug", "=", community);
	if (language) query = query.where("m.language", "=", language);
	if (site)
		query = query.where((eb) =>
			eb.exists(
				eb.selectFrom("venues as v").select("v.id").whereRef("v.meetupId", "=", "m.id").where("v.siteId", "=", site),
			),
		);
	return query
		.orderBy("m.startsAt")
		.orderBy("m.id")
		.limit(sql.lit(CEILING + 1))
		.execute();
}
export type CalendarEntry = Awaited<ReturnType<typeof entriesBetween>>[number];

export interface MonthOnPage {
	/** `2026-12` */
	month: string;
	previous: string;
	next: string;
	/** Whole weeks, Monday first, in the viewer's zone. A meetup is on the day it starts there. */
	days: { day: string; inMonth: boolean; entries: CalendarEntry[] }[];
	/** There are more than the page shows. */
	isCut: boolean;
}

/** The weeks of a month in the viewer's zone, with what they may see. */
export async function meetupMonth(viewer: Viewer, filters: MonthFilters, at: Date): Promise<MonthOnPage> {
	const month = filters.month ?? dayIn(at, viewer.zone).slice(0, 7);
	const first = `${month}-01`;
	const afterLast = addMonths(first, 1);
	const start = addDays(first, 1 - isoWeekday(first));
	const end = addDays(afterLast, (8 - isoWeekday(afterLast)) % 7);
	const { zone } = viewer;
	const meetups = await entriesBetween(viewer, filters, startOfDay(start, zone), startOfDay(end, zone));
	const byDay = Map.groupBy(meetups.slice(0, CEILING), ({ startsAt }) => dayIn(startsAt, viewer.zone));
	const days: MonthOnPage["days"] = [];
	for (let day = start; day < end; day = addDays(day, 1))
		days.push({ day, inMonth: day.startsWith(month), entries: byDay.get(day) ?? [] });
	return {
		month,
		previous: addMonths(first, -1).slice(0, 7),
		next: afterLast.slice(0, 7),
		days,
		isCut: meetups.length > CEILING,
	};
}

/** Choices of the filters: sites, and communities the viewer belongs to. */
export async function monthChoices(viewer: Viewer) {
	if (!isEmployee(viewer)) return { communities: [], sites: [] };
	const [communities, sites] = await Promise.all([
		ownCommunities(viewer).select(["c.slug", "c.name"]).execute(),
		openSites(),
	]);
	return { communities, sites };
}
