import sharp from "sharp";
import type { AttachedFile } from "../files/attachments";
import { readFileOf } from "../files/files";

export interface PrintedPicture {
	jpeg: Buffer;
	width: number;
	height: number;
}

/** Enough for a page of A4 at 150 points to the inch. */
const WIDEST = 1200;
/** So much of pictures in one document; further ones are their words. */
const MOST_BYTES = 40_000_000;

/** Reads pictures one by one, each as a JPEG; null for what is no picture, is not there, or is too much. */
export function pictureReader(fileOf: (id: string) => AttachedFile | undefined) {
	let bytes = 0;
	return async (id: string): Promise<PrintedPicture | null> => {
		const file = fileOf(id);
		if (file?.state !== "clean" || file.width === null || bytes >= MOST_BYTES) return null;
		const version = file.widths.find((width) => width >= WIDEST) ?? file.widths.at(-1);
		const { content } = await readFileOf(id, version);
		const { data, info } = await sharp(Buffer.from(content))
			.resize({ width: WIDEST, withoutEnlargement: true })
			.flatten({ background: "#ffffff" })
			.jpeg({ quality: 82 })
			.toBuffer({ resolveWithObject: true });
		bytes += data.byteLength;
		return { jpeg: data, width: info.width, height: info.height };
	};
}

export type ReadPicture = ReturnType<typeof pictureReader>;
