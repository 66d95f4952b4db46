import { makeCollection } from "@/lib/collections/collections";
import { addEntry } from "@/lib/collections/entries";
import { collectionList, collectionPage } from "@/lib/collections/queries";
import { collectionFilters } from "@/lib/collections/schema";
import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { published } from "../practices/cards";

export const text = {
	title: "Your first month",
	summary: "Where to begin.",
	intro: "Read **one a day**.",
	language: "en" as const,
};

/** A collection of Claire's community, with so many practices of Olfa's. */
export async function collected(titles: string[] = ["Answer fast", "Answer kindly", "Answer once"]) {
	const care = await community({ members: [await castId("champion")] });
	const claire = await as("communityManager");
	const olfa = await as("champion");
	const { slug } = await makeCollection(claire, { ...text, communitySlug: care.slug }, at);
	for (const title of titles) {
		const practiceSlug = await published(olfa, care.slug, { card: { title } });
		await addEntry(claire, { slug, practiceSlug, note: "" }, at);
	}
	return { care, slug, claire, olfa };
}

export const titlesFor = async (viewer: Viewer, slug: string) =>
	(await collectionPage(viewer, slug, at)).entries.map(({ title }) => title);
export const idOf = async (title: string) =>
	(await db.practice.findFirstOrThrow({ where: { title }, select: { id: true } })).id;
export const list = (viewer: Viewer, more: Record<string, string> = {}) =>
	collectionList(viewer, collectionFilters.parse(more));
