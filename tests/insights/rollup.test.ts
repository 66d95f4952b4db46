import { describe, expect, test } from "vitest";
import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { db } from "@/lib/db";
import { rebuildDays, refreshFigures } from "@/lib/insights/rollup";
import { at, castId, community, orgUnit } from "../factories";
import { countStatements } from "../statements";
import { colleague, colleagues, daysAgo, did, figure, headcount, personDays, spoke } from "./ledger";

describe("days of people", () => {
	test("a person who read in the morning and answered at night has one day, an engaged one", async () => {
		const lucia = await colleague();
		await did(lucia, "person.visited", { at: new Date("2026-11-17T07:00:00Z") });
		await did(lucia, "reply.written", { at: new Date("2026-11-17T21:00:00Z") });
		await did(lucia, "person.visited", { at: new Date("2026-11-16T07:00:00Z") });
		await rebuildDays("2026-11-16", "2026-11-18");
		expect(await personDays(lucia)).toEqual(["2026-11-16", "2026-11-17 engaged"]);
	});

	test("what happens at 23:30 UTC belongs to the next day in Paris", async () => {
		const lucia = await colleague();
		await did(lucia, "person.visited", { at: new Date("2026-11-16T22:59:59Z") });
		await did(lucia, "post.asked", { at: new Date("2026-11-16T23:30:00Z") });
		await rebuildDays("2026-11-16", "2026-11-17");
		expect(await personDays(lucia)).toEqual(["2026-11-16", "2026-11-17 engaged"]);
	});

	test("summer time moves the cut with the wall clock", async () => {
		const lucia = await colleague();
		await did(lucia, "person.visited", { at: new Date("2026-07-01T22:30:00Z") });
		await rebuildDays("2026-07-01", "2026-07-02");
		expect(await personDays(lucia)).toEqual(["2026-07-02"]);
	});

	test("signing in, reading and joining are active, not engaged; an answer to an invitation is", async () => {
		const [reader, joiner, decliner] = await colleagues(3);
		await did(reader as string, "person.signed_in");
		await did(joiner as string, "membership.joined");
		await did(decliner as string, "rsvp.declined");
		await rebuildDays("2026-11-18", "2026-11-18");
		expect(await personDays(reader as string)).toEqual(["2026-11-18"]);
		expect(await personDays(joiner as string)).toEqual(["2026-11-18"]);
		expect(await personDays(decliner as string)).toEqual(["2026-11-18 engaged"]);
	});

	test("guests and service accounts have no days, nor has an activity without an actor", async () => {
		const guest = await castId("guest");
		const service = await colleague();
		await db.person.update({ where: { id: service }, data: { kind: "service" }, select: { id: true } });
		await did(guest, "rsvp.going");
		await did(service, "post.asked");
		await db.activity.create({ data: { kind: "term.ended", at }, select: { id: true } });
		await rebuildDays("2026-11-18", "2026-11-18");
		expect(await db.personDay.count()).toBe(0);
	});

	test("someone who changes spoke at noon counts where the day found them last", async () => {
		const lucia = await colleague();
		await did(lucia, "post.asked", { at: new Date("2026-11-17T08:00:00Z"), unit: "spain", country: "ES" });
		await did(lucia, "person.visited", { at: new Date("2026-11-17T16:00:00Z"), unit: "tunisia", country: "TN" });
		await rebuildDays("2026-11-17", "2026-11-17");
		const day = await db.personDay.findFirstOrThrow({ select: { spokeId: true, country: true, engaged: true } });
		expect(day).toEqual({ spokeId: await orgUnit("tunisia"), country: "TN", engaged: true });
	});

	test("rolling the same days up again changes nothing, and what left the ledger leaves the days", async () => {
		const { id: communityId } = await community();
		const lucia = await colleague();
		await did(lucia, "post.asked", { communityId });
		await rebuildDays("2026-11-18", "2026-11-18");
		const before = await db.$queryRaw`select *, xmin::text from person_days`;
		await rebuildDays("2026-11-18", "2026-11-18");
		expect(await db.$queryRaw`select *, xmin::text from person_days`).toEqual(before);
		expect(await db.communityDay.count()).toBe(1);
		await db.activity.deleteMany();
		await rebuildDays("2026-11-18", "2026-11-18");
		expect(await db.personDay.count()).toBe(0);
		expect(await db.communityDay.count()).toBe(0);
	});

	test("a range longer than a month is rolled up whole, and days outside it stay as they are", async () => {
		const lucia = await colleague();
		for (const days of [0, 30, 31, 61, 62, 63]) await did(lucia, "person.visited", { at: daysAgo(days) });
		await rebuildDays("2026-09-17", "2026-11-18");
		expect(await personDays(lucia)).toEqual(["2026-09-17", "2026-09-18", "2026-10-18", "2026-10-19", "2026-11-18"]);
	});
});

