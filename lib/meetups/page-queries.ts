import { type CommunityFacts, canManage } from "../communities/policy";
import { db } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import { isEmployee, type Viewer } from "../viewer";
import { withTimes } from "./agenda";
import { type Answer, type AnswerJson, answerFrom, answerOf } from "./answers";
import { crowdOf } from "./crowd";
import { companionsOf, type MeetupFacts, meetupsVisibleTo, seesWayIn } from "./policy";

interface Speaker {
	id: string;
	givenName: string;
	familyName: string;
	jobTitle: string | null;
	city: string | null;
}

interface AgendaEntry {
	id: string;
	title: string;
	minutes: number;
	speakerText: string | null;
	speaker: Speaker | null;
	/** The company of a speaker who has not agreed to be named, which then stands for them. */
	guestOf: string | null;
}

export interface VenueOnPage {
	id: string;
	kind: "room" | "online";
	name: string;
	siteId: string | null;
	city: string | null;
	directions: string | null;
	/** These two are null for whoever holds no seat there. */
	accessNotes: string | null;
	joinUrl: string | null;
	zone: string;
	capacity: number;
	seatsTaken: number;
	offered: number;
	reserved: number;
	waiting: number;
	hostId: string | null;
}

interface Parts {
	community: CommunityFacts & { slug: string; name: string };
	series: { id: string; title: string } | null;
	venues: VenueOnPage[];
	agenda: AgendaEntry[];
	/** What is asked of whoever takes a seat. */
	questions: { id: string; kind: "diet" | "access" | "other"; wording: string | null; mine: string | null }[];
	/** Where the viewer is counted in for the series: the name of the place. */
	countedInAt: string | null;
	mine: Answer | null;
	/** The latest who took a seat; guests who have not agreed to be named are counted alone. */
	faces: { id: string; givenName: string; familyName: string }[];
	/** Changes whenever a seat changes hands, or an earlier edition has been held. */
	seats: string;
}

/** Those who look after the meetup know whom they invited; to others a guest has a name once they agree. */
function withoutUnnamed(entry: AgendaEntry): AgendaEntry {
	return entry.guestOf === null || !entry.speaker ? entry : { ...entry, speaker: null };
}

/** What hangs on an edition, in one statement; links to join for those who may have them. */
async function partsOf(viewer: Viewer, meetup: Omit<MeetupFacts, "community"> & { id: string }): Promise<Parts> {
	const rows = await db.$queryRaw<(Omit<Parts, "mine"> & { archivedAt: Date | null; mine: AnswerJson | null })[]>`
		select json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'visibility', c.visibility) as community, c."archivedAt",
			(select json_build_object('id', s.id, 'title', s.title) from meetup_series s where s.id = m."seriesId") as series,
			(select coalesce(json_agg(json_build_object('id', v.id, 'kind', v.kind, 'name', v.name, 'siteId', v."siteId", 'city', s.city, 'directions', v.directions, 'accessNotes', v."accessNotes",
				'joinUrl', v."joinUrl", 'zone', v.zone, 'capacity', v.capacity, 'seatsTaken', v."seatsTaken", 'offered', v.offered,
				'reserved', v.reserved, 'waiting', v.waiting, 'hostId', v."hostId") order by v.position), '[]')
				from venues v left join sites s on s.id = v."siteId" where v."meetupId" = m.id) as venues,
			(select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'minutes', a.minutes, 'speakerText', a."speakerText",
				'speaker', case when p.id is not null then json_build_object('id', p.id, 'givenName', p."givenName", 'familyName', p."familyName",
					'jobTitle', p."jobTitle", 'city', s.city) end,
				'guestOf', (select i.company from meetup_invitations i where i."meetupId" = m.id and i."personId" = p.id
					and i."nameConsent" is not true)) order by a.position), '[]')
				from agenda_items a left join people p on p.id = a."speakerId" left join sites s on s.id = p."siteId"
				where a."meetupId" = m.id) as agenda,
			(select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'wording', q.wording,
				'mine', (select d.text from rsvp_details d join rsvps r on r.id = d."rsvpId"
					where d."questionId" = q.id and r."personId" = ${viewer.personId}::uuid)) order by q.position), '[]')
				from rsvp_questions q where q."meetupId" = m.id) as questions,
			(select "venueName" from series_rsvps where "seriesId" = m."seriesId" and "personId" = ${viewer.personId}::uuid) as "countedInAt",
			(select coalesce(json_agg(f), '[]') from (select p.id, p."givenName", p."familyName"
				from rsvps r join people p on p.id = r."personId"
				where r."meetupId" = m.id and r.answer = 'going' and (p.kind = 'employee' or exists (select from meetup_invitations i
					where i."meetupId" = m.id and i."personId" = p.id and i."nameConsent")) order by r."answeredAt" desc limit 5) f) as faces,
			concat_ws(' ', (select sum("seatsTaken") from venues where "meetupId" = m.id),
				(select max("answeredAt") from rsvps where "meetupId" = m.id and answer = 'going'),
				(select count(*) from meetups e where e."communityId" = m."communityId" and e."startsAt" < m."startsAt"
					and e.state in ('held', 'closed'))) as seats,
			${answerOf(viewer.personId)} as mine
		from meetups m join communities c on c.id = m."communityId" where m.id = ${meetup.id}::uuid`;
	const { archivedAt, ...parts } = found(rows[0]);
	const community = { ...parts.community, archivedAt };
	const mine = answerFrom(parts.mine);
	return {
		...parts,
		community,
		mine,
		faces: isEmployee(viewer) ? parts.faces : [],
		agenda: canManage(viewer, community).allowed ? parts.agenda : parts.agenda.map(withoutUnnamed),
		venues: parts.venues.map((venue) =>
			seesWayIn(viewer, { ...meetup, community }, mine, venue.id)
				? venue
				: { ...venue, joinUrl: null, accessNotes: null },
		),
	};
}

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
				companionsEach: true,
				calendarVersion: true,
				publishedAt: true,
				cancelReason: true,
				proposalsUntil: true,
			},
		}),
	);
}

/** One edition as its page shows it to this viewer. @throws NotFound */
export async function meetupPage(viewer: Viewer, id: string) {
	const meetup = await visibleMeetup(viewer, id);
	const { agenda, seats, ...parts } = await partsOf(viewer, meetup);
	const { byUnit, firstTimers } = await crowdOf({ ...meetup, seats });
	return {
		...meetup,
		companionsEach: companionsOf(viewer, meetup),
		...parts,
		going: parts.venues.reduce((sum, { seatsTaken, offered, reserved }) => sum + seatsTaken - offered - reserved, 0),
		fromMyUnit: byUnit.get(viewer.orgUnitId ?? "") ?? 0,
		firstTimers,
		agenda: withTimes(meetup.startsAt, agenda),
	};
}
export type MeetupOnPage = Awaited<ReturnType<typeof meetupPage>>;

/** An edition for a calendar: with a seat, its venue; else all of them, without the link to join. @throws NotFound */
export async function calendarEdition(viewer: Viewer, id: string) {
	const edition = await visibleMeetup(viewer, id);
	const { venues, mine } = await partsOf(viewer, edition);
	const seat = mine?.answer === "going" && venues.find((venue) => venue.id === mine.venueId);
	return {
		edition,
		venues: seat ? [seat] : venues.map((venue) => ({ ...venue, joinUrl: null })),
		zone: seat ? seat.zone : edition.zone,
	};
}
