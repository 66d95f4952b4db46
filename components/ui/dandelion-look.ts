import { ACCENTS, type AccentName } from "@/lib/accents";

const SEEDS = 6;

/** A number from a text, always the same (FNV-1a). */
export function numberOf(text: string): number {
	let hash = 0x811c9dc5;
	for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return (hash ^ (hash >>> 15)) >>> 0;
}

/** The classes of the dandelion that stands for a name: its colour, unless it has one, and its seeds. */
export function dandelionOf(name: string, accent?: AccentName): string {
	const number = numberOf(name);
	return `tone-${accent ?? ACCENTS[number % ACCENTS.length]} seed-${(number >>> 4) % SEEDS}`;
}
