import { describe, expect, test } from "vitest";
import { HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { seatLosses } from "@/lib/meetups/policy";
import { bringCompanions, declineRsvp, rsvp, takeBackDecline, withdrawRsvp } from "@/lib/meetups/rsvps";
import { answerRequests } from "@/lib/meetups/seat-requests";
import type { CastName } from "../cast";
import { as, at, castId } from "../factories";
import { refusal } from "../refusal";
import { answerOf, asks, later, mailsTo, onRequest } from "./asking";
import { edition } from "./editions";

const losses = async (name: CastName, meetupId: string, now = at) => {
	const viewer = await as(name);
	return seatLosses(viewer, await meetupPage(viewer, meetupId, now), now);
};

describe("giving back a seat", () => {
	test("loses nothing while seats are free: one click, and one takes it back", async () => {
		const { id, venueId } = await edition({ seats: [2] });
		const lucia = await as("employee");
		await rsvp(lucia, { meetupId: id, venueId }, at);
		expect(await losses("employee", id)).toEqual([]);
		expect(await withdrawRsvp(lucia, id, later(1))).toEqual({ gaveBack: "seat", againVenueId: venueId });
		await rsvp(lucia, { meetupId: id, venueId, onlyIfFree: true }, later(2));
		expect(await answerOf("employee", id)).toMatchObject({ answer: "going" });
	});

	test("asks first where somebody waits, where companions come along, and once sign-up is closed", async () => {
		const { id, venueId } = await edition({ seats: [2], companionsEach: 1, rsvpClosesAt: later(HOUR) });
		const lucia = await as("employee");
		await rsvp(lucia, { meetupId: id, venueId, companions: ["Marta"] }, at);
		expect(await losses("employee", id)).toEqual(["companions"]);
		await rsvp(await as("newcomer"), { meetupId: id, venueId }, at);
		expect(await losses("employee", id)).toEqual(["companions", "waitlist"]);
		expect(await losses("newcomer", id)).toEqual(["position"]);
		expect(await losses("employee", id, later(2 * HOUR))).toEqual(["companions", "waitlist", "closed"]);
		expect(await withdrawRsvp(lucia, id, later(1))).toEqual({ gaveBack: "seat", againVenueId: null });
		expect(await losses("newcomer", id)).toEqual(["offer"]);
		expect(await losses("champion", id)).toEqual([]);
	});

	test("asks first where the organisers gave it on request", async () => {
		const meetup = await onRequest();
		const { meetupId, claire } = meetup;
		await asks("employee", meetup);
		await answerRequests(claire, { meetupId, people: [await castId("employee")], decision: "accept" }, later(1));
		expect(await losses("employee", meetupId)).toEqual(["asked"]);
	});

	test("is not taken back once somebody else has the seat", async () => {
		const { id, venueId } = await edition({ seats: [1] });
		await rsvp(await as("employee"), { meetupId: id, venueId }, at);
		await withdrawRsvp(await as("employee"), id, later(1));
		await rsvp(await as("newcomer"), { meetupId: id, venueId }, later(2));
		await expect(rsvp(await as("employee"), { meetupId: id, venueId, onlyIfFree: true }, later(3))).rejects.toEqual(
			refusal("seat_taken_meanwhile"),
		);
		expect(await answerOf("employee", id)).toMatchObject({ answer: "withdrawn" });
	});
});

test("a seat taken or moved says what it can be taken back to", async () => {
	const { id, venueIds } = await edition({ seats: [1, 1] });
	const [paris = "", dakar = ""] = venueIds;
	const lucia = await as("employee");
	expect((await rsvp(lucia, { meetupId: id, venueId: paris }, at)).takenBackTo).toBe("nothing");
	expect((await rsvp(lucia, { meetupId: id, venueId: dakar }, later(1))).takenBackTo).toEqual({ venueId: paris });
	// Who leaves a place on the waitlist for a seat cannot have it again.
	expect((await rsvp(await as("newcomer"), { meetupId: id, venueId: dakar }, later(2))).takenBackTo).toBe("nothing");
	expect((await rsvp(await as("newcomer"), { meetupId: id, venueId: paris }, later(3))).takenBackTo).toBeNull();
});

test("a no is taken back to no answer, and not where a seat went with it", async () => {
	const { id, venueId } = await edition();
	const lucia = await as("employee");
	expect(await declineRsvp(lucia, id, at)).toEqual({ heldNothing: true });
	await takeBackDecline(lucia, id, later(1));
	expect(await answerOf("employee", id)).toMatchObject({ answer: "withdrawn", ending: null });
	await rsvp(lucia, { meetupId: id, venueId }, later(2));
	expect(await declineRsvp(lucia, id, later(3))).toEqual({ heldNothing: false });
});

test("whoever changes their companions later is told by mail who comes now, and nothing when nothing changed", async () => {
	const { id, venueId } = await edition({ seats: [5], companionsEach: 2 });
	const lucia = await as("employee");
	await rsvp(lucia, { meetupId: id, venueId }, at);
	const bring = (companions: string[], on: Date) => bringCompanions(lucia, { meetupId: id, companions }, on);
	await bring(["Ada Martin", "Théo Diop"], later(1));
	await bring(["Ada Martin", "Théo Diop"], later(2));
	await bring([], later(3));
	const told = (await mailsTo("employee")).slice(1);
	expect(told.map(({ subject }) => subject)).toEqual(
		Array(2).fill(expect.stringMatching(/^Who comes with you has changed: /)),
	);
	expect(told[0]?.text).toContain("With you: Ada Martin and Théo Diop.");
	expect(told[1]?.text).toContain("Nobody comes with you.");
	// The seat itself is in the calendar already.
	expect(told.map(({ attachment }) => attachment)).toEqual([null, null]);
	expect(await db.activity.count({ where: { kind: "rsvp.companions_named" } })).toBe(2);
});
