import type { EditorView } from "@milkdown/prose/view";

/** An `@` and what is typed after it, before the cursor. */
export interface TypedMention {
	query: string;
	from: number;
	to: number;
	/** Where it stands on the screen. */
	left: number;
	bottom: number;
}

export interface FoundReader {
	id: string;
	name: string;
	initials: string;
	face: string | null;
	place: string;
}

/** A name of up to three words. An `@` inside a word belongs to an address of mail. */
const TYPED = /(?:^|[\s(])@((?:[\p{L}\p{M}\p{N}'’.-]+ ?){0,3})$/u;

export function typedMention(view: EditorView): TypedMention | null {
	const { empty, $from, from } = view.state.selection;
	if (!empty || $from.parent.type.spec.code) return null;
	const before = $from.parent.textBetween(
		Math.max(0, $from.parentOffset - 60),
		$from.parentOffset,
		undefined,
		"\ufffc",
	);
	const query = TYPED.exec(before)?.[1];
	if (query === undefined) return null;
	const start = from - query.length - 1;
	const { left, bottom } = view.coordsAtPos(start);
	return { query: query.trimEnd(), from: start, to: from, left, bottom };
}

/** Puts a link to a person in the place of what was typed. Its address is what `lib/posts/mentions.ts` reads. */
export function insertMention(view: EditorView, { from, to }: TypedMention, { id, name }: FoundReader): void {
	const { schema, tr } = view.state;
	const link = schema.marks.link?.create({ href: `person:${id}` });
	const text = schema.text(`@${name.replaceAll(/[[\]]/g, "")}`, link ? [link] : []);
	const change = tr.replaceWith(from, to, text);
	// What is typed next does not belong to the link.
	change.insertText(" ", from + text.nodeSize).removeStoredMark(schema.marks.link as never);
	const after = from + text.nodeSize;
	if (schema.marks.link) change.removeMark(after, after + 1, schema.marks.link);
	view.dispatch(change.scrollIntoView());
}
