import { describe, expect, test } from "vitest";
import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { db } from "@/lib/db";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { changeMeetup } from "@/lib/meetups/meetups";
import { bringCompanions, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { lapseOffers, offerExpiry } from "@/lib/seats/offers";
import { as, at, castId, community } from "../factories";
import { december, edition, seatsOf } from "../meetups/editions";
import { refusal } from "../refusal";

const later = (ms: number) => new Date(at.getTime() + ms);
const subjectsTo = async (personId: string) =>
	(await db.outgoingMail.findMany({ where: { personId }, orderBy: { id: "asc" }, select: { subject: true } })).map(
		(mail) => mail.subject,
	);

/** Lucía gives back the one seat; the newcomer is offered it, and the line manager waits behind. */
async function offered(options: Parameters<typeof edition>[0] = {}) {
	const { id, venueId } = await edition({ seats: [1], ...options });
	for (const name of ["employee", "newcomer", "lineManager"] as const)
		await rsvp(await as(name), { meetupId: id, venueId }, at);
	await withdrawRsvp(await as("employee"), id, later(1));
	return { meetupId: id, venueId };
}

describe("an offer", () => {
	test.each([
		["four weeks before", 28 * DAY, 24 * HOUR],
		["four days before", 4 * DAY, 24 * HOUR],
		["two days before", 2 * DAY, 12 * HOUR],
		["four hours before", 4 * HOUR, HOUR],
		["an hour before", HOUR, 30 * MINUTE],
		["ten minutes before", 10 * MINUTE, 10 * MINUTE],
	])("made %s stands for its time and never past the start", (_, left, life) => {
		expect(offerExpiry(new Date(december.getTime() - left), december, 24).getTime()).toBe(
			december.getTime() - left + life,
		);
	});

	test("that runs out passes to the next in line, and both are told", async () => {
		const { meetupId, venueId } = await offered();
		expect((await meetupPage(await as("newcomer"), meetupId, at)).mine).toMatchObject({
			answer: "offered",
			offerExpiresAt: later(1 + 24 * HOUR),
		});
		expect(await lapseOffers(later(23 * HOUR))).toBe(0);
		expect(await lapseOffers(later(25 * HOUR))).toBe(1);
		expect(await lapseOffers(later(25 * HOUR))).toBe(0);
		expect((await meetupPage(await as("newcomer"), meetupId, at)).mine).toMatchObject({
			answer: "withdrawn",
			ending: "offer_lapsed",
		});
		expect((await meetupPage(await as("lineManager"), meetupId, at)).mine?.answer).toBe("offered");
		expect((await subjectsTo(await castId("newcomer"))).at(-1)).toContain("Proposition expirée");
		expect((await subjectsTo(await castId("lineManager"))).at(-1)).toContain("Une place vous est proposée");
		await rsvp(await as("lineManager"), { meetupId, venueId }, later(26 * HOUR));
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 1, going: 1, waiting: 0 }]);
	});

	test("can no longer be accepted once it has run out, whether or not the job has seen it", async () => {
		const { meetupId, venueId } = await offered();
		await expect(rsvp(await as("newcomer"), { meetupId, venueId }, later(25 * HOUR))).rejects.toEqual(
			refusal("offer_lapsed"),
		);
	});

	test("left to the next passes on at once", async () => {
		const { meetupId } = await offered();
		expect(await withdrawRsvp(await as("newcomer"), meetupId, later(2))).toEqual({
			gaveBack: "offer",
			againVenueId: null,
		});
		expect((await meetupPage(await as("lineManager"), meetupId, at)).mine?.answer).toBe("offered");
	});

	test("can be accepted after answers have closed, for the seat was promised", async () => {
		const { meetupId, venueId } = await offered({ rsvpClosesAt: later(HOUR) });
		expect(await rsvp(await as("newcomer"), { meetupId, venueId }, later(2 * HOUR))).toMatchObject({ answer: "going" });
	});

	test("is kept in hand by whoever asks for another place that is full", async () => {
		const { id, venueIds } = await edition({ seats: [1, 1] });
		const [paris = "", dakar = ""] = venueIds;
		await rsvp(await as("employee"), { meetupId: id, venueId: paris }, at);
		await rsvp(await as("champion"), { meetupId: id, venueId: dakar }, at);
		await rsvp(await as("newcomer"), { meetupId: id, venueId: paris }, at);
		await withdrawRsvp(await as("employee"), id, later(1));
		await expect(
			rsvp(await as("newcomer"), { meetupId: id, venueId: dakar, onlyIfFree: true }, later(2)),
		).rejects.toEqual(refusal("venue_filled_up"));
		expect((await meetupPage(await as("newcomer"), id, at)).mine?.answer).toBe("offered");
	});

	test("is made for each seat that an organiser adds, in order", async () => {
		const { id: communityId } = await community();
		const { id, venueId } = await edition({ communityId, seats: [1] });
		for (const name of ["employee", "newcomer", "lineManager"] as const)
			await rsvp(await as(name), { meetupId: id, venueId }, at);
		await changeMeetup(
			await as("communityManager"),
			{
				meetupId: id,
				title: "The same, with more seats",
				summary: "Three teams show the answers they rewrote.",
				about: "",
				language: "en",
				zone: "Europe/Paris",
				startsAt: december,
				endsAt: new Date(december.getTime() + HOUR),
				rsvpClosesAt: null,
				companionsEach: 0,
				seatsOnRequest: false,
				questions: [],
				agenda: [],
				venues: [{ id: venueId, kind: "room", name: "Paris Arcueil", capacity: 2 }],
			},
			later(1),
		);
		expect((await meetupPage(await as("newcomer"), id, at)).mine?.answer).toBe("offered");
		expect((await meetupPage(await as("lineManager"), id, at)).mine).toMatchObject({
			answer: "waitlisted",
			position: 1,
		});
	});
});

