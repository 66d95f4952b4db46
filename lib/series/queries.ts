import { dayIn, dayOfColumn, zonesDiffer } from "../clock";
import { db } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import { meetupsVisibleTo } from "../meetups/policy";
import { meetupsOfSeries } from "../meetups/queries";
import type { Viewer } from "../viewer";
import { reached } from "./changes";
import { type Clashes, clashesOf } from "./clashes";
import { editionFromTemplate, seriesToDraft } from "./drafts";
import { holidaysOn } from "./holidays";
import { ownSeats } from "./own-seats";
import { canChangeSeries, seesPlanning, seriesVisibleTo } from "./policy";
import { firstOccurrences, type Repetition } from "./rule";
import { SCOPES, type Scope, seriesTemplate } from "./schema";

/** More than a series has ahead. */
const COMING_SHOWN = 60;

const onPage = {
	...seriesToDraft,
	revision: true,
	endReason: true,
	community: { select: { id: true, slug: true, name: true, visibility: true, archivedAt: true } },
} as const;

/** With the name of the place where the viewer is counted in. */
async function visibleSeries(viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	const { rsvps, ...series } = found(
		await db.meetupSeries.findFirst({
			where: { AND: [{ id }, seriesVisibleTo(viewer)] },
			select: { ...onPage, rsvps: { where: { personId: viewer.personId }, select: { venueName: true } } },
		}),
	);
	return { ...series, countedInAt: rsvps[0]?.venueName ?? null };
}

/** What an organiser should know of a day before promising it. */
export interface Planning {
	/** The day its rule proposed, where the edition was moved to another. */
	proposedOn: string | null;
	holidays: { country: string; name: string }[];
	clashes: Clashes | null;
}

/** A series as its page shows it to this viewer. @throws NotFound */
export async function seriesPage(viewer: Viewer, id: string, at: Date) {
	const series = await visibleSeries(viewer, id);
	const names = seriesTemplate.parse(series.template).venues.map(({ name }) => name);
	const [meetups, leads, sites] = await Promise.all([
		meetupsOfSeries(viewer, id, at),
		leadsOf(series.community.id),
		db.site.findMany({ where: { name: { in: names } }, select: { id: true, name: true, zone: true } }),
	]);
	const { coming } = meetups;
	const places = [...new Set([...names, ...coming.flatMap((meetup) => meetup.places)])];
	const planning = seesPlanning(viewer, series.community)
		? await planningOf(viewer, meetups.coming)
		: new Map<string, Planning>();
	return {
		...series,
		...meetups,
		leads,
		...nextStart(series, sites, at),
		planning,
		/** Where one can be counted in, and where this viewer works. */
		places,
		ownPlace: sites.find((site) => site.id === viewer.siteId)?.name,
		ownSeats: ownSeats(coming),
	};
}
export type SeriesOnPage = Awaited<ReturnType<typeof seriesPage>>;

function leadsOf(communityId: string) {
	return db.membership
		.findMany({
			where: { communityId, role: "manager", status: "active" },
			orderBy: [{ since: "asc" }, { personId: "asc" }],
			take: 5,
			select: { person: { select: { id: true, givenName: true, familyName: true } } },
		})
		.then((leads) => leads.map(({ person }) => person));
}

/**
 * When its rule meets next, and the zones of its places, beside its own, whose clocks show another time then: Tunis is
 * an hour behind Paris in summer alone.
 */
function nextStart(series: Repetition, sites: { zone: string }[], at: Date) {
	const nextStartsAt = firstOccurrences(series, at, 1)[0]?.startsAt ?? series.firstStartsAt;
	const zones = [...new Set(sites.map((site) => site.zone))];
	return { nextStartsAt, zones: zones.filter((zone) => zonesDiffer(nextStartsAt, series.zone, zone)) };
}

