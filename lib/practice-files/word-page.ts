import mammoth from "mammoth";
import { embeddedAddress } from "./embedded";
import { UnreadableTree } from "./file-tree";
import { htmlAsText, readHtmlPart } from "./html-text";
import { titleAbove } from "./links";
import { findingsOfPage, type ReadPage, titleOfPath } from "./page";
import { openZip } from "./zip-tree";

/** A document of Word is a zip: it gets the bounds of one before a library opens it. */
const WORD_BOUNDS = { files: 2000, bytes: 100 * 1024 ** 2 };

/** A document of Word. @throws UnreadableTree for a zip that is no document, or that would fill the memory */
export async function wordPage(path: string, content: Uint8Array<ArrayBuffer>): Promise<ReadPage> {
	const notes = findingsOfPage();
	const buffer = Buffer.from(content);
	const zip = await openZip(buffer, WORD_BOUNDS);
	zip.close();
	const embedded = new Map<string, Uint8Array<ArrayBuffer>>();
	const convertImage = mammoth.images.imgElement(async (image) => {
		const picture = new Uint8Array(await image.readAsBuffer());
		const src = embeddedAddress(picture);
		embedded.set(src, picture);
		return { src };
	});
	const { value, messages } = await mammoth
		.convertToHtml(
			{ buffer },
			{ convertImage, externalFileAccess: false, styleMap: ["p[style-name='Title'] => h1:fresh"] },
		)
		.catch((problem: Error) => {
			throw new UnreadableTree("broken", problem.message);
		});
	for (const { message } of messages) notes.note("word", message);
	const text = htmlAsText(readHtmlPart(value), notes);
	const above = titleAbove(text);
	return {
		path,
		matter: {},
		title: above?.title ?? titleOfPath(path),
		text: above?.rest ?? text,
		source: "",
		findings: notes.findings,
		embedded,
	};
}
