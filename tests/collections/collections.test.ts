import { describe, expect, test } from "vitest";
import {
	changeCollection,
	discardCollection,
	makeCollection,
	restoreCollection,
	setPublished,
} from "@/lib/collections/collections";
import { addEntry, changeNote, moveEntry, removeEntry, restoreEntry } from "@/lib/collections/entries";
import { collectionPage } from "@/lib/collections/queries";
import { collectionFields, MOST_ENTRIES } from "@/lib/collections/schema";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { retirePractice } from "@/lib/practices/retiring";
import { as, at, castId, community } from "../factories";
import { published, stored } from "../practices/cards";
import { countStatements } from "../statements";

import { collected, idOf, list, text, titlesFor } from "./collected";

describe("a collection", () => {
	test("is a draft for those who look after it, until it is published for everybody", async () => {
		const { slug, claire } = await collected();
		const awa = await as("newcomer");
		await expect(collectionPage(awa, slug, at)).rejects.toThrow(NotFound);
		await setPublished(claire, slug, true, at);
		expect(await titlesFor(awa, slug)).toEqual(["Answer fast", "Answer kindly", "Answer once"]);
		expect((await list(awa)).rows).toMatchObject([{ slug, title: text.title, entryCount: 3 }]);
		await setPublished(claire, slug, false, at);
		expect((await list(awa)).rows).toEqual([]);
	});

	test("is looked after by the managers of its community, and for the whole company by the hub alone", async () => {
		const { slug, olfa, claire } = await collected();
		await setPublished(claire, slug, true, at);
		const more = { ...text, slug, madeFrom: {} };
		for (const viewer of [olfa, await as("newcomer")]) {
			await expect(changeCollection(viewer, more, at)).rejects.toThrow(Refused);
			await expect(makeCollection(viewer, text, at)).rejects.toThrow(Refused);
		}
		await expect(makeCollection(claire, text, at)).rejects.toThrow(Refused);
		const hub = await makeCollection(await as("hubLead"), text, at);
		await expect(discardCollection(claire, hub.slug, at)).rejects.toThrow(NotFound);
	});

	test("keeps what two people changed in different fields, and tells both of the same one", async () => {
		const { slug, claire } = await collected();
		const hub = await as("hubLead");
		const madeFrom = marksOf(collectionFields(text));
		await changeCollection(claire, { ...text, slug, title: "Your first weeks", madeFrom }, at);
		await changeCollection(hub, { ...text, slug, summary: "Begin here.", madeFrom }, at);
		expect(await collectionPage(claire, slug, at)).toMatchObject({
			title: "Your first weeks",
			summary: "Begin here.",
			introHtml: expect.stringContaining("<strong>one a day</strong>"),
		});
		await expect(changeCollection(hub, { ...text, slug, title: "Other", madeFrom }, at)).rejects.toThrow(Stale);
	});

	test("is deleted and brought back with all its entries", async () => {
		const { slug, claire } = await collected();
		await discardCollection(claire, slug, at);
		await expect(collectionPage(claire, slug, at)).rejects.toThrow(NotFound);
		await restoreCollection(claire, slug, at);
		expect(await titlesFor(claire, slug)).toHaveLength(3);
	});
});

