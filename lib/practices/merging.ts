import { diff3Merge } from "node-diff3";
import { canBeFormatted } from "../markdown-bounds";
import type { StoredCard } from "./schema";
import { SHARED_TEXTS, type SharedText } from "./shared-texts";

type MergedTexts = { readonly [Text in SharedText]?: string };

const isMerged = (name: string): name is SharedText => SHARED_TEXTS.some((text) => text === name);

/** The time to compare grows with the product of both. */
const MOST_PASSAGES = 1000;
const LONGEST_MERGED = 40_000;

/** A passage is a line of Markdown: a paragraph, or an item of a list. */
const passagesOf = (text: string) => text.split(/\r?\n/);

/** A text with the changes of both; undefined where they changed the same passage, or passages side by side. */
export function mergedPassages(base: string, one: string, other: string): string | undefined {
	const [from, first, second] = [base, one, other].map(passagesOf) as [string[], string[], string[]];
	if (Math.max(from.length, first.length, second.length) > MOST_PASSAGES) return undefined;
	const regions = diff3Merge(first, from, second, { excludeFalseConflicts: true });
	if (regions.some(({ conflict }) => conflict)) return undefined;
	const text = regions.flatMap(({ ok = [] }) => ok).join("\n");
	return text.length <= LONGEST_MERGED && canBeFormatted(text) ? text : undefined;
}

/** Merges fields of a card whose text both have changed since `base`; says which it merged. */
export function mergerOf(base: StoredCard | null, now: MergedTexts, sent: MergedTexts) {
	const merged = new Set<string>();
	const merge = (name: string): string | undefined => {
		if (!base || !isMerged(name)) return undefined;
		const text = mergedPassages(base[name] ?? "", now[name] ?? "", sent[name] ?? "");
		if (text !== undefined) merged.add(name);
		return text;
	};
	return { merge, merged };
}
