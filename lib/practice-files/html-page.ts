import type { Element, Root } from "hast";
import { takeEmbedded } from "./embedded";
import { classesOf, findElement, htmlAsText, isElement, property, readHtml, wordsOfHtml } from "./html-text";
import { decodedText, findingsOfPage, type ReadPage, titleOfPath } from "./page";

const byId = (id: string) => (node: Element) => property(node, "id") === id;
const byClass = (name: string) => (node: Element) => classesOf(node).includes(name);
const byTag = (name: string) => (node: Element) => node.tagName === name;
const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** A page of HTML: of Docmost, BookStack, Outline, Confluence, or of anything else. */
export function htmlPage(path: string, content: Uint8Array): ReadPage {
	const notes = findingsOfPage();
	const source = decodedText(content, notes);
	const tree = readHtml(source);
	const body =
		findElement(tree, byId("main-content")) ??
		findElement(tree, byClass("page-content")) ??
		findElement(tree, byTag("main")) ??
		findElement(tree, byTag("article")) ??
		findElement(tree, byTag("body")) ??
		tree;
	const heading = findElement(body, byTag("h1"));
	const named = confluenceTitle(tree);
	const title = named ?? oneLine(wordsOfHtml(heading ?? findElement(tree, byTag("title"))));
	// In Confluence the title stands above the text; elsewhere the first heading is the title.
	if (heading && !named) heading.children = [];
	const attachments = attachmentList(tree, source);
	const { text, embedded } = takeEmbedded(htmlAsText(body, notes));
	return {
		path,
		matter: matterOf(tree),
		title: title || titleOfPath(path),
		text: [text.replace(/^#\s*\n+/, ""), attachments].filter(Boolean).join("\n\n").trim(),
		source,
		findings: notes.findings,
		embedded,
	};
}

/** "Space : Page", above every page of Confluence. */
function confluenceTitle(tree: Root): string | undefined {
	const heading = findElement(tree, byId("title-text"));
	if (!heading) return undefined;
	const whole = oneLine(wordsOfHtml(heading));
	const at = whole.indexOf(" : ");
	return at < 0 ? whole : whole.slice(at + 3);
}

/** What pages say of themselves outside their text. */
function matterOf(tree: Root): Record<string, unknown> {
	const metadata = findElement(tree, byClass("page-metadata"));
	const author = metadata && findElement(metadata, byClass("author"));
	const [, changed] =
		/(?:last modified|last updated)[\s\S]*?\bon\s+([A-Z][a-z]{2} \d{2}, \d{4})/.exec(wordsOfHtml(metadata)) ?? [];
	const labels: string[] = [];
	const gather = (node: Element | Root) => {
		for (const child of node.children) {
			if (!isElement(child)) continue;
			if (child.tagName === "a" && property(child, "rel").split(/[ ,]/).includes("tag"))
				labels.push(oneLine(wordsOfHtml(child)));
			gather(child);
		}
	};
	gather(tree);
	const page = findElement(tree, byTag("html"));
	const written = findElement(tree, (node) => node.tagName === "meta" && property(node, "name") === "author");
	const language = page && property(page, "lang");
	return {
		...(author || written ? { author: oneLine(wordsOfHtml(author)) || property(written as Element, "content") } : {}),
		...(changed ? { date: changed } : {}),
		...(labels.length > 0 ? { tags: labels } : {}),
		...(language ? { lang: language } : {}),
	};
}

/** Files of a page of Confluence that its text does not show stay at its end. */
function attachmentList(tree: Root, source: string): string {
	const heading = findElement(tree, byId("attachments"));
	if (!heading) return "";
	const section = findElement(
		tree,
		(node) => classesOf(node).includes("pageSection") && findElement(node, byId("attachments")) !== undefined,
	);
	const links: string[] = [];
	const gather = (node: Element) => {
		for (const child of node.children) {
			if (!isElement(child)) continue;
			const address = property(child, "href");
			const isShown = source.split(`"${address}`).length > 2;
			if (child.tagName === "a" && address.startsWith("attachments/") && !isShown)
				links.push(`- [${oneLine(wordsOfHtml(child)).replaceAll(/[[\]]/g, "")}](<${address}>)`);
			gather(child);
		}
	};
	if (section) gather(section);
	return links.join("\n");
}
