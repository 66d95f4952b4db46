import { diffWordsWithSpace } from "diff";

/** Two texts that take longer to compare, since almost nothing is the same, are both shown whole. */
const LONGEST_COMPARISON_MS = 150;

/** A piece of a text, and what became of it. */
export interface ComparedPart {
	text: string;
	is: "same" | "added" | "removed";
}

/** The difference between two texts, word by word. */
export function compareTexts(before: string, after: string, timeout = LONGEST_COMPARISON_MS): ComparedPart[] {
	const parts = diffWordsWithSpace(before, after, { timeout });
	if (!parts)
		return [
			{ text: before, is: "removed" },
			{ text: after, is: "added" },
		];
	return parts.map(({ value, added, removed }) => ({
		text: value,
		is: added ? "added" : removed ? "removed" : "same",
	}));
}
