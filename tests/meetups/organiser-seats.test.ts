import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { deskNames, meetupDesk } from "@/lib/meetups/desk";
import { countedAnswers } from "@/lib/meetups/desk-answers";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { assignSeats, assignSeatTo, placePerson, removeSeatHolder } from "@/lib/meetups/organiser-seats";
import { releaseSeats, reserveSeats } from "@/lib/meetups/reservations";
import { declineRsvp, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import type { DeskFilters } from "@/lib/meetups/seat-schema";
import { cast } from "../cast";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { december, edition, seatsOf } from "./editions";

async function ours(options: Parameters<typeof edition>[0] = {}) {
	const { id: communityId } = await community();
	const { id, venueId } = await edition({ communityId, ...options });
	return { meetupId: id, venueId, claire: await as("communityManager") };
}

describe("an organiser", () => {
	test("gives a seat, and the colleague gets the calendar file", async () => {
		const { meetupId, venueId, claire } = await ours({ seats: [1] });
		await castId("champion");
		const give = { meetupId, venueId, email: cast.champion.email };
		await assignSeatTo(claire, give, at);
		await assignSeatTo(claire, give, at);
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 1, going: 1 }]);
		const mails = await db.outgoingMail.findMany({ where: { personId: await castId("champion") } });
		expect(mails).toHaveLength(1);
		expect(mails[0]?.attachment).not.toBeNull();
		await castId("newcomer");
		await expect(assignSeatTo(claire, { ...give, email: cast.newcomer.email }, at)).rejects.toEqual(
			refusal("venue_full"),
		);
		await expect(assignSeatTo(claire, { ...give, email: "nobody@semis.example" }, at)).rejects.toEqual(
			refusal("person_unknown"),
		);
	});

	test("gives seats to several people, and learns who is left when they run out", async () => {
		const { meetupId, venueId, claire } = await ours({ seats: [2] });
		const people: { id: string; email: string }[] = [];
		for (const name of ["champion", "newcomer", "lineManager", "moderator"] as const)
			people.push({ id: await castId(name), email: cast[name].email });
		const { refused } = await assignSeats(claire, { meetupId, venueId }, people, at);
		expect([...refused]).toEqual(people.slice(2).map(({ id }) => [id, "venue_full"]));
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 2, going: 2 }]);
		await expect(assignSeats(claire, { meetupId, venueId }, people.slice(2, 3), at)).rejects.toEqual(
			refusal("venue_full"),
		);
		await expect(assignSeats(await as("employee"), { meetupId, venueId }, people, at)).rejects.toEqual(
			refusal("managers_only"),
		);
	});

	test("takes somebody off the list with a reason, which they read, and the next in line is offered the seat", async () => {
		const { meetupId, venueId, claire } = await ours({ seats: [1] });
		await rsvp(await as("employee"), { meetupId, venueId }, at);
		await rsvp(await as("newcomer"), { meetupId, venueId }, at);
		const reason = "The room is for people who speak that day.";
		await removeSeatHolder(claire, { meetupId, personId: await castId("employee"), reason }, at);
		expect((await meetupPage(await as("employee"), meetupId, at)).mine).toMatchObject({
			ending: "removed",
			endingReason: reason,
		});
		const mail = await db.outgoingMail.findFirst({
			where: { personId: await castId("employee"), onceKey: { startsWith: "rsvp.removed" } },
		});
		expect(mail?.text).toContain(reason);
		expect((await meetupPage(await as("newcomer"), meetupId, at)).mine?.answer).toBe("offered");
		await expect(
			removeSeatHolder(claire, { meetupId, personId: await castId("employee"), reason }, at),
		).rejects.toEqual(refusal("holds_no_seat"));
	});

	test("sets seats aside, gives them out past the queue, and gives the rest back to those who wait", async () => {
		const { meetupId, venueId, claire } = await ours({ seats: [3] });
		await reserveSeats(claire, { meetupId, venueId, seats: 2, reason: "Speakers" }, at);
		await expect(reserveSeats(claire, { meetupId, venueId, seats: 2, reason: "Press" }, at)).rejects.toEqual(
			refusal("too_few_seats"),
		);
		await rsvp(await as("employee"), { meetupId, venueId }, at);
		expect(await rsvp(await as("newcomer"), { meetupId, venueId }, at)).toMatchObject({ position: 1 });
		const [reservation] = (await meetupDesk(claire, meetupId)).venues[0]?.reservations ?? [];
		const reservationId = reservation?.id ?? "";
		await castId("champion");
		await assignSeatTo(claire, { meetupId, venueId, email: cast.champion.email, reservationId }, at);
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 3, going: 2, waiting: 1 }]);
		await releaseSeats(claire, { meetupId, reservationId }, at);
		await releaseSeats(claire, { meetupId, reservationId }, at);
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 3, going: 2, waiting: 0 }]);
		expect((await meetupPage(await as("newcomer"), meetupId, at)).mine?.answer).toBe("offered");
	});

	test("seats somebody who waits past those who wait longer with a reason, which stands on the desk until the seat is given back", async () => {
		const { meetupId, venueId, claire } = await ours({ seats: [1] });
		for (const name of ["employee", "newcomer", "champion"] as const)
			await rsvp(await as(name), { meetupId, venueId }, at);
		const personId = await castId("champion");
		const place = { meetupId, venueId, personId };
		const { revision } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: { revision: true } });
		await expect(placePerson(claire, { ...place, from: "extra" }, at)).rejects.toEqual(
			refusal("waitlist_reason_missing"),
		);
		const reason = "She opens the day";
		await expect(placePerson(claire, { ...place, from: "free", reason }, at)).rejects.toEqual(refusal("venue_full"));
		await placePerson(claire, { ...place, from: "extra", reason }, at);
		await placePerson(claire, { ...place, from: "extra", reason }, at);
		expect(await seatsOf(meetupId)).toMatchObject([{ capacity: 2, seatsTaken: 2, going: 2, waiting: 1 }]);
		// A form that was opened before the room grew would write the old number.
		expect(await db.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: { revision: true } })).toEqual({
			revision: revision + 1,
		});
		const desk = await meetupDesk(claire, meetupId);
		const shown = async () => (await deskNames(claire, desk, { state: "coming" })).rows;
		expect(await shown()).toContainEqual(expect.objectContaining({ pastWaitlistReason: reason }));
		const [deed] = await db.activity.findMany({
			where: { kind: "rsvp.seated" },
			select: { actorId: true, detail: true },
		});
		expect(deed).toEqual({ actorId: claire.personId, detail: { venueId, passed: 1, added: 1 } });
		const mails = await db.outgoingMail.findMany({ where: { personId, onceKey: { startsWith: "rsvp.seated" } } });
		expect(mails).toHaveLength(1);
		expect(mails[0]?.text).not.toContain(reason);
		const champion = await as("champion");
		await withdrawRsvp(champion, meetupId, at);
		await rsvp(champion, { meetupId, venueId }, at);
		expect(await db.rsvp.count({ where: { meetupId, pastWaitlistReason: { not: null } } })).toBe(0);
	});

	test("seats the first of the waitlist without a reason, and out of the reserved seats", async () => {
		const { meetupId, venueId, claire } = await ours({ seats: [2] });
		await reserveSeats(claire, { meetupId, venueId, seats: 1, reason: "Press" }, at);
		for (const name of ["employee", "newcomer"] as const) await rsvp(await as(name), { meetupId, venueId }, at);
		const from = (await meetupDesk(claire, meetupId)).venues[0]?.reservations[0]?.id ?? "";
		await placePerson(claire, { meetupId, venueId, personId: await castId("newcomer"), from }, at);
		expect(await seatsOf(meetupId)).toMatchObject([{ capacity: 2, seatsTaken: 2, going: 2, waiting: 0 }]);
	});

	test("assigns a seat elsewhere to somebody who has one: companions come along, and the day to confirm stays", async () => {
		const { meetupId, venueId, claire } = await ours({ seats: [2, 3], companionsEach: 1 });
		const to = (await meetupDesk(claire, meetupId)).venues[1]?.id ?? "";
		await rsvp(await as("employee"), { meetupId, venueId, companions: ["Marta Gil"] }, at);
		await rsvp(await as("newcomer"), { meetupId, venueId: to }, at);
		await reserveSeats(claire, { meetupId, venueId: to, seats: 1, reason: "Press" }, at);
		const personId = await castId("employee");
		const confirmBy = new Date(at.getTime() + DAY);
		await db.rsvp.updateMany({ where: { meetupId, personId }, data: { confirmBy } });
		const give = { meetupId, venueId: to, email: cast.employee.email };
		await expect(assignSeatTo(claire, give, at)).rejects.toEqual(refusal("venue_full"));
		const reservationId = (await meetupDesk(claire, meetupId)).venues[1]?.reservations[0]?.id;
		await assignSeatTo(claire, { ...give, reservationId }, at);
		expect(await db.rsvp.findFirst({ where: { meetupId, personId } })).toMatchObject({
			answer: "going",
			venueId: to,
			companions: ["Marta Gil"],
			confirmBy,
		});
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 0 }, { capacity: 3, seatsTaken: 3, going: 2 }]);
		const mails = await db.outgoingMail.findMany({ where: { personId }, select: { onceKey: true } });
		expect(mails.filter(({ onceKey }) => onceKey.startsWith("rsvp.moved"))).toHaveLength(1);
	});

	test("moves somebody with their companions to another venue, and the seats they leave are offered on", async () => {
		const { meetupId, venueId, claire } = await ours({ seats: [2, 2], companionsEach: 1 });
		const [, other] = (await meetupDesk(claire, meetupId)).venues;
		const to = other?.id ?? "";
		await rsvp(await as("employee"), { meetupId, venueId, companions: ["Marta Gil"] }, at);
		await rsvp(await as("newcomer"), { meetupId, venueId }, at);
		await rsvp(await as("champion"), { meetupId, venueId: to }, at);
		const personId = await castId("employee");
		const move = { meetupId, personId, venueId: to, from: "free" } as const;
		await expect(placePerson(claire, move, at)).rejects.toEqual(refusal("venue_full"));
		await placePerson(claire, { ...move, from: "extra" }, at);
		expect(await seatsOf(meetupId)).toMatchObject([
			{ capacity: 2, seatsTaken: 1, waiting: 0 },
			{ capacity: 3, seatsTaken: 3, going: 2 },
		]);
		expect((await meetupPage(await as("newcomer"), meetupId, at)).mine?.answer).toBe("offered");
		const mail = await db.outgoingMail.findFirst({ where: { personId, onceKey: { startsWith: "rsvp.moved" } } });
		expect(mail?.text).toContain("Dakar Plateau");
		expect(mail?.attachment).not.toBeNull();
		await expect(placePerson(claire, { ...move, personId: await castId("moderator") }, at)).rejects.toEqual(
			refusal("holds_no_seat"),
		);
		await expect(placePerson(await as("moderator"), move, at)).rejects.toEqual(refusal("managers_only"));
	});

	test("finds people by venue and by answer", async () => {
		const { meetupId, venueId, claire } = await ours({ seats: [1, 5] });
		const desk = await meetupDesk(claire, meetupId);
		const other = desk.venues[1]?.id ?? "";
		await rsvp(await as("employee"), { meetupId, venueId }, at);
		for (const name of ["newcomer", "lineManager"] as const) await rsvp(await as(name), { meetupId, venueId }, at);
		await rsvp(await as("champion"), { meetupId, venueId: other }, at);
		await declineRsvp(await as("moderator"), meetupId, at);
		await db.rsvp.updateMany({ where: { personId: await castId("champion") }, data: { confirmBy: december } });
		const who = async (filters: DeskFilters) => {
			const { waiting, rows } = await deskNames(claire, desk, filters);
			return [waiting, rows].map((part) =>
				part.map(({ person, position }) => `${person.givenName} ${position ?? ""}`.trim()),
			);
		};
		const { employee, newcomer, lineManager, champion, moderator } = cast;
		const queue = [`${newcomer.givenName} 1`, `${lineManager.givenName} 2`];
		expect(await who({ venue: venueId })).toEqual([queue, [employee.givenName]]);
		expect(await who({ venue: other })).toEqual([[], [champion.givenName]]);
		expect(await who({ state: "waiting" })).toEqual([[], queue]);
		expect(await who({ state: "waiting", q: lineManager.familyName })).toEqual([[], [queue[1]]]);
		expect(await who({ state: "toConfirm" })).toEqual([[], [champion.givenName]]);
		expect((await who({ state: "coming" }))[1]).toHaveLength(2);
		expect(await who({ state: "offered" })).toEqual([[], []]);
		expect(await who({ state: "gone", venue: venueId })).toEqual([[], [moderator.givenName]]);
	});

	test("is nobody else: others are refused, and strangers to a closed community find nothing", async () => {
		const { meetupId, venueId } = await ours();
		const email = cast.champion.email;
		await expect(assignSeatTo(await as("moderator"), { meetupId, venueId, email }, at)).rejects.toEqual(
			refusal("managers_only"),
		);
		await expect(meetupDesk(await as("employee"), meetupId)).rejects.toEqual(refusal("managers_only"));
		const closed = await community({ visibility: "by_invitation" });
		const theirs = await edition({ communityId: closed.id });
		await expect(meetupDesk(await as("hubLead"), theirs.id)).rejects.toBeInstanceOf(NotFound);
		await expect(
			reserveSeats(await as("hubLead"), { meetupId: theirs.id, venueId: theirs.venueId, seats: 1, reason: "Me" }, at),
		).rejects.toBeInstanceOf(NotFound);
	});
});

test("the desk takes as many statements with ten people as with one", async () => {
	const { meetupId, venueId, claire } = await ours({ seats: [20, 20] });
	const count = () =>
		countStatements(async () => {
			const desk = await meetupDesk(claire, meetupId);
			await deskNames(claire, desk, {});
			await countedAnswers(claire, desk, undefined);
		});
	await rsvp(await as("employee"), { meetupId, venueId }, at);
	const one = await count();
	for (const name of ["champion", "newcomer", "lineManager", "moderator", "hubLead"] as const)
		await rsvp(await as(name), { meetupId, venueId }, at);
	expect(await count()).toBe(one);
});
