import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { Refused, Stale } from "@/lib/errors";
import { changeMeetup } from "@/lib/meetups/meetups";
import { declineRsvp, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import type { Viewer } from "@/lib/viewer";
import { as, at, community, person, viewerOf } from "../factories";
import { december, edition } from "./editions";

const PEOPLE = 7;
const VENUES = 2;

type Step =
	| { verb: "rsvp"; who: number; where: number; onlyIfFree: boolean }
	| { verb: "withdraw"; who: number }
	| { verb: "decline"; who: number }
	| { verb: "capacity"; seats: number[] };

const who = fc.nat(PEOPLE - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			verb: fc.constant("rsvp" as const),
			who,
			where: fc.nat(VENUES - 1),
			onlyIfFree: fc.boolean(),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ verb: fc.constant("withdraw" as const), who }) },
	{ weight: 1, arbitrary: fc.record({ verb: fc.constant("decline" as const), who }) },
	{
		weight: 1,
		arbitrary: fc.record({
			verb: fc.constant("capacity" as const),
			seats: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: VENUES, maxLength: VENUES }),
		}),
	},
);
/** Each round is let loose at once, on as many connections as it has steps. */
const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

interface VenueState {
	capacity: number;
	seatsTaken: number;
	waiting: number;
	going: string[];
	/** In order: who, and since when to the microsecond. */
	queue: { who: string; since: string }[];
}

async function statesOf(meetupId: string): Promise<VenueState[]> {
	return db.$queryRaw<VenueState[]>`
		select v.capacity, v."seatsTaken", v.waiting,
			(select coalesce(json_agg(r."personId"), '[]') from rsvps r where r."venueId" = v.id and r.answer = 'going') as going,
			(select coalesce(json_agg(json_build_object('who', r."personId", 'since', r."queuedAt"::text) order by r."queuedAt", r.id), '[]')
				from rsvps r where r."venueId" = v.id and r.answer = 'waitlisted') as queue
		from venues v where v."meetupId" = ${meetupId}::uuid order by v.position`;
}

async function setCapacities(manager: Viewer, meetupId: string, venueIds: string[], seats: number[]) {
	const { revision } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: { revision: true } });
	await changeMeetup(
		manager,
		{
			meetupId,
			revision,
			title: "The same, with other rooms",
			summary: "Three teams show the answers they rewrote.",
			about: "",
			language: "en",
			zone: "Europe/Paris",
			startsAt: december,
			endsAt: new Date(december.getTime() + 3_600_000),
			rsvpClosesAt: null,
			agenda: [],
			venues: venueIds.map((id, index) => ({ id, kind: "room", name: `Room ${index}`, capacity: seats[index] ?? 1 })),
		},
		at,
	);
}

function expectTrueCounts(state: VenueState) {
	expect(state.seatsTaken).toBeLessThanOrEqual(state.capacity);
	expect(state.going).toHaveLength(state.seatsTaken);
	expect(state.queue).toHaveLength(state.waiting);
	if (state.seatsTaken < state.capacity) expect(state.queue).toEqual([]);
}

function expectFirstInFirstOut(before: VenueState, after: VenueState) {
	const stayed = (entry: { who: string; since: string }) =>
		after.queue.some(({ who, since }) => who === entry.who && since === entry.since);
	const waitedThrough = before.queue.filter(stayed);
	expect(after.queue.slice(0, waitedThrough.length)).toEqual(waitedThrough);
	const first = before.queue.findIndex(stayed);
	if (first < 0) return;
	const ahead = before.queue.slice(0, first).map((entry) => entry.who);
	const seated = after.going.filter((someone) => !before.going.includes(someone));
	expect(ahead).toEqual(expect.arrayContaining(seated));
}

test("whatever people do at once, no seat is oversold, none stays free while someone waits, and nobody is overtaken", async () => {
	const { id: communityId } = await community();
	const manager = await as("communityManager");
	const viewers = await Promise.all(Array.from({ length: PEOPLE }, async () => viewerOf(await person())));
	let steps = 0;
	let runs = 0;
	await fc.assert(
		fc.asyncProperty(rounds, async (story) => {
			runs++;
			const { id, venueIds } = await edition({ communityId, seats: [1, 2] });
			const act = async (step: Step): Promise<unknown> => {
				if (step.verb === "capacity") return setCapacities(manager, id, venueIds, step.seats);
				const viewer = viewers[step.who] as Viewer;
				if (step.verb === "rsvp")
					return rsvp(viewer, { meetupId: id, venueId: venueIds[step.where] ?? "", onlyIfFree: step.onlyIfFree }, at);
				return step.verb === "withdraw" ? withdrawRsvp(viewer, id, at) : declineRsvp(viewer, id, at);
			};
			let before = await statesOf(id);
			for (const round of story) {
				steps += round.length;
				const outcomes = await Promise.allSettled(round.map(act));
				for (const outcome of outcomes)
					if (outcome.status === "rejected" && !(outcome.reason instanceof Refused || outcome.reason instanceof Stale))
						throw outcome.reason;
				const after = await statesOf(id);
				for (const [index, state] of after.entries()) {
					expectTrueCounts(state);
					expectFirstInFirstOut(before[index] as VenueState, state);
				}
				before = after;
			}
		}),
		{
			numRuns: 60,
			interruptAfterTimeLimit: 15_000,
			markInterruptAsFailure: false,
			seed: Number(process.env.SEED) || undefined,
		},
	);
	console.log(`${runs} stories, ${steps} steps`);
});
