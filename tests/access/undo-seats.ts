import { db } from "@/lib/db";
import { declineRsvp, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { answerRequests } from "@/lib/meetups/seat-requests";
import { endSeriesSignUp, signUpForSeries } from "@/lib/series/sign-ups";
import { as, castId } from "../factories";
import { firstVenue, luciaAsks, luciaSits } from "./seats";
import type { Case } from "./undo-case";
import { MANAGERS } from "./visitors";
import type { World } from "./world";

const luciaAnswers = async ({ open }: World, answer: "going" | "withdrawn" | "requested") =>
	(await db.rsvp.count({ where: { meetupId: open.meetup, personId: await castId("employee"), answer } })) === 1;

const heldSeat = async ({ open }: World) => ({ meetupId: open.meetup, venueId: await firstVenue(open.meetup) });

/** Seats of one's own, and requests for them. */
export const SEAT_CASES: Record<string, Case> = {
	"rsvp.taken": {
		before: luciaSits,
		input: ({ open }) => ({ meetupId: open.meetup }),
		who: ["employee"],
		isUndone: (world) => luciaAnswers(world, "withdrawn"),
	},
	"rsvp.withdrawn": {
		before: async (world, at) => {
			await luciaSits(world, at);
			await withdrawRsvp(await as("employee"), world.open.meetup, at);
		},
		input: heldSeat,
		who: ["employee"],
		othersDoTheirOwn: true,
		isUndone: (world) => luciaAnswers(world, "going"),
	},
	"rsvp.moved": {
		before: async (world, at) => {
			await luciaSits(world, at);
			const other = await db.venue.findFirstOrThrow({
				where: { meetupId: world.open.meetup, id: { not: await firstVenue(world.open.meetup) } },
				select: { id: true },
			});
			await rsvp(await as("employee"), { meetupId: world.open.meetup, venueId: other.id }, at);
		},
		input: heldSeat,
		who: ["employee"],
		othersDoTheirOwn: true,
		isUndone: async ({ open }) =>
			(await db.rsvp.count({
				where: { personId: await castId("employee"), answer: "going", venueId: await firstVenue(open.meetup) },
			})) === 1,
	},
	"rsvp.declined": {
		before: async ({ open }, at) => declineRsvp(await as("employee"), open.meetup, at),
		input: ({ open }) => ({ meetupId: open.meetup }),
		who: ["employee"],
		othersDoTheirOwn: true,
		isUndone: (world) => luciaAnswers(world, "withdrawn"),
	},
	"rsvp.requestWithdrawn": {
		before: async (world, at) => {
			await luciaAsks(world, at);
			await withdrawRsvp(await as("employee"), world.open.meetup, at);
		},
		input: heldSeat,
		who: ["employee"],
		isUndone: (world) => luciaAnswers(world, "requested"),
	},
	"seats.requestsAnswered": {
		before: async (world, at) => {
			await luciaAsks(world, at);
			const people = [await castId("employee")];
			await answerRequests(
				await as("communityManager"),
				{ meetupId: world.open.meetup, people, decision: "accept" },
				at,
			);
		},
		input: ({ open }, at) => ({ meetupId: open.meetup, answeredAt: at.toISOString() }),
		who: MANAGERS,
		isUndone: (world) => luciaAnswers(world, "requested"),
	},
	"series.signUpEnded": {
		before: async ({ open }, at) => {
			const lucia = await as("employee");
			await signUpForSeries(lucia, { seriesId: open.series, venueName: "Paris Arcueil" }, at);
			await endSeriesSignUp(lucia, open.series, at);
		},
		input: ({ open }) => ({ seriesId: open.series, venueName: "Paris Arcueil" }),
		who: ["employee"],
		othersDoTheirOwn: true,
		isUndone: async () => (await db.seriesRsvp.count({ where: { personId: await castId("employee") } })) === 1,
	},
};
