import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { myNextMeetups, pastMeetups, upcomingMeetups } from "@/lib/meetups/queries";
import { declineRsvp, rsvp } from "@/lib/meetups/rsvps";
import { meetupFilters } from "@/lib/meetups/schema";
import { as, at, castId, community, person } from "../factories";
import { countStatements } from "../statements";
import { edition } from "./editions";

const filters = meetupFilters.parse({});
const days = (count: number) => new Date(at.getTime() + count * 86_400_000);

describe("the page of an edition", () => {
	test("takes as many statements with three venues, three parts and a crowd as with one of each", async () => {
		const small = await edition({ seats: [1], agenda: 1 });
		const large = await edition({ seats: [50, 50, 50], agenda: 3 });
		for (let index = 0; index < 30; index++)
			await db.rsvp.create({
				data: {
					meetupId: large.id,
					communityId: large.communityId,
					personId: await person(),
					venueId: large.venueIds[index % 3],
					answer: "going",
					answeredAt: at,
				},
			});
		const viewer = await as("employee");
		const counts = [];
		for (const { id } of [small, large]) counts.push(await countStatements(() => meetupPage(viewer, id, at)));
		expect(counts[0]).toBe(counts[1]);
		expect(counts[0]).toBeLessThanOrEqual(6);
	});

	test("says who is coming without loading them: of my unit, for the first time, and five faces", async () => {
		const { id: communityId } = await community();
		const before = await edition({ communityId, state: "held", startsAt: days(-60) });
		const { id, venueId } = await edition({ communityId });
		const answers: [string, boolean][] = [];
		for (let index = 0; index < 7; index++)
			answers.push([await person({ unit: index < 3 ? "spain" : "tunisia" }), index > 1]);
		for (const [personId, isNew] of answers) {
			const answer = { communityId, personId, answer: "going" as const, answeredAt: at };
			await db.rsvp.create({ data: { ...answer, meetupId: id, venueId } });
			if (!isNew) await db.rsvp.create({ data: { ...answer, meetupId: before.id, venueId: before.venueId } });
		}
		await db.venue.update({ where: { id: venueId }, data: { seatsTaken: 7 } });
		const page = await meetupPage(await as("employee"), id, at);
		expect(page).toMatchObject({ counts: { people: 7 }, fromMyUnit: 3, firstTimers: 5 });
		expect(page.faces).toHaveLength(5);
		await rsvp(await as("employee"), { meetupId: id, venueId }, at);
		expect(await meetupPage(await as("employee"), id, at)).toMatchObject({
			counts: { people: 8 },
			fromMyUnit: 4,
			firstTimers: 6,
		});
	});

	test("tells the place in the queue", async () => {
		const { id, venueId } = await edition({ seats: [1] });
		for (const name of ["employee", "newcomer", "champion"] as const)
			await rsvp(await as(name), { meetupId: id, venueId }, at);
		expect((await meetupPage(await as("champion"), id, at)).mine).toMatchObject({
			answer: "waitlisted",
			venueId,
			position: 2,
		});
		expect((await meetupPage(await as("employee"), id, at)).mine).toMatchObject({
			answer: "going",
			venueId,
			position: null,
		});
		expect((await meetupPage(await as("lineManager"), id, at)).mine).toBeNull();
	});
});

describe("lists", () => {
	test("take as many statements for three editions as for one", async () => {
		const { id: communityId } = await community();
		const viewer = await as("employee");
		await edition({ communityId, seats: [1, 1] });
		const one = await countStatements(() => upcomingMeetups(viewer, filters, at));
		for (let index = 0; index < 2; index++) await edition({ communityId, seats: [1, 1, 1] });
		expect(await countStatements(() => upcomingMeetups(viewer, filters, at))).toBe(one);
	});

	test("run from the nearest, page after page, without a gap or a repetition", async () => {
		const { id: communityId } = await community();
		const viewer = await as("employee");
		for (let index = 0; index < 23; index++)
			await edition({ communityId, title: `Edition ${index}`, startsAt: days(1 + (index % 5)) });
		const first = await upcomingMeetups(viewer, filters, at);
		const second = await upcomingMeetups(viewer, { ...filters, after: first.next ?? "" }, at);
		expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 3, null]);
		const all = [...first.rows, ...second.rows];
		expect(new Set(all.map((row) => row.id)).size).toBe(23);
		const times = all.map((row) => row.startsAt.getTime());
		expect(times).toEqual([...times].sort((a, b) => a - b));
	});

	test("tell coming from past by the clock, not by whether the job has run", async () => {
		const { id: communityId } = await community();
		const viewer = await as("employee");
		await edition({ communityId, title: "Now on", startsAt: new Date(at.getTime() - 3_600_000) });
		await edition({ communityId, title: "Over, not yet noted", startsAt: days(-1) });
		await edition({ communityId, title: "Held", state: "held", startsAt: days(-60) });
		await edition({ communityId, title: "Called off", state: "cancelled", startsAt: days(3) });
		const titles = async (list: typeof upcomingMeetups) =>
			(await list(viewer, filters, at)).rows.map((row) => row.title);
		expect(await titles(upcomingMeetups)).toEqual(["Now on", "Called off"]);
		expect(await titles(pastMeetups)).toEqual(["Over, not yet noted", "Held"]);
	});

	test("of what is next for me hold my seats and my communities' editions, but none I declined", async () => {
		const mine = await community({ members: [await castId("employee")] });
		const viewer = await as("employee");
		const elsewhere = await edition({ title: "A seat elsewhere", startsAt: days(2) });
		await edition({ title: "Somebody else's" });
		await edition({ communityId: mine.id, title: "My community's", startsAt: days(1) });
		const declined = await edition({ communityId: mine.id, title: "Declined" });
		await rsvp(viewer, { meetupId: elsewhere.id, venueId: elsewhere.venueId }, at);
		await declineRsvp(viewer, declined.id, at);
		expect((await myNextMeetups(viewer, at)).map(({ title, mine }) => [title, mine?.answer])).toEqual([
			["My community's", undefined],
			["A seat elsewhere", "going"],
		]);
		const seats = await upcomingMeetups(viewer, { ...filters, mine: true }, at);
		expect(seats.rows.map((row) => row.title)).toEqual(["A seat elsewhere"]);
	});
});
