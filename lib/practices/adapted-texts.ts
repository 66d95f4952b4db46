import { mergedPassages } from "./merging";
import type { Card, StoredCard } from "./schema";
import type { SharedText } from "./shared-texts";

const textIn = (card: Card | StoredCard, field: SharedText): string => card[field] ?? "";

/**
 * A text with what another card has changed in it since a version that both know; undefined where both changed the same passage.
 */
export function withChangesOf(
	field: SharedText,
	mine: Card,
	base: StoredCard,
	theirs: StoredCard | Card,
): string | undefined {
	const [own, from, other] = [textIn(mine, field), textIn(base, field), textIn(theirs, field)];
	if (own === other || from === other) return own;
	return own === from ? other : mergedPassages(from, own, other);
}

/** A card with one of its texts replaced. */
export const withText = (card: Card, field: SharedText, text: string): Card => ({
	...card,
	// A card without evidence has none, not an empty one.
	[field]: field === "evidence" && text === "" ? undefined : text,
});
