import search from "approx-string-match";

/** A passage as it was when somebody commented on it, with what stood around it. */
export interface Anchor {
	quote: string;
	before: string;
	after: string;
}

export interface FoundPassage {
	start: number;
	end: number;
	/** False where the words of the passage have changed a little since. */
	isSame: boolean;
}

/** So much of what stands around a passage tells it from others with the same words. */
const CONTEXT = 60;
/** A passage is found again while at most this part of its signs has changed. */
const MOST_CHANGED = 0.3;
/** More places with the same words than these are not compared. */
const MOST_PLACES = 200;
/** The time to find what is only similar grows with both. */
const LONGEST_APPROXIMATE = 300;

/** The anchor of a passage that begins there. */
export const anchorAt = (text: string, start: number, quote: string): Anchor => ({
	quote,
	before: text.slice(Math.max(0, start - CONTEXT), start),
	after: text.slice(start + quote.length, start + quote.length + CONTEXT),
});

function sameAtEnd(one: string, other: string): number {
	let length = 0;
	while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++;
	return length;
}

function sameAtStart(one: string, other: string): number {
	let length = 0;
	while (length < one.length && length < other.length && one[length] === other[length]) length++;
	return length;
}

function placesOf(text: string, quote: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(quote); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(quote, at + 1))
		places.push(at);
	return places;
}

/**
 * Where a passage is now, wherever it has moved: the same words with the most similar surroundings, or else the most similar
 * words. Null where it is gone.
 */
export function findPassage(text: string, { quote, before, after }: Anchor): FoundPassage | null {
	if (quote === "") return null;
	const score = (start: number, end: number) =>
		sameAtEnd(text.slice(Math.max(0, start - CONTEXT), start), before) +
		sameAtStart(text.slice(end, end + CONTEXT), after);
	const best = <Place extends { start: number; end: number }>(places: Place[]): Place | undefined =>
		places.toSorted((one, other) => score(other.start, other.end) - score(one.start, one.end))[0];
	const same = best(placesOf(text, quote).map((start) => ({ start, end: start + quote.length })));
	if (same) return { ...same, isSame: true };
	if (quote.length > LONGEST_APPROXIMATE) return null;
	const matches = search(text, quote, Math.floor(quote.length * MOST_CHANGED));
	const fewest = Math.min(...matches.map(({ errors }) => errors));
	const similar = best(matches.filter(({ errors }) => errors === fewest).slice(0, MOST_PLACES));
	return similar ? { start: similar.start, end: similar.end, isSame: false } : null;
}

/** A piece of a text, with the comment on it. */
export interface MarkedPiece {
	text: string;
	remarkIds: string[];
}

/** A text in pieces, each with the comments on it. */
export function markedPieces(
	text: string,
	passages: readonly { id: string; start: number; end: number }[],
): MarkedPiece[] {
	const edges = new Set([0, text.length, ...passages.flatMap(({ start, end }) => [start, end])]);
	const sorted = [...edges].sort((one, other) => one - other);
	return sorted.slice(0, -1).map((start, index) => {
		const end = sorted[index + 1] ?? text.length;
		return {
			text: text.slice(start, end),
			remarkIds: passages.filter((one) => one.start <= start && one.end >= end).map(({ id }) => id),
		};
	});
}
