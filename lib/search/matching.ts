import { excerpt } from "../markdown";
import { searchTerms } from "../search-text";
import { searchable } from "../text";

/** Sentences that are looked at together: one look costs the same for a few words as for many. */
const SENTENCES_AT_ONCE = 50;
/** Nothing that people write is longer; a text that is one is looked at so far. */
const LOOKED_AT = 20_000;

/** An excerpt of a Markdown text, from the first sentence that has a word of the query; else its beginning. */
export function passageOf(body: string, query: string): string {
	const words = searchTerms(query).flatMap(({ spellings }) => spellings);
	const hasWord = (text: string) => {
		const searched = searchable(text);
		return words.some((word) => searched.includes(word));
	};
	const sentences = excerpt(body.slice(0, LOOKED_AT), LOOKED_AT).split(/(?<=[.!?…])\s+/);
	for (let start = 0; start < sentences.length; start += SENTENCES_AT_ONCE) {
		const some = sentences.slice(start, start + SENTENCES_AT_ONCE);
		if (!hasWord(some.join(" "))) continue;
		const first = start + some.findIndex(hasWord);
		return first > 0 ? `… ${excerpt(sentences.slice(first, first + SENTENCES_AT_ONCE).join(" "))}` : excerpt(body);
	}
	return excerpt(body);
}