describe("people in the figures", () => {
	test("who moved counts where they are on the last day, in numerator and denominator alike", async () => {
		const lucia = await colleague({ unit: "tunisia", site: "Tunis Lac" });
		await did(lucia, "post.asked", { at: daysAgo(10), unit: "spain", country: "ES" });
		await did(lucia, "reply.written", { at: daysAgo(9), unit: "spain", country: "ES" });
		await did(lucia, "reply.written", { at: daysAgo(2), unit: "tunisia", country: "TN" });
		await refreshFigures(at);
		expect(await figure("engaged", 28)).toBe("1/1");
		expect(await figure("engaged", 28, await spoke("tunisia"))).toBe("1/1");
		expect(await figure("engaged", 28, await spoke("spain"))).toBeNull();
		expect(await figure("engaged", 28, "country:ES")).toBeNull();
		expect(await figure("engaged", 28, "country:TN")).toBe("1/1");
	});

	test("the window is its days in the organisation's zone: the first counts from midnight in Paris, the day before does not", async () => {
		const [inside, outside, longAgo] = await colleagues(3);
		await did(inside as string, "post.asked", { at: new Date("2026-10-21T22:00:00Z") });
		await did(outside as string, "post.asked", { at: new Date("2026-10-21T21:59:59Z") });
		await did(longAgo as string, "post.asked", { at: daysAgo(200) });
		await refreshFigures(at);
		expect(await figure("engaged", 28)).toBe("1/3");
		expect(await figure("engaged", 28, "all", "2026-10-21")).toBe("1/3");
		expect(await figure("engaged", 7)).toBe("0/3");
		expect(await figure("engaged", 90)).toBe("2/3");
	});

	test("readers are active, writers are engaged, both of those registered", async () => {
		const people = await colleagues(10);
		const [ada, ben, eve] = people as [string, string, string];
		await did(ada, "person.visited", { at: daysAgo(1) });
		await did(ben, "person.visited", { at: daysAgo(20) });
		await did(ben, "practice.reused", { at: daysAgo(20) });
		await did(eve, "answer.accepted", { at: daysAgo(3) });
		await refreshFigures(at);
		expect(await figure("active", 28)).toBe("3/10");
		expect(await figure("engaged", 28)).toBe("2/10");
		expect(await figure("active", 7)).toBe("2/10");
		expect(await figure("engaged", 7)).toBe("1/10");
	});

	test("suspended people are in no figure until they are restored; people who left count up to their last day", async () => {
		const [suspended, left] = (await colleagues(3)) as [string, string, string];
		await did(suspended, "post.asked", { at: daysAgo(1) });
		await did(left, "post.asked", { at: daysAgo(40) });
		await db.person.update({ where: { id: suspended }, data: { status: "suspended" }, select: { id: true } });
		await db.person.update({
			where: { id: left },
			data: { status: "left", leftOn: daysAgo(20) },
			select: { id: true },
		});
		await refreshFigures(at);
		expect(await figure("engaged", 28)).toBe("0/1");
		expect(await figure("engaged", 90)).toBe("0/1");
		expect(await figure("engaged", 28, "all", "2026-10-21")).toBe("1/2");
		await db.person.update({ where: { id: suspended }, data: { status: "active" }, select: { id: true } });
		await refreshFigures(at, { anyway: true });
		expect(await figure("engaged", 28)).toBe("1/2");
	});

	test("guests and machines are in no figure, though they sign in and take part", async () => {
		const ada = await colleague();
		const guest = await colleague({ kind: "guest" });
		const machine = await colleague();
		await db.person.update({ where: { id: machine }, data: { kind: "service" }, select: { id: true } });
		const { id: communityId } = await community({ manager: ada });
		for (const id of [ada, guest, machine]) await did(id, "post.asked", { communityId });
		await refreshFigures(at);
		expect(await figure("reach", 0)).toBe("1/0");
		expect([await figure("active", 28), await figure("engaged", 28)]).toEqual(["1/1", "1/1"]);
		expect(await figure("community_engaged", 28, `community:${communityId}`)).toBe("1/1");
	});

	test("registered means a first sign-in: one of today does not count in the window before", async () => {
		await colleague({}, daysAgo(1));
		await colleague({}, daysAgo(60));
		const unregistered = await colleague();
		await db.person.update({ where: { id: unregistered }, data: { registeredAt: null }, select: { id: true } });
		await refreshFigures(at);
		expect(await figure("active", 28)).toBe("0/2");
		expect(await figure("active", 28, "all", "2026-10-21")).toBe("0/1");
		expect(await figure("active", 90, "all", "2026-08-20")).toBe("0/0");
		expect(await figure("reach", 0)).toBe("2/0");
	});

	test("the headcount is the latest of each unit and country at the end of the window, summed over the spoke's units", async () => {
		const team = await db.orgUnit.create({
			data: {
				code: "tunis-care",
				kind: "team",
				names: { fr: "Relation client", en: "Care" },
				parentId: await orgUnit("tunisia"),
				spokeId: await orgUnit("tunisia"),
			},
			select: { code: true },
		});
		await headcount("tunisia", "TN", "2026-01-01", 100);
		await headcount("tunisia", "TN", "2026-11-10", 120);
		await headcount("tunisia", "FR", "2026-01-01", 5);
		await headcount(team.code, "TN", "2026-11-18", 30);
		await headcount("spain", "ES", "2026-11-19", 999);
		await headcount("hub", "FR", "2026-06-01", 12);
		await colleague({ unit: "tunisia", site: "Tunis Lac" });
		await refreshFigures(at);
		expect(await figure("reach", 0, await spoke("tunisia"))).toBe("1/155");
		expect(await figure("reach", 0, "country:TN")).toBe("1/150");
		expect(await figure("reach", 0, "country:FR")).toBe("0/17");
		expect(await figure("reach", 0, "spoke:hub")).toBe("0/12");
		expect(await figure("reach", 0)).toBe("1/167");
		expect(await figure("reach", 0, "all", "2026-10-21")).toBe("1/117");
		expect(await figure("reach", 0, await spoke("spain"))).toBeNull();
	});

	test("people of the hub count for the organisation, in no spoke, and in a row of their own", async () => {
		const helene = await colleague({ unit: "hub" });
		await did(helene, "post.announced", { unit: "hub" });
		await refreshFigures(at);
		expect(await figure("engaged", 28, "spoke:hub")).toBe("1/1");
		expect(await figure("engaged", 28)).toBe("1/1");
	});
});

