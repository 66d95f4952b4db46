import { type CommunityFacts, canManage } from "../communities/policy";
import { db, Prisma } from "../db";
import { found, NotFound } from "../errors";
import type { Locale } from "../i18n/locales";
import { isId } from "../ids";
import { type Badge, badgesOf } from "../people/badges";
import { type Answer, type AnswerJson, answerFrom, answerOf } from "../seats/answers";
import { isEmployee, type Viewer } from "../viewer";
import { withTimes } from "./agenda";
import { crowdOf } from "./crowd";
import { companionsOf, type MeetupFacts, seesWayIn } from "./policy";
import { meetupsSeenBy } from "./queries";

interface Speaker {
	id: string;
	givenName: string;
	familyName: string;
	jobTitle: string | null;
	city: string | null;
	badges: readonly Badge[] | null;
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

interface Edition {
	id: string;
	communityId: string;
	title: string;
	summary: string;
	aboutHtml: string;
	language: Locale;
	state: MeetupFacts["state"];
	number: number | null;
	startsAt: Date;
	endsAt: Date;
	zone: string;
	rsvpClosesAt: Date | null;
	companionsEach: number;
	calendarVersion: number;
	publishedAt: Date | null;
	cancelReason: string | null;
	proposalsUntil: Date | null;
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

/** An edition the viewer sees and what hangs on it, in one statement; links to join for those who may have them. */
async function editionSeenBy(viewer: Viewer, id: string, at: Date): Promise<Edition> {
	if (!isId(id)) throw new NotFound();
	const rows = await db.$queryRaw<(Omit<Edition, "mine"> & { archivedAt: Date | null; mine: AnswerJson | null })[]>`
		select m.id, m."communityId", m.title, m.summary, m."aboutHtml", m.language::text, m.state::text, m.number, m."startsAt", m."endsAt",
			m.zone, m."rsvpClosesAt", m."companionsEach", m."calendarVersion", m."publishedAt", m."cancelReason", m."proposalsUntil",
			json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'visibility', c.visibility) as community, c."archivedAt",
			(select json_build_object('id', s.id, 'title', s.title) from meetup_series s where s.id = m."seriesId") as series,
			(select coalesce(json_agg(json_build_object('id', v.id, 'kind', v.kind, 'name', v.name, 'siteId', v."siteId", 'city', s.city, 'directions', v.directions, 'accessNotes', v."accessNotes",
				'joinUrl', v."joinUrl", 'zone', v.zone, 'capacity', v.capacity, 'seatsTaken', v."seatsTaken", 'offered', v.offered,
				'reserved', v.reserved, 'waiting', v.waiting, 'hostId', v."hostId") order by v.position), '[]')
				from venues v left join sites s on s.id = v."siteId" where v."meetupId" = m.id) as venues,
			(select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'minutes', a.minutes, 'speakerText', a."speakerText",
				'speaker', case when p.id is not null then json_build_object('id', p.id, 'givenName', p."givenName", 'familyName', p."familyName",
					'jobTitle', p."jobTitle", 'city', s.city, 'badges', ${badgesOf(viewer, Prisma.sql`p.id`, at)}) end,
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
		from meetups m join communities c on c.id = m."communityId" where m.id = ${id}::uuid and ${meetupsSeenBy(viewer)}`;
	const { archivedAt, ...row } = found(rows[0]);
	const edition = { ...row, community: { ...row.community, archivedAt }, mine: answerFrom(row.mine) };
	return {
		...edition,
		faces: isEmployee(viewer) ? edition.faces : [],
		agenda: canManage(viewer, edition.community).allowed ? edition.agenda : edition.agenda.map(withoutUnnamed),
		venues: edition.venues.map((venue) =>
			seesWayIn(viewer, edition, edition.mine, venue.id) ? venue : { ...venue, joinUrl: null, accessNotes: null },
		),
	};
}

/** One edition as its page shows it to this viewer. @throws NotFound */
export async function meetupPage(viewer: Viewer, id: string, at: Date) {
	const { agenda, seats, ...edition } = await editionSeenBy(viewer, id, at);
	const { byUnit, firstTimers } = await crowdOf({ ...edition, seats });
	return {
		...edition,
		companionsEach: companionsOf(viewer, edition),
		going: edition.venues.reduce((sum, { seatsTaken, offered, reserved }) => sum + seatsTaken - offered - reserved, 0),
		fromMyUnit: byUnit.get(viewer.orgUnitId ?? "") ?? 0,
		firstTimers,
		agenda: withTimes(edition.startsAt, agenda),
	};
}
export type MeetupOnPage = Awaited<ReturnType<typeof meetupPage>>;

/** An edition for a calendar: with a seat, its venue; else all of them, without the link to join. @throws NotFound */
export async function calendarEdition(viewer: Viewer, id: string, at: Date) {
	const edition = await editionSeenBy(viewer, id, at);
	const { venues, mine } = edition;
	const seat = mine?.answer === "going" && venues.find((venue) => venue.id === mine.venueId);
	return {
		edition,
		venues: seat ? [seat] : venues.map((venue) => ({ ...venue, joinUrl: null })),
		zone: seat ? seat.zone : edition.zone,
	};
}
