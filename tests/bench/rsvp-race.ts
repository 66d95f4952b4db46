import { randomUUID } from "node:crypto";

const SEATS = 500;
const PEOPLE = 1000;
const AT_ONCE = 50;
const SESSIONS = 4;

export interface RaceResult {
	/** Full, and left for the figures of its page. */
	meetupId: string;
	people: number;
	atOnce: number;
	takesPerSecond: number;
	seats: number;
	seatsSold: number;
	waiting: number;
	/** Everyone who waits was told the place they have. */
	queueInOrder: boolean;
}

/** A thousand people take a seat at one venue, fifty at a time, through the verb and its transaction. */
export async function rsvpRace(): Promise<RaceResult> {
	const { db, closeDb } = await import("@/lib/db");
	const { now, HOUR } = await import("@/lib/clock");
	const { viewerOfPerson } = await import("@/lib/viewer");
	const { rsvp } = await import("@/lib/meetups/rsvps");
	const at = now();
	const community = await db.community.findFirstOrThrow({
		where: { visibility: "open", archivedAt: null },
		select: { id: true },
	});
	const people = await db.person.findMany({
		where: { status: "active", kind: "employee" },
		orderBy: { id: "asc" },
		take: PEOPLE,
		select: { id: true },
	});
	const meetup = await db.meetup.create({
		data: {
			communityId: community.id,
			title: `Race ${randomUUID()}`,
			summary: "Everyone at once",
			about: "",
			aboutHtml: "",
			searchText: "",
			language: "en",
			state: "published",
			startsAt: new Date(at.getTime() + 48 * HOUR),
			endsAt: new Date(at.getTime() + 50 * HOUR),
			zone: "Europe/Paris",
			createdAt: at,
			publishedAt: at,
			agenda: {
				create: people.slice(0, SESSIONS).map(({ id }, position) => ({
					position,
					minutes: 30,
					title: `Session ${position + 1}`,
					speakerId: id,
				})),
			},
			venues: { create: { kind: "room", name: "Room", zone: "Europe/Paris", capacity: SEATS, position: 0 } },
		},
		select: { id: true, venues: { select: { id: true } } },
	});
	const venueId = meetup.venues[0]?.id ?? "";
	const viewers = await Promise.all(people.map((person) => viewerOfPerson(person.id, at)));
	const queue = viewers.filter((viewer) => viewer !== null);
	const positionOf = new Map<string, number>();
	const start = performance.now();
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let viewer = queue.pop(); viewer; viewer = queue.pop()) {
				const { position } = await rsvp(viewer, { meetupId: meetup.id, venueId, onlyIfFree: false }, now());
				if (position) positionOf.set(viewer.personId, position);
			}
		}),
	);
	const seconds = (performance.now() - start) / 1000;
	const venue = await db.venue.findUniqueOrThrow({
		where: { id: venueId },
		select: { seatsTaken: true, waiting: true },
	});
	const seatsSold = await db.rsvp.count({ where: { venueId, answer: "going" } });
	const waiting = await db.rsvp.findMany({
		where: { venueId, answer: "waitlisted" },
		orderBy: [{ queuedAt: "asc" }, { id: "asc" }],
		select: { personId: true },
	});
	const queueInOrder = waiting.every((row, index) => positionOf.get(row.personId) === index + 1);
	await closeDb();
	return {
		meetupId: meetup.id,
		people: people.length,
		atOnce: AT_ONCE,
		takesPerSecond: Math.round(people.length / seconds),
		seats: SEATS,
		seatsSold: venue.seatsTaken === seatsSold ? seatsSold : -1,
		waiting: waiting.length,
		queueInOrder,
	};
}
