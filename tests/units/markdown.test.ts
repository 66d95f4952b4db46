import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { excerpt, renderMarkdown } from "@/lib/markdown";
import { ATTACKS, BURDENS } from "./markdown-attacks";

const ELEMENTS = new Set(
	"a blockquote br code del em h3 h4 hr li ol p pre strong table tbody td th thead tr ul".split(" "),
);
const ATTRIBUTES: Record<string, readonly string[]> = {
	a: ["href", "rel"],
	ol: ["start"],
	th: ["align"],
	td: ["align"],
};

/** Elements, attributes and addresses in the HTML that are not allowed. */
function forbidden(html: string): string[] {
	const findings: string[] = [];
	const visit = (node: DefaultTreeAdapterTypes.Node) => {
		if ("tagName" in node) {
			if (!ELEMENTS.has(node.tagName)) findings.push(`<${node.tagName}>`);
			for (const { name, value } of node.attrs) {
				if (!ATTRIBUTES[node.tagName]?.includes(name)) findings.push(`${node.tagName} ${name}=${value}`);
				if (name === "href" && !leadsSomewhereKnown(value)) findings.push(`href=${value}`);
				if (name === "rel" && value !== "nofollow noopener noreferrer") findings.push(`rel=${value}`);
			}
		} else if (node.nodeName !== "#text" && node.nodeName !== "#document-fragment") findings.push(node.nodeName);
		if ("childNodes" in node) node.childNodes.forEach(visit);
	};
	visit(parseFragment(html));
	return findings;
}

/** The address as a browser resolves it on a page; undefined when it cannot. */
function leadsSomewhereKnown(href: string): boolean {
	const page = "https://dandelion.example/communities/a/posts/b";
	return !URL.canParse(href, page) || ["http:", "https:", "mailto:"].includes(new URL(href, page).protocol);
}

describe("a text that attacks its readers", () => {
	test("has more than a hundred examples", () => {
		expect(Object.values(ATTACKS).flat().length).toBeGreaterThan(100);
	});
	for (const [family, attacks] of Object.entries(ATTACKS))
		test.each(attacks.map((attack) => [attack]))(`is harmless (${family}): %j`, (attack) => {
			expect(forbidden(renderMarkdown(attack))).toEqual([]);
		});
	test("is harmless with all examples in one text, in a quote and in a list", () => {
		const all = Object.values(ATTACKS).flat().join("\n\n");
		for (const text of [all, all.replaceAll(/^/gm, "> "), all.replaceAll(/^/gm, "- ")])
			expect(forbidden(renderMarkdown(text))).toEqual([]);
	});
	test("is noticed by the check of this test", () => {
		for (const html of [
			"<script>1</script>",
			"<p onclick=a>",
			"<a href='java\nscript:1' rel='nofollow noopener noreferrer'>",
			"<!--x-->",
			"<p id=a>",
		])
			expect(forbidden(html)).not.toEqual([]);
	});
});

describe("a text that would keep the server busy", () => {
	test.each(Object.entries(BURDENS))("is rendered fast and small: %s", (_, text) => {
		const before = process.cpuUsage();
		const html = renderMarkdown(text);
		excerpt(text);
		const { user, system } = process.cpuUsage(before);
		// Processor time, so that other processes do not matter. Without limits the worst text took eleven seconds or overflowed the stack.
		expect((user + system) / 1000).toBeLessThan(3000);
		expect(html.length).toBeLessThan(20 * text.length);
		expect(forbidden(html)).toEqual([]);
	});
});

describe("what people write", () => {
	test.each([
		["**forty words**, _not more_", "<p><strong>forty words</strong>, <em>not more</em></p>"],
		["Dear <name>,", "<p>Dear &#x3C;name>,</p>"],
		["Hello,\nthank you", "<p>Hello,<br>\nthank you</p>"],
		["# Title", "<h3>Title</h3>"],
		["#### Small", "<h4>Small</h4>"],
		["![The template](https://a.example/b.png)", "<p>The template</p>"],
		["[the charter](/hub/charter)", '<p><a href="/hub/charter" rel="nofollow noopener noreferrer">the charter</a></p>'],
		["3. third", '<ol start="3">\n<li>third</li>\n</ol>'],
		["- [x] sent", "<ul>\n<li>☑ sent</li>\n</ul>"],
		["seen[^1]\n\n[^1]: in Tunis", "<p>seen[1]</p>\n<blockquote>\n<p>[1] in Tunis</p>\n</blockquote>"],
	])("%j reads as meant", (source, html) => {
		expect(renderMarkdown(source)).toBe(html);
	});

	test("keeps quotes and lists up to twelve levels", () => {
		expect(renderMarkdown(`${"> ".repeat(12)}deep`).match(/<blockquote>/g)).toHaveLength(12);
		expect(renderMarkdown(`${"> ".repeat(40)}deep`)).toContain("deep");
	});

	test("is shown as it was typed when it has too many marks", () => {
		const tangle = "*a **b ".repeat(400);
		expect(renderMarkdown(`${tangle}\n<b>`)).toBe(`<p>${tangle}<br>&#x3C;b><br></p>`);
	});

	test("has an excerpt without marks", () => {
		expect(excerpt("## Forty words\n\n- **Say** [sorry](https://a.example) first")).toBe("Forty words Say sorry first");
		expect(excerpt("In short:\n\n| a | b |\n|---|--:|\n| c | d |")).toBe("In short: a b c d");
		expect(excerpt("It is over. It began again.", 13)).toBe("It is over…");
		expect(excerpt("a".repeat(100), 20)).toBe(`${"a".repeat(20)}…`);
		expect(excerpt("word ".repeat(100), 20)).toBe("word word word word…");
	});
});

test("a file of ours is named by its id alone; every other address of a picture is its words", () => {
	const id = "019b2f6e-0000-7000-8000-000000000001";
	expect(renderMarkdown(`![a "b"](file:${id})`)).toBe(`<p><img alt="a &#x22;b&#x22;" data-file="${id}"></p>`);
	expect(renderMarkdown(`[plan](file:${id})`)).toContain(`data-file="${id}"`);
	for (const address of [
		"file:///etc/passwd",
		`file:${id}/../x`,
		`FILE:${id}`,
		"https://x.example/a.png",
		"data:image/png;base64,x",
	])
		expect(renderMarkdown(`![words](${address})`)).toBe("<p>words</p>");
	expect(renderMarkdown(`<img data-file="${id}">`)).not.toContain("<img");
});
