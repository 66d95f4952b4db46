import { initials, searchable } from "../text";

/** A person as a field of a form holds them: `Awa Diop <awa.diop@semis.example>`, with the id where there is no address. */
export const personEntry = ({ id, email, ...person }: KnownPerson): string =>
	`${`${person.givenName} ${person.familyName}`.trim().replaceAll(/[<>;\n]/g, " ")} <${email ?? id}>`;

/** A person as a field shows them, for somebody of whom a form may know the address alone. */
export const personText = ({ id, email, givenName, familyName }: Partial<KnownPerson>): string =>
	id && givenName !== undefined && familyName !== undefined
		? personEntry({ id, email: email ?? null, givenName, familyName })
		: (email ?? "");

export interface KnownPerson {
	id: string;
	email: string | null;
	givenName: string;
	familyName: string;
}

interface TypedEntry {
	/** As typed. */
	typed: string;
	name: string;
	/** Lower case; an address or an id. */
	reference?: string;
}

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isReference = (text: string): boolean => ADDRESS.test(text) || ID.test(text);

/** One person as typed: an address, a name, or both as in a mail program. */
export function readEntry(text: string): TypedEntry {
	const typed = text.trim().replaceAll(/\s+/g, " ");
	const [, name = "", inside = ""] = /^(.*?)\s*<([^<>]*)>[.,]?$/.exec(typed) ?? [];
	const bare = typed.replace(/^mailto:/i, "");
	if (isReference(inside.trim())) return { typed, name: unquoted(name), reference: inside.trim().toLowerCase() };
	if (isReference(bare)) return { typed, name: "", reference: bare.toLowerCase() };
	return { typed, name: unquoted(typed) };
}

const unquoted = (name: string): string => name.replaceAll(/^["']|["']$/g, "").trim();

/** The people in a list that was typed or pasted: one a line, or with semicolons, tabs or commas between them. */
export function splitPeople(text: string): string[] {
	const pieces = text
		.split(/[\n\r;\t]+/)
		.flatMap(splitAtCommas)
		.map((piece) => piece.trim().replaceAll(/\s+/g, " "))
		.filter((piece) => piece.replaceAll(/[,.\-•*]/g, "").trim() !== "");
	return [...new Map(pieces.map((piece) => [piece.toLowerCase(), piece])).values()];
}

/** `Diop, Awa` is one person: the family name first. */
function splitAtCommas(line: string): string[] {
	if (line.includes("<")) return line.split(/(?<=>)\s*,|(?<=>)\s+(?=\S)/);
	const parts = line
		.split(",")
		.map((part) => part.trim())
		.filter(Boolean);
	const isOneName =
		parts.length === 2 && !parts.some((part) => part.includes("@")) && parts.some((part) => !/\s/.test(part));
	return isOneName ? [line] : parts;
}

/** The words of a name, without the commas and titles' full stops that are typed between them. */
export const nameWords = (name: string): string[] =>
	searchable(name.replaceAll(/[,"()]/g, " "))
		.split(" ")
		.filter(Boolean)
		.slice(0, 8);

/** The orders in which a whole name may be typed: the family name first or last, each of one or more words. */
export const wholeNames = (words: readonly string[]): string[] =>
	words.map((_, first) => [...words.slice(first), ...words.slice(0, first)].join(" "));

/** Before the name of a field whose value the person chose among several. */
export const CHOICE_PREFIX = "choice:";

/** What a choice sends: the entry as typed, and the one that is meant. Browsers change line ends in forms, and tabs not. */
export const choiceValue = (typed: string, entry: string): string => `${typed}\t${entry}`;

/** The text of a field with the chosen entry in the place of the one that was typed. */
export function withChoice(text: string, choice: string): string {
	const [typed, entry] = choice.split("\t");
	if (!typed || !entry) return text;
	if (text.trim().replaceAll(/\s+/g, " ") === typed) return entry;
	const pieces = splitPeople(text);
	return pieces.includes(typed) ? pieces.map((piece) => (piece === typed ? entry : piece)).join("\n") : text;
}

/** The entries of a field as its text, each once. */
export const joinPeople = (entries: readonly string[]): string =>
	[...new Set(entries.map((entry) => entry.trim()).filter(Boolean))].join("\n");

/** Whether a pasted text is more than one person. */
export const looksLikeList = (text: string): boolean => splitPeople(text).length > 1;

/** Whether an entry answers to what is typed: it has words that begin so, or its address does. */
export function answersTo(entry: string, typed: string): boolean {
	const { name, reference } = readEntry(entry);
	if (typed.includes("@")) return reference?.startsWith(typed.trim().toLowerCase()) ?? false;
	const names = nameWords(name);
	return nameWords(typed).every((word) => names.some((one) => one.startsWith(word)));
}

/** How an entry is shown; without initials while it is only typed. */
export function chipOf(entry: string): { name: string; initials: string } {
	const { typed, name, reference } = readEntry(entry);
	if (!reference || !name) return { name: typed, initials: "" };
	const words = name.split(" ");
	return {
		name,
		initials: initials({ givenName: words[0] ?? "", familyName: words.length > 1 ? (words.at(-1) ?? "") : "" }),
	};
}
