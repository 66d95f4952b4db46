import { describe, expect, test } from "vitest";
import { numbersFor } from "@/components/insights/numbers";
import { HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound, Refused } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { hubInsights } from "@/lib/insights/queries";
import { refreshInsights } from "@/lib/insights/refresh";
import { refreshFigures } from "@/lib/insights/rollup";
import { windowOf } from "@/lib/insights/schema";
import { as, at, castId, community, orgUnit, viewerOf } from "../factories";
import { countStatements } from "../statements";
import { colleague, colleagues, daysAgo, did, headcount, practice, question, reuse, spoke } from "./ledger";

/** The page of the hub lead, with the figures of this moment. */
async function page(window: 7 | 28 | 90 = 28, viewer = as("hubLead")) {
	const insights = await hubInsights(await viewer, window);
	if (!insights) throw new Error("No figures yet");
	return insights;
}

/** People of a unit, of whom the first so many wrote something on a day. */
async function staff(unit: string, site: string, country: string, people: number, writers: number, when = daysAgo(2)) {
	const ids = await colleagues(people, { unit, site });
	for (const id of ids.slice(0, writers)) await did(id, "post.asked", { unit, country, at: when });
	return ids;
}

describe("who reads the figures of the hub", () => {
	test("leads of the hub and administrators do, and no others", async () => {
		await refreshFigures(at);
		for (const name of ["hubLead", "admin"] as const) expect(await hubInsights(await as(name), 28)).not.toBeNull();
		for (const name of ["employee", "communityManager", "champion", "lineManager", "guest"] as const)
			await expect(hubInsights(await as(name), 28)).rejects.toThrow(new Refused("hub_leads_only"));
	});

	test("and they alone may refresh them", async () => {
		await expect(refreshInsights(await as("employee"), at)).rejects.toThrow(new Refused("hub_leads_only"));
		await refreshInsights(await as("hubLead"), at);
		expect((await page()).computedAt).toEqual(at);
	});

	test("before the first computation there is nothing to read", async () => {
		expect(await hubInsights(await as("hubLead"), 28)).toBeNull();
	});
});

