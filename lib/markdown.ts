import { setImmediate } from "node:timers/promises";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { log } from "./log";
import { canBeFormatted, limitDepth, MOST_CELLS } from "./markdown-bounds";
import { breakLines, disableHtml } from "./markdown-reading";

const schema: typeof defaultSchema = {
	...defaultSchema,
	// A picture has no address: only our own files get one, when the text is drawn. Headings start at h3, below those of the page.
	tagNames: [
		"a",
		"blockquote",
		"br",
		"code",
		"del",
		"em",
		"h3",
		"h4",
		"hr",
		"img",
		"li",
		"ol",
		"p",
		"pre",
		"strong",
		"table",
		"tbody",
		"td",
		"th",
		"thead",
		"tr",
		"ul",
	],
	attributes: { a: ["href", "dataFile"], img: ["alt", "dataFile"], ol: ["start"], th: ["align"], td: ["align"] },
	protocols: { href: ["http", "https", "mailto"] },
	clobberPrefix: "text-",
};

const pipeline = unified()
	.use(remarkParse)
	.use(remarkGfm)
	.use(disableHtml)
	.use(replaceUnsupported)
	.use(linkPeople)
	.use(() => breakLines)
	.use(remarkRehype)
	.use(lowerHeadings)
	.use(rehypeSanitize, schema)
	.use(hideReferrer)
	.use(rehypeStringify)
	.freeze();

interface Node {
	type: string;
	tagName?: string;
	value?: string;
	alt?: string | null;
	url?: string;
	data?: { hProperties: Record<string, unknown> };
	label?: string | null;
	align?: unknown[];
	checked?: boolean | null;
	properties?: Record<string, unknown>;
	children?: Node[];
}

function walk(node: Node, visit: (node: Node) => void) {
	visit(node);
	for (const child of node.children ?? []) walk(child, visit);
}

/** An uploaded file, which the text's author sent: `![words](file:ID)` or `[words](file:ID)`. */
const FILE_ADDRESS = /^file:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Replaces what pages do not support by text: a picture by its description, a task's box by a sign, a footnote by
 * its text.
 */
function replaceUnsupported() {
	return (tree: Node) =>
		walk(tree, (node) => {
			const file = node.type === "image" || node.type === "link" ? FILE_ADDRESS.exec(node.url ?? "") : null;
			if (file) node.data = { hProperties: { dataFile: file[1] } };
			else if (node.type === "image" || node.type === "imageReference") Object.assign(node, text(node.alt ?? ""));
			if (node.type === "footnoteReference") Object.assign(node, text(`[${node.label}]`));
			if (node.type === "footnoteDefinition") {
				node.type = "blockquote";
				startWith(node, `[${node.label}] `);
			}
			if (node.type === "listItem" && typeof node.checked === "boolean") {
				startWith(node, node.checked ? "☑ " : "☐ ");
				node.checked = null;
			}
			// Without alignment the rows are not filled up to the width of the header.
			if (node.type === "table" && (node.children?.length ?? 0) * (node.align?.length ?? 0) > MOST_CELLS)
				node.align = undefined;
		});
}

const PERSON = /^person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** A person who is named in a text leads to their page. */
function linkPeople() {
	return (tree: Node) =>
		walk(tree, (node) => {
			const [, id] = PERSON.exec((node.type === "link" && node.url) || "") ?? [];
			if (id) node.url = `/people/${id.toLowerCase()}`;
		});
}

const text = (value: string): Node => ({ type: "text", value });

function startWith(block: Node, words: string) {
	block.children?.[0]?.children?.unshift(text(words));
}

/** Headings in a text rank below the headings of the page. */
function lowerHeadings() {
	return (tree: Node) =>
		walk(tree, (node) => {
			if (/^h[1-6]$/.test(node.tagName ?? ""))
				node.tagName = node.tagName === "h1" || node.tagName === "h2" ? "h3" : "h4";
		});
}

/** Runs after sanitising. Links to other sites send no referrer. */
function hideReferrer() {
	return (tree: Node) =>
		walk(tree, (node) => {
			if (node.tagName === "a") node.properties = { ...node.properties, rel: "nofollow noopener noreferrer" };
		});
}

/** A series writes the same text for each of its editions. */
const MOST_RENDERED = 20;
const rendered = new Map<string, string>();

/** Markdown as HTML that is safe in a page: HTML is shown as text, and only known tags and addresses remain. */
export function renderMarkdown(source: string): string {
	const known = rendered.get(source);
	if (known !== undefined) return known;
	const html = render(source);
	if (rendered.size >= MOST_RENDERED) rendered.clear();
	rendered.set(source, html);
	return html;
}

/** Renders several texts with a pause before each, for others; the last ones are kept. */
export async function renderInTurns(sources: readonly string[]): Promise<string[]> {
	const htmls: string[] = [];
	for (const source of sources) {
		await setImmediate();
		htmls.push(renderMarkdown(source));
	}
	return htmls;
}

function render(source: string): string {
	if (!canBeFormatted(source)) return asTyped(source);
	try {
		return String(pipeline.processSync(limitDepth(source)));
	} catch (error) {
		// The libraries fail on a few texts that nobody writes.
		log.warn({ err: error }, "a text could not be formatted");
		return asTyped(source);
	}
}

function asTyped(source: string): string {
	const children = source.split("\n").flatMap((value) => [
		{ type: "text" as const, value },
		{ type: "element" as const, tagName: "br", properties: {}, children: [] },
	]);
	const paragraph = { type: "element" as const, tagName: "p", properties: {}, children };
	return pipeline.stringify({ type: "root", children: [paragraph] });
}

/** The beginning of a Markdown text without its marks, for lists and mails. */
export function excerpt(source: string, length = 180): string {
	const plain = source
		.replaceAll(/```[\s\S]*?```/g, " ")
		.replaceAll(/^[|:\s-]+$/gm, " ")
		.replaceAll(/!?\[([^[\]]{0,500})\]\([^()]{0,500}\)/g, "$1")
		.replaceAll(/^[#>\s*+-]+/gm, "")
		.replaceAll(/[*_`~|]/g, "")
		.replaceAll(/\s+/g, " ")
		.trim();
	if (plain.length <= length) return plain;
	const end = plain.lastIndexOf(" ", length);
	return `${plain.slice(0, end > 0 ? end : length).replace(/[\s.,;:]+$/, "")}…`;
}
