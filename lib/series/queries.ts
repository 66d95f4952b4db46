import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { dayIn, dayOfColumn, zonesDiffer } from "../clock";
import { kysely } from "../db";
import { madeFrom } from "../edits";
import { demand, NotFound } from "../errors";
import { isId } from "../ids";
import { meetupVisibleTo } from "../meetups/policy";
import { meetupsOfSeries } from "../meetups/queries";
import { nestCommunity } from "../meetups/visible-meetup";
import { rolesThatMay } from "../membership-roles";
import { peopleConcerned } from "../seats/counts";
import { literal, literals } from "../sql";
import type { Viewer } from "../viewer";
import { affectedEditions } from "./changes";
import { type Clashes, clashesOf } from "./clashes";
import { editionFromTemplate, seriesWithCommunity } from "./drafts";
import { holidaysOn } from "./holidays";
import { ownSeats } from "./own-seats";
import { canChangeSeries, canSeePlanning, seriesVisibleTo } from "./policy";
import { nextStartOf, type Repetition } from "./rule";
import { type ChangeScope, SCOPES, seriesFields, seriesTemplate } from "./schema";

/** More than a series has ahead. */
const COMING_SHOWN = 60;

/** With the name of the venue that the viewer signed up for. */
async function visibleSeries(viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	const row = await seriesWithCommunity()
		.select((eb) =>
			eb
				.selectFrom("series_rsvps as sr")
				.select("sr.venueName")
				.whereRef("sr.seriesId", "=", "s.id")
				.where("sr.personId", "=", viewer.personId)
				.as("signedUpVenueName"),
		)
		.where("s.id", "=", id)
		.where(seriesVisibleTo(viewer))
		.executeTakeFirst();
	return nestCommunity(row);
}

/** What an organiser should know about a day before publishing. */
export interface Planning {
	/** The day that the rule proposed, if the meetup was moved. */
	proposedOn: string | null;
	holidays: { country: string; name: string }[];
	clashes: Clashes | null;
}

/** A series as its page shows it to this viewer. @throws NotFound */
export async function seriesPage(viewer: Viewer, id: string, at: Date) {
	const series = await visibleSeries(viewer, id);
	const names = seriesTemplate.parse(series.template).venues.map(({ name }) => name);
	const [meetups, managers, sites] = await Promise.all([
		meetupsOfSeries(viewer, id, at),
		managersOf(series.community.id),
		kysely
			.selectFrom("sites as st")
			.select(["st.id", "st.name", "st.zone"])
			.where((eb) => eb("st.name", "=", eb.fn.any(eb.val(names))))
			.execute(),
	]);
	const { coming } = meetups;
	const venueNames = [...new Set([...names, ...coming.flatMap((meetup) => meetup.venueNames)])];
	const planning = canSeePlanning(viewer, series.community).allowed
		? await planningOf(viewer, meetups.coming)
		: new Map<string, Planning>();
	return {
		...series,
		...meetups,
		managers,
		...nextStart(series, sites, at),
		planning,
		/** Venues to sign up for, and the one at the viewer's site. */
		venueNames,
		ownVenueName: sites.find((site) => site.id === viewer.siteId)?.name,
		ownSeats: ownSeats(coming),
	};
}
export type SeriesOnPage = Awaited<ReturnType<typeof seriesPage>>;

/** Who manages the community, and works here. */
function managersOf(communityId: string) {
	return kysely
		.selectFrom("memberships as ms")
		.innerJoin("people as p", "p.id", "ms.personId")
		.select(["p.id", "p.givenName", "p.familyName", "p.faceFileId"])
		.where("ms.communityId", "=", communityId)
		.where("ms.role", "in", literals(rolesThatMay("manage")))
		.where("ms.status", "=", literal("active"))
		.where("p.status", "=", literal("active"))
		.orderBy("ms.since")
		.orderBy("ms.personId")
		.limit(sql.lit(5))
		.execute();
}

/** The next start by the rule, and the zones of its sites whose clocks show another time at that instant. */
function nextStart(series: Repetition, sites: { zone: string }[], at: Date) {
	const nextStartsAt = nextStartOf(series, at);
	const zones = [...new Set(sites.map((site) => site.zone))];
	return { nextStartsAt, zones: zones.filter((zone) => zonesDiffer(nextStartsAt, series.zone, zone)) };
}

