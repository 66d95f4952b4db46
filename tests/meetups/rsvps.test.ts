import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { declineRsvp, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { fullName } from "@/lib/text";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { refusal } from "../refusal";
import { december, edition, invite, seatsOf } from "./editions";

const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const kindsOf = async (personId: string) =>
	(await db.activity.findMany({ where: { actorId: personId }, orderBy: { id: "asc" }, select: { kind: true } })).map(
		(fact) => fact.kind,
	);
const mailsTo = (personId: string) =>
	db.outgoingMail.findMany({
		where: { personId },
		orderBy: { id: "asc" },
		select: { subject: true, text: true, attachment: true },
	});

describe("a seat", () => {
	test("is taken by whoever asks while one is free, and the calendar file goes out with the mail", async () => {
		const { id, venueId } = await edition({ seats: [2] });
		const outcome = await rsvp(await as("employee"), { meetupId: id, venueId }, at);
		expect(outcome).toEqual({
			answer: "going",
			venueName: "Paris Arcueil",
			position: null,
			takenBackTo: "nothing",
		});
		expect(await kindsOf(await castId("employee"))).toEqual(["rsvp.going"]);
		const [mail] = await mailsTo(await castId("employee"));
		expect(mail?.subject).toBe("You’re going: What our customers taught us to stop saying");
		expect(mail?.text).toContain("Thursday 17 December, 14:00 to 17:00 (Paris time)");
		expect(mail?.attachment).toMatchObject({ contentType: expect.stringContaining("text/calendar") });
		expect(await db.$queryRaw`select task_identifier from graphile_worker.jobs`).toEqual([
			{ task_identifier: "mail.send" },
		]);
	});

	test("names the person in the calendar file and their companions in the mail, and each mail replaces the one before", async () => {
		const { id, venueId } = await edition({ seats: [5] });
		await db.meetup.update({ where: { id }, data: { companionsEach: 2 } });
		const lucia = await as("employee");
		await rsvp(lucia, { meetupId: id, venueId, companions: ["Ada Martin", "Théo Diop"] }, at);
		await withdrawRsvp(lucia, id, later(5));
		const mails = await mailsTo(lucia.personId);
		expect(mails[0]?.text).toContain("With you: Ada Martin and Théo Diop.");
		const read = mails.map(({ attachment }) => {
			const calendar = new ICAL.Component(ICAL.parse((attachment as { content: string }).content));
			const event = calendar.getFirstSubcomponent("vevent");
			const organizer = event?.getFirstProperty("organizer");
			const attendee = event?.getFirstProperty("attendee");
			return {
				method: calendar.getFirstPropertyValue("method"),
				sequence: event?.getFirstPropertyValue("sequence"),
				organizer: [organizer?.getParameter("cn"), organizer?.getFirstValue()],
				attendee: [attendee?.getParameter("cn"), attendee?.getFirstValue()?.toString().toLowerCase()],
			};
		});
		const { name } = await db.community.findFirstOrThrow({ select: { name: true } });
		const people = {
			organizer: [name, expect.stringMatching(/^mailto:/)],
			attendee: [fullName(lucia), "mailto:employee@semis.example"],
		};
		expect(read).toEqual([
			{ method: "REQUEST", sequence: 0, ...people },
			{ method: "CANCEL", sequence: 1, ...people },
		]);
	});

	test("clicked for twice, or twice at once, is one seat, one fact and one mail", async () => {
		const { id, venueId } = await edition({ seats: [5] });
		const lucia = await as("employee");
		await Promise.all([1, 2, 3].map(() => rsvp(lucia, { meetupId: id, venueId }, at)));
		await rsvp(lucia, { meetupId: id, venueId }, later(5));
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 1, going: 1, waiting: 0 }]);
		expect(await kindsOf(lucia.personId)).toEqual(["rsvp.going"]);
		expect(await mailsTo(lucia.personId)).toHaveLength(1);
	});

	test("that is the last one goes to one of two people, and the other is first in line", async () => {
		for (let round = 0; round < 10; round++) {
			const { id, venueId } = await edition({ seats: [1] });
			const racers = [await as("employee"), await as("newcomer")];
			const outcomes = await Promise.all(racers.map((viewer) => rsvp(viewer, { meetupId: id, venueId }, at)));
			expect(outcomes.map(({ answer, position }) => [answer, position]).sort()).toEqual([
				["going", null],
				["waitlisted", 1],
			]);
			expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 1, going: 1, waiting: 1 }]);
		}
	});

	test("is one of a hundred when a thousand people race: a hundred go, the others keep the place they were told", async () => {
		const { id, venueId } = await edition({ seats: [100] });
		const people = await Promise.all(Array.from({ length: 1000 }, () => person()));
		const racers = await Promise.all(people.map((personId) => viewerOf(personId)));
		const outcomes: { personId: string; position: number | null }[] = [];
		// Sixty at once, four times as many as there are connections: nobody gives up waiting for one.
		const race = async () => {
			for (let viewer = racers.pop(); viewer; viewer = racers.pop()) {
				// Clocks differ: those behind come no later for it.
				const { position } = await rsvp(viewer, { meetupId: id, venueId }, later(-racers.length));
				outcomes.push({ personId: viewer.personId, position });
			}
		};
		await Promise.all(Array.from({ length: 60 }, race));
		const [venue] = await seatsOf(id);
		expect(venue).toMatchObject({ seatsTaken: 100, going: 100, waiting: 900 });
		const told = outcomes
			.filter(({ position }) => position !== null)
			.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
		expect(told.map(({ position }) => position)).toEqual(Array.from({ length: 900 }, (_, index) => index + 1));
		expect(told.map(({ personId }) => personId)).toEqual(venue?.waitlist);
	});

	test("given back is kept for the first in line, who is told in their language and zone, and is theirs by a word", async () => {
		const { id, venueId } = await edition({ seats: [1] });
		const employee = await as("employee");
		const newcomer = await as("newcomer");
		await rsvp(employee, { meetupId: id, venueId }, at);
		expect(await rsvp(newcomer, { meetupId: id, venueId }, at)).toMatchObject({ position: 1 });
		expect(await rsvp(await as("lineManager"), { meetupId: id, venueId }, at)).toMatchObject({ position: 2 });
		await withdrawRsvp(employee, id, later(1));
		await withdrawRsvp(employee, id, later(2));
		const [venue] = await seatsOf(id);
		expect(venue).toMatchObject({ seatsTaken: 1, going: 0, waiting: 1, waitlist: [await castId("lineManager")] });
		const [waited, offered] = await mailsTo(newcomer.personId);
		expect(waited?.subject).toContain("1re place");
		expect(offered?.subject).toContain("Une place vous est proposée");
		expect(offered?.text).toContain("jeudi 19 novembre 2026 à 09:00");
		expect(offered?.text).toContain("Jeudi 17 décembre, de 14:00 à 17:00 (heure locale à Paris)");
		expect(offered?.text).toContain("(Dakar)");
		expect(offered?.text).toContain("13:00");
		expect(offered?.attachment).toBeNull();
		const facts = await db.activity.findMany({ where: { kind: "rsvp.offered" }, select: { actorId: true } });
		expect(facts).toEqual([{ actorId: null }]);
		expect(await rsvp(newcomer, { meetupId: id, venueId }, later(3))).toMatchObject({ answer: "going" });
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 1, going: 1, waiting: 1 }]);
		expect((await mailsTo(newcomer.personId))[2]?.attachment).not.toBeNull();
		expect(await kindsOf(employee.personId)).toEqual(["rsvp.going", "rsvp.withdrawn"]);
	});

	test("held by someone who declines is passed on as well", async () => {
		const { id, venueId } = await edition({ seats: [1] });
		await rsvp(await as("employee"), { meetupId: id, venueId }, at);
		await rsvp(await as("newcomer"), { meetupId: id, venueId }, at);
		await declineRsvp(await as("employee"), id, later(1));
		await declineRsvp(await as("champion"), id, later(1));
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 1, waiting: 0 }]);
		expect(await kindsOf(await castId("champion"))).toEqual(["rsvp.declined"]);
	});

	test("cannot be given back by someone who has none", async () => {
		const { id } = await edition();
		await expect(withdrawRsvp(await as("employee"), id, at)).rejects.toEqual(refusal("no_seat_held"));
		await declineRsvp(await as("employee"), id, at);
		await expect(withdrawRsvp(await as("employee"), id, at)).rejects.toEqual(refusal("no_seat_held"));
	});
});

