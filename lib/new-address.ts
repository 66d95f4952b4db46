import { randomInt } from "node:crypto";
import { slugOf } from "./text";

/** No vowels and no letters that look alike: no word, and easy to read out. */
const SUFFIX_LETTERS = "bcdfghjkmnpqrstvwxz23456789";

/**
 * An address made from a title. Its end is by chance, always: a number where the title is taken would betray what the writer
 * may not see.
 */
export function newAddress(title: string, otherwise: string): string {
	const suffix = Array.from({ length: 5 }, () => SUFFIX_LETTERS[randomInt(SUFFIX_LETTERS.length)]).join("");
	return `${slugOf(title) || otherwise}-${suffix}`;
}
