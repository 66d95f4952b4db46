import { fileTypeFromBuffer } from "file-type";
import { Refused } from "../errors";
import type { Shape } from "./sizes";

const MEGABYTE = 1024 * 1024;
export const LARGEST_FILE = 20 * MEGABYTE;
export const LARGEST_PHOTO = 5 * MEGABYTE;

const SLIDES: Record<string, string> = {
	"application/pdf": "pdf",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
	"application/vnd.oasis.opendocument.presentation": "odp",
	"application/vnd.apple.keynote": "key",
};
/** Documents of offices without macros. */
const DOCUMENTS: Record<string, string> = {
	...SLIDES,
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
	"application/vnd.oasis.opendocument.text": "odt",
	"application/vnd.oasis.opendocument.spreadsheet": "ods",
};
/** Texts have no sign of their type: these names are taken at their word, and served as plain text. */
const TEXTS = ["txt", "csv", "md"];
const PHOTOS = ["image/jpeg", "image/png", "image/webp"];
const PICTURES = [...PHOTOS, "image/gif", "image/avif"];

const endings = (types: Record<string, string>) => Object.values(types).map((extension) => `.${extension}`);
/** For the browser's file chooser. */
export const SLIDES_ACCEPTED = endings(SLIDES).join(",");
export const PHOTOS_ACCEPTED = ".jpg,.jpeg,.png,.webp";
export const ATTACHMENTS_ACCEPTED = [
	...[PHOTOS_ACCEPTED, ".gif", ".avif"],
	...endings(DOCUMENTS),
	...TEXTS.map((extension) => `.${extension}`),
].join(",");

/** What a file may be, where it is sent. */
export type FileKind = "slides" | "portrait" | "face" | "cover" | "attachment";

export interface SentFile {
	name: string;
	content: Uint8Array<ArrayBuffer>;
}

export type Recognised = { name: string; contentType: string; shape?: undefined } | { name: string; shape: Shape };

/**
 * What a file is, by its bytes: its name and the browser's content type may be wrong.
 * @throws Refused for another type than the kind allows, or a file that is too large
 */
export async function recognise({ name, content }: SentFile, kind: FileKind): Promise<Recognised> {
	if (kind === "slides" || kind === "attachment") {
		if (content.byteLength > LARGEST_FILE) throw new Refused("file_too_large");
		const type = (await fileTypeFromBuffer(content))?.mime ?? "";
		const extension = (kind === "slides" ? SLIDES : DOCUMENTS)[type];
		if (extension) return { name: `${bareName(name, kind)}.${extension}`, contentType: type };
		if (kind === "slides") throw new Refused("file_not_slides");
		if (PICTURES.includes(type)) return { name: `${bareName(name, kind)}.webp`, shape: "picture" };
		const [, ending = ""] = /\.([a-z]{2,3})$/i.exec(name) ?? [];
		if (type === "" && TEXTS.includes(ending.toLowerCase()) && isText(content))
			return { name: `${bareName(name, kind)}.${ending.toLowerCase()}`, contentType: "text/plain" };
		throw new Refused("file_not_allowed");
	}
	if (content.byteLength > LARGEST_PHOTO) throw new Refused("photo_too_large");
	// The library of pictures would open other formats as well.
	const type = (await fileTypeFromBuffer(content))?.mime ?? "";
	if (!PHOTOS.includes(type)) throw new Refused("file_not_photo");
	return { name: `${kind === "portrait" ? "photo" : kind}.webp`, shape: kind };
}

function isText(content: Uint8Array): boolean {
	try {
		return !new TextDecoder("utf-8", { fatal: true }).decode(content).includes("\0");
	} catch {
		return false;
	}
}

/** The name without folders, extension and characters that a header, a disk or a line of text cannot hold. */
function bareName(name: string, otherwise: string): string {
	const last = name.split(/[\\/]/).at(-1) ?? "";
	const bare = last
		.replace(/\.[a-z0-9]{1,8}$/i, "")
		.replaceAll(/[\p{C}"<>:|?*]/gu, "")
		.trim();
	return bare.slice(0, 120) || otherwise;
}
