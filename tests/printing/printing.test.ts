import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeCollection, setPublished } from "@/lib/collections/collections";
import { addEntry } from "@/lib/collections/entries";
import { collectionPage } from "@/lib/collections/queries";
import { NotFound } from "@/lib/errors";
import { practiceAsMarkdown } from "@/lib/practice-files/export";
import type { Card } from "@/lib/practices/schema";
import { bookletPdf } from "@/lib/printing/booklet";
import { practicePdf } from "@/lib/printing/card-pdf";
import { practiceWord } from "@/lib/printing/card-word";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { published } from "../practices/cards";
import { bytesOf, linksOf, pagesOf, partsOfWord, wordsOfWord } from "./printed";

const rich: Partial<Card> = {
	context: "We answer in [one tone](https://example.com/tone), and *never* in **two**.",
	steps:
		"1. Listen\n2. Say it again\n   - kindly\n   - once\n\n> They want to be heard.\n\n`copy this`\n\n```\nkeep   these\n  blanks\n```",
	result: "| Month | Letters |\n| --- | ---: |\n| May | 120 |\n| June | 61 |",
	resultMeasured: "Every letter of May and June, counted by two people.",
	appliesTo: "Where customers write letters.",
};

const HOSTILE =
	'<script>alert(1)</script> [x](javascript:alert(1)) [y](data:text/html,hi) ![z](https://evil.example/p.png) (a) Tj ET \\) >> endobj /JS (app.alert(1)) <?xml?> ]]> &amp; =cmd|"/C calc"!A1';

async function carded(card: Partial<Card>) {
	const care = await community({ members: [await castId("champion")] });
	const olfa = await as("champion");
	return { care, olfa, slug: await published(olfa, care.slug, { card }) };
}

const pdfOf = async (viewer: Viewer, slug: string) => bytesOf(await practicePdf(viewer, slug, at));

/** Writes a file to look at, where somebody wants to. */
function keep(name: string, bytes: Uint8Array) {
	const folder = process.env.LOOK_AT_FILES;
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	writeFileSync(`${folder}/${name}`, bytes);
}

describe("a practice as a PDF", () => {
	test("has its figure with how it was measured, lists, tables, the addresses of links, and a foot on each page", async () => {
		const { slug } = await carded({ ...rich, context: `${rich.context}\n\n${"A line of context. ".repeat(400)}` });
		const bytes = await pdfOf({ ...(await as("newcomer")), locale: "en" }, slug);
		keep("card.pdf", bytes);
		const pages = await pagesOf(bytes);
		const text = pages.join(" ");
		for (const said of [
			"Answer a complaint in forty words",
			"-48 %",
			"complaints that come back",
			"Every letter of May and June",
			"one tone [1]",
			"[1] https://example.com/tone",
			"1. Listen",
			"• kindly",
			"They want to be heard.",
			"copy this",
			"Month Letters May 120 June 61",
			"Where customers write letters.",
		])
			expect(text).toContain(said);
		expect(pages.length).toBeGreaterThan(1);
		for (const [index, page] of pages.entries()) {
			expect(page).toContain(`${index + 1} of ${pages.length}`);
			expect(page).toMatch(/version 1, .*\/practices\/answer-a-complaint/);
		}
		expect(await linksOf(bytes)).toContain("https://example.com/tone");
	});

	test("is in the reader’s language around the words of the card", async () => {
		const { slug } = await carded(rich);
		const awa = await as("newcomer");
		const [english, french] = await Promise.all(
			(["en", "fr"] as const).map(async (locale) => (await pagesOf(await pdfOf({ ...awa, locale }, slug))).join(" ")),
		);
		expect(english).toMatch(/What we do.*1 of 1/);
		expect(french).toMatch(/Résultat.*1 sur 1/);
	});

	test.each([
		["Arabic", "يرجى الاتصال بنا"],
		["Hebrew", "שלום לכולם"],
		["Japanese", "お客様へ"],
		["Devanagari", "नमस्ते"],
		["signs that no font has", "Well done 🎉👩‍💻 \u{1f9ff} 𓀀"],
		["joined and turned letters", "ﬁ e\u0301 \u200d \u202etxt"],
	])("is written in %s, and so is its Word document", async (name, words) => {
		const steps = `${words}\n\n- **${words}** and more\n\n| ${words} | b |\n| --- | --- |\n| 1 | ${words} |`;
		const { slug, olfa } = await carded({ title: `Words: ${words}`, steps });
		const bytes = await pdfOf(olfa, slug);
		keep(`${name.replaceAll(" ", "-")}.pdf`, bytes);
		expect((await pagesOf(bytes))[0]).toContain("Words:");
		const first = [...words].slice(0, 4).join("");
		expect(await wordsOfWord(await practiceWord(olfa, slug, at))).toContain(first);
	});
});

