import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTE } from "@/lib/clock";
import { db } from "@/lib/db";
import { Refused, Stale } from "@/lib/errors";
import { changeMeetup } from "@/lib/meetups/meetups";
import { assignSeatTo, placePerson, removeSeatHolder } from "@/lib/meetups/organiser-seats";
import { releaseSeats, reserveSeats } from "@/lib/meetups/reservations";
import { bringCompanions, confirmSeat, declineRsvp, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { answerRequests, reopenRequests, requestSeat } from "@/lib/meetups/seat-requests";
import { lapseOffers } from "@/lib/seats/offers";
import { signUpForSeries } from "@/lib/series/sign-ups";
import { releaseSpeakerSeat, withSeat } from "@/lib/speakers/speaker-seats";
import type { Viewer } from "@/lib/viewer";
import { as, community, at as now, person, viewerOf } from "../factories";
import { december, edition, series } from "../meetups/editions";
import { holdsLater } from "../property";
import { PEOPLE, rounds, type Step } from "./seat-steps";

/** As many in each run, however busy the machine; `STORIES=3000 vitest run --project rooms tests/seats/seat-machine.test.ts` tries more. */
const STORIES = Number(process.env.STORIES ?? 40);
const VENUE_NAMES = ["Paris Arcueil", "Dakar Plateau"];

interface VenueState {
	capacity: number;
	seatsTaken: number;
	offered: number;
	reserved: number;
	waiting: number;
	going: { who: string; companions: number }[];
	offers: string[];
	setAside: number;
	/** In order: who, and since when to the microsecond. */
	waitlist: { who: string; since: string }[];
	/** Who asked for a seat here. */
	asked: string[];
}

async function statesOf(meetupId: string): Promise<VenueState[]> {
	return db.$queryRaw<VenueState[]>`
		select v.capacity, v."seatsTaken", v.offered, v.reserved, v.waiting,
			(select coalesce(json_agg(json_build_object('who', r."personId", 'companions', cardinality(r.companions))), '[]')
				from rsvps r where r."venueId" = v.id and r.answer = 'going') as going,
			(select coalesce(json_agg(r."personId"), '[]') from rsvps r where r."venueId" = v.id and r.answer = 'offered') as offers,
			(select coalesce(sum(s.seats), 0)::int from seat_reservations s where s."venueId" = v.id) as "setAside",
			(select coalesce(json_agg(json_build_object('who', r."personId", 'since', r."queuedAt"::text) order by r."queuedAt", r.id), '[]')
				from rsvps r where r."venueId" = v.id and r.answer = 'waitlisted') as waitlist,
			(select coalesce(json_agg(r."personId"), '[]') from rsvps r where r."venueId" = v.id and r.answer = 'requested') as asked
		from venues v where v."meetupId" = ${meetupId}::uuid order by v.position`;
}

async function setCapacities(
	manager: Viewer,
	{ meetupId, venueIds, seatsOnRequest }: { meetupId: string; venueIds: string[]; seatsOnRequest: boolean },
	seats: number[],
) {
	await changeMeetup(
		manager,
		{
			meetupId,
			title: "The same, with other rooms",
			summary: "Three teams show the answers they rewrote.",
			about: "",
			language: "en",
			zone: "Europe/Paris",
			startsAt: december,
			endsAt: new Date(december.getTime() + 3_600_000),
			rsvpClosesAt: null,
			companionsEach: 2,
			seatsOnRequest,
			questions: [],
			agenda: [],
			venues: venueIds.map((id, index) => ({
				id,
				kind: "room",
				name: VENUE_NAMES[index] ?? "",
				capacity: seats[index] ?? 1,
			})),
		},
		now,
	);
}

function expectTrueCounts(state: VenueState) {
	expect(state.seatsTaken).toBeLessThanOrEqual(state.capacity);
	const held = state.going.reduce((sum, { companions }) => sum + 1 + companions, 0);
	expect(state.seatsTaken).toBe(held + state.offers.length + state.setAside);
	expect(state.offered).toBe(state.offers.length);
	expect(state.reserved).toBe(state.setAside);
	expect(state.waitlist).toHaveLength(state.waiting);
	if (state.seatsTaken < state.capacity) expect(state.waitlist).toEqual([]);
	// A request holds nothing: who asks is nowhere else.
	const present = [...state.going, ...state.waitlist].map(({ who }) => who);
	for (const who of state.asked) expect([...present, ...state.offers]).not.toContain(who);
}

/** Whom an organiser seats out of what was set aside passes nobody: that seat was never in the queue's reach. */
function expectFirstInFirstOut(before: VenueState, after: VenueState, seatedByHand: ReadonlySet<string>) {
	const stayed = (entry: { who: string; since: string }) =>
		after.waitlist.some(({ who, since }) => who === entry.who && since === entry.since);
	const waitedThrough = before.waitlist.filter(stayed);
	expect(after.waitlist.slice(0, waitedThrough.length)).toEqual(waitedThrough);
	const first = before.waitlist.findIndex(stayed);
	if (first < 0) return;
	const ahead = before.waitlist.slice(0, first).map((entry) => entry.who);
	const had = new Set([...before.going.map(({ who }) => who), ...before.offers]);
	const moved = [...after.going.map(({ who }) => who), ...after.offers];
	const newly = moved.filter((someone) => !had.has(someone) && !seatedByHand.has(someone));
	expect(ahead).toEqual(expect.arrayContaining(newly));
}

test(
	"whatever people do at once, no seat is oversold, none stays free while someone waits, and nobody is overtaken",
	async () => {
		const { id: communityId } = await community();
		const manager = await as("communityManager");
		const addresses = Array.from({ length: PEOPLE }, (_, index) => `seat-${index}@semis.example`);
		const viewers = await Promise.all(addresses.map(async (email) => viewerOf(await person({ email }))));
		const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);
		let steps = 0;
		let ticks = 0;
		// Each step has its own instant: who leaves the queue and comes back is told apart from who stayed.
		const moment = () => new Date(now.getTime() + ++ticks);
		await holdsLater(
			STORIES,
			fc.asyncProperty(rounds, fc.boolean(), async (story, onRequest) => {
				const { id: seriesId } = await series(communityId);
				const { id, venueIds } = await edition({ communityId, seriesId, seats: [1, 2], companionsEach: 2 });
				if (onRequest) await db.meetup.update({ where: { id }, data: { seatsOnRequest: true } });
				const at = (number: number) => venueIds[number] ?? "";
				let answeredAt = now;
				const reservation = async (number: number) =>
					(await db.seatReservation.findFirst({ where: { venueId: at(number) }, select: { id: true } }))?.id;
				const act = async (step: Step): Promise<unknown> => {
					if (step.verb === "capacity")
						return setCapacities(manager, { meetupId: id, venueIds, seatsOnRequest: onRequest }, step.seats);
					if (step.verb === "lapse") return lapseOffers(new Date(december.getTime() - 1));
					if (step.verb === "answer") {
						const people = step.who.map((index) => viewers[index]?.personId ?? "");
						const decision = step.accept ? "accept" : "refuse";
						answeredAt = moment();
						return answerRequests(manager, { meetupId: id, people, decision, organiserNote: "As we said" }, answeredAt);
					}
					if (step.verb === "reopen") return reopenRequests(manager, { meetupId: id, answeredAt }, moment());
					if (step.verb === "reserve")
						return reserveSeats(
							manager,
							{ meetupId: id, venueId: at(step.where), seats: step.seats, reason: "Press" },
							moment(),
						);
					if (step.verb === "release") {
						const reservationId = await reservation(step.where);
						return reservationId && releaseSeats(manager, { meetupId: id, reservationId }, moment());
					}
					const viewer = viewers[step.who] as Viewer;
					const named = (count: number) => Array.from({ length: count }, (_, index) => `Guest ${index}`);
					switch (step.verb) {
						case "rsvp":
							return rsvp(
								viewer,
								{ meetupId: id, venueId: at(step.where), onlyIfFree: step.onlyIfFree, companions: named(step.guests) },
								moment(),
							);
						case "ask":
							return requestSeat(
								viewer,
								{ meetupId: id, venueId: at(step.where), reason: "I lead the pilot" },
								moment(),
							);
						case "bring":
							return bringCompanions(viewer, { meetupId: id, companions: named(step.guests) }, moment());
						case "signUpForSeries":
							return signUpForSeries(viewer, { seriesId, venueName: VENUE_NAMES[step.where] ?? "" }, moment());
						case "confirm":
							return confirmSeat(viewer, id, moment());
						case "seat": {
							const reservationId = step.outOfReserved ? await reservation(step.where) : undefined;
							const email = addresses[step.who] ?? "";
							return assignSeatTo(manager, { meetupId: id, venueId: at(step.where), email, reservationId }, moment());
						}
						case "place": {
							const from = step.from === "reserved" ? ((await reservation(step.where)) ?? "free") : step.from;
							const place = { meetupId: id, personId: viewer.personId, venueId: at(step.where) };
							return placePerson(manager, { ...place, from, reason: "Opens the day" }, moment());
						}
						case "unseat":
							return removeSeatHolder(
								manager,
								{ meetupId: id, personId: viewer.personId, reason: "Double booking" },
								moment(),
							);
						case "speak":
							return withSeat(null, { meetupId: id, personId: viewer.personId }, moment(), async () => {});
						case "saysNo":
							return releaseSpeakerSeat({ meetupId: id, personId: viewer.personId }, moment());
						case "withdraw":
							return withdrawRsvp(viewer, id, moment());
						case "decline":
							return declineRsvp(viewer, id, moment());
					}
				};
				let before = await statesOf(id);
				for (const round of story) {
					steps += round.length;
					const byHand = new Set(
						round.flatMap((step) =>
							step.verb === "seat" || step.verb === "place" || step.verb === "speak"
								? (viewers[step.who]?.personId ?? [])
								: [],
						),
					);
					const outcomes = await Promise.allSettled(round.map(act));
					for (const outcome of outcomes)
						if (
							outcome.status === "rejected" &&
							!(outcome.reason instanceof Refused || outcome.reason instanceof Stale)
						)
							throw outcome.reason;
					const after = await statesOf(id);
					for (const [index, state] of after.entries()) {
						expectTrueCounts(state);
						expectFirstInFirstOut(before[index] as VenueState, state, byHand);
					}
					before = after;
				}
			}),
			{ seed },
		);
		console.log(`${STORIES} stories, ${steps} steps, seed ${seed}`);
	},
	// On a busy machine a story takes ten times as long as on a quiet one.
	MINUTE + STORIES * 10_000,
);
