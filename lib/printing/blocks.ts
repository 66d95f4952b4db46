import type { Element, ElementContent, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { env } from "../env";
import { isOwnPath } from "../own-path";

/** Words of one look. */
export interface Span {
	text: string;
	bold?: boolean;
	italic?: boolean;
	code?: boolean;
	struck?: boolean;
	/** A whole address. */
	href?: string;
}

export interface TableBlock {
	kind: "table";
	/** The first row is its head. */
	rows: Span[][][];
}

/** A part of a text, as it is set on paper. */
export type Block =
	| { kind: "paragraph"; spans: Span[] }
	| { kind: "heading"; level: number; spans: Span[] }
	| { kind: "list"; start: number | null; items: Block[][] }
	| { kind: "quote"; blocks: Block[] }
	| { kind: "code"; text: string }
	| { kind: "picture"; fileId: string; alt: string }
	| { kind: "rule" }
	| TableBlock;

const parser = unified().use(rehypeParse, { fragment: true });

/** HTML that `renderMarkdown` made and cleaned, as blocks: what is printed is what readers see. */
export const blocksOf = (html: string): Block[] => (html ? blocksIn(parser.parse(html)) : []);

/** A line of words that were typed without formats. */
export const plainBlock = (text: string): Block => ({ kind: "paragraph", spans: [{ text }] });

const isElement = (node: RootContent | ElementContent): node is Element => node.type === "element";

function blocksIn(parent: Root | Element): Block[] {
	const blocks: Block[] = [];
	let words: Span[] = [];
	const endParagraph = () => {
		if (words.some(({ text }) => text.trim() !== "")) blocks.push({ kind: "paragraph", spans: trimmed(words) });
		words = [];
	};
	for (const node of parent.children) {
		const block = isElement(node) ? blockOf(node) : null;
		if (!block) {
			words.push(...spansOf(node, {}));
			continue;
		}
		endParagraph();
		blocks.push(...block);
	}
	endParagraph();
	return blocks;
}

/** The blocks of an element; null for one that stands among words. */
function blockOf(element: Element): Block[] | null {
	switch (element.tagName) {
		case "p":
			return paragraph(element);
		case "h3":
		case "h4":
			return [{ kind: "heading", level: Number(element.tagName[1]), spans: trimmed(spansIn(element, {})) }];
		case "ul":
		case "ol":
			return [
				{
					kind: "list",
					start: element.tagName === "ol" ? Number(element.properties.start ?? 1) : null,
					items: elementsIn(element).map(blocksIn),
				},
			];
		case "blockquote":
			return [{ kind: "quote", blocks: blocksIn(element) }];
		case "pre":
			return [{ kind: "code", text: textIn(element).replace(/\n$/, "") }];
		case "hr":
			return [{ kind: "rule" }];
		case "table":
			return [
				{
					kind: "table",
					rows: rowsIn(element).map((row) => elementsIn(row).map((cell) => trimmed(spansIn(cell, {})))),
				},
			];
		case "img":
			return picture(element);
		default:
			return null;
	}
}

/** Pictures stand apart from the words around them. */
function paragraph(element: Element): Block[] {
	const blocks: Block[] = [];
	let words: Span[] = [];
	const endWords = () => {
		if (words.some(({ text }) => text.trim() !== "")) blocks.push({ kind: "paragraph", spans: trimmed(words) });
		words = [];
	};
	for (const child of element.children) {
		if (!(isElement(child) && child.tagName === "img")) {
			words.push(...spansOf(child, {}));
			continue;
		}
		endWords();
		blocks.push(...picture(child));
	}
	endWords();
	return blocks;
}

function picture({ properties }: Element): Block[] {
	const alt = String(properties.alt ?? "");
	const fileId = String(properties.dataFile ?? "");
	return fileId ? [{ kind: "picture", fileId, alt }] : [plainBlock(alt)];
}

const elementsIn = (element: Element): Element[] => element.children.filter(isElement);
const rowsIn = (element: Element): Element[] =>
	elementsIn(element).flatMap((child) => (child.tagName === "tr" ? [child] : rowsIn(child)));

type SpanLook = Omit<Span, "text">;
const LOOKS: Record<string, SpanLook> = {
	strong: { bold: true },
	em: { italic: true },
	code: { code: true },
	del: { struck: true },
};

const spansIn = (element: Element, look: SpanLook): Span[] => element.children.flatMap((child) => spansOf(child, look));

function spansOf(node: RootContent | ElementContent, look: SpanLook): Span[] {
	if (node.type === "text") return node.value ? [{ text: node.value.replaceAll(/\s+/g, " "), ...look }] : [];
	if (!isElement(node)) return [];
	if (node.tagName === "br") return [{ text: "\n", ...look }];
	if (node.tagName === "img") return [{ text: String(node.properties.alt ?? ""), ...look }];
	if (node.tagName === "a") {
		const href = addressOf(node.properties.href);
		return spansIn(node, href ? { ...look, href } : look);
	}
	return spansIn(node, { ...look, ...LOOKS[node.tagName] });
}

/** Paths of this site become whole addresses: on paper they have no page that they start from. */
export function addressOf(href: unknown): string | undefined {
	const typed = typeof href === "string" ? href : "";
	if (isOwnPath(typed)) return new URL(typed, env().NEXTAUTH_URL).href;
	return /^(https?|mailto):/i.test(typed) ? typed : undefined;
}

function textIn(node: RootContent | ElementContent): string {
	if (node.type === "text") return node.value;
	return isElement(node) ? node.children.map(textIn).join("") : "";
}

/** Without blanks at both ends and around breaks. */
function trimmed(spans: readonly Span[]): Span[] {
	const kept = spans.filter(({ text }) => text !== "").map((span) => ({ ...span }));
	kept.forEach((span, index) => {
		const before = kept[index - 1];
		if (span.text !== "\n" && (!before || before.text.endsWith("\n"))) span.text = span.text.replace(/^ +/, "");
	});
	const last = kept.at(-1);
	if (last) last.text = last.text.replace(/\s+$/, "");
	return kept.filter(({ text }) => text !== "");
}

/** The addresses of a text's links, each once, in their order: the notes that stand under it. */
export function linksIn(blocks: readonly Block[]): string[] {
	const found = new Set<string>();
	const look = (spans: readonly Span[]) => {
		for (const { href, text } of spans) if (href && !isItsOwnAddress(text, href)) found.add(href);
	};
	const walk = (list: readonly Block[]) => {
		for (const block of list) {
			if (block.kind === "paragraph" || block.kind === "heading") look(block.spans);
			else if (block.kind === "list") block.items.forEach(walk);
			else if (block.kind === "quote") walk(block.blocks);
			else if (block.kind === "table") block.rows.flat().forEach(look);
		}
	};
	walk(blocks);
	return [...found];
}

/** A link whose words are its address needs no note. */
export const isItsOwnAddress = (text: string, href: string): boolean =>
	[href, href.replace(/\/$/, "")].includes(text) ||
	href === `mailto:${text}` ||
	href.replace(/^https?:\/\//, "") === text;
