import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { arrive, checkIn, takeBack, walkIn } from "@/lib/attendance/check-ins";
import { badgeCode, doorCode } from "@/lib/attendance/codes";
import { attendanceAt, colleaguesWithoutSeat, hostedMeetup, ownSeat } from "@/lib/attendance/queries";
import { eraseWalkInNames } from "@/lib/attendance/walk-ins";
import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { december, edition } from "../meetups/editions";
import { refusal } from "../refusal";
import { countStatements } from "../statements";

const door = (minutes: number) => new Date(december.getTime() + minutes * MINUTE);
const key = () => randomUUID();

/** Claire's edition of 17 December, with Lucía seated and a guest of hers beside her. */
async function ours() {
	const { id: communityId } = await community();
	const { id, venueId, venueIds } = await edition({ communityId, seats: [9, 9], companionsEach: 2 });
	const lucia = await as("employee");
	await rsvp(lucia, { meetupId: id, venueId, companions: ["Marta Gil"] }, at);
	const tap = { meetupId: id, venueId, personId: lucia.personId, method: "list" } as const;
	return { id, venueId, dakar: venueIds[1] ?? "", claire: await as("communityManager"), lucia, tap };
}

const came = async (meetupId: string) => {
	const claire = await as("communityManager");
	return (await attendanceAt(claire, await hostedMeetup(claire, meetupId))).arrived;
};
const kinds = async (meetupId: string) =>
	(
		await db.activity.findMany({
			where: { subjectId: meetupId, kind: { startsWith: "meetup.att" } },
			orderBy: { at: "asc" },
			select: { kind: true, actorId: true },
		})
	).map(({ kind, actorId }) => [kind, actorId]);

describe("a host at the door", () => {
	test("notes somebody who came with a guest, and the ledger says who came", async () => {
		const { id, venueId, claire, lucia, tap } = await ours();
		expect(await checkIn(claire, { ...tap, deviceKey: key() }, door(-5))).toBe("done");
		expect(await came(id)).toEqual([
			expect.objectContaining({ attendee: lucia.personId, venueId, companions: 1, isWalkIn: false }),
		]);
		expect(await kinds(id)).toEqual([["meetup.attended", lucia.personId]]);
		expect(await db.checkIn.findFirst()).toMatchObject({ method: "list", byId: claire.personId });
	});

	test("says later that the guest stayed at home", async () => {
		const { id, claire, tap } = await ours();
		await checkIn(claire, { ...tap, deviceKey: key() }, door(-5));
		await checkIn(claire, { ...tap, companions: 0, deviceKey: key() }, door(-4));
		expect(await checkIn(claire, { ...tap, companions: 1, deviceKey: key() }, door(-6))).toBe("outdated");
		expect(await came(id)).toEqual([expect.objectContaining({ companions: 0 })]);
		expect(await kinds(id)).toHaveLength(1);
	});

	test("notes a colleague without a seat, and somebody by name, as walk-ins", async () => {
		const { id, venueId, claire } = await ours();
		const awa = await as("newcomer");
		await checkIn(claire, { meetupId: id, venueId, personId: awa.personId, method: "list", deviceKey: key() }, door(3));
		await walkIn(claire, { meetupId: id, venueId, name: "Jean Petit", deviceKey: key() }, door(4));
		expect(await came(id)).toEqual([
			expect.objectContaining({ name: "Jean Petit", isWalkIn: true }),
			expect.objectContaining({ attendee: awa.personId, isWalkIn: true, companions: 0 }),
		]);
		expect(await kinds(id)).toEqual([
			["meetup.attended", awa.personId],
			["meetup.attended", null],
		]);
	});

	test("finds colleagues by name among those without a seat", async () => {
		const { id, claire } = await ours();
		const ewa = await person({ givenName: "Ewa", familyName: "Wiśniewska" });
		const meetup = await hostedMeetup(claire, id);
		expect(await colleaguesWithoutSeat(claire, meetup, "wisniew")).toEqual([
			expect.objectContaining({ personId: ewa, name: "Ewa Wiśniewska" }),
		]);
		expect(await colleaguesWithoutSeat(claire, meetup, "luc")).toEqual([]);
		expect(await colleaguesWithoutSeat(claire, meetup, " ")).toEqual([]);
	});

	test("takes a wrong tap back, and the row stays with when", async () => {
		const { id, claire, lucia, tap } = await ours();
		await checkIn(claire, { ...tap, deviceKey: key() }, door(-5));
		const back = { meetupId: id, attendee: lucia.personId };
		expect(await takeBack(claire, back, door(-4))).toBe("done");
		expect(await takeBack(claire, back, door(-3))).toBe("already");
		expect(await came(id)).toEqual([]);
		expect(await db.checkIn.findFirst()).toMatchObject({ takenBackAt: door(-4) });
		expect(await kinds(id)).toEqual([
			["meetup.attended", lucia.personId],
			["meetup.attendance_taken_back", claire.personId],
		]);
		expect(await checkIn(claire, { ...tap, deviceKey: key() }, door(9))).toBe("done");
		expect(await came(id)).toHaveLength(1);
	});

	test("takes a walk-in back by the key of its note, and it does not come again with it", async () => {
		const { id, venueId, claire } = await ours();
		const note = { meetupId: id, venueId, name: "Jean Petit", deviceKey: key() };
		await walkIn(claire, note, door(4));
		expect(await takeBack(claire, { meetupId: id, attendee: note.deviceKey }, door(5))).toBe("done");
		expect(await walkIn(claire, note, door(6))).toBe("outdated");
		expect(await came(id)).toEqual([]);
	});

	test("hosts a place without managing the community, and runs the door of every place", async () => {
		const { id, dakar, tap } = await ours();
		const olfa = await as("champion");
		await expect(checkIn(olfa, { ...tap, deviceKey: key() }, door(0))).rejects.toMatchObject({ name: "Refused" });
		await db.venue.update({ where: { id: dakar }, data: { hostId: olfa.personId } });
		expect(await checkIn(olfa, { ...tap, deviceKey: key() }, door(0))).toBe("done");
		expect((await hostedMeetup(olfa, id)).venues).toHaveLength(2);
	});

	test("is let in from the day before to a week after", async () => {
		const { claire, tap } = await ours();
		const note = () => ({ ...tap, deviceKey: key() });
		await expect(checkIn(claire, note(), new Date("2026-12-15T22:59:00Z"))).rejects.toEqual(
			refusal("check_in_not_open"),
		);
		expect(await checkIn(claire, note(), new Date("2026-12-15T23:00:00Z"))).toBe("done");
		expect(await checkIn(claire, note(), new Date(door(180).getTime() + 7 * DAY))).toBe("already");
		await expect(checkIn(claire, note(), new Date(door(181).getTime() + 7 * DAY))).rejects.toEqual(
			refusal("check_in_closed"),
		);
	});

	test("does not note people who are not of the company and hold no seat, nor at another meetup's place", async () => {
		const { claire, tap } = await ours();
		const guest = await castId("guest");
		await expect(checkIn(claire, { ...tap, personId: guest, deviceKey: key() }, door(0))).rejects.toEqual(
			refusal("attendee_unknown"),
		);
		const { venueId } = await edition();
		await expect(checkIn(claire, { ...tap, venueId, deviceKey: key() }, door(0))).rejects.toEqual(
			refusal("venue_unknown"),
		);
	});

	test("of a hidden community is nobody who does not belong to it", async () => {
		const { id: communityId } = await community({ visibility: "hidden" });
		const { id, venueId } = await edition({ communityId });
		const lea = await as("hubLead");
		const note = { meetupId: id, venueId, name: "Jean Petit", deviceKey: key() };
		await expect(walkIn(lea, note, door(0))).rejects.toThrow(NotFound);
		await expect(hostedMeetup(lea, id)).rejects.toThrow(NotFound);
	});
});