describe("refreshing", () => {
	const ran = async () =>
		(await db.figureRun.findUniqueOrThrow({ where: { id: 1 }, select: { computedAt: true } })).computedAt;

	test("nothing new means nothing done; a new row or a new day starts a computation", async () => {
		const lucia = await colleague();
		await did(lucia, "post.asked");
		await refreshFigures(at);
		await refreshFigures(new Date(at.getTime() + HOUR));
		expect(await ran()).toEqual(at);
		await did(lucia, "reply.written", { at: new Date(at.getTime() + HOUR) });
		const next = new Date(at.getTime() + 2 * HOUR);
		await refreshFigures(next);
		expect(await ran()).toEqual(next);
		const tomorrow = new Date(at.getTime() + DAY);
		await refreshFigures(tomorrow);
		expect(await ran()).toEqual(tomorrow);
		expect(await figure("engaged", 28, "all", "2026-11-19")).toBe("1/1");
	});

	test("an idle minute costs a handful of statements, asked for it computes", async () => {
		await did(await colleague(), "post.asked");
		await refreshFigures(at);
		const later = new Date(at.getTime() + HOUR);
		expect(await countStatements(() => refreshFigures(later))).toBeLessThanOrEqual(6);
		await refreshFigures(later, { anyway: true });
		expect(await ran()).toEqual(later);
	});

	test("after a long computation the database rests, unless someone asks", async () => {
		const lucia = await colleague();
		await refreshFigures(at);
		await db.figureRun.update({ where: { id: 1 }, data: { tookMs: 30_000 }, select: { id: true } });
		await did(lucia, "post.asked");
		await refreshFigures(new Date(at.getTime() + 4 * MINUTE));
		expect(await figure("engaged", 28)).toBe("0/1");
		await refreshFigures(new Date(at.getTime() + 5 * MINUTE));
		expect(await figure("engaged", 28)).toBe("1/1");
	});

	test("a window before has the places of its last day: no share is above a hundred percent after a move", async () => {
		const people = await colleagues(4, { unit: "tunisia", site: "Tunis Lac" });
		for (const id of people) await did(id, "post.asked", { at: daysAgo(35), unit: "spain", country: "ES" });
		await refreshFigures(at);
		expect(await figure("engaged", 28, await spoke("spain"), "2026-10-21")).toBe("4/4");
		expect(await figure("engaged", 28, await spoke("tunisia"), "2026-10-21")).toBeNull();
		expect(await figure("engaged", 28, await spoke("tunisia"))).toBe("0/4");
		expect(await figure("engaged", 90, await spoke("tunisia"))).toBe("4/4");
	});

	test("two instances at once compute once, and both return", async () => {
		await did(await colleague(), "post.asked");
		await Promise.all([refreshFigures(at), refreshFigures(at), refreshFigures(at)]);
		expect(await figure("engaged", 28)).toBe("1/1");
		expect(await db.figureRun.count()).toBe(1);
	});

	test("a new organisation has figures of zero people", async () => {
		await refreshFigures(at);
		expect(await figure("engaged", 28)).toBe("0/0");
		expect(await figure("reuse_rate", 365)).toBeNull();
	});
});