describe("attack strings", () => {
	test("are words in a PDF, in Word and in Markdown, and lead nowhere", async () => {
		const { slug, olfa } = await carded({
			title: HOSTILE.slice(0, 110),
			steps: HOSTILE,
			result: HOSTILE,
			appliesTo: HOSTILE,
		});
		const bytes = await pdfOf(olfa, slug);
		const text = (await pagesOf(bytes)).join(" ");
		expect(text).toContain("<script>alert(1)</script>");
		expect(text).toContain("/JS (app.alert(1))");
		expect((await linksOf(bytes)).every((address) => address.startsWith("http://localhost"))).toBe(true);
		expect(bytes.toString("latin1")).not.toMatch(/\/(JS|JavaScript|OpenAction|Launch)\b/);
		const word = await practiceWord(olfa, slug, at);
		expect(await wordsOfWord(word)).toContain("<script>alert(1)</script>");
		const parts = partsOfWord(word);
		expect(parts["word/document.xml"]).not.toContain("<script");
		expect(Object.values(parts).join("")).not.toMatch(/Target="(javascript|data):/i);
		expect((await practiceAsMarkdown(olfa, slug)).content).toContain("javascript:alert(1)");
	});
});

describe("a card of 200,000 characters", () => {
	test("is printed and becomes a Word document in bounded time and memory", async () => {
		const paragraph = `${"Somebody reads every letter twice before it goes. ".repeat(19)}\n\n- one **point**\n- another [place](https://example.com/a)\n\n`;
		const text = paragraph.repeat(40).slice(0, 39_900);
		const { slug, olfa } = await carded({ context: text, problem: text, steps: text, result: text, evidence: text });
		const before = process.memoryUsage().rss;
		const start = performance.now();
		const pages = await pagesOf(await pdfOf(olfa, slug));
		const pdfTook = performance.now() - start;
		const word = await practiceWord(olfa, slug, at);
		const took = performance.now() - start;
		const grown = (process.memoryUsage().rss - before) / 1e6;
		console.info(
			`200,000 characters: PDF ${Math.round(pdfTook)} ms with reading it back, both ${Math.round(took)} ms, ${Math.round(grown)} MB more`,
		);
		expect(pages.length).toBeGreaterThan(40);
		expect(word.byteLength).toBeGreaterThan(10_000);
		expect(took).toBeLessThan(60_000);
		expect(grown).toBeLessThan(600);
	}, 90_000);

	test("with a table of long cells ends on a page too", async () => {
		const cell = "word ".repeat(1500);
		const wide = `| ${Array.from({ length: 14 }, (_, index) => `c${index}`).join(" | ")} |\n|${" --- |".repeat(14)}\n`;
		const { slug, olfa } = await carded({
			steps: `| a | b |\n| --- | --- |\n| ${cell} | x |\n| y | ${"a".repeat(3000)} |`,
			result: wide,
		});
		const pages = await pagesOf(await pdfOf(olfa, slug));
		expect(pages.join(" ").match(/\bword\b/g)).toHaveLength(1500);
		expect(pages.length).toBeLessThan(30);
	});
});

describe("a collection as a booklet", () => {
	test("has cover, contents with page numbers, the introduction, and each practice from a new page", async () => {
		const { care, olfa, slug: first } = await carded(rich);
		const second = await published(olfa, care.slug, {
			card: { title: "Answer at night", steps: "Sleep.\n\n".repeat(150) },
		});
		const third = await published(olfa, care.slug, { card: { title: "Answer once" } });
		const claire = await as("communityManager");
		const text = {
			title: "Your first month",
			summary: "Where to begin.",
			intro: "Read **one a day**.",
			language: "en" as const,
		};
		const { slug } = await makeCollection(claire, { ...text, communitySlug: care.slug }, at);
		for (const practiceSlug of [first, second, third])
			await addEntry(claire, { slug, practiceSlug, note: practiceSlug === third ? "Ask for it twice." : "" }, at);
		await setPublished(claire, slug, true, at);
		const reader = { ...(await as("newcomer")), locale: "en" as const };
		const bytes = await bytesOf(
			await bookletPdf(reader, await collectionPage(reader, slug, at), "17 December 2026", at),
		);
		keep("booklet.pdf", bytes);
		const pages = await pagesOf(bytes);
		expect(pages[0]).toMatch(/Customer care writing.*Your first month.*Where to begin.*3 practices/);
		expect(pages[2]).toContain("Read one a day.");
		const starts = ["Answer a complaint in forty words", "Answer at night", "Answer once"].map((title) => ({
			title,
			page: pages.findIndex((page, index) => index > 2 && page.includes(title) && !page.startsWith("Sleep")) + 1,
		}));
		expect(pages[1]).toMatch(/^Contents Introduction 3/);
		for (const { title, page } of starts) expect(pages[1]).toContain(`${title} ${page}`);
		expect(pages.at(-1)).toContain("Ask for it twice.");
		expect(pages.at(-1)).toContain(`${pages.length} of ${pages.length}`);
	});
});

describe("who may not read a practice", () => {
	test("gets no file of it", async () => {
		const hidden = await community({ visibility: "hidden", members: [await castId("champion")] });
		const slug = await published(await as("champion"), hidden.slug);
		const awa = await as("newcomer");
		await expect(practicePdf(awa, slug, at)).rejects.toThrow(NotFound);
		await expect(practiceWord(awa, slug, at)).rejects.toThrow(NotFound);
		await expect(practiceAsMarkdown(awa, slug)).rejects.toThrow(NotFound);
	});
});