describe("several devices", () => {
	test("racing for one person note them once", async () => {
		const { id, claire, tap } = await ours();
		const outcomes = await Promise.all(
			Array.from({ length: 8 }, () => checkIn(claire, { ...tap, deviceKey: key() }, door(1))),
		);
		expect(outcomes.sort()).toEqual([...Array(7).fill("already"), "done"]);
		expect(await came(id)).toHaveLength(1);
		expect(await kinds(id)).toHaveLength(1);
	});

	test("sending the same notes twice, also at once, double nothing", async () => {
		const { id, venueId, claire, tap } = await ours();
		const note = { ...tap, deviceKey: key() };
		const visitor = { meetupId: id, venueId, name: "Jean Petit", deviceKey: key() };
		const send = () => Promise.all([checkIn(claire, note, door(1)), walkIn(claire, visitor, door(2))]);
		await Promise.all([send(), send()]);
		expect(await send()).toEqual(["already", "already"]);
		expect(await came(id)).toHaveLength(2);
		expect(await kinds(id)).toHaveLength(2);
	});

	test("out of reach: of what was noted about one person the latest holds, whichever arrives last", async () => {
		const { id, claire, lucia, tap } = await ours();
		await checkIn(claire, { ...tap, deviceKey: key() }, door(1));
		await takeBack(claire, { meetupId: id, attendee: lucia.personId }, door(5));
		expect(await checkIn(claire, { ...tap, deviceKey: key() }, door(3))).toBe("outdated");
		expect(await came(id)).toEqual([]);
		expect(await checkIn(claire, { ...tap, deviceKey: key() }, door(8))).toBe("done");
		expect(await takeBack(claire, { meetupId: id, attendee: lucia.personId }, door(7))).toBe("outdated");
		expect(await came(id)).toHaveLength(1);
	});
});