async function planningOf(viewer: Viewer, editions: readonly { id: string }[]): Promise<Map<string, Planning>> {
	const ids = editions.map(({ id }) => id);
	const [clashes, rows] = await Promise.all([
		clashesOf(viewer, ids),
		kysely
			.selectFrom("meetups as m")
			.select(["m.id", "m.startsAt", "m.zone", "m.occurrenceOn"])
			.select((eb) =>
				jsonArrayFrom(
					eb
						.selectFrom("venues as v")
						.innerJoin("sites as st", "st.id", "v.siteId")
						.select(["v.zone", "st.country"])
						.whereRef("v.meetupId", "=", "m.id"),
				).as("venues"),
			)
			.where((eb) => eb("m.id", "=", eb.fn.any(eb.val(ids))))
			.execute(),
	]);
	const planning = await Promise.all(
		rows.map(async ({ id, startsAt, zone, occurrenceOn, venues }): Promise<[string, Planning]> => {
			const proposedOn = occurrenceOn && dayOfColumn(occurrenceOn);
			// The day that each country has when the meetup starts.
			const days = new Map(venues.map((venue) => [venue.country, dayIn(startsAt, venue.zone)]));
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

/** Series of a community that go on, for its page of meetups. */
export function seriesOfCommunity(viewer: Viewer, communityId: string) {
	return kysely
		.selectFrom("meetup_series as s")
		.innerJoin("communities as c", "c.id", "s.communityId")
		.select(["s.id", "s.title", "s.language", "s.rule", "s.zone", "s.firstStartsAt"])
		.where("s.communityId", "=", communityId)
		.where("s.endedAt", "is", null)
		.where(seriesVisibleTo(viewer))
		.orderBy("s.createdAt")
		.orderBy("s.id")
		.limit(sql.lit(20))
		.execute();
}

/**
 * What the form of a series starts from, with the meetups that a change may affect and how many people they concern.
 * @throws NotFound, or Refused to whoever may not change it.
 */
export async function seriesToChange(viewer: Viewer, id: string, at: Date) {
	const series = await visibleSeries(viewer, id);
	demand(canChangeSeries(viewer, series));
	const edition = editionFromTemplate(series, nextStartOf(series, at));
	const coming = await kysely
		.selectFrom("meetups as m")
		.select(["m.state", "m.startsAt", "m.zone"])
		.select((eb) => peopleConcerned(eb.ref("m.id")).as("people"))
		.where(affectedEditions(id, "all", at, at))
		.orderBy("m.startsAt")
		.orderBy("m.id")
		.limit(sql.lit(COMING_SHOWN))
		.execute();
	return { series, edition, coming, madeFrom: madeFrom(seriesFields({ ...edition, rule: series.rule })) };
}
export type ComingEdition = Awaited<ReturnType<typeof seriesToChange>>["coming"][number];

export interface AffectedEditions {
	scope: ChangeScope;
	drafts: number;
	published: number;
	/** Who has a seat in them or waits for one. */
	people: number;
}

/** How many meetups a change of this one affects, by scope. Empty for a meetup of no series. */
export async function editionsAffected(
	viewer: Viewer,
	meetup: { id: string; seriesId: string | null; startsAt: Date },
	at: Date,
): Promise<AffectedEditions[]> {
	const { seriesId } = meetup;
	if (!seriesId) return [];
	const editions = await kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select(["m.id", "m.state", "m.startsAt"])
		.select((eb) => peopleConcerned(eb.ref("m.id")).as("people"))
		.where((eb) => eb.or([eb("m.id", "=", meetup.id), affectedEditions(seriesId, "all", at, at)(eb)]))
		.where(meetupVisibleTo(viewer))
		.execute();
	return SCOPES.map((scope) => {
		const inScope = editions.filter(
			({ id, startsAt }) =>
				id === meetup.id || scope === "all" || (scope === "following" && startsAt >= meetup.startsAt),
		);
		return {
			scope,
			drafts: inScope.filter(({ state }) => state === "draft").length,
			published: inScope.filter(({ state }) => state === "published").length,
			people: inScope.reduce((sum, { people }) => sum + people, 0),
		};
	});
}
