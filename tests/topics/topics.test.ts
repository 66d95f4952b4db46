import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { madeFrom, madeFromInput } from "@/lib/edits";
import { similarPractices } from "@/lib/practices/similar";
import { countWords } from "@/lib/search/vocabulary";
import { mergeTopic } from "@/lib/topics/merging";
import { newTopicInput } from "@/lib/topics/schema";
import { authorsAbout, practicesAbout, topicAddressNow, topicPage } from "@/lib/topics/topic-page";
import { addTopic, changeTopic, splitTopic, topicFields } from "@/lib/topics/topics";
import { topicCounts } from "@/lib/topics/tree";
import { as, at, castId, community } from "../factories";
import { find, practice } from "../search/results";

/** Why a verb refuses. */
const refusal = (verb: Promise<unknown>): Promise<string> =>
	verb.then(
		() => "done",
		(problem: { reason: string }) => problem.reason,
	);

const words = (nameEn: string, synonymsEn = "", parentId?: string) =>
	newTopicInput.parse({ nameFr: `${nameEn} (fr)`, nameEn, synonymsFr: "", synonymsEn, parentId });

async function topic(nameEn: string, synonymsEn = "", parentId?: string) {
	const { slug } = await addTopic(await as("hubLead"), words(nameEn, synonymsEn, parentId), at);
	return db.topic.findUniqueOrThrow({ where: { slug } });
}

async function practiceAbout(communityId: string, topicId: string, title: string) {
	const { id } = await practice(communityId, title);
	return db.practice.update({ where: { id }, data: { topicId }, select: { id: true, topicId: true, slug: true } });
}

async function change(slug: string, more: Partial<ReturnType<typeof topicFields>>) {
	const fields = topicFields(await db.topic.findUniqueOrThrow({ where: { slug } }));
	const from = madeFromInput.parse(madeFrom(fields));
	return changeTopic(await as("hubLead"), slug, { ...fields, ...more, madeFrom: from }, at);
}

describe("topics are looked after by the hub", () => {
	test("who adds, changes, merges and splits them: hub leads and administrators", async () => {
		const { slug } = await topic("Refunds");
		for (const name of ["employee", "communityManager", "champion", "guest"] as const) {
			const viewer = await as(name);
			expect(await refusal(addTopic(viewer, words("Other"), at))).toBe("hub_leads_only");
			expect(await refusal(mergeTopic(viewer, { slug, into: slug }, at))).toBe("hub_leads_only");
			const split = { ...words("Other"), slug, practiceIds: [], communityIds: [] };
			expect(await refusal(splitTopic(viewer, split, at))).toBe("hub_leads_only");
		}
		expect(await db.topic.count()).toBe(1);
		await addTopic(await as("admin"), words("Refunds"), at);
		expect((await db.topic.findMany({ select: { slug: true } })).map((one) => one.slug).sort()).toEqual([
			"refunds",
			"refunds-2",
		]);
		expect(await db.activity.count({ where: { kind: "topic.added" } })).toBe(2);
	});

	test("a synonym that the hub adds finds what has the name, in the next search", async () => {
		const place = await community({ name: "Care" });
		await practice(place.id, "How we pay refunds");
		await countWords();
		const awa = await as("newcomer");
		expect((await find(awa, "goodwill")).practices.rows).toEqual([]);
		const { slug } = await topic("Refunds");
		await change(slug, { synonymsEn: ["goodwill"] });
		expect((await find(awa, "goodwill")).practices.rows).toMatchObject([{ title: "How we pay refunds" }]);
	});

	test("a topic is part of a wider one, never of itself or of one that is part of it", async () => {
		const letters = await topic("Letters");
		const refunds = await topic("Refunds", "", letters.id);
		expect(await refusal(change("letters", { parentId: refunds.id }))).toBe("topic_within_itself");
		expect(await refusal(change("letters", { parentId: letters.id }))).toBe("topic_within_itself");
		const calls = await topic("Calls");
		const place = await community({ name: "Care" });
		await practiceAbout(place.id, calls.id, "A call");
		expect(await refusal(change("calls", { parentId: letters.id }))).toBe("topic_in_use");
	});

	test("an address that changes leads on, and is not given to another topic", async () => {
		await topic("Refunds");
		expect(await change("refunds", { address: "money-back" })).toEqual({ slug: "money-back" });
		expect(await topicAddressNow("refunds")).toBe("money-back");
		await topic("Letters");
		expect(await refusal(change("letters", { address: "refunds" }))).toBe("topic_address_taken");
		expect(await refusal(change("letters", { address: "new" }))).toBe("topic_address_taken");
		expect(await change("money-back", { address: "refunds" })).toEqual({ slug: "refunds" });
		expect(await topicAddressNow("money-back")).toBe("refunds");
	});

	test("two people who change the same words do not overwrite each other", async () => {
		const first = topicFields(await topic("Refunds"));
		await change("refunds", { synonymsEn: ["goodwill"] });
		const late = changeTopic(
			await as("admin"),
			"refunds",
			{ ...first, synonymsEn: ["money back"], madeFrom: madeFromInput.parse(madeFrom(first)) },
			at,
		);
		await expect(late).rejects.toMatchObject({ name: "Stale" });
	});
});

