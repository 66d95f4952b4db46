import { SHORTEST_INFIX } from "@/lib/search/schema";
import { searchable } from "@/lib/text";

export interface Part {
	/** Where it begins, in letters. */
	start: number;
	text: string;
	matches: boolean;
}

/** A text cut where the words of a query stand in it, accents and capitals ignored. */
export function markedParts(text: string, query: string): Part[] {
	const letters = [...text.normalize("NFC")];
	// Each letter alone, so that a place in what is compared is a place in what is shown.
	const folded = letters.map((letter) => searchable(letter) || " ");
	const starts: number[] = [];
	let compared = "";
	for (const fold of folded) {
		starts.push(compared.length);
		compared += fold;
	}
	const marked = new Array<boolean>(letters.length).fill(false);
	for (const word of searchable(query).split(" ").filter(Boolean))
		for (const place of placesOf(word, compared))
			for (const [index, start] of starts.entries())
				if (start >= place && start < place + word.length) marked[index] = true;
	return joined(letters, marked);
}

function placesOf(word: string, compared: string): number[] {
	const places: number[] = [];
	for (let place = compared.indexOf(word); place >= 0; place = compared.indexOf(word, place + 1))
		if (word.length >= SHORTEST_INFIX || place === 0 || compared[place - 1] === " ") places.push(place);
	return places;
}

function joined(letters: string[], marked: boolean[]): Part[] {
	const parts: Part[] = [];
	for (const [index, letter] of letters.entries()) {
		const matches = marked[index] ?? false;
		const last = parts.at(-1);
		if (last?.matches === matches) last.text += letter;
		else parts.push({ start: index, text: letter, matches });
	}
	return parts;
}
