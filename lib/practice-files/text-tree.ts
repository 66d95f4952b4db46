import type { Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

/** Any node of a text, as much of it as is asked for here. */
export interface TextPiece {
	type: string;
	value?: string;
	url?: string;
	alt?: string | null;
	title?: string | null;
	identifier?: string;
	depth?: number;
	children?: TextPiece[];
	position?: { start: { offset?: number; line: number }; end: { offset?: number } };
}

const reader = unified().use(remarkParse).use(remarkGfm).freeze();
const writer = unified()
	.use(remarkStringify, { bullet: "-", emphasis: "*", fences: true, rule: "-", listItemIndent: "one" })
	.use(remarkGfm)
	.freeze();

export const readText = (markdown: string): Root => reader.parse(markdown);
export const writeText = (tree: Root): string => writer.stringify(tree);

/** Visits a tree, the parent at hand. */
export function eachPiece(
	piece: TextPiece,
	visit: (piece: TextPiece, parent: TextPiece | null) => void,
	parent: TextPiece | null = null,
): void {
	visit(piece, parent);
	for (const child of piece.children ?? []) eachPiece(child, visit, piece);
}

/** The words of a piece, without formats. */
export function wordsOf(piece: TextPiece | RootContent): string {
	const { value, alt, children } = piece as TextPiece;
	return value ?? alt ?? (children ?? []).map(wordsOf).join("");
}

/** A change of a text between two of its characters. */
export interface Splice {
	from: number;
	to: number;
	by: string;
}

/** A text with its changes made. They do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
	let done = "";
	let at = 0;
	for (const { from, to, by } of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
		done += text.slice(at, from) + by;
		at = to;
	}
	return done + text.slice(at);
}
