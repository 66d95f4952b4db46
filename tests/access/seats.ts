import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { rsvp } from "@/lib/meetups/rsvps";
import { requestSeat } from "@/lib/meetups/seat-requests";
import { cast } from "../cast";
import { as, castId } from "../factories";
import type { Right } from "./actions";
import { MANAGERS, MEMBERS } from "./visitors";
import type { World } from "./world";

export async function firstVenue(meetupId: string): Promise<string> {
	const venue = await db.venue.findFirstOrThrow({
		where: { meetupId },
		orderBy: { position: "asc" },
		select: { id: true },
	});
	return venue.id;
}

async function secondVenue(meetupId: string): Promise<string> {
	const venue = await db.venue.findFirstOrThrow({
		where: { meetupId, id: { not: await firstVenue(meetupId) } },
		select: { id: true },
	});
	return venue.id;
}

/** Lucía has a seat at the open edition. */
export const luciaSits = async ({ open }: World, now: Date) =>
	rsvp(await as("employee"), { meetupId: open.meetup, venueId: await firstVenue(open.meetup) }, now);

/** Lucía asks for a seat at the open edition. */
export async function luciaAsks({ open }: World, now: Date) {
	await db.meetup.update({ where: { id: open.meetup }, data: { seatsOnRequest: true } });
	const venueId = await firstVenue(open.meetup);
	await requestSeat(await as("employee"), { meetupId: open.meetup, venueId, reason: "I lead the pilot." }, now);
}

const SERIES = "5e7a11c0-0000-7000-8000-000000000001";

async function hiddenSeries({ hidden }: World, now: Date) {
	await db.meetupSeries.create({
		data: {
			id: SERIES,
			communityId: hidden.id,
			title: "Every two months",
			rule: "FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH",
			zone: "Europe/Paris",
			firstStartsAt: new Date(now.getTime() + 20 * DAY),
			minutes: 120,
			template: { agenda: [], venues: [], questions: [] },
			createdAt: now,
		},
	});
}

const RESERVATION = "5e7a11c0-0000-7000-8000-000000000002";

async function seatsSetAside({ open }: World, now: Date) {
	const venueId = await firstVenue(open.meetup);
	await db.seatReservation.create({ data: { id: RESERVATION, venueId, seats: 1, reason: "Press", createdAt: now } });
	await db.venue.update({ where: { id: venueId }, data: { reserved: 1, seatsTaken: { increment: 1 } } });
}

/** Seats of one's own, and those an organiser gives, takes and sets aside. */
export const SEATS: Record<string, Right> = {
	"(platform)/meetups/[id]/actions.ts#rsvpAction": {
		who: MEMBERS,
		form: async ({ hidden }) => ({ meetupId: hidden.meetup, venueId: await firstVenue(hidden.meetup) }),
	},
	"(platform)/meetups/[id]/actions.ts#askAction": {
		// A manager takes a seat, and asks nobody.
		who: ["employee", "champion", "moderator"],
		before: ({ hidden }) => db.meetup.update({ where: { id: hidden.meetup }, data: { seatsOnRequest: true } }),
		form: async ({ hidden }) => ({
			meetupId: hidden.meetup,
			venueId: await firstVenue(hidden.meetup),
			reason: "I lead the pilot.",
		}),
	},
	"(platform)/meetups/[id]/desk/actions.ts#answerRequestsAction": {
		who: MANAGERS,
		before: luciaAsks,
		form: async ({ open }) => ({
			meetupId: open.meetup,
			people: await castId("employee"),
			decision: "accept",
		}),
	},
	"(platform)/meetups/[id]/actions.ts#withdrawAction": {
		who: ["employee"],
		before: luciaSits,
		form: ({ open }) => ({ meetupId: open.meetup }),
	},
	"(platform)/meetups/[id]/actions.ts#declineAction": {
		who: MEMBERS,
		form: ({ closed }) => ({ meetupId: closed.meetup }),
	},
	"(platform)/meetups/[id]/actions.ts#confirmAction": {
		who: ["employee"],
		before: luciaSits,
		form: ({ open }) => ({ meetupId: open.meetup }),
	},
	"(platform)/meetups/[id]/actions.ts#bringAction": {
		who: ["employee"],
		before: async (world, now) => {
			await db.meetup.update({ where: { id: world.open.meetup }, data: { companionsEach: 1 } });
			await luciaSits(world, now);
		},
		form: ({ open }) => ({ meetupId: open.meetup, "companions[0]": "Marta" }),
	},
	"(platform)/meetups/[id]/actions.ts#detailsAction": {
		who: ["employee"],
		before: luciaSits,
		form: ({ open }) => ({ meetupId: open.meetup }),
	},
	"(platform)/meetups/[id]/actions.ts#signUpForSeriesAction": {
		who: MEMBERS,
		before: hiddenSeries,
		form: () => ({ seriesId: SERIES, venueName: "Paris Arcueil" }),
	},
	"(platform)/meetups/[id]/actions.ts#endSeriesSignUpAction": {
		who: MEMBERS,
		before: hiddenSeries,
		form: () => ({ seriesId: SERIES }),
	},
	"(platform)/meetups/feeds/actions.ts#openAction": {
		who: MEMBERS,
		form: ({ hidden }) => ({ scope: "community", communityId: hidden.id }),
	},
	"(platform)/meetups/feeds/actions.ts#closeAction": {
		who: ["employee"],
		form: async () => ({
			feedId: (await db.calendarFeed.findFirstOrThrow({ orderBy: { id: "desc" }, select: { id: true } })).id,
		}),
	},
	"(platform)/meetups/[id]/desk/actions.ts#seatAction": {
		who: MANAGERS,
		form: async ({ open }) => ({
			meetupId: open.meetup,
			venueId: await firstVenue(open.meetup),
			people: cast.champion.email,
		}),
	},
	"(platform)/meetups/[id]/desk/actions.ts#placeAction": {
		who: MANAGERS,
		before: luciaSits,
		form: async ({ open }) => ({
			meetupId: open.meetup,
			personId: await castId("employee"),
			venueId: await secondVenue(open.meetup),
			from: "extra",
		}),
	},
	"(platform)/meetups/[id]/desk/actions.ts#unseatAction": {
		who: MANAGERS,
		before: luciaSits,
		form: async ({ open }) => ({
			meetupId: open.meetup,
			personId: await castId("employee"),
			reason: "A double booking",
		}),
	},
	"(platform)/meetups/[id]/desk/actions.ts#reserveAction": {
		who: MANAGERS,
		form: async ({ open }) => ({
			meetupId: open.meetup,
			venueId: await firstVenue(open.meetup),
			seats: "2",
			reason: "Press",
		}),
	},
	"(platform)/meetups/[id]/desk/actions.ts#releaseAction": {
		who: MANAGERS,
		before: seatsSetAside,
		form: ({ open }) => ({ meetupId: open.meetup, reservationId: RESERVATION }),
	},
};
