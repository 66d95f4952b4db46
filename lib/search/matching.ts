import { searchWords } from "../text";
import { SHORTEST_INFIX } from "./schema";

/** Rows whose `searchText` has every word of the query. */
export function matching(query: string) {
	return searchWords(query).map((word) =>
		word.length < SHORTEST_INFIX
			? { OR: [{ searchText: { startsWith: word } }, { searchText: { contains: ` ${word}` } }] }
			: { searchText: { contains: word } },
	);
}
