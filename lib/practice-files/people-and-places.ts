import { db } from "../db";
import { understandPeople } from "../people/finding";
import { searchable } from "../text";
import { activeCommunities, type Viewer } from "../viewer";
import type { MappedPage } from "./mapping";
import type { NotesOfPage } from "./page";

/** Whom and what the words of pages mean here. What was found once is kept for the next page. */
export function placesFor(viewer: Viewer, chosen: { id: string; slug: string }) {
	const people = new Map<string, string | null>();
	let topicIds: Map<string, string> | undefined;
	const personNamed = async (words: string): Promise<string | null> => {
		const known = people.get(words);
		if (known !== undefined) return known;
		const [understood] = await understandPeople(viewer, [words.slice(0, 200)]);
		people.set(words, understood?.person?.id ?? null);
		return understood?.person?.id ?? null;
	};
	return {
		/** Who answers for the practice: the contact of its file, else its author; null where neither works here. */
		contactOf: async ({ contact, author }: MappedPage, { note }: NotesOfPage): Promise<string | null> => {
			for (const words of [contact, author]) {
				if (!words) continue;
				const id = await personNamed(words);
				if (id) return id;
				note("author_unknown", words);
			}
			return null;
		},
		/** A community that the importer may write in. */
		communityOf: ({ community }: MappedPage, { note }: NotesOfPage): string => {
			if (!community || community === chosen.slug) return chosen.slug;
			const named = activeCommunities(viewer).find(
				({ slug, name }) => slug === community || searchable(name) === searchable(community),
			);
			if (!named) note("community_unknown", community);
			return named?.slug ?? chosen.slug;
		},
		topicOf: async ({ topic }: MappedPage): Promise<string | undefined> => {
			if (!topic) return undefined;
			topicIds ??= new Map(
				(await db.topic.findMany({ select: { id: true, slug: true, names: true } })).flatMap(({ id, slug, names }) =>
					[slug, ...Object.values(names as Record<string, string>)].map((name) => [searchable(name), id] as const),
				),
			);
			return topicIds.get(searchable(topic));
		},
	};
}
