import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { rsvp } from "@/lib/meetups/rsvps";
import { markExpiredContractsAsLeft } from "@/lib/people/leaving";
import { restorePerson, suspendPerson } from "@/lib/people/people";
import { releaseSeatsOutOfSight } from "@/lib/seats/out-of-sight";
import { as, at, castId } from "../factories";
import { december, edition, seatsOf } from "../meetups/editions";

const answers = async (meetupId: string) =>
	Object.fromEntries(
		(
			await db.rsvp.findMany({
				where: { meetupId },
				select: { answer: true, ending: true, person: { select: { givenName: true } } },
			})
		).map(({ person, answer, ending }) => [person.givenName, ending ?? answer]),
	);

const jobs = () =>
	db.$queryRaw<
		object[]
	>`select task_identifier as task from graphile_worker.jobs where task_identifier = 'people.departed'`;

/** Lucía has the only seat, Awa and then Sami wait for it. */
async function fullEdition(startsAt = december) {
	const { id, venueId } = await edition({ seats: [1], startsAt });
	for (const name of ["employee", "newcomer", "lineManager"] as const)
		await rsvp(await as(name), { meetupId: id, venueId, onlyIfFree: false }, at);
	return id;
}

describe("somebody who is suspended", () => {
	test("gives their seat back, and the first in line is offered it", async () => {
		const id = await fullEdition();
		await suspendPerson(await as("admin"), await castId("employee"), at);
		expect(await jobs()).toEqual([{ task: "people.departed" }]);
		expect(await releaseSeatsOutOfSight({}, at)).toBe(1);
		expect(await answers(id)).toEqual({ Lucía: "left_company", Awa: "offered", Sami: "waitlisted" });
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 1, going: 0, waiting: 1 }]);
		expect(await releaseSeatsOutOfSight({}, at)).toBe(0);
	});

	test("gives their place in the queue back, and nobody waits behind them", async () => {
		const id = await fullEdition();
		await suspendPerson(await as("admin"), await castId("newcomer"), at);
		expect(await releaseSeatsOutOfSight({}, at)).toBe(1);
		expect(await answers(id)).toEqual({ Lucía: "going", Awa: "left_company", Sami: "waitlisted" });
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 1, waiting: 1, waitlist: [await castId("lineManager")] }]);
	});

	test("keeps what they held at editions that have begun, and everything if restored in time", async () => {
		const id = await fullEdition();
		await suspendPerson(await as("admin"), await castId("employee"), at);
		expect(await releaseSeatsOutOfSight({}, new Date(december.getTime() + 1))).toBe(0);
		await restorePerson(await as("admin"), await castId("employee"), at);
		expect(await releaseSeatsOutOfSight({}, at)).toBe(0);
		expect(await answers(id)).toMatchObject({ Lucía: "going" });
	});
});

test("somebody whose contract has ended gives back every seat, however many run the job", async () => {
	const [first, second] = [await fullEdition(), await fullEdition(new Date(december.getTime() + 1000))];
	await db.person.update({ where: { id: await castId("employee") }, data: { leftOn: new Date("2026-11-17") } });
	expect(await markExpiredContractsAsLeft(at)).toBe(1);
	expect(await jobs()).toHaveLength(1);
	const freed = await Promise.all([releaseSeatsOutOfSight({}, at), releaseSeatsOutOfSight({}, at)]);
	expect(freed[0] + freed[1]).toBe(2);
	for (const id of [first, second])
		expect(await answers(id)).toEqual({ Lucía: "left_company", Awa: "offered", Sami: "waitlisted" });
});
