/** The list that a paragraph of Word stands in. */
const LIST = /mso-list:\s*l\d+\s+level(\d)/i;
const NUMBER = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i;

/**
 * Word puts lists on the clipboard as paragraphs that begin with a drawn bullet. Makes them lists; the editor's schema drops the
 * rest of Word's markup.
 */
export function withoutWordMarkup(html: string): string {
	if (!/mso-|MsoNormal|MsoListParagraph/i.test(html)) return html;
	const page = new DOMParser().parseFromString(html, "text/html");
	for (const unseen of page.querySelectorAll("style, script, xml, o\\:p:empty")) unseen.remove();
	let lists: HTMLElement[] = [];
	let last: Element | null = null;
	for (const paragraph of page.querySelectorAll<HTMLElement>("p")) {
		const [, level] = LIST.exec(paragraph.getAttribute("style") ?? "") ?? [];
		if (!level) continue;
		// The paragraph before belongs to the same list only if nothing stands between them.
		if (!last || paragraph.previousElementSibling !== last) lists = [];
		lists = place(paragraph, Number(level), lists);
		last = lists[0] ?? null;
	}
	return page.body.innerHTML;
}

/** Moves a paragraph into the list of its level, and returns the open lists from the outermost. */
function place(paragraph: HTMLElement, level: number, open: HTMLElement[]): HTMLElement[] {
	const marker = [...paragraph.querySelectorAll<HTMLElement>("span")].find(({ style, outerHTML }) =>
		/mso-list:\s*Ignore/i.test(style.cssText + outerHTML.slice(0, 80)),
	);
	const tag = NUMBER.test(marker?.textContent ?? "") ? "ol" : "ul";
	marker?.remove();
	const lists = open.slice(0, level);
	while (lists.length < level) {
		const list = paragraph.ownerDocument.createElement(tag);
		const parent = lists.at(-1);
		if (parent) (parent.lastElementChild ?? parent).append(list);
		else paragraph.before(list);
		lists.push(list);
	}
	const item = paragraph.ownerDocument.createElement("li");
	lists.at(-1)?.append(item);
	item.append(paragraph);
	return lists;
}
