import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { expect, test } from "vitest";
import { AS_PAGES_READ, readAsPagesDo } from "@/components/editor/markdown-dialect";
import { renderMarkdown } from "@/lib/markdown";
import { holds } from "../property";

/** What the editor stores of a text that it was given and that nobody changed. */
const stored = (markdown: string): string =>
	String(
		unified()
			.use(remarkParse)
			.use(remarkGfm)
			.use(readAsPagesDo as never)
			.use(remarkStringify, AS_PAGES_READ)
			.processSync(markdown),
	);

/** HTML without the blanks that nobody sees. */
const shown = (markdown: string): string => renderMarkdown(markdown).replace(/\s+/g, " ").trim();

test.each([
	"One line\nand another, the same paragraph.",
	"Dear <name>, you & I <b>both</b> know.",
	"- one\n- two\n  - inner\n\n1. first\n2. second",
	"> said\n> so\n\nAnswer",
	"| a | b |\n| - | -: |\n| 1 \\| 2 | 3 |",
	"`code` and\n\n```\nlines <b>\n```",
	"# Heading\n\n### Another",
	"**bold** _italic_ ~~gone~~ [link](https://example.com/a_b)",
	"2 * 3 * 4, a_b_c, 1. not a list, #5",
	'![Two drafts \\] on "one" board](file:019ad000-0000-7000-8000-000000000001) and [a_b.pdf](file:019ad000-0000-7000-8000-000000000002)',
	"Ends in blanks   \nand goes on",
])("a text that nobody changed is shown as before: %j", (markdown) => {
	expect(shown(stored(markdown))).toBe(shown(markdown));
});

test.each(["https://example.com/a_b*c?d=1", "ada.lovell@semis.example"])(
	"an address that somebody types is a link: %s",
	(address) => {
		const html = renderMarkdown(written(`See ${address} first`));
		expect(html).toContain(`>${address}</a>`);
	},
);

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&" };

/** What the editor stores of a plain text that somebody types. */
function written(typed: string): string {
	const tree = {
		type: "root" as const,
		children: [{ type: "paragraph" as const, children: [{ type: "text" as const, value: typed }] }],
	};
	readAsPagesDo.call(unified())(tree);
	return unified().use(remarkGfm).use(remarkStringify, AS_PAGES_READ).stringify(tree);
}

const TYPED = fc
	.array(
		fc.constantFrom(
			"a",
			"b",
			" ",
			"*",
			"_",
			"#",
			"-",
			">",
			"`",
			"[",
			"]",
			"(",
			")",
			"!",
			"1.",
			"<",
			"&amp;",
			"~",
			"|",
			"\\",
			"\n",
			"http://x.y",
			"$",
			":",
			"+",
		),
		{
			maxLength: 14,
		},
	)
	.map((parts) => parts.join(""));

test("what somebody types as plain text is shown as they typed it", () => {
	const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
	holds(
		2000,
		fc.property(TYPED, (typed) => {
			const html = renderMarkdown(written(typed));
			const seen = html
				.replace(/<br>/g, " ")
				.replace(/<a href="[^"]*"[^>]*>(.*?)<\/a>/g, "$1")
				.replace(/<\/?p>/g, " ")
				.replace(
					/&(#x[0-9A-F]+|lt|gt|amp);/gi,
					(_, name: string) => NAMED[name] ?? String.fromCodePoint(Number.parseInt(name.slice(2), 16)),
				);
			expect(plain(seen)).toBe(plain(typed));
		}),
	);
});
