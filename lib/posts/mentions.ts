import { communityReadersAmong } from "../communities/readers";
import { kysely, type Tx } from "../db";
import { isId } from "../ids";
import { understandPeople } from "../people/finding";
import { literal } from "../sql";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { communityIdOf, type TextPlace } from "./thread";

/** People whom one text names; what is typed beyond stays as it was typed. */
const MOST_MENTIONS = 20;

const LINK = /\[@([^\][\n]{0,200})\]\(person:([0-9a-f-]{36})\)/gi;
const QUOTED = /"([^"\n]{2,120})"|“([^”\n]{2,120})”|«\s?([^»\n]{2,120}?)\s?»/;
const ADDRESS = /([^\s@<>()[\]"]+@[^\s@<>()[\]"]+\.\w+)/;
/** An address as an editor keeps it that makes links of addresses. */
const LINKED_ADDRESS = new RegExp(`<${ADDRESS.source}>|\\[${ADDRESS.source}\\]\\(mailto:[^\\s()]*\\)`);
/** `@awa.diop@semis.example`, `@"Awa Diop"` or, as French types it, `@« Awa Diop »`, after a space or at the beginning. */
const TYPED = new RegExp(`(?<=^|[\\s(])@(?:${QUOTED.source}|${ADDRESS.source}|${LINKED_ADDRESS.source})`, "gm");
/** What stands in the groups of `TYPED`: a name or an address, of which one is there. */
const typedName = (groups: (string | undefined)[]): string =>
	(groups.slice(0, 6).find(Boolean) ?? "").trim().replaceAll(/\s+/g, " ");
const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;

/** Changes a text outside its code, where an @ is only a sign. */
const outsideCode = (text: string, change: (part: string) => string): string =>
	text
		.split(CODE)
		.map((part, index) => (index % 2 === 0 ? change(part) : part))
		.join("");

const linkTo = (person: { id: string; name: string }): string =>
	`[@${person.name.replaceAll(/[[\]]/g, "")}](person:${person.id})`;

/** The people whom a text names, by the links in it. */
export function mentionedIn(text: string): string[] {
	const ids = new Set<string>();
	outsideCode(text, (part) => {
		for (const [, , id = ""] of part.matchAll(LINK)) if (isId(id)) ids.add(id.toLowerCase());
		return part;
	});
	return [...ids].slice(0, MOST_MENTIONS);
}

/** A text with the names of people in the place of links to them, for search. */
export const withoutMentionLinks = (text: string): string => text.replaceAll(LINK, "$1");

/**
 * The text with a link for each `@` that names exactly one colleague who may read the community, and with the present names of those
 * who are linked already. Whoever may not read it stays words. A text without an `@` asks nothing.
 */
export async function withMentions(viewer: Viewer, where: TextPlace, text: string): Promise<string> {
	if (!text.includes("@")) return text;
	const typed = new Set<string>();
	outsideCode(text, (part) => {
		for (const [, ...names] of part.matchAll(TYPED)) typed.add(typedName(names));
		return part;
	});
	const entries = [...typed].filter(Boolean).slice(0, MOST_MENTIONS);
	const linked = mentionedIn(text);
	if (entries.length + linked.length === 0) return text;
	const { id: communityId } = await communityIdOf(viewer, where);
	const mayRead = communityReadersAmong(communityId);
	const understood = entries.length > 0 ? await understandPeople(viewer, entries, mayRead) : [];
	const byEntry = new Map(understood.flatMap(({ typed, person }) => (person ? [[typed, person] as const] : [])));
	const known = await namesOf(linked, communityId);
	return outsideCode(text, (part) =>
		part
			.replaceAll(LINK, (_, label: string, id: string) => {
				const name = known.get(id.toLowerCase());
				return name ? linkTo({ id: id.toLowerCase(), name }) : `@${label}`;
			})
			.replaceAll(TYPED, (whole: string, ...names: string[]) => {
				const person = byEntry.get(typedName(names));
				return person ? linkTo(person) : whole;
			}),
	);
}

async function namesOf(ids: string[], communityId: string): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await kysely
		.selectFrom("people as person")
		.select(["person.id", "person.givenName", "person.familyName"])
		.where((eb) => eb("person.id", "=", eb.fn.any(eb.val(ids))))
		.where("person.status", "=", literal("active"))
		.where(communityReadersAmong(communityId))
		.execute();
	return new Map(rows.map((row) => [row.id, fullName(row)]));
}

interface NamingText {
	postId: string;
	replyId?: string | null;
	/** A new text has named nobody before. */
	isNew?: boolean;
}

/** Keeps whom a text names. Only those who were not named before are told, by the activity of that instant. */
export async function keepMentions(
	tx: Tx,
	{ postId, replyId = null, isNew = false }: NamingText,
	text: string,
	at: Date,
): Promise<void> {
	const ids = mentionedIn(text);
	if (isNew && ids.length === 0) return;
	const before = await tx.mention.findMany({ where: { postId, replyId }, select: { id: true, personId: true } });
	const gone = before.filter(({ personId }) => !ids.includes(personId));
	if (gone.length > 0) await tx.mention.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
	const added = ids.filter((id) => !before.some(({ personId }) => personId === id));
	if (added.length > 0)
		await tx.mention.createMany({ data: added.map((personId) => ({ postId, replyId, personId, at })) });
}
