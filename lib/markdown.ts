import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const schema: typeof defaultSchema = {
	...defaultSchema,
	// No pictures yet: an address elsewhere would tell that host who reads. Titles of a page stay ours: h3 at most.
	tagNames: ["a", "blockquote", "br", "code", "del", "em", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"],
	attributes: { a: ["href"], ol: ["start"], th: ["align"], td: ["align"] },
	protocols: { href: ["http", "https", "mailto"] },
	clobberPrefix: "text-",
};

const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(lowerHeadings).use(rehypeSanitize, schema).use(quietLinks).use(rehypeStringify).freeze();

interface Node {
	type: string;
	tagName?: string;
	properties?: Record<string, unknown>;
	children?: Node[];
}

function walk(node: Node, visit: (node: Node) => void) {
	visit(node);
	for (const child of node.children ?? []) walk(child, visit);
}

/** A person's "# Title" stands below the page's own titles. */
function lowerHeadings() {
	return (tree: Node) =>
		walk(tree, (node) => {
			if (/^h[1-6]$/.test(node.tagName ?? "")) node.tagName = node.tagName === "h1" || node.tagName === "h2" ? "h3" : "h4";
		});
}

/** After sanitising: links that lead out of the house say nothing of where they came from. */
function quietLinks() {
	return (tree: Node) =>
		walk(tree, (node) => {
			if (node.tagName === "a") node.properties = { ...node.properties, rel: "nofollow noopener noreferrer" };
		});
}

/** Markdown as HTML that is safe to put into a page: raw HTML is dropped, only known tags and addresses remain. */
export function renderMarkdown(source: string): string {
	return String(pipeline.processSync(source));
}

/** The first words of a Markdown text, without marks, for lists and mails. */
export function excerpt(source: string, length = 180): string {
	const plain = source
		.replaceAll(/```[\s\S]*?```/g, " ")
		.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
		.replaceAll(/^[#>\s*+-]+/gm, "")
		.replaceAll(/[*_`~|]/g, "")
		.replaceAll(/\s+/g, " ")
		.trim();
	return plain.length <= length ? plain : `${plain.slice(0, plain.lastIndexOf(" ", length))}…`;
}
