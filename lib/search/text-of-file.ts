import { unzip } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";

/** Nobody searches further, and a tsvector holds one megabyte. */
export const MOST_LETTERS = 200_000;
const MOST_PAGES = 400;
/** What the parts of a document may be together, unpacked. */
const MOST_UNPACKED = 30 * 1024 * 1024;
const MOST_PARTS = 500;

const PDF = "application/pdf";
/** The parts of a document that have its text. */
const PARTS: Record<string, RegExp> = {
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		/^word\/(?:document|footnotes|endnotes|header\d+|footer\d+)\.xml$/,
	"application/vnd.openxmlformats-officedocument.presentationml.presentation":
		/^ppt\/(?:slides|notesSlides)\/[a-zA-Z]+\d+\.xml$/,
	"application/vnd.oasis.opendocument.text": /^content\.xml$/,
	"application/vnd.oasis.opendocument.presentation": /^content\.xml$/,
};
const TEXT = "text/plain";

export const READABLE_TYPES = [PDF, TEXT, ...Object.keys(PARTS)];

/** The text of a file, as much as search reads; empty for a file that cannot be read. */
export async function textOfFile(content: Uint8Array<ArrayBuffer>, contentType: string): Promise<string> {
	const parts = PARTS[contentType];
	const text =
		contentType === TEXT
			? new TextDecoder().decode(content)
			: contentType === PDF
				? await textOfPdf(content)
				: parts
					? await textOfParts(content, parts)
					: "";
	// PostgreSQL keeps no character zero.
	return text.replaceAll("\0", " ").slice(0, MOST_LETTERS);
}

async function textOfPdf(content: Uint8Array<ArrayBuffer>): Promise<string> {
	const document = await getDocumentProxy(content);
	if (document.numPages > MOST_PAGES) return "";
	const { text } = await extractText(document, { mergePages: true });
	return text;
}

function textOfParts(content: Uint8Array<ArrayBuffer>, wanted: RegExp): Promise<string> {
	let [unpacked, count] = [0, 0];
	return new Promise((resolve, reject) => {
		unzip(
			content,
			{
				filter: ({ name, originalSize }) => {
					if (!wanted.test(name) || count >= MOST_PARTS || unpacked + originalSize > MOST_UNPACKED) return false;
					unpacked += originalSize;
					count++;
					return true;
				},
			},
			(problem, parts) => {
				if (problem) return reject(problem);
				const inOrder = Object.entries(parts).sort(([one], [other]) =>
					one.localeCompare(other, "en", { numeric: true }),
				);
				resolve(inOrder.map(([, part]) => wordsOfXml(new TextDecoder().decode(part))).join("\n"));
			},
		);
	});
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The text of a document's XML: paragraphs, cells and tabs are between words, what is formatted inside a word is not. */
function wordsOfXml(xml: string): string {
	return xml
		.replaceAll(
			/<\/(?:w:p|w:tc|a:p|text:p|text:h|table:table-cell)>|<(?:w:tab|w:br|a:br|text:tab|text:s|text:line-break)\b[^>]*>/g,
			"\n",
		)
		.replaceAll(/<[^>]*>/g, "")
		.replaceAll(/&(#x?[0-9a-f]+|[a-z]+);/gi, (_, name: string) => {
			if (!name.startsWith("#")) return ENTITIES[name] ?? " ";
			const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
		})
		.replaceAll(/\n{2,}/g, "\n");
}
