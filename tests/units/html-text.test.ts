import { expect, test } from "vitest";
import { plainTextOf } from "@/lib/html-text";
import { renderMarkdown } from "@/lib/markdown";

const plain = (markdown: string) => plainTextOf(renderMarkdown(markdown));

test.each([
	["Come **early**.\n\nBring _one_ letter.", "Come early.\n\nBring one letter."],
	["First line\nsecond line", "First line\nsecond line"],
	["- one\n- two", "- one\n- two"],
	["See [the map](https://maps.example/a?b=1&c=2).", "See the map (https://maps.example/a?b=1&c=2)."],
	["See https://maps.example first", "See https://maps.example first"],
	['a \\* b, 1\\. no list, <b> & "so"', 'a * b, 1. no list, <b> & "so"'],
	["| a | b |\n| - | - |\n| 1 | 2 |", "| a | b\n| 1 | 2"],
])("what people read of %j in a mail without formats", (markdown, text) => {
	expect(plain(markdown)).toBe(text);
});
