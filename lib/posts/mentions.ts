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
const ADDRESS = String.raw`[^\s@<>()[\]"]+@[^\s@<>()[\]"]+\.\w+`;
/**
 * `@awa.diop@semis.example`, `@"Awa Diop"` or, as French types it, `@« Awa Diop »`, after a space or at the beginning. Editors may
 * keep an address as a link.
 */
const TYPED = new RegExp(
	String.raw`(?<=^|[\s(])@("[^"\n]{2,120}"|“[^”\n]{2,120}”|«[^»\n]{2,124}»|${ADDRESS}|<${ADDRESS}>|\[${ADDRESS}\]\(mailto:[^\s()]*\))`,
	"gm",
);
/** The name or the address that was typed, without the signs around it. */
const withoutSigns = (typed: string): string =>
	typed
		.replace(/\]\(mailto:.*$/, "")
		.replaceAll(/^["“«<[]|["”»>]$/g, "")
		.trim()
		.replaceAll(/\s+/g, " ");
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
function mentionedIn(text: string): string[] {
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
		for (const [, name = ""] of part.matchAll(TYPED)) typed.add(withoutSigns(name));
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
			.replaceAll(TYPED, (whole: string, name: string) => {
				const person = byEntry.get(withoutSigns(name));
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