describe("moving to another venue", () => {
	test("frees the old seat for the first who waits there", async () => {
		const { id, venueIds } = await edition({ seats: [1, 1] });
		const [paris = "", dakar = ""] = venueIds;
		await rsvp(await as("employee"), { meetupId: id, venueId: paris }, at);
		await rsvp(await as("newcomer"), { meetupId: id, venueId: paris }, at);
		await rsvp(await as("employee"), { meetupId: id, venueId: dakar }, later(1));
		expect(await seatsOf(id)).toMatchObject([
			{ seatsTaken: 1, going: 0, waiting: 0 },
			{ seatsTaken: 1, going: 1, waiting: 0 },
		]);
	});

	test("both ways at once ends without a quarrel over locks", async () => {
		const { id, venueIds } = await edition({ seats: [20, 20] });
		const people = await Promise.all(Array.from({ length: 16 }, async () => viewerOf(await person())));
		const to = (index: number) => ({ meetupId: id, venueId: venueIds[index % 2] ?? "" });
		await Promise.all(people.map((viewer, index) => rsvp(viewer, to(index), at)));
		await Promise.all(people.map((viewer, index) => rsvp(viewer, to(index + 1), later(1))));
		expect(await seatsOf(id)).toMatchObject([
			{ seatsTaken: 8, going: 8 },
			{ seatsTaken: 8, going: 8 },
		]);
	});

	test("keeps the seat one holds when the other place has filled up meanwhile, unless one accepts to wait", async () => {
		const { id, venueIds } = await edition({ seats: [1, 1] });
		const [paris = "", dakar = ""] = venueIds;
		await rsvp(await as("newcomer"), { meetupId: id, venueId: dakar }, at);
		await rsvp(await as("employee"), { meetupId: id, venueId: paris }, at);
		const move = { meetupId: id, venueId: dakar, onlyIfFree: true };
		await expect(rsvp(await as("employee"), move, at)).rejects.toEqual(refusal("venue_filled_up"));
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 1 }, { seatsTaken: 1, waiting: 0 }]);
		expect(await rsvp(await as("employee"), { ...move, onlyIfFree: false }, at)).toMatchObject({ position: 1 });
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 0 }, { seatsTaken: 1, waiting: 1 }]);
	});

	test("to three places at once by one impatient person takes one seat", async () => {
		const { id, venueIds } = await edition({ seats: [5, 5, 5] });
		const lucia = await as("employee");
		await Promise.all(venueIds.map((venueId) => rsvp(lucia, { meetupId: id, venueId }, at)));
		const seats = await seatsOf(id);
		expect(seats.map((venue) => venue.seatsTaken).sort()).toEqual([0, 0, 1]);
		expect(seats.map((venue) => venue.going).sort()).toEqual([0, 0, 1]);
	});
});

