import fc from "fast-check";
import { expect, test } from "vitest";
import { cardFile } from "@/lib/practice-files/card-file";
import { mappedPage } from "@/lib/practice-files/mapping";
import { markdownPage } from "@/lib/practice-files/markdown-page";
import { type Card, cardInput } from "@/lib/practices/schema";
import { holds } from "../property";

const facts = {
	address: "short-meetings-bcdfg",
	community: "internal-communication",
	status: "published",
	version: 3,
	topic: null,
	author: { name: "Olfa Ben Salah", email: "olfa@semis.example" },
	contact: { name: "Olfa Ben Salah", email: null },
	date: "2026-11-18",
};
const headings = { context: "Contexte", problem: "Problème", steps: "Étapes", result: "Résultat", evidence: "Preuves" };

/** Pieces that a file, front matter or Markdown might take for their own. */
const piece = fc.oneof(
	fc.string({ unit: "binary", maxLength: 12 }).filter((text) => !/[\0\r]/.test(text)),
	fc.constantFrom(
		"---",
		"+++",
		"\n",
		"\n\n",
		"# Title",
		"## Steps",
		"<!-- dandelion: steps -->",
		"\\<!-- dandelion: result -->",
		"```",
		"    code",
		"| a | b |\n|---|---|\n| 1 | 2 |",
		'[a](b "c")',
		"![x](https://elsewhere.example/x.png)",
		"[[Wiki]]",
		"<b>html</b> & <script>alert(1)</script>",
		"::: tip",
		"- [ ] task",
		"title: 'x'",
		"é 中文 العربية 🌼",
	),
);
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));
const cards = fc
	.record({
		title: text,
		summary: text,
		context: text,
		problem: text,
		steps: text,
		result: text,
		resultFigure: fc.option(fc.string({ unit: "grapheme", maxLength: 16 }), { nil: undefined }),
		resultLabel: fc.option(fc.string({ unit: "grapheme", maxLength: 60 }), { nil: undefined }),
		evidence: fc.option(text, { nil: undefined }),
		appliesTo: fc.option(text, { nil: undefined }),
		language: fc.constantFrom("en", "fr"),
		tags: fc
			.array(fc.constantFrom("remote", "été", "10 %", "a: b", "- x", "no", "1"), { maxLength: 4 })
			.map((tags) => tags.join(",")),
	})
	.map((card) => cardInput.safeParse(card))
	.filter((card) => card.success)
	.map((card) => card.data as Card);

const plain = (card: Card) =>
	Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined && value !== ""));

test("a card that is written to a file and read again is the same, letter by letter", () => {
	holds(
		400,
		fc.property(cards, (card) => {
			const page = markdownPage("card.md", new TextEncoder().encode(cardFile(card, facts, headings)));
			const { mapped } = mappedPage(page, { language: "en" });
			expect(plain(mapped.card)).toEqual(plain(card));
			expect(mapped).toMatchObject({
				address: facts.address,
				community: facts.community,
				publish: true,
				writtenOn: facts.date,
			});
		}),
	);
});