describe("a merge of topics", () => {
	test("moves everything that is about it, its words and its narrower topics, and its address leads on", async () => {
		const [refunds, complaints] = [await topic("Refunds", "goodwill"), await topic("Complaints", "grievance")];
		const bills = await topic("Bills", "", refunds.id);
		const place = await community({ name: "Care" });
		await db.community.update({
			where: { id: place.id },
			data: { topicId: complaints.id, moreTopicIds: [refunds.id] },
		});
		const other = await community({ name: "Money" });
		await db.community.update({ where: { id: other.id }, data: { topicId: refunds.id } });
		const { id } = await practiceAbout(place.id, refunds.id, "Pay it back");
		await change("refunds", { address: "money-back" });
		await mergeTopic(await as("hubLead"), { slug: "money-back", into: "complaints" }, at);
		expect(await db.practice.findUnique({ where: { id }, select: { topicId: true } })).toEqual({
			topicId: complaints.id,
		});
		const places = await db.community.findMany({ select: { topicId: true, moreTopicIds: true } });
		expect(places).toEqual([1, 2].map(() => ({ topicId: complaints.id, moreTopicIds: [] })));
		expect(await db.topic.findUnique({ where: { id: bills.id }, select: { parentId: true } })).toEqual({
			parentId: complaints.id,
		});
		expect((await db.topic.findUniqueOrThrow({ where: { id: complaints.id } })).synonyms).toMatchObject({
			en: ["grievance", "Refunds", "goodwill"],
		});
		expect(await Promise.all(["refunds", "money-back"].map(topicAddressNow))).toEqual(["complaints", "complaints"]);
		expect(await db.activity.count({ where: { kind: "topic.merged" } })).toBe(1);
	});

	test("makes somebody who is a champion of both one once, until the later day", async () => {
		const [refunds, complaints] = [await topic("Refunds"), await topic("Complaints")];
		const [personId, nominatorId] = [await castId("champion"), await castId("hubLead")];
		for (const [topicId, days] of [
			[refunds.id, 200],
			[complaints.id, 100],
		] as const) {
			const nomination = { nomineeId: personId, nominatorId, topicId, reason: "Good", state: "granted" as const };
			const { id } = await db.nomination.create({ data: { ...nomination, createdAt: at }, select: { id: true } });
			const endsOn = new Date(at.getTime() + days * DAY);
			await db.championTerm.create({ data: { personId, topicId, nominationId: id, startsOn: at, endsOn } });
		}
		await mergeTopic(await as("hubLead"), { slug: "refunds", into: "complaints" }, at);
		const running = await db.championTerm.findMany({
			where: { endedAt: null },
			select: { topicId: true, endsOn: true },
		});
		expect(running).toHaveLength(1);
		expect(running[0]?.topicId).toBe(complaints.id);
		expect(running[0]?.endsOn.getTime()).toBeGreaterThan(at.getTime() + 190 * DAY);
	});

	test("into itself, or into what is part of it, is refused", async () => {
		const refunds = await topic("Refunds");
		const bills = await topic("Bills", "", refunds.id);
		await topic("Paper bills", "", bills.id);
		for (const into of ["refunds", "bills", "paper-bills"])
			expect(await refusal(mergeTopic(await as("hubLead"), { slug: "refunds", into }, at))).toBe("topic_within_itself");
	});
});

