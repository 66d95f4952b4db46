import { db } from "@/lib/db";
import { at, community } from "../factories";

interface Options {
	communityId?: string;
	title?: string;
	state?: "draft" | "published" | "held" | "closed" | "cancelled";
	startsAt?: Date;
	rsvpClosesAt?: Date;
	seats?: number[];
	companionsEach?: number;
	agenda?: number;
	seriesId?: string;
	number?: number;
}

/** Thursday 17 December 2026, 14:00 to 17:00 in Paris. */
export const december = new Date("2026-12-17T13:00:00Z");

const VENUES = [
	{ kind: "room", name: "Paris Arcueil", directions: "Room Curie, 3rd floor, step-free", zone: "Europe/Paris" },
	{ kind: "room", name: "Dakar Plateau", directions: "Salle Gorée", zone: "Africa/Dakar" },
	{ kind: "online", name: "Online", joinUrl: "https://meet.semis.example/edition-18", zone: "Europe/Paris" },
] as const;

/** An edition with a venue for each number of seats: Paris, Dakar, online. */
export async function edition({
	seats = [50],
	agenda = 1,
	startsAt = december,
	state = "published",
	...own
}: Options = {}) {
	const communityId = own.communityId ?? (await community()).id;
	const meetup = await db.meetup.create({
		data: {
			communityId,
			title: own.title ?? "What our customers taught us to stop saying",
			summary: "Three teams show the answers they rewrote.",
			about: "",
			aboutHtml: "",
			searchText: "",
			language: "en",
			state,
			startsAt,
			endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
			zone: "Europe/Paris",
			rsvpClosesAt: own.rsvpClosesAt,
			companionsEach: own.companionsEach,
			seriesId: own.seriesId,
			number: own.number,
			createdAt: at,
			publishedAt: state === "draft" ? null : at,
			venues: {
				create: seats.map(
					(capacity, index) => ({ ...VENUES[index % VENUES.length], capacity, position: index + 1 }) as never,
				),
			},
			agenda: {
				create: Array.from({ length: agenda }, (_, index) => ({
					position: index + 1,
					minutes: 20,
					title: `Part ${index + 1}`,
					speakerText: "Hosts in each room",
				})),
			},
		},
		select: { id: true, venues: { orderBy: { position: "asc" }, select: { id: true } } },
	});
	const venueIds = meetup.venues.map((venue) => venue.id);
	return { id: meetup.id, communityId, venueIds, venueId: venueIds[0] ?? "" };
}

/** Somebody from another company is asked to the edition, for thirty days after it. */
export async function invite(meetupId: string, personId: string, nameConsent: boolean | null = null) {
	await db.meetupInvitation.create({
		data: {
			meetupId,
			personId,
			company: "Nordia",
			invitedAt: at,
			accessUntil: new Date(december.getTime() + 30 * 86_400_000),
			nameConsent,
		},
	});
}

/** Every two months on the third Thursday, 14:00 to 17:00 in Paris. */
export async function series(communityId: string, template: Record<string, unknown> = {}) {
	return db.meetupSeries.create({
		data: {
			communityId,
			title: "Every two months",
			rule: "FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH",
			zone: "Europe/Paris",
			firstStartsAt: december,
			minutes: 180,
			template: { agenda: [], venues: [], questions: [], ...template },
			createdAt: at,
		},
		select: { id: true },
	});
}

/** What the rows say, counted one by one, beside what the venues keep. */
export async function seatsOf(meetupId: string) {
	return db.$queryRaw<
		{ id: string; capacity: number; seatsTaken: number; waiting: number; going: number; waitlist: string[] }[]
	>`select v.id, v.capacity, v."seatsTaken", v.waiting,
		(select count(*)::int from rsvps where "venueId" = v.id and answer = 'going') as going,
		(select coalesce(array_agg("personId"::text order by "queuedAt", id), '{}') from rsvps where "venueId" = v.id and answer = 'waitlisted') as waitlist
		from venues v where v."meetupId" = ${meetupId}::uuid order by v.position`;
}
