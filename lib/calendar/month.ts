import { addDays, addMonths, dayIn, isoWeekday, startOfDay } from "../clock";
import { communitiesReadableBy } from "../communities/policy";
import { db, type Prisma } from "../db";
import { meetupsVisibleTo } from "../meetups/policy";
import { isEmployee, type Viewer } from "../viewer";
import type { MonthFilters } from "./schema";

/** More than a month of the largest house has on a page that can be read. */
const CEILING = 300;

const onCalendar = {
	id: true,
	title: true,
	language: true,
	state: true,
	startsAt: true,
	endsAt: true,
	zone: true,
	community: { select: { name: true } },
} satisfies Prisma.MeetupSelect;

export type CalendarEntry = Prisma.MeetupGetPayload<{ select: typeof onCalendar }>;

export interface MonthOnPage {
	/** `2026-12` */
	month: string;
	previous: string;
	next: string;
	/** Whole weeks, Monday first; a day is the reader's own, and an edition stands on the day it starts for them. */
	days: { day: string; inMonth: boolean; entries: CalendarEntry[] }[];
	/** There were more than a page can show: the filters make it fewer. */
	isCut: boolean;
}

/** The weeks that a month touches, in the viewer's zone: what they may see, drafts of those who manage them included. */
export async function meetupMonth(viewer: Viewer, filters: MonthFilters, at: Date): Promise<MonthOnPage> {
	const month = filters.month ?? dayIn(at, viewer.zone).slice(0, 7);
	const first = `${month}-01`;
	const afterLast = addMonths(first, 1);
	const start = addDays(first, 1 - isoWeekday(first));
	const end = addDays(afterLast, (8 - isoWeekday(afterLast)) % 7);
	const { site, community, language } = filters;
	const meetups = await db.meetup.findMany({
		where: {
			AND: [
				meetupsVisibleTo(viewer),
				{ startsAt: { gte: startOfDay(start, viewer.zone), lt: startOfDay(end, viewer.zone) } },
				{ NOT: { state: "cancelled", publishedAt: null } },
				site ? { venues: { some: { siteId: site } } } : {},
				community ? { community: { slug: community } } : {},
				language ? { language } : {},
			],
		},
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		take: CEILING + 1,
		select: onCalendar,
	});
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

/** What the calendar can be narrowed to: sites, and communities the viewer belongs to. */
export async function monthChoices(viewer: Viewer) {
	if (!isEmployee(viewer)) return { communities: [], sites: [] };
	const [communities, sites] = await Promise.all([
		db.community.findMany({
			where: {
				AND: [
					communitiesReadableBy(viewer),
					{ archivedAt: null, memberships: { some: { personId: viewer.personId, status: "active" } } },
				],
			},
			orderBy: { name: "asc" },
			take: 200,
			select: { slug: true, name: true },
		}),
		db.site.findMany({
			where: { closedOn: null },
			orderBy: { name: "asc" },
			take: 500,
			select: { id: true, name: true },
		}),
	]);
	return { communities, sites };
}
