import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { facetNames } from "@/lib/search/facet-names";
import { countWords } from "@/lib/search/vocabulary";
import { as, at, castId, community, orgUnit, person } from "../factories";
import { answer, ask } from "../posts/conversation";
import { counts, dandelions, find, meetup, practice } from "./results";

const titles = async (q: string, more: Record<string, string> = {}) =>
	(await find(await as("newcomer"), q, more)).posts.rows.map(({ title }) => title);

async function questions(...all: string[]) {
	const { slug } = await community({ name: "Question box" });
	const claire = await as("communityManager");
	for (const title of all) await ask(claire, slug, at, title);
	await countWords();
}

describe("the words of a query", () => {
	test("find their other forms in French and in English, and ligatures and accents do not matter", async () => {
		await questions("Réclamations formées à l'œuvre", "How are complaints handled?", "Nothing of the kind");
		for (const q of ["réclamation", "RECLAMER", "formé", "oeuvre", "œuvres", "forme oeuvre"])
			expect([q, await titles(q)]).toEqual([q, ["Réclamations formées à l'œuvre"]]);
		for (const q of ["complaint", "handling a complaint", "handle"])
			expect([q, await titles(q)]).toEqual([q, ["How are complaints handled?"]]);
	});

	test("may be misspelt, and what is close to them is found and said", async () => {
		await questions("Réclamations du mardi", "The refund mail");
		for (const q of ["recalmations", "réclammations", "reclamatoins"])
			expect([q, await titles(q)]).toEqual([q, ["Réclamations du mardi"]]);
		for (const q of ["refnud", "refundd mial"]) expect([q, await titles(q)]).toEqual([q, ["The refund mail"]]);
		expect((await find(await as("newcomer"), "refnud")).isInexact).toBe(true);
		expect((await find(await as("newcomer"), "refund")).isInexact).toBe(false);
		expect(await titles("zzyzx")).toEqual([]);
	});

	test("may have any signs: nothing of them reaches the database as a query", async () => {
		await questions("The refund mail");
		for (const q of [
			"refund\0 mail",
			"'refund' & mail",
			"refund | !mail:*",
			"\\refund <-> mail",
			"(refund mail",
			"-",
			"--",
			'-"',
			"refund -\0",
		])
			expect([q, (await titles(q)).length <= 1]).toEqual([q, true]);
	});

	test("are found by their beginning while somebody types", async () => {
		await questions("A glossary of words");
		for (const q of ["gl", "glos", "glossar"]) expect([q, await titles(q)]).toEqual([q, ["A glossary of words"]]);
	});

	test("stand together in quotation marks, and a hyphen leaves a word or a phrase out", async () => {
		await questions("The refund mail", "The refund letter", "A letter about a refund that came late");
		expect(await titles('"refund letter"')).toEqual(["The refund letter"]);
		expect(await titles("refund -letter")).toEqual(["The refund mail"]);
		expect(await titles('refund -"refund letter" -mail')).toEqual(["A letter about a refund that came late"]);
		// A hyphen inside a word leaves nothing out.
		expect(await titles("refund-letter")).toEqual(["The refund letter"]);
	});

	test("need not all be in a text that answers a long question", async () => {
		await questions("How do you write to somebody whose mother has died?", "A mother of three");
		expect(await titles("how can I write to a customer whose mother died")).toEqual([
			"How do you write to somebody whose mother has died?",
			"A mother of three",
		]);
		// In quotation marks all of it is asked for.
		expect(await titles('"mother has died" three')).toEqual([]);
	});

	test("are found by other words for their topic, in both languages", async () => {
		await questions("Combien vaut une plainte ?");
		expect(await titles("complaint")).toEqual([]);
		await db.topic.create({
			data: {
				slug: "complaints",
				names: { fr: "Réclamations", en: "Complaints" },
				synonyms: { fr: ["plainte", "client mécontent"], en: ["unhappy customer"] },
			},
		});
		for (const q of ["complaint", "réclamations", "unhappy customers", "mecontent client plainte"])
			expect([q, await titles(q)]).toEqual([q, ["Combien vaut une plainte ?"]]);
		const [hit] = (await find(await as("newcomer"), "complaint")).posts.rows;
		expect(hit?.title).toBe("Combien vaut une plainte ?");
	});
});

describe("the order of results", () => {
	test("is titles before texts, and what is reused, endorsed and up to date before what is not", async () => {
		const { id } = await community({ name: "Box" });
		const old = await practice(id, "Keep a dandelion dry");
		const reused = await practice(id, "Keep a dandelion wet");
		const endorsed = await practice(id, "Keep a dandelion cool");
		const expired = await practice(id, "Keep a dandelion warm");
		await db.practice.update({ where: { id: reused.id }, data: { reuseUnitCount: 6, reuseCount: 9 } });
		await db.practice.update({ where: { id: endorsed.id }, data: { endorsementCount: 1 } });
		await db.practice.update({ where: { id: expired.id }, data: { reviewOn: new Date("2020-01-01") } });
		const inText = await practice(id, "Something else");
		await db.practice.update({ where: { id: inText.id }, data: { steps: "Look at the dandelion." } });
		const { practices } = await find(await as("newcomer"), "dandelion");
		expect(practices.rows.map((row) => row.id)).toEqual([reused.id, endorsed.id, old.id, expired.id, inText.id]);
		expect(practices.rows.map((row) => row.isExpired)).toEqual([null, null, null, true, null]);
		expect(practices.rows.at(-1)?.summary).toContain("Look at the dandelion.");
	});

	test("is the reader's own language and communities first", async () => {
		const box = await community({ name: "Box", members: [await castId("employee")] });
		const other = await community({ name: "Other box" });
		const claire = await as("communityManager");
		await ask(claire, other.slug, at, "A dandelion elsewhere");
		await ask(await as("employee"), box.slug, at, "A dandelion at home");
		expect((await find(await as("employee"), "dandelion")).posts.rows.map(({ title }) => title)).toEqual([
			"A dandelion at home",
			"A dandelion elsewhere",
		]);
	});
});

