import type { CommunityFacts } from "../communities/policy";
import { db, Prisma, type Tx } from "../db";
import { Stale } from "../errors";
import { newId } from "../ids";
import { type Answer, type AnswerJson, answerFrom, answerOf, seatsHeld } from "./answers";

/**
 * The seat machine's own statements. An answer that stands at a venue, and the venue's counts, change under the lock of
 * that venue's row alone. Locks are taken in id order and before anything is written, so nobody waits in a circle.
 */
export interface LockedVenue {
	id: string;
	kind: "room" | "online";
	name: string;
	directions: string | null;
	accessNotes: string | null;
	joinUrl: string | null;
	zone: string;
	capacity: number;
	seatsTaken: number;
	offered: number;
	reserved: number;
	waiting: number;
}

const locked = Prisma.sql`id, kind::text, name, directions, "accessNotes", "joinUrl", zone, capacity, "seatsTaken", offered, reserved, waiting`;

/** Somebody changed where the person stands between reading and locking: begin again. */
class Overtaken extends Error {}

const ATTEMPTS = 5;

/** Locks the venue asked for, and the one where the person sits, waits or has an offer. */
async function lockVenues(tx: Tx, meetupId: string, personId: string, venueId: string | null) {
	return byId(
		await tx.$queryRaw<LockedVenue[]>`
			select ${locked} from venues
			where "meetupId" = ${meetupId}::uuid and (id = ${venueId}::uuid
				or id = (select "venueId" from rsvps where "meetupId" = ${meetupId}::uuid and "personId" = ${personId}::uuid))
			order by id for update`,
	);
}

/** Locks a meetup against every answer: its venues, then its own row. */
export async function lockMeetup(tx: Tx, meetupId: string): Promise<Map<string, LockedVenue>> {
	const venues = await tx.$queryRaw<LockedVenue[]>`
		select ${locked} from venues where "meetupId" = ${meetupId}::uuid order by id for update`;
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
	companionsEach: number;
	calendarVersion: number;
}

export interface Standing {
	edition: LockedEdition;
	/** Null for who has not answered. */
	mine: Answer | null;
}

/** What holds under the locks: a statement of its own, for the one that waits for a lock sees what was before. */
export async function standingOf(tx: Tx, meetupId: string, personId: string): Promise<Standing | undefined> {
	const rows = await tx.$queryRaw<
		(Omit<LockedEdition, "community"> & Omit<CommunityFacts, "id"> & { mine: AnswerJson | null })[]
	>`
		select m.id, m."communityId", c.name as "communityName", c."archivedAt", c.visibility::text, m."publishedAt", m.state::text, m.title, m.summary,
			m."startsAt", m."endsAt", m."rsvpClosesAt", m."companionsEach", m."calendarVersion",
			${answerOf(personId)} as mine
		from meetups m join communities c on c.id = m."communityId" where m.id = ${meetupId}::uuid`;
	const row = rows[0];
	if (!row) return undefined;
	const { mine, archivedAt, visibility, ...edition } = row;
	return {
		edition: { ...edition, community: { id: row.communityId, visibility, archivedAt } },
		mine: answerFrom(mine),
	};
}

interface AtVenue {
	meetupId: string;
	personId: string;
	/** The venue they ask for, beside the one where they stand. */
	venueId: string | null;
}

/**
 * Runs `work` in a transaction that holds the locks of the venues concerned, with where the person stands under them.
 * @throws Stale when others are faster every time.
 */
export async function underLock<T>(
	{ meetupId, personId, venueId }: AtVenue,
	work: (tx: Tx, standing: Standing | undefined, venues: Map<string, LockedVenue>) => Promise<T>,
): Promise<T> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		try {
			return await db.$transaction(async (tx) => {
				const venues = await lockVenues(tx, meetupId, personId, venueId);
				const standing = await standingOf(tx, meetupId, personId);
				if (standing?.mine?.venueId && !venues.has(standing.mine.venueId)) throw new Overtaken();
				return work(tx, standing, venues);
			});
		} catch (problem) {
			if (!(problem instanceof Overtaken)) throw problem;
		}
	}
	throw new Stale();
}

export type NextAnswer =
	| { answer: "going"; venueId: string; companions?: readonly string[]; confirmBy?: Date | null }
	| { answer: "waitlisted"; venueId: string }
	| { answer: "declined"; venueId: null }
	| { answer: "withdrawn"; venueId: null; ending?: Answer["ending"]; endingReason?: string };

interface WrittenAnswer {
	id: string;
	version: number;
}

/**
 * Writes a person's new answer and the counts of the venues they leave and enter. The end of a queue is after everyone
 * in it, whoever's clock was ahead. Returns the answer's id and version.
 */
export async function writeAnswer(
	tx: Tx,
	{ edition, mine }: Standing,
	personId: string,
	next: NextAnswer,
	at: Date,
): Promise<WrittenAnswer> {
	const companions = next.answer === "going" ? (next.companions ?? []) : [];
	const ending = next.answer === "withdrawn" ? next : undefined;
	const left = { seats: -seatsHeld(mine), offered: mine?.answer === "offered" ? -1 : 0 };
	const rows = await tx.$queryRaw<WrittenAnswer[]>`
		with answered as (
			insert into rsvps as r (id, "meetupId", "communityId", "personId", "venueId", answer, "answeredAt", "queuedAt", companions,
				"confirmBy", ending, "endingReason")
			select ${newId(at)}::uuid, ${edition.id}::uuid, ${edition.communityId}::uuid, ${personId}::uuid, ${next.venueId}::uuid,
				${next.answer}::"RsvpAnswer", ${at}::timestamptz,
				case when ${next.answer} = 'waitlisted' then (select greatest(${at}::timestamptz, max("queuedAt") + interval '1 microsecond')
					from rsvps where "venueId" = ${next.venueId}::uuid and answer = 'waitlisted') end,
				${companions}::text[], ${(next.answer === "going" && next.confirmBy) || null}::timestamptz,
				${ending?.ending ?? null}::"RsvpEnding", ${ending?.endingReason ?? null}
			on conflict ("meetupId", "personId") do update set
				"venueId" = excluded."venueId", answer = excluded.answer, "answeredAt" = excluded."answeredAt", "queuedAt" = excluded."queuedAt",
				companions = excluded.companions, "confirmBy" = excluded."confirmBy", ending = excluded.ending,
				"endingReason" = excluded."endingReason", "offerExpiresAt" = null, "confirmAskedAt" = null,
				"calendarVersion" = r."calendarVersion" + 1
			where r."calendarVersion" = ${mine?.version ?? -1}::int
			returning id, "calendarVersion" as version
		), counted as (
			update venues v set "seatsTaken" = v."seatsTaken" + d.seats, offered = v.offered + d.offered, waiting = v.waiting + d.waiting
			from (
				select id, sum(seats)::int as seats, sum(offered)::int as offered, sum(waiting)::int as waiting
				from (values
					(${mine?.venueId ?? null}::uuid, ${left.seats}::int, ${left.offered}::int, ${mine?.answer === "waitlisted" ? -1 : 0}::int),
					(${next.venueId}::uuid, ${next.answer === "going" ? 1 + companions.length : 0}::int, 0, ${next.answer === "waitlisted" ? 1 : 0}::int)
				) as change(id, seats, offered, waiting) where id is not null group by id
			) d
			where v.id = d.id and exists (select from answered)
		)
		select id, version from answered`;
	const written = rows[0];
	if (!written) throw new Overtaken();
	return written;
}
