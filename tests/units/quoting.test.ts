import { expect, test } from "vitest";
import { renderMarkdown } from "@/lib/markdown";
import { quoteOf } from "@/lib/posts/quoting";

test("a quote says who wrote it and leads there, with room for an answer below", () => {
	expect(quoteOf("Say sorry.\n\nThen the date.", "Awa wrote:", "/communities/care/posts/1?reply=2#reply-2")).toBe(
		"> [Awa wrote:](/communities/care/posts/1?reply=2#reply-2)\n>\n> Say sorry.\n>\n> Then the date.\n\n",
	);
});

test("a quote leaves out the quotes in it, and ends where it is too long", () => {
	const quote = quoteOf(`> An older voice\n\nThe answer\n${"word ".repeat(600)}`, "Awa wrote:", "/x");
	expect(quote).not.toContain("older voice");
	expect(quote.length).toBeLessThan(1700);
	expect(quote).toContain("…");
});

test("a name in a quote cannot break out of its link", () => {
	const html = renderMarkdown(quoteOf("Yes", "A](javascript:alert(1)) wrote:", "/x"));
	expect(html).toContain('href="/x"');
	expect(html).not.toContain('href="javascript');
});
