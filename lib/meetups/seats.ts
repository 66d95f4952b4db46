import type { CommunityFacts } from "../communities/policy";
import { Prisma, type Tx } from "../db";
import type { Locale } from "../i18n/locales";
import { newId } from "../ids";

/**
 * The seat machine's own statements. An answer that stands at a venue, and the venue's counts, change under the lock of
 * that venue's row alone. Locks are taken in id order and before anything is written, so nobody waits in a circle.
 */
export interface LockedVenue {
	id: string;
	kind: "room" | "online";
	name: string;
	directions: string | null;
	joinUrl: string | null;
	zone: string;
	capacity: number;
	seatsTaken: number;
	waiting: number;
}

/** Somebody changed where the person stands between reading and locking: begin again. */
export class Overtaken extends Error {}

/** Locks the venue asked for, and the one where the person stands or waits. */
export async function lockVenues(tx: Tx, meetupId: string, personId: string, venueId: string | null) {
	return byId(
		await tx.$queryRaw<LockedVenue[]>`
			select id, kind::text, name, directions, "joinUrl", zone, capacity, "seatsTaken", waiting from venues
			where "meetupId" = ${meetupId}::uuid and (id = ${venueId}::uuid
				or id = (select "venueId" from rsvps where "meetupId" = ${meetupId}::uuid and "personId" = ${personId}::uuid))
			order by id for update`,
	);
}

/** Locks a meetup against every answer: its venues, then its own row. */
export async function lockMeetup(tx: Tx, meetupId: string): Promise<Map<string, LockedVenue>> {
	const venues = await tx.$queryRaw<LockedVenue[]>`
		select id, kind::text, name, directions, "joinUrl", zone, capacity, "seatsTaken", waiting from venues
		where "meetupId" = ${meetupId}::uuid order by id for update`;
	// Not `for update`: an answer being written holds a key share of this row, and would wait in a circle.
	await tx.$queryRaw`select 1 from meetups where id = ${meetupId}::uuid for no key update`;
	return byId(venues);
}

const byId = (venues: LockedVenue[]) => new Map(venues.map((venue) => [venue.id, venue]));

/** An edition as it stands under its locks. */
export interface LockedEdition {
	id: string;
	communityId: string;
	communityName: string;
	community: CommunityFacts;
	publishedAt: Date | null;
	state: "draft" | "published" | "held" | "closed" | "cancelled";
	title: string;
	summary: string;
	startsAt: Date;
	endsAt: Date;
	rsvpClosesAt: Date | null;
	calendarVersion: number;
}

export interface Answer {
	answer: "going" | "waitlisted" | "offered" | "declined" | "withdrawn";
	venueId: string | null;
	/** 1 for the first in the queue; null for who does not wait. */
	place: number | null;
}

export interface Standing {
	edition: LockedEdition;
	/** Null for who has not answered. */
	mine: Answer | null;
}

/** The answer of a person for the meetup `m`, as JSON of `Answer`. */
export function answerOf(personId: string): Prisma.Sql {
	return Prisma.sql`(select json_build_object('answer', r.answer, 'venueId', r."venueId", 'place',
		case when r.answer = 'waitlisted' then (select count(*) from rsvps before where before."venueId" = r."venueId"
			and before.answer = 'waitlisted' and (before."queuedAt", before.id) <= (r."queuedAt", r.id)) end)
		from rsvps r where r."meetupId" = m.id and r."personId" = ${personId}::uuid)`;
}

/** What holds under the locks: a statement of its own, for the one that waits for a lock sees what was before. */
export async function standingOf(tx: Tx, meetupId: string, personId: string): Promise<Standing | undefined> {
	const rows = await tx.$queryRaw<
		(Omit<LockedEdition, "community"> & Omit<CommunityFacts, "id"> & { mine: Answer | null })[]
	>`
		select m.id, m."communityId", c.name as "communityName", c."archivedAt", c.visibility::text, m."publishedAt", m.state::text, m.title, m.summary,
			m."startsAt", m."endsAt", m."rsvpClosesAt", m."calendarVersion",
			${answerOf(personId)} as mine
		from meetups m join communities c on c.id = m."communityId" where m.id = ${meetupId}::uuid`;
	const row = rows[0];
	if (!row) return undefined;
	const { mine, archivedAt, visibility, ...edition } = row;
	return { edition: { ...edition, community: { id: row.communityId, visibility, archivedAt } }, mine };
}

