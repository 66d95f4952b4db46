import { searchable } from "../text";

export const TAGS_EACH = 8;
export const TAG_LENGTH = 40;

/** Tags are compared without accents or capitals. */
export const tagKey = (tag: string): string => searchable(tag);

/** One of each, in the spelling that comes first. */
function distinct(tags: readonly string[]): string[] {
	const spellings = new Map<string, string>();
	for (const tag of tags) {
		const key = tagKey(tag);
		if (key && !spellings.has(key)) spellings.set(key, tag);
	}
	return [...spellings.values()];
}

/** Tags from a text field, separated by commas, semicolons or lines. */
export function tagsTyped(typed: string): string[] {
	return distinct(typed.split(/[,;\n]/).map((tag) => tag.trim().replaceAll(/\s+/g, " ")));
}

/** Tags for a new practice: all `certain` ones, and those of the `usual` ones whose words the text contains. */
export function tagsFor(text: string, certain: readonly string[], usual: readonly string[]): string[] {
	const words = ` ${searchable(text).replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
	const mentioned = usual.filter((tag) => words.includes(` ${tagKey(tag)} `));
	return distinct([...certain, ...mentioned])
		.filter((tag) => tag.length <= TAG_LENGTH)
		.slice(0, TAGS_EACH);
}
