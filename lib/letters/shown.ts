import type { LetterBlock } from "./contents";

/** Whether there is anything to read in a block. */
export const hasContent = ({ body, otherBody, things, people }: LetterBlock): boolean =>
	body !== "" || otherBody !== "" || things.length > 0 || people.length > 0;

/** The words of a block in the letter's second language, or in its first where they are wanted or alone. */
export function wordsOf({ body, bodyHtml, otherBody, otherBodyHtml }: LetterBlock, isOther: boolean) {
	return isOther && otherBody
		? { markdown: otherBody, html: otherBodyHtml, isOther: true }
		: { markdown: body, html: bodyHtml, isOther: false };
}