describe("the order", () => {
	test("moves up, to the end, and back by what the move returned", async () => {
		const { slug, claire } = await collected();
		const practiceId = await idOf("Answer once");
		const back = await moveEntry(claire, { slug, practiceId, before: await idOf("Answer fast") }, at);
		expect(await titlesFor(claire, slug)).toEqual(["Answer once", "Answer fast", "Answer kindly"]);
		await moveEntry(claire, back, at);
		expect(await titlesFor(claire, slug)).toEqual(["Answer fast", "Answer kindly", "Answer once"]);
	});

	test("holds what two people did at the same time", async () => {
		const { slug, claire, care, olfa } = await collected();
		const hub = await as("hubLead");
		const fourth = await published(olfa, care.slug, { card: { title: "Answer at night" } });
		await Promise.all([
			moveEntry(claire, { slug, practiceId: await idOf("Answer once"), before: await idOf("Answer fast") }, at),
			addEntry(hub, { slug, practiceSlug: fourth, note: "For the night shift." }, at),
			removeEntry(hub, { slug, practiceId: await idOf("Answer kindly") }, at),
		]);
		expect(await titlesFor(claire, slug)).toEqual(["Answer once", "Answer fast", "Answer at night"]);
	});

	test("is not changed by a move to a place that is gone", async () => {
		const { slug, claire } = await collected();
		const before = await idOf("Answer kindly");
		await removeEntry(claire, { slug, practiceId: before }, at);
		const move = { slug, practiceId: await idOf("Answer once"), before };
		await expect(moveEntry(claire, move, at)).rejects.toThrow(Stale);
		expect(await titlesFor(claire, slug)).toEqual(["Answer fast", "Answer once"]);
	});

	test("gets an entry back at its place, with its word", async () => {
		const { slug, claire } = await collected();
		const practiceId = await idOf("Answer kindly");
		await changeNote(claire, { slug, practiceId, note: "Read this first.", madeFrom: marksOf({ note: "" }) }, at);
		await restoreEntry(claire, await removeEntry(claire, { slug, practiceId }, at), at);
		const { entries } = await collectionPage(claire, slug, at);
		expect(entries.map(({ title, note }) => [title, note])).toEqual([
			["Answer fast", ""],
			["Answer kindly", "Read this first."],
			["Answer once", ""],
		]);
		const other = { slug, practiceId, note: "Other.", madeFrom: marksOf({ note: "" }) };
		await expect(changeNote(claire, other, at)).rejects.toThrow(Stale);
	});

	test("ends at a number of practices that still is a choice", async () => {
		const { slug, claire, care, olfa } = await collected([]);
		const { id } = await db.collection.findUniqueOrThrow({ where: { slug } });
		const first = await stored(await published(olfa, care.slug));
		await db.practice.createMany({
			data: Array.from({ length: MOST_ENTRIES }, (_, index) => {
				const { id: _id, sources, ...row } = first;
				return { ...row, sources: sources ?? [], slug: `${row.slug}-${index}` };
			}),
		});
		const copies = await db.practice.findMany({ where: { slug: { startsWith: `${first.slug}-` } } });
		await db.collectionEntry.createMany({
			data: copies.map((copy, position) => ({
				collectionId: id,
				practiceId: copy.id,
				position,
				addedById: claire.personId,
				addedAt: at,
			})),
		});
		await expect(addEntry(claire, { slug, practiceSlug: first.slug, note: "" }, at)).rejects.toThrow(Refused);
		const few = await countStatements(() => collectionPage(claire, slug, at));
		await db.collectionEntry.deleteMany({ where: { collectionId: id, position: { gt: 2 } } });
		expect(await countStatements(() => collectionPage(claire, slug, at))).toBe(few);
	});
});

describe("what a reader may not see", () => {
	test("is neither listed nor counted, and a hidden community’s collection is its members’", async () => {
		const { slug, claire } = await collected(["Answer fast"]);
		const secret = await community({ visibility: "hidden", members: [await castId("champion")] });
		const manager = await as("communityManager");
		const hiddenPractice = await published(await as("champion"), secret.slug, { card: { title: "Answer in secret" } });
		await addEntry(manager, { slug, practiceSlug: hiddenPractice, note: "Not for all." }, at);
		await setPublished(claire, slug, true, at);
		const awa = await as("newcomer");
		expect(await titlesFor(awa, slug)).toEqual(["Answer fast"]);
		expect(await collectionPage(awa, slug, at)).toMatchObject({ entryCount: 1, lost: [] });
		expect(await titlesFor(await as("champion"), slug)).toEqual(["Answer fast", "Answer in secret"]);
		const own = await makeCollection(manager, { ...text, communitySlug: secret.slug }, at);
		await setPublished(manager, own.slug, true, at);
		await expect(collectionPage(awa, own.slug, at)).rejects.toThrow(NotFound);
		expect(await titlesFor(await as("champion"), own.slug)).toEqual([]);
	});

	test("a retired practice goes from readers and is shown to those who look after the collection", async () => {
		const { slug, claire, olfa, care } = await collected(["Answer fast", "Answer kindly"]);
		await setPublished(claire, slug, true, at);
		const instead = await published(olfa, care.slug, { card: { title: "Answer faster" } });
		const old = (await stored((await db.practice.findFirstOrThrow({ where: { title: "Answer fast" } })).slug)).slug;
		await retirePractice(olfa, old, at, { instead: `/practices/${instead}` });
		expect(await titlesFor(await as("newcomer"), slug)).toEqual(["Answer kindly"]);
		expect((await collectionPage(claire, slug, at)).lost).toMatchObject([
			{ title: "Answer fast", insteadSlug: instead },
		]);
		expect((await collectionPage(await as("newcomer"), slug, at)).lost).toEqual([]);
	});

	test("a draft cannot be collected, nor what the curator does not see", async () => {
		const { slug, claire } = await collected([]);
		await expect(addEntry(claire, { slug, practiceSlug: "nowhere", note: "" }, at)).rejects.toThrow(NotFound);
	});
});
