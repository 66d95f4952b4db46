import { describe, expect, test } from "vitest";
import { changeCollection, makeCollection, setPublished } from "@/lib/collections/collections";
import { pinCollection, unpinCollection } from "@/lib/collections/pins";
import { collectionPage, collectionsOfPractice, pinnedCollections } from "@/lib/collections/queries";
import { collectionFields, MOST_PINS } from "@/lib/collections/schema";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { Refused } from "@/lib/errors";
import { mergeCommunity } from "@/lib/lifecycle/merging";
import { as, at, community } from "../factories";
import { find } from "../search/results";

import { collected, idOf, list, text } from "./collected";

describe("a pinned collection", () => {
	test("stands on the page of the community once it is published, and goes with one click", async () => {
		const { slug, claire, care } = await collected();
		const pin = { slug, communitySlug: care.slug };
		await expect(pinCollection(claire, pin, at)).rejects.toThrow(Refused);
		await setPublished(claire, slug, true, at);
		await pinCollection(claire, pin, at);
		const awa = await as("newcomer");
		expect(await pinnedCollections(awa, care.id)).toMatchObject([{ slug, entryCount: 3 }]);
		await expect(unpinCollection(awa, pin, at)).rejects.toThrow(Refused);
		await unpinCollection(claire, pin, at);
		expect(await pinnedCollections(awa, care.id)).toEqual([]);
	});

	test("is one of a few", async () => {
		const { claire, care } = await collected([]);
		for (let index = 0; index <= MOST_PINS; index++) {
			const { slug } = await makeCollection(claire, { ...text, communitySlug: care.slug }, at);
			await setPublished(claire, slug, true, at);
			const pinned = pinCollection(claire, { slug, communitySlug: care.slug }, at);
			if (index === MOST_PINS) await expect(pinned).rejects.toThrow(Refused);
			else await pinned;
		}
	});

	test("goes with its community into the one that it is merged with", async () => {
		const { slug, claire, care } = await collected();
		await setPublished(claire, slug, true, at);
		await pinCollection(claire, { slug, communitySlug: care.slug }, at);
		const other = await community({ name: "Customers first" });
		await mergeCommunity(await as("communityManager"), { slug: care.slug, into: other.slug }, at);
		const awa = await as("newcomer");
		expect(await pinnedCollections(awa, other.id)).toMatchObject([{ slug }]);
		expect(await collectionPage(awa, slug, at)).toMatchObject({ community: { slug: other.slug } });
	});
});

describe("a practice", () => {
	test("names its collections, and those it may be put into", async () => {
		const { slug, claire, care } = await collected(["Answer fast"]);
		await setPublished(claire, slug, true, at);
		const practiceId = await idOf("Answer fast");
		const other = await makeCollection(claire, { ...text, title: "Hard calls", communitySlug: care.slug }, at);
		expect(await collectionsOfPractice(claire, practiceId)).toMatchObject({
			inside: [{ slug }],
			offered: [{ slug: other.slug }],
		});
		expect(await collectionsOfPractice(await as("newcomer"), practiceId)).toMatchObject({
			inside: [{ slug }],
			offered: [],
		});
	});

	test("is told of once, when it is in a published collection", async () => {
		const { slug, claire } = await collected(["Answer fast"]);
		const told = () => db.activity.count({ where: { kind: "practice.collected" } });
		expect(await told()).toBe(0);
		await setPublished(claire, slug, true, at);
		expect(await told()).toBe(1);
		await setPublished(claire, slug, false, at);
		await setPublished(claire, slug, true, at);
		expect(await told()).toBe(1);
	});
});

describe("search and lists", () => {
	test("find a collection by a word of its introduction, as a kind of its own", async () => {
		const { slug, claire } = await collected(["Answer fast"]);
		await changeCollection(
			claire,
			{ ...text, slug, intro: "For the hotline of Gdańsk.", madeFrom: marksOf(collectionFields(text)) },
			at,
		);
		const awa = await as("newcomer");
		expect((await find(awa, "gdansk")).collections.rows).toEqual([]);
		await setPublished(claire, slug, true, at);
		const results = await find(awa, "gdansk");
		expect(results.collections.rows).toMatchObject([{ slug, entryCount: 1 }]);
		expect(results.counts).toContainEqual({ facet: "kind", value: "collections", count: 1 });
	});

	test("are paged by title and by their last change", async () => {
		const { claire, care } = await collected([]);
		for (let index = 0; index < 22; index++) {
			const title = `Choice ${String(index).padStart(2, "0")}`;
			const { slug } = await makeCollection(claire, { ...text, title, communitySlug: care.slug }, at);
			await setPublished(claire, slug, true, new Date(at.getTime() + index));
		}
		const awa = await as("newcomer");
		for (const sort of ["title", "changed"]) {
			const first = await list(awa, { sort });
			const second = await list(awa, { sort, after: first.next ?? "" });
			const slugs = [...first.rows, ...second.rows].map(({ slug }) => slug);
			expect([first.rows.length, second.rows.length, new Set(slugs).size]).toEqual([20, 2, 22]);
		}
	});
});
