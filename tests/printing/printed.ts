import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import type { Pdf } from "@/lib/pdf";

export async function bytesOf(paper: Pdf): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of paper as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** The words of each page. */
export async function pagesOf(paper: Pdf | Buffer): Promise<string[]> {
	const bytes = Buffer.isBuffer(paper) ? paper : await bytesOf(paper);
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
	return text.map((page) => page.normalize("NFC").replaceAll(/\s+/g, " "));
}

/** The addresses of a PDF's links. */
export async function linksOf(bytes: Buffer): Promise<string[]> {
	const pdf = await getDocumentProxy(new Uint8Array(bytes));
	const addresses = new Set<string>();
	for (let number = 1; number <= pdf.numPages; number++)
		for (const { url } of await (await pdf.getPage(number)).getAnnotations()) if (url) addresses.add(url);
	return [...addresses];
}

/** The words of a Word document, as another reader of such documents finds them. */
export const wordsOfWord = async (content: Uint8Array): Promise<string> =>
	(await mammoth.extractRawText({ buffer: Buffer.from(content) })).value;

/** The parts of a Word document as texts, by their names. */
export const partsOfWord = (content: Uint8Array): Record<string, string> =>
	Object.fromEntries(
		Object.entries(unzipSync(content)).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]),
	);