describe("a seat holder at the door", () => {
	test("says that they are there, from an hour before the start to the end", async () => {
		const { id, venueId, lucia } = await ours();
		const scan = { meetupId: id, venueId, code: doorCode(id, venueId), companions: 5 };
		await expect(arrive(lucia, scan, new Date(december.getTime() - HOUR - 1))).rejects.toEqual(
			refusal("door_not_open"),
		);
		await expect(arrive(lucia, scan, door(181))).rejects.toEqual(refusal("door_closed"));
		expect(await arrive(lucia, scan, door(-60))).toBe("done");
		expect(await arrive(lucia, { ...scan, companions: 1 }, door(-59))).toBe("already");
		expect(await came(id)).toEqual([expect.objectContaining({ attendee: lucia.personId, companions: 1 })]);
		expect((await ownSeat(lucia, id)).arrival).toMatchObject({ venueId });
	});

	test("is not believed with another door's code, nor without a seat", async () => {
		const { id, venueId, dakar, lucia } = await ours();
		const scan = { meetupId: id, venueId, code: doorCode(id, dakar), companions: 0 };
		await expect(arrive(lucia, scan, door(0))).rejects.toEqual(refusal("door_code_wrong"));
		const ben = await as("moderator");
		await expect(arrive(ben, { ...scan, code: doorCode(id, venueId) }, door(0))).rejects.toEqual(
			refusal("no_seat_to_arrive"),
		);
	});
});

describe("a code", () => {
	test("stands for one person at one edition, and says nothing of either", async () => {
		const [one, other] = [badgeCode("a", "b"), badgeCode("a", "c")];
		expect(one).toMatch(/^[\w-]{22}$/);
		expect(one).not.toBe(other);
		expect(one).not.toBe(doorCode("a", "b"));
		expect(badgeCode("a", "b")).toBe(one);
	});
});

describe("the list", () => {
	test("sends only what a device does not have, in as many statements for many as for one", async () => {
		const { id, venueId, claire, tap } = await ours();
		await checkIn(claire, { ...tap, deviceKey: key() }, door(1));
		const meetup = await hostedMeetup(claire, id);
		const few = await countStatements(() => attendanceAt(claire, meetup));
		for (const name of ["Ada", "Bea", "Cid"])
			await rsvp(await viewerOf(await person({ givenName: name })), { meetupId: id, venueId }, at);
		const { expected, arrived, ...marks } = await attendanceAt(claire, meetup);
		expect(expected).toHaveLength(4);
		expect(arrived).toHaveLength(1);
		expect(await countStatements(() => attendanceAt(claire, meetup))).toBe(few);
		expect(await attendanceAt(claire, meetup, marks)).toEqual({ ...marks, expected: undefined, arrived: undefined });
		await takeBack(claire, { meetupId: id, attendee: tap.personId }, door(2));
		expect(await attendanceAt(claire, meetup, marks)).toMatchObject({ expected: undefined, arrived: [] });
	});
});

test("the name of a visitor is erased a month after; that somebody came is still counted", async () => {
	const { id, venueId, claire, lucia, tap } = await ours();
	await walkIn(claire, { meetupId: id, venueId, name: "Jean Petit", deviceKey: key() }, door(5));
	await checkIn(claire, { ...tap, deviceKey: key() }, door(6));
	const after = (days: number) => new Date(december.getTime() + days * DAY);
	expect(await eraseWalkInNames(after(29))).toBe(0);
	expect((await came(id))?.map(({ name }) => name)).toContain("Jean Petit");
	expect(await eraseWalkInNames(after(31))).toBe(1);
	expect(await eraseWalkInNames(after(32))).toBe(0);
	const arrived = await came(id);
	expect(arrived).toMatchObject([{ attendee: lucia.personId }, { name: "Personne extérieure", isWalkIn: true }]);
});

describe("one's own seat", () => {
	test("and arrival are one's own, and gone when they are given or taken back", async () => {
		const { id, venueId, claire, lucia, tap } = await ours();
		await checkIn(claire, { ...tap, deviceKey: key() }, door(-5));
		const awa = await as("newcomer");
		expect(await ownSeat(awa, id)).toMatchObject({ seat: null, arrival: null });
		expect(await ownSeat(lucia, id)).toMatchObject({ seat: { venueId }, arrival: { venueId } });
		await takeBack(claire, { meetupId: id, attendee: lucia.personId }, door(-4));
		expect(await ownSeat(lucia, id)).toMatchObject({ seat: { venueId }, arrival: null });
		await withdrawRsvp(lucia, id, at);
		expect(await ownSeat(lucia, id)).toMatchObject({ seat: null });
	});
});

test("a colleague who walks in is one who is here, works here and holds no seat", async () => {
	const { id, claire } = await ours();
	const found = async (q: string) =>
		(await colleaguesWithoutSeat(claire, await hostedMeetup(claire, id), q)).map(({ name }) => name);
	await castId("guest");
	await castId("suspended");
	await castId("newcomer");
	expect(await found("semis.example ibanez")).toEqual([]);
	expect(await found("weber")).toEqual([]);
	expect(await found("wojcik")).toEqual([]);
	expect(await found("diop")).toEqual(["Awa Diop"]);
});
