import { db } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import { isEmployee, type Viewer } from "../viewer";
import { withTimes } from "./agenda";
import { canChange, type MeetupFacts, meetupsVisibleTo, seesJoinLink } from "./policy";
import { type Answer, answerOf } from "./seats";

interface Speaker {
	id: string;
	givenName: string;
	familyName: string;
	jobTitle: string | null;
	city: string | null;
}

export interface AgendaEntry {
	id: string;
	title: string;
	minutes: number;
	speakerText: string | null;
	speaker: Speaker | null;
}

export interface VenueOnPage {
	id: string;
	kind: "room" | "online";
	name: string;
	siteId: string | null;
	city: string | null;
	directions: string | null;
	/** Null for whoever holds no seat there. */
	joinUrl: string | null;
	zone: string;
	capacity: number;
	seatsTaken: number;
	waiting: number;
}

interface Parts {
	series: { id: string; title: string } | null;
	/** The edition held before this one in its series. */
	previous: { id: string; number: number; title: string } | null;
	venues: VenueOnPage[];
	agenda: AgendaEntry[];
	mine: Answer | null;
}

/** What hangs on an edition, in one statement; links to join for those who may have them. */
async function partsOf(viewer: Viewer, meetup: MeetupFacts & { id: string }): Promise<Parts> {
	const rows = await db.$queryRaw<Parts[]>`
		select
			(select json_build_object('id', s.id, 'title', s.title) from meetup_series s where s.id = m."seriesId") as series,
			(select json_build_object('id', p.id, 'number', p.number, 'title', p.title) from meetups p
				where p."seriesId" = m."seriesId" and p.state in ('held', 'closed') and p.number < m.number
				order by p.number desc limit 1) as previous,
			(select coalesce(json_agg(json_build_object('id', v.id, 'kind', v.kind, 'name', v.name, 'siteId', v."siteId", 'city', s.city, 'directions', v.directions,
				'joinUrl', v."joinUrl", 'zone', v.zone, 'capacity', v.capacity, 'seatsTaken', v."seatsTaken", 'waiting', v.waiting) order by v.position), '[]')
				from venues v left join sites s on s.id = v."siteId" where v."meetupId" = m.id) as venues,
			(select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'minutes', a.minutes, 'speakerText', a."speakerText",
				'speaker', case when p.id is not null then json_build_object('id', p.id, 'givenName', p."givenName", 'familyName', p."familyName",
					'jobTitle', p."jobTitle", 'city', s.city) end) order by a.position), '[]')
				from agenda_items a left join people p on p.id = a."speakerId" left join sites s on s.id = p."siteId"
				where a."meetupId" = m.id) as agenda,
			${answerOf(viewer.personId)} as mine
		from meetups m where m.id = ${meetup.id}::uuid`;
	const parts = found(rows[0]);
	const venues = parts.venues.map((venue) =>
		seesJoinLink(viewer, meetup, parts.mine, venue.id) ? venue : { ...venue, joinUrl: null },
	);
	return { ...parts, venues };
}

export interface Crowd {
	fromMyUnit: number;
	firstTimers: number;
	faces: { id: string; givenName: string; familyName: string }[];
}

/**
 * Who is going, without loading them: how many of the viewer's unit, how many who held no seat at an earlier edition
 * of this community, and the five latest faces. Guests are counted and not named.
 */
async function crowdOf(viewer: Viewer, meetup: { id: string; communityId: string; startsAt: Date }): Promise<Crowd> {
	const rows = await db.$queryRaw<Crowd[]>`
		select count(*) filter (where p."orgUnitId" = ${viewer.orgUnitId}::uuid)::int as "fromMyUnit",
			count(*) filter (where not exists (select from rsvps e join meetups m on m.id = e."meetupId"
				where e."personId" = r."personId" and e.answer = 'going' and e."communityId" = ${meetup.communityId}::uuid
				and m.state in ('held', 'closed') and m."startsAt" < ${meetup.startsAt}))::int as "firstTimers",
			(select coalesce(json_agg(f), '[]') from (select fp.id, fp."givenName", fp."familyName"
				from rsvps fr join people fp on fp.id = fr."personId" and fp.kind = 'employee'
				where fr."meetupId" = ${meetup.id}::uuid and fr.answer = 'going' order by fr."answeredAt" desc limit 5) f) as faces
		from rsvps r join people p on p.id = r."personId"
		where r."meetupId" = ${meetup.id}::uuid and r.answer = 'going'`;
	return found(rows[0]);
}

