import { db, type Prisma } from "../db";
import { demand, found, NotFound } from "../errors";
import { nameIn } from "../i18n/names";
import { translator } from "../i18n/translator";
import { editionFacts, seenEdition } from "../meetups/edition-facts";
import { companionNames } from "../meetups/edition-words";
import { fullName, searchWords } from "../text";
import { isEmployee, type Viewer } from "../viewer";
import { badgeCode } from "./codes";
import { canHost } from "./policy";

/** What the hosts' pages are about, in one statement. @throws NotFound, or Refused to whoever is no host of it. */
export async function hostedMeetup(viewer: Viewer, id: string) {
	if (!isEmployee(viewer)) throw new NotFound();
	const meetup = await seenEdition(db, viewer, id, {
		...editionFacts,
		language: true,
		venues: {
			orderBy: { position: "asc" },
			select: { id: true, name: true, kind: true, zone: true, hostId: true },
		},
	});
	demand(canHost(viewer, meetup));
	return meetup;
}
export type HostedMeetup = Awaited<ReturnType<typeof hostedMeetup>>;

/** Somebody who holds a seat. */
export interface Expected {
	personId: string;
	name: string;
	/** Unit of a colleague, company of a guest. */
	from: string;
	venueId: string;
	/** Guests they bring along. */
	companions: string[];
	/** What their code says. */
	badge: string;
}

/** Somebody who came. */
export interface Arrived {
	/** The person's id; for somebody without an account the key they were noted with. */
	attendee: string;
	name: string;
	venueId: string;
	companions: number;
	isWalkIn: boolean;
	at: string;
}

export interface Attendance {
	/** Change with what they are the mark of: a device asks for what it does not have yet. */
	expectedMark: string;
	arrivedMark: string;
	expected?: Expected[];
	arrived?: Arrived[];
}

const named = { id: true, givenName: true, familyName: true } satisfies Prisma.PersonSelect;
const unitNames = { select: { names: true } } as const;

/** Who holds a seat and who came, each unless the asker has it already. Three statements at most, whatever the rows. */
export async function attendanceAt(
	viewer: Viewer,
	meetup: HostedMeetup,
	has: { expectedMark?: string; arrivedMark?: string } = {},
): Promise<Attendance> {
	demand(canHost(viewer, meetup));
	const marks = found((await marksOf(meetup.id))[0]);
	const [expected, arrived] = await Promise.all([
		has.expectedMark === marks.expectedMark ? undefined : expectedAt(viewer, meetup),
		has.arrivedMark === marks.arrivedMark ? undefined : arrivedAt(viewer, meetup.id),
	]);
	return { ...marks, expected, arrived };
}

const marksOf = (meetupId: string) => db.$queryRaw<{ expectedMark: string; arrivedMark: string }[]>`
	select
		(select concat_ws('/', count(*), sum("calendarVersion"), max("answeredAt")) from rsvps
			where "meetupId" = ${meetupId}::uuid and answer = 'going') as "expectedMark",
		(select concat_ws('/', count(*), sum(companions), max(at), max("takenBackAt"), count("takenBackAt")) from check_ins
			where "meetupId" = ${meetupId}::uuid) as "arrivedMark"`;

/** Who holds a seat, in order of their names. */
export async function expectedAt(viewer: Viewer, meetup: HostedMeetup): Promise<Expected[]> {
	demand(canHost(viewer, meetup));
	const meetupId = meetup.id;
	const rows = await db.rsvp.findMany({
		where: { meetupId, answer: "going", venueId: { not: null } },
		orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
		select: {
			venueId: true,
			companions: true,
			person: {
				select: {
					...named,
					orgUnit: unitNames,
					guestOf: { where: { meetupId }, select: { company: true } },
				},
			},
		},
	});
	const t = translator(viewer.locale);
	return rows.map(({ venueId, companions, person }) => ({
		personId: person.id,
		name: fullName(person),
		from: person.guestOf[0]?.company ?? (person.orgUnit ? nameIn(viewer.locale, person.orgUnit.names) : ""),
		venueId: venueId ?? "",
		companions: companionNames(t, companions),
		badge: badgeCode(meetupId, person.id),
	}));
}

async function arrivedAt(viewer: Viewer, meetupId: string): Promise<Arrived[]> {
	const rows = await db.checkIn.findMany({
		where: { meetupId, takenBackAt: null },
		orderBy: [{ at: "desc" }, { id: "desc" }],
		select: {
			deviceKey: true,
			venueId: true,
			walkInName: true,
			companions: true,
			isWalkIn: true,
			at: true,
			person: { select: named },
		},
	});
	const visitor = translator(viewer.locale)("attendance.checkIn.visitor");
	return rows.map(({ deviceKey, person, walkInName, at, ...row }) => ({
		...row,
		attendee: person?.id ?? deviceKey,
		name: person ? fullName(person) : walkInName || visitor,
		at: at.toISOString(),
	}));
}

/** What seat holders told the hosts, by person. */
export async function detailsAt(viewer: Viewer, meetup: HostedMeetup): Promise<Map<string, string[]>> {
	demand(canHost(viewer, meetup));
	const rows = await db.rsvpDetail.findMany({
		where: { rsvp: { meetupId: meetup.id, answer: "going" } },
		orderBy: { question: { position: "asc" } },
		select: { text: true, rsvp: { select: { personId: true } } },
	});
	const told = new Map<string, string[]>();
	for (const { text, rsvp } of rows) told.set(rsvp.personId, [...(told.get(rsvp.personId) ?? []), text]);
	return told;
}

const COLLEAGUES = 8;

/** Colleagues by name who hold no seat: somebody who walked in. */
export async function colleaguesWithoutSeat(viewer: Viewer, meetup: HostedMeetup, q: string) {
	const words = searchWords(q);
	if (words.length === 0) return [];
	const rows = await db.person.findMany({
		where: {
			kind: "employee",
			status: "active",
			AND: words.map((word) => ({ searchText: { contains: word } })),
			rsvps: { none: { meetupId: meetup.id, answer: "going" } },
		},
		orderBy: [{ sortName: "asc" }, { id: "asc" }],
		take: COLLEAGUES,
		select: { ...named, jobTitle: true, orgUnit: unitNames },
	});
	return rows.map(({ orgUnit, jobTitle, ...person }) => ({
		personId: person.id,
		name: fullName(person),
		from: [jobTitle, orgUnit && nameIn(viewer.locale, orgUnit.names)].filter(Boolean).join(" · "),
	}));
}

/** One's own seat at an edition, for the code that proves it and for the door. @throws NotFound */
export async function ownSeat(viewer: Viewer, id: string) {
	const { rsvps, checkIns, ...meetup } = await seenEdition(db, viewer, id, {
		id: true,
		title: true,
		state: true,
		startsAt: true,
		endsAt: true,
		zone: true,
		venues: { orderBy: { position: "asc" }, select: { id: true, name: true, kind: true } },
		rsvps: {
			where: { personId: viewer.personId, answer: "going" },
			select: { companions: true, venueId: true },
		},
		checkIns: {
			where: { personId: viewer.personId, takenBackAt: null },
			select: { at: true, venueId: true },
		},
	});
	return { ...meetup, seat: rsvps[0] ?? null, arrival: checkIns[0] ?? null };
}