describe("guests that a person brings", () => {
	test("hold seats beside their host's, come along to another place, and free them when fewer come", async () => {
		const { id, venueIds } = await edition({ seats: [3, 3], companionsEach: 2 });
		const [paris = "", dakar = ""] = venueIds;
		const lucia = await as("employee");
		await rsvp(lucia, { meetupId: id, venueId: paris, companions: ["Marta", "Iker"] }, at);
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 3, going: 1 }, { seatsTaken: 0 }]);
		await rsvp(lucia, { meetupId: id, venueId: dakar }, later(1));
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 0 }, { seatsTaken: 3, going: 1 }]);
		expect((await meetupPage(lucia, id, at)).mine?.companions).toEqual(["Marta", "Iker"]);
		await rsvp(await as("newcomer"), { meetupId: id, venueId: dakar }, later(2));
		await bringCompanions(lucia, { meetupId: id, companions: ["Marta"] }, later(3));
		expect(await seatsOf(id)).toMatchObject([{}, { seatsTaken: 3, going: 1, waiting: 0 }]);
		expect((await meetupPage(await as("newcomer"), id, at)).mine?.answer).toBe("offered");
	});

	test("are no more than the organiser allows, nor than there are seats", async () => {
		const { id, venueId } = await edition({ seats: [2], companionsEach: 2 });
		const lucia = await as("employee");
		const ask = { meetupId: id, venueId };
		await expect(rsvp(lucia, { ...ask, companions: ["A", "B", "C"] }, at)).rejects.toEqual(
			refusal("too_many_companions"),
		);
		await expect(rsvp(lucia, { ...ask, companions: ["A", "B"] }, at)).rejects.toEqual(refusal("too_few_seats"));
		await rsvp(lucia, { ...ask, companions: ["A"] }, at);
		await expect(bringCompanions(lucia, { meetupId: id, companions: ["A", "B"] }, at)).rejects.toEqual(
			refusal("too_few_seats"),
		);
	});

	test("do not wait: whoever joins the line waits for one seat", async () => {
		const { id, venueId } = await edition({ seats: [1], companionsEach: 1 });
		await rsvp(await as("champion"), { meetupId: id, venueId }, at);
		await rsvp(await as("employee"), { meetupId: id, venueId, companions: ["Marta"] }, at);
		expect((await meetupPage(await as("employee"), id, at)).mine).toMatchObject({
			answer: "waitlisted",
			companions: [],
		});
	});
});
