import type { Element, ElementContent, Nodes, Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import { unified } from "unified";
import type { NotesOfPage } from "./page";
import { type readText, writeText } from "./text-tree";

const parser = unified().use(rehypeParse).freeze();
const fragments = unified().use(rehypeParse, { fragment: true }).freeze();
const toText = unified().use(rehypeRemark, { newlines: false }).use(remarkGfm).freeze();

export const readHtml = (html: string): Root => parser.parse(html);
export const readHtmlPart = (html: string): Root => fragments.parse(html);

export const isElement = (node: Nodes): node is Element => node.type === "element";
export const classesOf = (node: Element): string[] =>
	Array.isArray(node.properties.className) ? node.properties.className.map(String) : [];
export const property = (node: Element, name: string): string => String(node.properties[name] ?? "");

/** The first element, from the outside in, that a rule picks. */
export function findElement(node: Nodes, picks: (element: Element) => boolean): Element | undefined {
	if (isElement(node) && picks(node)) return node;
	if (!("children" in node)) return undefined;
	for (const child of node.children) {
		const found = findElement(child, picks);
		if (found) return found;
	}
	return undefined;
}

export function wordsOfHtml(node: Nodes | undefined): string {
	if (!node) return "";
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(wordsOfHtml).join("") : "";
}

/** What a page cannot hold: programs, frames, films, fields. */
const LEFT_OUT = new Set(
	"script style iframe object embed video audio form input select textarea button svg canvas template noscript link meta".split(
		" ",
	),
);
/** Of those, what nobody would miss. */
const UNNOTICED = new Set(["style", "link", "meta", "noscript", "template"]);

const element = (tagName: string, children: ElementContent[], properties: Element["properties"] = {}): Element => ({
	type: "element",
	tagName,
	properties,
	children,
});
const textNode = (value: string) => ({ type: "text" as const, value });

/** What the four products write in their own way, as plain HTML. Null for what only decorates. */
function plainForm(node: Element): Element | null | undefined {
	const classes = classesOf(node);
	if (classes.includes("toc-macro") || classes.includes("confluence-information-macro-icon")) return null;
	// Confluence: a sign of a mood is a picture whose words say it.
	if (node.tagName === "img" && classes.includes("emoticon"))
		return element("span", [textNode(property(node, "dataEmojiFallback") || property(node, "alt"))]);
	if (classes.includes("confluence-information-macro") || property(node, "dataType") === "callout")
		return element("blockquote", node.children);
	if (node.tagName === "pre" && property(node, "dataSyntaxhighlighterParams") !== "") {
		const [, language = ""] = /brush:\s*([a-z0-9+#-]+)/i.exec(property(node, "dataSyntaxhighlighterParams")) ?? [];
		return element("pre", [element("code", node.children, { className: [`language-${language}`] })]);
	}
	if (node.tagName === "li" && (property(node, "dataType") === "taskItem" || property(node, "dataTaskId") !== "")) {
		const isDone = property(node, "dataChecked") === "true" || classes.includes("checked");
		const box = element("input", [], { type: "checkbox", checked: isDone });
		const kept = node.children.filter((child) => !(isElement(child) && child.tagName === "label"));
		return element("li", [
			element("p", [
				box,
				...kept.flatMap((child) => (isElement(child) && ["div", "p"].includes(child.tagName) ? inner(child) : [child])),
			]),
		]);
	}
	if (node.tagName === "summary") return element("p", [element("strong", node.children)]);
	return undefined;
}

const inner = (node: Element): ElementContent[] =>
	node.children.flatMap((child) => (isElement(child) && child.tagName === "p" ? child.children : [child]));

const isTaskBox = (node: Element) => node.tagName === "input" && property(node, "type") === "checkbox";

/** The children that can become text, each in its plain form. */
function cleaned(children: readonly Nodes[], notes: NotesOfPage | null): ElementContent[] {
	return children.flatMap((child): ElementContent[] => {
		if (child.type === "text") return [child];
		if (!isElement(child)) return [];
		const plain = plainForm(child);
		if (plain === null) return [];
		const node = plain ?? child;
		if (LEFT_OUT.has(node.tagName) && !isTaskBox(node)) {
			if (!UNNOTICED.has(node.tagName))
				notes?.note("html_left_out", `<${node.tagName}>`, child.position?.start.line ?? null);
			return node.tagName === "form" ? cleaned(node.children, notes) : [];
		}
		return [{ ...node, children: cleaned(node.children, notes) }];
	});
}

/** HTML as Markdown. */
export function htmlAsText(node: Nodes, notes: NotesOfPage | null): string {
	const children = "children" in node ? cleaned(node.children, notes) : [];
	const tree = toText.runSync({ type: "root", children }) as ReturnType<typeof readText>;
	return writeText(tree).trim();
}
