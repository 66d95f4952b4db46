import type { Names, Synonyms } from "../i18n/locales";
import { searchText } from "../search-text";
import { stemOf, tellingWords } from "./typed-query";

/** A topic with its names and synonyms of all languages, as search compares them. */
export interface Concept {
	id: string;
	entries: { text: string; stems: string[] }[];
}

export function conceptOf({ id, names, synonyms }: { id: string; names: Names; synonyms: Synonyms }): Concept {
	const all = [...Object.values(names), ...Object.values(synonyms).flat()].map((entry) => entry.trim()).filter(Boolean);
	const texts = [...new Set(all.map((entry) => searchText(entry).split(" | ")[0] ?? ""))].filter(Boolean);
	return { id, entries: texts.map((text) => ({ text, stems: tellingWords(text.split(" ")).map(stemOf) })) };
}

/** One word of a query in the ways it may be meant. */
type Ways = readonly string[];

/** Long words that begin alike are of one family: a verb and its noun. */
const FAMILY = 7;

const isSame = (way: string, stem: string): boolean =>
	stemOf(way) === stem ||
	(stem.length > FAMILY && way.length > FAMILY && way.slice(0, FAMILY) === stem.slice(0, FAMILY));

function placeOf(entry: readonly string[], words: readonly Ways[]): number {
	for (let start = 0; start + entry.length <= words.length; start++)
		if (entry.every((stem, index) => words[start + index]?.some((way) => isSame(way, stem)))) return start;
	return -1;
}

/**
 * For each word of a query the other words of the topics that it names, alone or with its neighbours, and the topics themselves.
 */
export function synonymsOf(words: readonly Ways[], concepts: readonly Concept[]) {
	const also = words.map(() => new Set<string>());
	const topics = words.map(() => new Set<string>());
	for (const { id, entries } of concepts)
		for (const { text, stems } of entries) {
			const start = placeOf(stems, words);
			if (start < 0) continue;
			for (let place = start; place < start + stems.length; place++) {
				topics[place]?.add(id);
				for (const other of entries) if (other.text !== text) also[place]?.add(other.text);
			}
		}
	return words.map((_, place) => ({ also: [...(also[place] ?? [])], topicIds: [...(topics[place] ?? [])] }));
}