const nobody: Crowd = { fromMyUnit: 0, firstTimers: 0, faces: [] };

async function visibleMeetup(viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	return found(
		await db.meetup.findFirst({
			where: { AND: [{ id }, meetupsVisibleTo(viewer)] },
			select: {
				id: true,
				communityId: true,
				title: true,
				summary: true,
				aboutHtml: true,
				language: true,
				state: true,
				number: true,
				startsAt: true,
				endsAt: true,
				zone: true,
				rsvpClosesAt: true,
				calendarVersion: true,
				publishedAt: true,
				cancelReason: true,
				community: { select: { id: true, slug: true, name: true, visibility: true, archivedAt: true } },
			},
		}),
	);
}

/** One edition as its page shows it to this viewer. @throws NotFound */
export async function meetupPage(viewer: Viewer, id: string) {
	const meetup = await visibleMeetup(viewer, id);
	const [{ agenda, ...parts }, crowd] = await Promise.all([
		partsOf(viewer, meetup),
		isEmployee(viewer) ? crowdOf(viewer, meetup) : nobody,
	]);
	return {
		...meetup,
		...parts,
		...crowd,
		going: parts.venues.reduce((sum, venue) => sum + venue.seatsTaken, 0),
		agenda: withTimes(meetup.startsAt, agenda),
	};
}
export type MeetupOnPage = Awaited<ReturnType<typeof meetupPage>>;

/** An edition for a calendar: with a seat, its venue; else all of them, without the link to join. @throws NotFound */
export async function calendarEdition(viewer: Viewer, id: string) {
	const edition = await visibleMeetup(viewer, id);
	const { venues, mine } = await partsOf(viewer, edition);
	const seat = mine?.answer === "going" && venues.find((venue) => venue.id === mine.venueId);
	return { edition, venues: seat ? [seat] : venues.map((venue) => ({ ...venue, joinUrl: null })) };
}

/** What the form of an edition starts from. @throws NotFound, or Refused to whoever may not change it. */
export async function meetupToChange(viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	const meetup = found(
		await db.meetup.findFirst({
			where: { AND: [{ id }, meetupsVisibleTo(viewer)] },
			select: {
				id: true,
				title: true,
				summary: true,
				about: true,
				language: true,
				state: true,
				seriesId: true,
				startsAt: true,
				endsAt: true,
				rsvpClosesAt: true,
				zone: true,
				revision: true,
				community: { select: { id: true, slug: true, name: true, visibility: true, archivedAt: true } },
				venues: {
					orderBy: { position: "asc" },
					select: {
						id: true,
						kind: true,
						name: true,
						directions: true,
						joinUrl: true,
						capacity: true,
						seatsTaken: true,
					},
				},
				agenda: {
					orderBy: { position: "asc" },
					select: { id: true, title: true, minutes: true, speakerText: true, speaker: { select: { email: true } } },
				},
			},
		}),
	);
	demand(canChange(viewer, meetup));
	return meetup;
}
export type MeetupToChange = Awaited<ReturnType<typeof meetupToChange>>;

/** What an organiser chooses from: series of the community, and sites that are open. */
export async function choicesFor(communityId: string) {
	const [series, sites] = await Promise.all([
		db.meetupSeries.findMany({
			where: { communityId },
			orderBy: { createdAt: "desc" },
			take: 20,
			select: { id: true, title: true },
		}),
		db.site.findMany({
			where: { closedOn: null },
			orderBy: { name: "asc" },
			take: 500,
			select: { id: true, name: true, city: true, zone: true },
		}),
	]);
	return { series, sites };
}