async function planningOf(viewer: Viewer, editions: readonly { id: string }[]): Promise<Map<string, Planning>> {
	const ids = editions.map(({ id }) => id);
	const [clashes, rows] = await Promise.all([
		clashesOf(viewer, ids),
		db.meetup.findMany({
			where: { id: { in: ids } },
			select: {
				id: true,
				startsAt: true,
				zone: true,
				occurrenceOn: true,
				venues: { select: { zone: true, site: { select: { country: true } } } },
			},
		}),
	]);
	const planning = await Promise.all(
		rows.map(async ({ id, startsAt, zone, occurrenceOn, venues }): Promise<[string, Planning]> => {
			const proposedOn = occurrenceOn && dayOfColumn(occurrenceOn);
			// A country's holiday is that of the day it has there when the edition begins.
			const days = new Map(
				venues.flatMap((venue) => (venue.site ? [[venue.site.country, dayIn(startsAt, venue.zone)]] : [])),
			);
			const holidays = await Promise.all(
				[...days].map(async ([country, day]) =>
					(await holidaysOn(country, day, viewer.locale)).map((name) => ({ country, name })),
				),
			);
			const moved = proposedOn !== dayIn(startsAt, zone);
			return [
				id,
				{ proposedOn: moved ? proposedOn : null, holidays: holidays.flat(), clashes: clashes.get(id) ?? null },
			];
		}),
	);
	return new Map(planning);
}

/** Series of a community that go on, for its page of meetups. The caller has asked whether the viewer may read there. */
export function seriesOfCommunity(viewer: Viewer, communityId: string) {
	return db.meetupSeries.findMany({
		where: { AND: [{ communityId, endedAt: null }, seriesVisibleTo(viewer)] },
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
		take: 20,
		select: { id: true, title: true, language: true, rule: true, zone: true, firstStartsAt: true },
	});
}

const counts = { select: { seatsTaken: true, waiting: true } } as const;

/** Who has a seat there or waits for one; seats set aside are counted as somebody's. */
function peopleAt(venues: readonly { seatsTaken: number; waiting: number }[]): number {
	return venues.reduce((sum, { seatsTaken, waiting }) => sum + seatsTaken + waiting, 0);
}

/**
 * What the form of a series starts from, with the editions that a change may reach and how many people they concern.
 * @throws NotFound, or Refused to whoever may not change it.
 */
export async function seriesToChange(viewer: Viewer, id: string, at: Date) {
	const series = await visibleSeries(viewer, id);
	demand(canChangeSeries(viewer, series));
	const [next] = firstOccurrences(series, at, 1);
	const edition = editionFromTemplate(series, next?.startsAt ?? series.firstStartsAt);
	const coming = await db.meetup.findMany({
		where: reached(id, "all", at, at),
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		take: COMING_SHOWN,
		select: { state: true, startsAt: true, zone: true, venues: counts },
	});
	return { series, edition, coming: coming.map(({ venues, ...row }) => ({ ...row, people: peopleAt(venues) })) };
}
export type ComingEdition = Awaited<ReturnType<typeof seriesToChange>>["coming"][number];

export interface Reach {
	scope: Scope;
	drafts: number;
	published: number;
	/** Who has a seat in them or waits for one. */
	people: number;
}

/** How many editions a change of this one can reach, by scope. Empty for an edition of no series. */
export async function reachOf(
	viewer: Viewer,
	meetup: { id: string; seriesId: string | null; startsAt: Date },
	at: Date,
): Promise<Reach[]> {
	if (!meetup.seriesId) return [];
	const editions = await db.meetup.findMany({
		where: { AND: [{ OR: [{ id: meetup.id }, reached(meetup.seriesId, "all", at, at)] }, meetupsVisibleTo(viewer)] },
		select: {
			id: true,
			state: true,
			startsAt: true,
			venues: counts,
		},
	});
	return SCOPES.map((scope) => {
		const inScope = editions.filter(
			({ id, startsAt }) =>
				id === meetup.id || scope === "all" || (scope === "following" && startsAt >= meetup.startsAt),
		);
		return {
			scope,
			drafts: inScope.filter(({ state }) => state === "draft").length,
			published: inScope.filter(({ state }) => state === "published").length,
			people: peopleAt(inScope.flatMap(({ venues }) => venues)),
		};
	});
}