describe("the numbers", () => {
	test("each has its numerator, its denominator and its change since the window before", async () => {
		await headcount("tunisia", "TN", "2026-01-01", 40);
		const people = await staff("tunisia", "Tunis Lac", "TN", 20, 8);
		for (const id of people.slice(0, 5))
			await did(id, "post.asked", { unit: "tunisia", country: "TN", at: daysAgo(30) });
		for (const id of people.slice(8, 12)) await did(id, "person.visited", { unit: "tunisia", country: "TN" });
		await refreshFigures(at);
		const { organisation, bySpoke, byCountry } = await page();
		expect(organisation.reach).toEqual({ numerator: 20, denominator: 40, percent: 50, change: 0 });
		expect(organisation.active).toEqual({ numerator: 12, denominator: 20, percent: 60, change: 35 });
		expect(organisation.engaged).toEqual({ numerator: 8, denominator: 20, percent: 40, change: 15 });
		expect(bySpoke.map((row) => row.scope)).toEqual([await spoke("tunisia")]);
		expect(byCountry.map((row) => row.scope)).toEqual(["country:TN"]);
		expect(bySpoke[0]?.engaged).toEqual(organisation.engaged);
	});

	test("the reuse rate compares twelve months with the twelve months that ended a window ago", async () => {
		const taken = await practice({ unit: "tunisia", publishedAt: daysAgo(150) });
		for (let made = 0; made < 4; made++) await practice({ unit: "tunisia", publishedAt: daysAgo(150) });
		await reuse(taken, "spain", daysAgo(5));
		await refreshFigures(at);
		expect((await page()).organisation.reuse_rate).toEqual({ numerator: 1, denominator: 5, percent: 20, change: 20 });
	});

	test("a share out of fewer than five practices is written as a count, without percent and change", async () => {
		const taken = await practice({ unit: "tunisia", publishedAt: daysAgo(150) });
		await reuse(taken, "spain", daysAgo(5));
		await refreshFigures(at);
		const share = (await page()).organisation.reuse_rate;
		expect(share).toEqual({ numerator: 1, denominator: 1, percent: null, change: null });
		expect(numbersFor("en", translator("en")).share(share)).toBe("1 of 1");
		expect(numbersFor("fr", translator("fr")).share(share)).toBe("1 sur 1");
	});

	test("the difference of a country and the spoke of that name tells of no group of two", async () => {
		const poland = await staff("poland", "Warszawa Wola", "PL", 12, 7);
		await staff("spain", "Madrid Castellana", "ES", 20, 9);
		await staff("tunisia", "Tunis Lac", "TN", 20, 9);
		for (const id of await staff("hub", "Paris Arcueil", "FR", 12, 8))
			if (poland.length < 14) {
				poland.push(id);
				await db.person.update({ where: { id }, data: { country: "PL" }, select: { id: true } });
			}
		await refreshFigures(at);
		const { bySpoke, byCountry } = await page();
		const polandScope = await spoke("poland");
		const country = byCountry.find((row) => row.scope === "country:PL");
		const spokeOfPoland = bySpoke.find((row) => row.scope === polandScope);
		for (const metric of ["reach", "active", "engaged"] as const)
			expect([country?.[metric].numerator, spokeOfPoland?.[metric].numerator].every(Number.isInteger)).toBe(false);
	});

	test("a period that does not exist is not answered by another", () => {
		expect([windowOf({}), windowOf({ window: "90" })]).toEqual([28, 90]);
		for (const window of ["180", "365", "30", "0", "28.0", "", ["7", "90"]])
			expect(() => windowOf({ window })).toThrow(NotFound);
	});

	test("a spoke of three people is fewer than five, and the smallest other spoke is hidden with it", async () => {
		await staff("tunisia", "Tunis Lac", "TN", 20, 8);
		await staff("spain", "Madrid Castellana", "ES", 9, 6);
		await staff("poland", "Warszawa Wola", "PL", 3, 2);
		await refreshFigures(at);
		const { organisation, bySpoke, byCountry } = await page();
		expect(organisation.engaged.numerator).toBe(16);
		const engaged = Object.fromEntries(bySpoke.map((row) => [row.scope, row.engaged.numerator]));
		expect(engaged).toEqual({
			[await spoke("tunisia")]: 8,
			[await spoke("spain")]: "hidden",
			[await spoke("poland")]: "few",
		});
		const countries = byCountry.map((row) => [row.scope, row.engaged.numerator, row.engaged.percent]);
		expect(countries).toEqual([
			["country:ES", "hidden", null],
			["country:PL", "few", null],
			["country:TN", 8, 40],
		]);
	});

	test("no change gives away the number that the window before hid", async () => {
		const people = await staff("tunisia", "Tunis Lac", "TN", 20, 8);
		for (const id of people.slice(0, 3))
			await did(id, "post.asked", { unit: "tunisia", country: "TN", at: daysAgo(30) });
		await refreshFigures(at);
		expect((await page()).organisation.engaged).toEqual({ numerator: 8, denominator: 20, percent: 40, change: null });
	});
});

describe("the dandelion", () => {
	test("has a seed for each community at the spoke that sponsors it, and says how many people are engaged from five on", async () => {
		const writers = await colleagues(6);
		const sponsor = async (communityId: string, unit: string) =>
			db.community.update({
				where: { id: communityId },
				data: { orgUnitId: await orgUnit(unit) },
				select: { id: true },
			});
		const lively = await community({ name: "Care writing" });
		const small = await community({ name: "Field photos" });
		const silent = await community({ name: "Old radio" });
		await community({ name: "Office plants" });
		for (const { id } of [lively, small, silent]) await sponsor(id, "tunisia");
		for (const id of writers) await did(id, "reply.written", { communityId: lively.id });
		await did(writers[0] as string, "reply.written", { communityId: small.id });
		await refreshFigures(at);
		const { dandelion } = await page();
		const head = dandelion.spokes.find((one) => one.spoke?.names.en === "Tunisia");
		expect(head?.communities.map(({ name, engaged, size }) => ({ name, engaged, size }))).toEqual([
			{ name: "Care writing", engaged: 6, size: 2 },
			{ name: "Field photos", engaged: "few", size: 1 },
			{ name: "Old radio", engaged: 0, size: 0 },
		]);
		expect([head?.communityCount, head?.silent]).toEqual([3, 1]);
		expect(dandelion.hub.communities.map(({ name }) => name)).toEqual(["Office plants"]);
	});

	test("a hidden community and the reuses of its practices are shown to its members alone", async () => {
		const hidden = await community({ name: "Merger", visibility: "hidden", members: [await castId("hubLead")] });
		await reuse(
			await practice({ unit: "tunisia", communityId: hidden.id, publishedAt: daysAgo(9) }),
			"spain",
			daysAgo(1),
		);
		await reuse(await practice({ unit: "tunisia", publishedAt: daysAgo(9) }), "spain", daysAgo(1));
		await refreshFigures(at);
		const inside = await page();
		expect(inside.dandelion.hub.communities.map((community) => community.name)).toContain("Merger");
		expect(inside.dandelion.flows).toEqual([{ from: await spoke("tunisia"), to: await spoke("spain"), practices: 2 }]);
		const outside = await page(28, as("admin"));
		expect(outside.dandelion.hub.communities.map((community) => community.name)).not.toContain("Merger");
		expect(outside.dandelion.flows).toEqual([{ from: await spoke("tunisia"), to: await spoke("spain"), practices: 1 }]);
		expect(outside.dandelion.hub.communityCount).toBe(inside.dandelion.hub.communityCount - 1);
	});

	test("an archived community drops from it at once", async () => {
		const { id } = await community({ name: "Old radio" });
		await refreshFigures(at);
		await db.community.update({ where: { id }, data: { archivedAt: at }, select: { id: true } });
		expect((await page()).dandelion.hub.communities).toEqual([]);
	});
});

