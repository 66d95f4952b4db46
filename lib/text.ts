/** A text without accents, capitals and repeated spaces, for search. */
export function searchable(...parts: (string | null | undefined)[]): string {
	return parts
		.filter(Boolean)
		.join(" ")
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("œ", "oe")
		.replaceAll("æ", "ae")
		.replaceAll("ß", "ss")
		.replaceAll("ł", "l")
		.replaceAll(/[’'`-]/g, " ")
		.replaceAll(/\s+/g, " ")
		.trim();
}

/** The different words of a query, at most eight. */
export function queryWords(query: string): string[] {
	return [...new Set(searchable(query).split(" ").filter(Boolean))].slice(0, 8);
}

/** The words of a query as `LIKE` patterns. A row matches when it contains all of them. */
export function searchWords(query: string): string[] {
	return queryWords(query).map(asPattern);
}

/**
 * A word as a `LIKE` pattern that matches the word itself: `%`, `_` and `\` are escaped. Prisma needs it too, as it
 * compares with `ILIKE`.
 */
export function asPattern(word: string): string {
	return word.replaceAll(/[\\%_]/g, "\\$&");
}

/** `Réponse en 40 mots` as `reponse-en-40-mots`, at most 60 characters; empty when nothing is left. */
export function slugOf(title: string): string {
	return searchable(title)
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-+|-+$/g, "")
		.slice(0, 60)
		.replaceAll(/-+$/g, "");
}

export function fullName(person: { givenName: string; familyName: string }): string {
	return `${person.givenName} ${person.familyName}`.trim();
}

export function initials(person: { givenName: string; familyName: string }): string {
	const first = [...person.givenName][0] ?? "";
	const last = [...person.familyName.replace(/^(d|l|n)['’]/i, "")][0] ?? "";
	return (first + last).toUpperCase();
}

/** A text with a capital first letter. French writes days in lower case, but not at the start of a line. */
export function lineStart(text: string): string {
	const [first = ""] = text;
	return first.toUpperCase() + text.slice(first.length);
}