test("a split takes the chosen words, practices and communities along, and nothing that the hub does not see", async () => {
	const letters = await topic("Letters", "refund\ntone");
	const place = await community({ name: "Care" });
	await db.community.update({ where: { id: place.id }, data: { topicId: letters.id } });
	const hidden = await community({ name: "Hidden", visibility: "hidden" });
	const [taken, left, unseen] = [
		await practiceAbout(place.id, letters.id, "Pay it back"),
		await practiceAbout(place.id, letters.id, "A kind tone"),
		await practiceAbout(hidden.id, letters.id, "A secret"),
	];
	const { slug } = await splitTopic(
		await as("hubLead"),
		{ ...words("Refunds", "refund"), slug: "letters", practiceIds: [taken.id, unseen.id], communityIds: [place.id] },
		at,
	);
	const made = await db.topic.findUniqueOrThrow({ where: { slug } });
	const topicOf = async (id: string) => (await db.practice.findUniqueOrThrow({ where: { id } })).topicId;
	expect(await Promise.all([taken.id, left.id, unseen.id].map(topicOf))).toEqual([made.id, letters.id, letters.id]);
	expect((await db.community.findUniqueOrThrow({ where: { id: place.id } })).topicId).toBe(made.id);
	expect((await db.topic.findUniqueOrThrow({ where: { id: letters.id } })).synonyms).toMatchObject({ en: ["tone"] });
});

describe("the page of a topic", () => {
	test("shows what is about it and about narrower ones, and of a narrower one what has its words; nothing hidden", async () => {
		const letters = await topic("Letters");
		await topic("Refunds", "money back", letters.id);
		const place = await community({ name: "Care" });
		const hidden = await community({ name: "Hidden", visibility: "hidden" });
		await practiceAbout(place.id, letters.id, "Giving money back");
		const old = await practiceAbout(place.id, letters.id, "A kind tone");
		await db.practice.update({ where: { id: old.id }, data: { publishedAt: new Date(at.getTime() - 90 * DAY) } });
		await practiceAbout(hidden.id, letters.id, "Secret money back");
		const awa = await as("newcomer");
		const shown = async (slug: string) => {
			const about = await practicesAbout(awa, await topicPage(awa, slug), at);
			const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);
			return { newest: titles(about.newest), lately: titles(about.lately), reused: titles(about.mostReused) };
		};
		expect(await shown("letters")).toEqual({
			newest: ["Giving money back", "A kind tone"],
			lately: ["Giving money back"],
			reused: [],
		});
		await db.practice.update({ where: { id: old.id }, data: { reuseUnitCount: 3 } });
		expect((await shown("letters")).reused).toEqual(["A kind tone"]);
		expect((await shown("refunds")).newest).toEqual(["Giving money back"]);
		expect((await authorsAbout(awa, await topicPage(awa, "letters"))).map(({ id }) => id)).toEqual([
			await castId("communityManager"),
		]);
		expect([...(await topicCounts(awa)).practices.values()]).toEqual([2]);
		await expect(topicPage(awa, "nothing")).rejects.toMatchObject({ name: "NotFound" });
	});
});

describe("similar practices", () => {
	test("share rare words or the topic, and are what the viewer may see", async () => {
		const letters = await topic("Letters");
		const place = await community({ name: "Care" });
		const hidden = await community({ name: "Hidden", visibility: "hidden" });
		const card = await practiceAbout(place.id, letters.id, "Watering rhododendrons");
		await practice(place.id, "Rhododendrons in winter");
		await practiceAbout(place.id, letters.id, "A kind tone");
		await practice(place.id, "Something else");
		await practice(hidden.id, "Secret rhododendrons");
		await practice(place.id, "Rhododendrons, a draft", "draft");
		await countWords();
		const titles = async () =>
			(await similarPractices(await as("newcomer"), card, at)).map(({ title }) => title).sort();
		expect(await titles()).toEqual(["A kind tone", "Rhododendrons in winter"]);
	});
});