export type NextAnswer =
	| { answer: "going" | "waitlisted"; venueId: string }
	| { answer: "declined" | "withdrawn"; venueId: null };

/**
 * Writes a person's new answer and the counts of the venues they leave and enter. The end of a queue is after everyone
 * in it, whoever's clock was ahead. @throws Overtaken when the answer is no longer `mine`.
 */
export async function writeAnswer(
	tx: Tx,
	{ edition, mine }: Standing,
	personId: string,
	next: NextAnswer,
	at: Date,
): Promise<string> {
	const gone = mine?.answer === "going" ? 1 : 0;
	const unqueued = mine?.answer === "waitlisted" ? 1 : 0;
	const taken = next.answer === "going" ? 1 : 0;
	const queued = next.answer === "waitlisted" ? 1 : 0;
	const rows = await tx.$queryRaw<{ id: string }[]>`
		with answered as (
			insert into rsvps as r (id, "meetupId", "communityId", "personId", "venueId", answer, "answeredAt", "queuedAt")
			select ${newId(at)}::uuid, ${edition.id}::uuid, ${edition.communityId}::uuid, ${personId}::uuid, ${next.venueId}::uuid,
				${next.answer}::"RsvpAnswer", ${at}::timestamptz,
				case when ${next.answer} = 'waitlisted' then (select greatest(${at}::timestamptz, max("queuedAt") + interval '1 microsecond')
					from rsvps where "venueId" = ${next.venueId}::uuid and answer = 'waitlisted') end
			on conflict ("meetupId", "personId") do update set
				"venueId" = excluded."venueId", answer = excluded.answer, "answeredAt" = excluded."answeredAt", "queuedAt" = excluded."queuedAt"
			where r.answer = ${mine?.answer ?? null}::"RsvpAnswer" and r."venueId" is not distinct from ${mine?.venueId ?? null}::uuid
			returning id
		), leaving as (
			update venues set "seatsTaken" = "seatsTaken" - ${gone}, waiting = waiting - ${unqueued}
			where id = ${mine?.venueId ?? null}::uuid and exists (select from answered)
		), entering as (
			update venues set "seatsTaken" = "seatsTaken" + ${taken}, waiting = waiting + ${queued}
			where id = ${next.venueId}::uuid and exists (select from answered)
		)
		select id from answered`;
	const written = rows[0];
	if (!written) throw new Overtaken();
	return written.id;
}

export interface Promoted {
	rsvpId: string;
	personId: string;
	email: string | null;
	locale: Locale;
	zone: string | null;
}

/** Gives free seats to the first in the queue, at most `seats` of them. The caller holds the venue's lock. */
export async function promoteFirst(tx: Tx, venueId: string, seats: number, at: Date): Promise<Promoted[]> {
	return tx.$queryRaw<Promoted[]>`
		with first as (
			select id from rsvps where "venueId" = ${venueId}::uuid and answer = 'waitlisted' order by "queuedAt", id limit ${seats}
		), promoted as (
			update rsvps r set answer = 'going', "answeredAt" = ${at}::timestamptz, "queuedAt" = null
			from first where r.id = first.id returning r.id, r."personId"
		), counted as (
			update venues set "seatsTaken" = "seatsTaken" + n, waiting = waiting - n
			from (select count(*)::int as n from promoted) p where id = ${venueId}::uuid and n > 0
		)
		select promoted.id as "rsvpId", p.id as "personId", p.email, p.locale::text,
			coalesce(p.zone, (select zone from sites where id = p."siteId")) as zone
		from promoted join people p on p.id = promoted."personId"`;
}
