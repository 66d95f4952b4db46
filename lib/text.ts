/** Letters that Unicode does not take apart into a letter and a sign. */
const PLAIN_LETTERS: Record<string, string> = {
	œ: "oe",
	æ: "ae",
	ß: "ss",
	ł: "l",
	ø: "o",
	đ: "d",
	ð: "d",
	ħ: "h",
	ı: "i",
	ŧ: "t",
	þ: "th",
};

/** Marks, and characters that show nothing: direction marks, joiners, fillers, the blank of Braille. */
const UNSEEN = /[\p{M}\p{DI}\u2800]/gu;

/** A text without accents, strokes, capitals and what cannot be seen. */
export function foldedText(text: string): string {
	return text
		.normalize("NFKD")
		.replaceAll(UNSEEN, "")
		.toLowerCase()
		.replaceAll(/[œæßłøđðħıŧþ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** A text without case, accents, hyphens, apostrophes and repeated spaces: the form in which names and words are compared. */
export function searchable(...parts: (string | null | undefined)[]): string {
	return foldedText(parts.filter(Boolean).join(" "))
		.replaceAll(/[’'`-]/g, " ")
		.replaceAll(/\s+/g, " ")
		.trim();
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

/** A text as HTML shows it, also between the quotes of an attribute. */
export function escapeHtml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A text with a capital first letter. French writes days in lower case, but not at the start of a line. */
export function lineStart(text: string): string {
	const [first = ""] = text;
	return first.toUpperCase() + text.slice(first.length);
}