describe("answers are refused", () => {
	test("for a draft, a cancelled meetup, one that has started and one whose answers are closed", async () => {
		const { id: communityId } = await community();
		const manager = await as("communityManager");
		const cases = [
			[{ state: "draft" }, "meetup_not_published"],
			[{ state: "cancelled" }, "meetup_cancelled"],
			[{ state: "held" }, "meetup_over"],
			[{ startsAt: at }, "meetup_over"],
			[{ rsvpClosesAt: at }, "rsvp_closed"],
		] as const;
		for (const [options, reason] of cases) {
			const { id, venueId } = await edition({ ...options, communityId });
			await expect(rsvp(manager, { meetupId: id, venueId }, at)).rejects.toEqual(refusal(reason));
		}
	});

	test("at a venue of another meetup", async () => {
		const { id } = await edition();
		const other = await edition();
		const input = { meetupId: id, venueId: other.venueId };
		await expect(rsvp(await as("employee"), input, at)).rejects.toEqual(refusal("venue_unknown"));
	});

	test("but a seat can be given back after answers have closed, until the start", async () => {
		const { id, venueId } = await edition({ seats: [1], rsvpClosesAt: later(60) });
		await rsvp(await as("employee"), { meetupId: id, venueId }, at);
		await rsvp(await as("newcomer"), { meetupId: id, venueId }, at);
		await withdrawRsvp(await as("employee"), id, later(120));
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 1, waiting: 0 }]);
		await expect(withdrawRsvp(await as("newcomer"), id, december)).rejects.toEqual(refusal("meetup_over"));
	});

	test("to those who may not know of the meetup: strangers to a closed community, guests who are not invited", async () => {
		const { id: communityId } = await community({ visibility: "by_invitation" });
		const closed = await edition({ communityId });
		const open = await edition();
		const ask = { meetupId: closed.id, venueId: closed.venueId };
		await expect(rsvp(await as("employee"), ask, at)).rejects.toBeInstanceOf(NotFound);
		await expect(declineRsvp(await as("employee"), closed.id, at)).rejects.toBeInstanceOf(NotFound);
		const guest = await as("guest");
		await expect(rsvp(guest, { meetupId: open.id, venueId: open.venueId }, at)).rejects.toBeInstanceOf(NotFound);
		await invite(open.id, guest.personId);
		expect(await rsvp(await as("guest"), { meetupId: open.id, venueId: open.venueId }, at)).toMatchObject({
			answer: "going",
		});
	});
});