describe("what needs attention", () => {
	test("names the spoke furthest below the goal, with its silent communities", async () => {
		await staff("tunisia", "Tunis Lac", "TN", 10, 6);
		await staff("spain", "Madrid Castellana", "ES", 20, 6);
		const { id } = await community();
		await db.community.update({ where: { id }, data: { orgUnitId: await orgUnit("spain") }, select: { id: true } });
		await refreshFigures(at);
		const { attention } = await page();
		expect(attention.belowGoal).toEqual({ scope: await spoke("spain"), percent: 30, communities: 1, silent: 1 });
	});

	test("names no spoke whose share is hidden, nor one that has reached the goal", async () => {
		await staff("tunisia", "Tunis Lac", "TN", 10, 6);
		await staff("poland", "Warszawa Wola", "PL", 20, 2);
		await refreshFigures(at);
		expect((await page()).attention.belowGoal).toBeNull();
	});

	test("says how many questions wait, how long a first answer takes, and where most of them are", async () => {
		const busy = await community({ name: "Care writing" });
		const calm = await community({ name: "Field photos" });
		for (const days of [3, 4]) await question(busy.id, daysAgo(days), null);
		await question(calm.id, daysAgo(5), null);
		for (const hours of [1, 2, 3, 4])
			await question(calm.id, daysAgo(30), new Date(daysAgo(30).getTime() + hours * HOUR));
		await refreshFigures(at);
		expect((await page()).attention.questions).toEqual({
			waiting: 3,
			asked: 7,
			unanswered: 3,
			medianMinutes: 240,
			p90Minutes: null,
			mostIn: { slug: busy.slug, name: "Care writing" },
		});
	});

	test("names spokes where nobody's term as a champion runs", async () => {
		const [olfa] = await staff("tunisia", "Tunis Lac", "TN", 10, 6);
		await staff("spain", "Madrid Castellana", "ES", 10, 6);
		const former = await colleague({ unit: "spain", site: "Madrid Castellana" });
		await term(olfa as string, "2027-06-01");
		await term(former, "2026-11-17");
		await refreshFigures(at);
		expect((await page()).attention.withoutChampion.map((one) => one.names.en)).toEqual(["Spain"]);
	});
});

/** A champion's term that began long ago. */
async function term(personId: string, endsOn: string) {
	const topic = await db.topic.upsert({
		where: { slug: "care" },
		create: { slug: "care", names: { fr: "Relation client", en: "Customer care" } },
		update: {},
		select: { id: true },
	});
	await db.championTerm.create({
		data: {
			person: { connect: { id: personId } },
			topic: { connect: topic },
			startsOn: daysAgo(300),
			endsOn: new Date(endsOn),
			nomination: {
				create: {
					nomineeId: personId,
					nominatorId: await castId("hubLead"),
					topicId: topic.id,
					reason: "",
					createdAt: at,
				},
			},
		},
		select: { id: true },
	});
}

test("the page takes the same number of statements with one community as with thirty", async () => {
	const lead = await viewerOf(await castId("hubLead"));
	await staff("tunisia", "Tunis Lac", "TN", 1, 1);
	await refreshFigures(at);
	const few = await countStatements(() => hubInsights(lead, 28));
	for (let made = 0; made < 30; made++) await community({ name: `Circle ${made}` });
	await staff("spain", "Madrid Castellana", "ES", 6, 5);
	await staff("poland", "Warszawa Wola", "PL", 6, 5);
	await refreshFigures(at);
	expect(await countStatements(() => hubInsights(lead, 28))).toBe(few);
	expect(few).toBeLessThanOrEqual(2);
});
