import { strToU8, zipSync } from "fflate";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { MOST_LETTERS, textOfFile } from "@/lib/search/text-of-file";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const ODT = "application/vnd.oasis.opendocument.text";

const zip = (parts: Record<string, string>) =>
	new Uint8Array(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));

async function pdf(text: string): Promise<Uint8Array<ArrayBuffer>> {
	const document = new PDFDocument();
	const pieces: Buffer[] = [];
	document.on("data", (piece: Buffer) => pieces.push(piece));
	const end = new Promise((resolve) => document.on("end", resolve));
	document.text(text).end();
	await end;
	return new Uint8Array(Buffer.concat(pieces));
}

test("the words of a Word file stand in order, also where a word is formatted in parts, with its notes", async () => {
	const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join("")}</w:p>`;
	const content = zip({
		"word/document.xml": `<w:document>${paragraph("Rembour", "sement")}${paragraph("d&apos;une facture &#233;mise &amp; pay&#xe9;e")}</w:document>`,
		"word/footnotes.xml": paragraph("A note"),
		"word/media/picture.xml": "not a text",
	});
	expect((await textOfFile(content, DOCX)).split("\n").filter(Boolean)).toEqual([
		"Remboursement",
		"d'une facture émise & payée",
		"A note",
	]);
});

test("slides are read in their order, and OpenDocument texts", async () => {
	const slide = (text: string) => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
	const slides = zip({
		"ppt/slides/slide10.xml": slide("ten"),
		"ppt/slides/slide2.xml": slide("two"),
		"ppt/presentation.xml": slide("no"),
	});
	expect((await textOfFile(slides, PPTX)).split("\n").filter(Boolean)).toEqual(["two", "ten"]);
	const odt = zip({ "content.xml": "<text:h>One</text:h><text:p>two<text:tab/>three</text:p>" });
	expect((await textOfFile(odt, ODT)).split("\n").filter(Boolean)).toEqual(["One", "two", "three"]);
});

test("a PDF has its words, and a plain text is itself without what PostgreSQL cannot keep", async () => {
	expect(await textOfFile(await pdf("Forty words and a name"), "application/pdf")).toContain("Forty words and a name");
	expect(await textOfFile(new Uint8Array(Buffer.from("a\0b é")), "text/plain")).toBe("a b é");
	expect(await textOfFile(new Uint8Array([1, 2, 3]), "image/webp")).toBe("");
});

test("what unpacks to more than its bound is left out, and a long text is cut", async () => {
	const bomb = zip({ "word/document.xml": " ".repeat(31 * 1024 * 1024) });
	expect(bomb.byteLength).toBeLessThan(100_000);
	expect(await textOfFile(bomb, DOCX)).toBe("");
	const long = new Uint8Array(Buffer.from("word ".repeat(100_000)));
	expect(await textOfFile(long, "text/plain")).toHaveLength(MOST_LETTERS);
});

test("what is no zip at all is an error that the job writes down", async () => {
	await expect(textOfFile(new Uint8Array([80, 75, 1, 2]), DOCX)).rejects.toBeDefined();
});