describe("filters", () => {
	test("are offered with how many results each leaves, and narrow them", async () => {
		const box = await community({ name: "Box" });
		const other = await community({ name: "Other box" });
		const claire = await as("communityManager");
		await ask(claire, box.slug, at, "A dandelion");
		await ask(claire, box.slug, at, "Two dandelions");
		await ask(claire, other.slug, at, "Three dandelions");
		const { id } = await practice(box.id, "A dandelion in a pot");
		await db.practice.update({ where: { id }, data: { resultFigure: "-3 %", reviewOn: new Date("2020-01-01") } });
		const awa = await as("newcomer");
		const all = await find(awa, "dandelion");
		const offered = (facet: string) =>
			Object.fromEntries(all.counts.flatMap((one) => (one.facet === facet ? [[one.value, one.count]] : [])));
		expect(offered("kind")).toEqual({ posts: 3, practices: 1 });
		expect(offered("community")).toEqual({ [box.id]: 3, [other.id]: 1 });
		expect(offered("figure")).toEqual({ yes: 1 });
		expect(offered("freshness")).toEqual({ expired: 1 });
		const inBox = await find(awa, "dandelion", { community: box.id });
		expect(inBox.total).toBe(3);
		expect(inBox.order).toHaveLength(3);
		// Its own choices stay as they were; the others are of what is left.
		expect(inBox.counts).toContainEqual({ facet: "community", value: other.id, count: 1 });
		expect(inBox.counts).toContainEqual({ facet: "kind", value: "posts", count: 2 });
		expect((await find(awa, "dandelion", { figure: "yes" })).order).toEqual([{ kind: "practices", id }]);
		expect((await find(awa, "dandelion", { freshness: "expired", kind: "posts" })).total).toBe(0);
		const names = await facetNames(awa, all.counts);
		expect([...names.communities.values()].sort()).toEqual(["Box", "Other box"]);
	});

	test("count by unit, country, language and date", async () => {
		const spoke = await orgUnit("networks");
		const { slug } = await community({ name: "Box" });
		const claire = await as("communityManager");
		const id = await ask(claire, slug, at, "A dandelion");
		await ask(claire, slug, new Date(at.getTime() - 200 * 86_400_000), "An old dandelion");
		await db.person.update({ where: { id: claire.personId }, data: { orgUnitId: spoke, country: "PL" } });
		const awa = await as("newcomer");
		const { counts: offered } = await find(awa, "dandelion");
		expect(offered).toContainEqual({ facet: "country", value: "PL", count: 2 });
		expect(offered).toContainEqual({ facet: "age", value: "month", count: 1 });
		expect(offered).toContainEqual({ facet: "age", value: "year", count: 2 });
		expect((await find(awa, "dandelion", { age: "month" })).order).toEqual([{ kind: "posts", id }]);
		expect((await find(awa, "dandelion", { country: "FR" })).total).toBe(0);
		const { language } = await db.post.findUniqueOrThrow({ where: { id } });
		expect((await find(awa, "dandelion", { language })).total).toBe(2);
	});
});

describe("what a person may not see", () => {
	test("is in no count, no correction and no name of a filter", async () => {
		const hidden = await dandelions("hidden");
		await countWords();
		for (const name of ["newcomer", "hubLead", "admin", "guest"] as const)
			for (const q of ["dandelion", "dandelino", "dandelions walk"]) {
				const found = await find(await as(name), q);
				expect([found.total, found.counts, found.isInexact]).toEqual([0, [], false]);
			}
		const lucia = await find(await as("employee"), "dandelino");
		expect(lucia.total).toBe(4);
		const names = await facetNames(await as("newcomer"), lucia.counts);
		expect(names.communities.has(hidden.id)).toBe(false);
	});

	test("is not counted by a filter with their own", async () => {
		await dandelions("by_invitation");
		const awa = await find(await as("newcomer"), "dandelion");
		expect(awa.total).toBe(2);
		expect(awa.counts.filter(({ facet }) => facet === "kind")).toEqual([
			{ facet: "kind", value: "communities", count: 1 },
			{ facet: "kind", value: "practices", count: 1 },
		]);
	});
});

test("a meetup is found by what it is about, a reply by its words, a colleague by their name with an error in it", async () => {
	const { id, slug } = await community({ name: "Gardeners" });
	const walk = await meetup(id, "A walk in spring");
	await db.meetup.update({ where: { id: walk.id }, data: { about: "We look for **orchids**." } });
	const claire = await as("communityManager");
	await answer(claire, await ask(claire, slug, at, "Aphids?"), at, "Ladybirds eat them.");
	await person({ givenName: "Agnieszka", familyName: "Wiśniewska" });
	await countWords();
	const awa = await as("newcomer");
	expect(await counts(awa, "orchid")).toEqual({ meetups: 1 });
	expect(await counts(awa, "ladybird")).toEqual({ replies: 1 });
	for (const q of ["agnieska", "Agnieszka Wisniewksa", "wisniew"])
		expect([q, await counts(awa, q)]).toEqual([q, { people: 1 }]);
});
