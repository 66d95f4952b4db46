import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { draftPractice } from "@/lib/practices/practices";
import { gapToWriteAbout, handledGaps, openGaps } from "@/lib/search/gap-queries";
import { askChampion, dismissGap, reopenGap, tieDraftToGap } from "@/lib/search/gaps";
import { eraseOldMisses, groupOf, recordMissed } from "@/lib/search/missed";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { fortyWords } from "../practices/cards";

const FIRST = { state: "open", after: 0 } as const;

/** Different people search for it. */
async function searchedBy(count: number, q: string, when = at) {
	for (let number = 0; number < count; number++) await recordMissed(await viewerOf(await person()), q, when);
}

const open = async () => (await openGaps(await as("hubLead"), FIRST, at)).rows;
const titles = async () => (await open()).map(({ title }) => title);
const reasonOf = (verb: Promise<unknown>): Promise<string> =>
	verb.then(
		() => "done",
		(problem: { reason?: string; name: string }) => problem.reason ?? problem.name,
	);

async function champion() {
	const personId = await castId("champion");
	const topic = await db.topic.create({ data: { slug: "care", names: { en: "Care" } } });
	const nomination = await db.nomination.create({
		data: {
			nomineeId: personId,
			nominatorId: await castId("hubLead"),
			topicId: topic.id,
			reason: "Good",
			state: "granted",
			createdAt: at,
		},
	});
	const endsOn = new Date(at.getTime() + 100 * DAY);
	await db.championTerm.create({
		data: { personId, topicId: topic.id, nominationId: nomination.id, startsOn: at, endsOn },
	});
	return personId;
}

const keyOf = (q: string) => groupOf(q)?.key ?? "";

describe("what is searched and not found", () => {
	test("is one group however it is written, counted by people, and nobody sees who searched", async () => {
		await searchedBy(3, "visitor parking");
		await searchedBy(2, "Where is the parking for visitors?");
		const again = await viewerOf(await person());
		for (let times = 0; times < 3; times++) await recordMissed(again, "Visitors’ parking", at);
		expect(await open()).toMatchObject([{ title: "visitor parking", people: 6, times: 8 }]);
		expect(JSON.stringify(await open())).not.toContain(again.personId);
	});

	test("is not shown for fewer than five people, and is the hub's to see", async () => {
		await searchedBy(4, "visitor parking");
		expect(await titles()).toEqual([]);
		await searchedBy(1, "visitor parking");
		expect(await titles()).toEqual(["visitor parking"]);
		for (const name of ["employee", "communityManager", "champion", "guest"] as const)
			expect(await reasonOf(openGaps(await as(name), FIRST, at))).toBe("hub_leads_only");
	});

	test("has no addresses and numbers, and at most fifty searches of somebody in a day", async () => {
		await searchedBy(5, "ada@semis.example");
		await searchedBy(5, "06 12 34 56 78");
		const lucia = await as("employee");
		for (let number = 0; number < 60; number++)
			await recordMissed(lucia, `subject ${"abcdefgh".slice(number % 8)}x${number}y`, at);
		expect(await titles()).toEqual([]);
		expect(await db.missedSearch.count()).toBe(50);
	});

	test("is forgotten after half a year", async () => {
		await searchedBy(5, "visitor parking", new Date(at.getTime() - 181 * DAY));
		await searchedBy(5, "vegetarian food");
		expect(await titles()).toEqual(["vegetarian food"]);
		expect(await eraseOldMisses(at)).toBe(5);
		expect(await db.missedSearch.count()).toBe(5);
	});
});

describe("a gap", () => {
	test("is closed by the practice that a champion writes when the hub asks them", async () => {
		await searchedBy(5, "visitor parking");
		const [hub, personId] = [await as("hubLead"), await champion()];
		const key = keyOf("visitor parking");
		expect(await reasonOf(askChampion(hub, { key, personId: await castId("employee") }, at))).toBe("not_a_champion");
		expect(await reasonOf(askChampion(await as("employee"), { key, personId }, at))).toBe("hub_leads_only");
		await askChampion(hub, { key, personId }, at);
		expect(await titles()).toEqual([]);
		await tellAll();
		const olfa = await as("champion");
		const { id } = await db.searchGap.findFirstOrThrow({ select: { id: true } });
		expect(await inboxOf("champion")).toEqual([
			expect.stringContaining("search for “visitor parking” and find nothing"),
		]);
		expect(await pathsOf("champion")).toEqual([`/practices/new?gap=${id}`]);
		expect(await gapToWriteAbout(olfa, id)).toEqual({ id, title: "visitor parking" });
		expect(await gapToWriteAbout(await as("employee"), id)).toBeNull();

		const place = await community({ name: "Sites", members: [personId] });
		const card = { ...fortyWords, title: "Visitor parking" };
		const writer = await as("champion");
		await draftPractice(
			writer,
			{ card, communitySlug: place.slug, contactId: personId, publish: false },
			at,
			(tx, { id: practiceId }) => tieDraftToGap(tx, writer, { gapId: id, practiceId }),
		);
		const state = async (name: "asked" | "answered") => (await handledGaps(hub, name, { state: name, after: 0 })).rows;
		expect([(await state("asked")).length, (await state("answered")).length]).toEqual([1, 0]);
		await db.practice.updateMany({ data: { status: "published", publishedAt: new Date(at.getTime() + DAY) } });
		expect([(await state("asked")).length, (await state("answered")).length]).toEqual([0, 1]);
		expect(await gapToWriteAbout(olfa, id)).toBeNull();
	});

	test("is dismissed with a reason, brought back, and comes back when enough people search it again", async () => {
		await searchedBy(5, "visitor parking");
		const hub = await as("hubLead");
		const key = keyOf("visitor parking");
		await dismissGap(hub, { key, reason: "On the intranet" }, new Date(at.getTime() + 1));
		expect(await titles()).toEqual([]);
		await reopenGap(hub, key, at);
		expect(await titles()).toEqual(["visitor parking"]);
		await dismissGap(hub, { key, reason: "On the intranet" }, new Date(at.getTime() + 1));
		await searchedBy(4, "visitor parking", new Date(at.getTime() + DAY));
		expect(await titles()).toEqual([]);
		await searchedBy(1, "visitor parking", new Date(at.getTime() + DAY));
		expect(await open()).toMatchObject([{ people: 5 }]);
		expect(await reasonOf(dismissGap(hub, { key: "nothing", reason: "x" }, at))).toBe("NotFound");
		const kinds = await db.activity.findMany({ where: { kind: { startsWith: "gap." } }, select: { kind: true } });
		expect(kinds.map(({ kind }) => kind).sort()).toEqual(["gap.dismissed", "gap.dismissed", "gap.reopened"]);
	});
});
