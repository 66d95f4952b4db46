import { addressOfFile } from "./file-places";

/** Addresses that a link of a text may have: `lib/markdown.ts` lets no others through. */
const LINK = /^(?:https?:|mailto:|(?:person|file):[0-9a-f-]{36}$|[/#](?![/\\]))/i;

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
const HANDLER = /\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;

/** Without what would run on an event. A document of a parser runs nothing either: the browser's policy need not even look at it. */
const withoutHandlers = (html: string): string => html.replaceAll(TAG, (tag) => tag.replaceAll(HANDLER, ""));

/**
 * Takes out of pasted HTML what a page would not show: pictures of other sites become their words, so that the browser does
 * not ask for them, and links that would act lose their address. The editor's schema drops the rest.
 */
export function withoutForeignParts(pasted: string): string {
	const html = withoutHandlers(pasted);
	if (!/<(?:img|a)\b/i.test(html)) return html;
	const page = new DOMParser().parseFromString(html, "text/html");
	for (const picture of page.querySelectorAll("img"))
		if (!addressOfFile(picture.dataset.source ?? "")) picture.replaceWith(picture.alt);
	for (const link of page.querySelectorAll("a[href]"))
		if (!LINK.test((link.getAttribute("href") ?? "").trim())) link.removeAttribute("href");
	return page.body.innerHTML;
}

/** Whether pasted HTML says something in words: beside them, a picture on the clipboard is only a drawing of them. */
export const hasWords = (html: string): boolean =>
	new DOMParser().parseFromString(withoutHandlers(html), "text/html").body.textContent.trim() !== "";
