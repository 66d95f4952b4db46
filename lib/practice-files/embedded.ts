import { createHash } from "node:crypto";
import { eachPiece, readText, type Splice, spliced, type TextPiece } from "./text-tree";

const DATA = /^data:image\/[a-z0-9.+-]+;base64,/i;

/** The address that a text has for a picture out of its own file. */
export const EMBEDDED = "embedded:";
export const embeddedAddress = (content: Uint8Array): string =>
	`${EMBEDDED}${createHash("sha256").update(content).digest("hex").slice(0, 32)}`;

/** A text whose pictures that stand in it are named, and the pictures by their names. */
export function takeEmbedded(text: string) {
	const embedded = new Map<string, Uint8Array<ArrayBuffer>>();
	if (!text.includes("data:image/")) return { text, embedded };
	const splices: Splice[] = [];
	eachPiece(readText(text) as TextPiece, ({ type, url = "", position }) => {
		if ((type !== "image" && type !== "definition") || !DATA.test(url) || !position) return;
		const content = new Uint8Array(Buffer.from(url.replace(DATA, ""), "base64"));
		const name = embeddedAddress(content);
		embedded.set(name, content);
		const start = text.indexOf(url, position.start.offset);
		if (start >= 0) splices.push({ from: start, to: start + url.length, by: name });
	});
	return { text: spliced(text, splices), embedded };
}
