import { searchable } from "../text";

export const TAGS_EACH = 8;
export const TAG_LENGTH = 40;

/** A tag as tags are compared: without accents or capitals. */
export const tagKey = (tag: string): string => searchable(tag);

/** One of each, in the words that came first. */
function distinct(tags: readonly string[]): string[] {
	const spelt = new Map<string, string>();
	for (const tag of tags) {
		const key = tagKey(tag);
		if (key && !spelt.has(key)) spelt.set(key, tag);
	}
	return [...spelt.values()];
}

/** What somebody typed with commas between, or a line each. */
export function tagsTyped(typed: string): string[] {
	return distinct(typed.split(/[,;\n]/).map((tag) => tag.trim().replaceAll(/\s+/g, " ")));
}

/** Of the tags in use around it, those that a text speaks of, word for word; `certain` ones whatever it says. */
export function tagsFor(text: string, certain: readonly string[], usual: readonly string[]): string[] {
	const words = ` ${searchable(text).replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
	const spoken = usual.filter((tag) => words.includes(` ${tagKey(tag)} `));
	return distinct([...certain, ...spoken])
		.filter((tag) => tag.length <= TAG_LENGTH)
		.slice(0, TAGS_EACH);
}
