import { describe, expect, test } from "vitest";
import { changePractice } from "@/lib/practices/changes";
import { practiceList } from "@/lib/practices/list";
import { practicePage, tagsOfCommunity } from "@/lib/practices/practice-page";
import { cardInput, practiceFilters } from "@/lib/practices/schema";
import { tagsFor, tagsTyped } from "@/lib/practices/tags";
import { practiceVersion } from "@/lib/practices/version-pages";
import { search } from "@/lib/search/queries";
import { as, at, castId, community } from "../factories";
import { countStatements } from "../statements";
import { fortyWords, published, startingFrom } from "./cards";

const slugs = async (query: Record<string, string>) =>
	(await practiceList(await as("employee"), practiceFilters.parse(query), at)).rows.map((row) => row.slug);

describe("tags as somebody types them", () => {
	test("are one of each, in the words that came first, without stray spaces", () => {
		expect(tagsTyped(" Réclamations,  plain   language;\nreclamations, PLAIN LANGUAGE, , CRM")).toEqual([
			"Réclamations",
			"plain language",
			"CRM",
		]);
	});

	test.each([
		["nine of them", Array.from({ length: 9 }, (_, index) => `tag ${index}`).join(",")],
		["one longer than forty characters", "x".repeat(41)],
	])("are not %s", (_, tags) => {
		const form = { title: "Answer in forty words", language: "en" };
		expect(cardInput.safeParse({ ...form, tags }).success).toBe(false);
		expect(cardInput.safeParse({ ...form, tags: tags.slice(0, 40) }).success).toBe(true);
	});
});

describe("a card's tags", () => {
	async function shelf() {
		const { id, slug } = await community({ members: [await castId("champion")] });
		const olfa = await as("champion");
		const french = await published(olfa, slug, {
			card: { title: "Dire ce qui a changé", tags: ["Réclamations", "SMS"] },
		});
		const english = await published(olfa, slug, { card: { title: "Templates that expire", tags: ["reclamations"] } });
		const plain = await published(olfa, slug);
		return { id, slug, olfa, french, english, plain };
	}

	test("lead to the cards that share them, however they are spelt, and are found by the search", async () => {
		const { french, english } = await shelf();
		expect((await slugs({ tag: "RÉCLAMATIONS" })).sort()).toEqual([french, english].sort());
		expect(await slugs({ tag: "sms" })).toEqual([french]);
		expect(await slugs({ tag: "s" })).toEqual([]);
		expect((await slugs({ q: "reclam" })).sort()).toEqual([french, english].sort());
		const hits = await search(await as("employee"), { q: "réclamations", after: 0 }, at);
		expect(hits.practices.rows).toHaveLength(2);
	});

	test("stand on its page and in each version as it was, at no further statement", async () => {
		const { french, plain, olfa } = await shelf();
		const lucia = await as("employee");
		expect((await practicePage(lucia, french, at)).tags).toEqual(["Réclamations", "SMS"]);
		const tagged = await countStatements(() => practicePage(lucia, french, at));
		expect(tagged).toBe(await countStatements(() => practicePage(lucia, plain, at)));
		const card = { ...fortyWords, title: "Dire ce qui a changé", tags: ["Réclamations", "SMS"] };
		const change = { ...startingFrom("published", card), contactId: olfa.personId };
		await changePractice(olfa, french, { ...change, card: { ...card, tags: ["hotline"] } }, at);
		expect((await practiceVersion(lucia, french, 1, at)).card.tags).toEqual(["Réclamations", "SMS"]);
		expect((await practiceVersion(lucia, french, 2, at)).card.tags).toEqual(["hotline"]);
		expect(await slugs({ tag: "sms" })).toEqual([]);
	});

	test("are proposed to the next writer of the community, the most used first", async () => {
		const { id } = await shelf();
		const other = await community({ visibility: "hidden" });
		expect(await tagsOfCommunity(await as("employee"), id)).toEqual(["reclamations", "SMS"]);
		expect(await tagsOfCommunity(await as("employee"), other.id)).toEqual([]);
	});
});

test("a text is given the tags in use that it speaks of, whole words alone, beside those that are certain", () => {
	const text = "Nos réclamations par SMS : ce que la hotline en dit";
	expect(tagsFor(text, ["Écrire aux clients"], ["Hotline", "SMS", "client", "reclamations", "sms", "mail"])).toEqual([
		"Écrire aux clients",
		"Hotline",
		"SMS",
		"reclamations",
	]);
	expect(tagsFor("", [], ["SMS"])).toEqual([]);
	expect(
		tagsFor(
			text,
			[],
			Array.from({ length: 12 }, () => "SMS"),
		),
	).toEqual(["SMS"]);
});
