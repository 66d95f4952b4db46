import { env } from "../env";
import { lastingFilePath } from "../files/addresses";
import { renderMarkdown } from "../markdown";

/**
 * A Markdown text as the HTML of a mail. Files are links to this site, which asks who opens them: an address that a mail has must
 * not open them for whoever it is passed on to.
 */
export function markdownMailHtml(markdown: string, words: { picture: string }): string {
	return renderMarkdown(markdown)
		.replaceAll(/<img [^>]*?data-file="([^"]+)"[^>]*>/g, (tag, id: string) => {
			const alt = / alt="([^"]*)"/.exec(tag)?.[1];
			return `<a href="${fileLink(id)}">${words.picture}${alt ? `: ${alt}` : ""}</a>`;
		})
		.replaceAll(/<a [^>]*?data-file="([^"]+)"[^>]*>/g, (_, id: string) => `<a href="${fileLink(id)}">`)
		.replaceAll('<a href="/', `<a href="${new URL("/", env().NEXTAUTH_URL)}`)
		.replaceAll("<table>", '<table border="1" cellpadding="6" style="border-collapse:collapse">');
}

const fileLink = (id: string): string => new URL(lastingFilePath(id), env().NEXTAUTH_URL).toString();
