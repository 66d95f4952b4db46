import { type Marks, marksOfQuery, placesOfMarks } from "@/lib/search/matching";
import { comparedLetter } from "@/lib/search-text";

interface MarkedPart {
	/** Index of its first letter. */
	start: number;
	text: string;
	matches: boolean;
}

/** Splits a text at what is marked in it, without regard to accents and case. */
export function markedParts(text: string, query: string | Marks): MarkedPart[] {
	const marks = typeof query === "string" ? marksOfQuery(query) : query;
	const letters = [...text.normalize("NFC")];
	// Letter by letter, so that an index in the normalised text is an index in the text itself.
	const starts: number[] = [];
	let compared = "";
	for (const letter of letters) {
		// A comma and a space are one space between two words of a phrase.
		const repeats = compared.endsWith(" ") && comparedLetter(letter) === " ";
		starts.push(repeats ? compared.length - 1 : compared.length);
		if (!repeats) compared += comparedLetter(letter);
	}
	const marked = new Array<boolean>(letters.length).fill(false);
	for (const place of placesOfMarks(compared, marks))
		for (const [index, start] of starts.entries()) if (start >= place.start && start < place.end) marked[index] = true;
	return joined(letters, marked);
}

function joined(letters: string[], marked: boolean[]): MarkedPart[] {
	const parts: MarkedPart[] = [];
	for (const [index, letter] of letters.entries()) {
		const matches = marked[index] ?? false;
		const last = parts.at(-1);
		if (last?.matches === matches) last.text += letter;
		else parts.push({ start: index, text: letter, matches });
	}
	return parts;
}
