import sharp, { type Sharp } from "sharp";
import { Refused } from "../errors";
import { SHAPES, type Shape } from "./sizes";

/** A small file can claim thousands of millions of pixels, which take four bytes each in memory. */
const MOST_PIXELS = 50_000_000;
const MOST_SECONDS = 20;

export interface PictureVersion {
	width: number;
	height: number;
	content: Uint8Array<ArrayBuffer>;
}

/**
 * The versions of a picture as WebP, narrowest first: upright, in sRGB and without metadata (where, when and with what it
 * was taken). What has to be cut is cut around its centre, and has every width, so that pages need not ask which there are; nothing
 * else is enlarged.
 */
export async function versionsOf(content: Uint8Array, shape: Shape): Promise<PictureVersion[]> {
	const { widths, ratio } = SHAPES[shape];
	// Reads the header only. The limit is off, because the library's error cannot be distinguished from others.
	const size = await readPicture(() => sharp(content, { limitInputPixels: false }).metadata());
	if (size.width * size.height > MOST_PIXELS) throw new Refused("photo_of_too_many_pixels");
	const full = fitted(size.autoOrient, ratio);
	const widest = Math.min(full.width, widestOf(widths, full));
	const wanted = ratio === null ? [...widths.filter((width) => width < widest), widest] : widths;
	const versions: PictureVersion[] = [];
	// One after the other: each may need as much memory as all pixels.
	for (const width of wanted) {
		const height = Math.max(1, Math.round((width * full.height) / full.width));
		const bytes = await readPicture(() => drawn(content, width, height).toBuffer());
		versions.push({ width, height, content: new Uint8Array(bytes) });
	}
	return versions;
}

interface Size {
	width: number;
	height: number;
}

/** The largest part of a picture that has a proportion. */
function fitted({ width, height }: Size, ratio: number | null): Size {
	if (ratio === null) return { width, height };
	const cut = Math.min(width, height * ratio);
	return { width: Math.max(1, Math.floor(cut)), height: Math.max(1, Math.floor(cut / ratio)) };
}

/** The widest version: no side is longer than the widest width. */
function widestOf(widths: readonly number[], { width, height }: Size): number {
	const most = widths.at(-1) ?? width;
	return height <= width ? most : Math.max(1, Math.round((most * width) / height));
}

const drawn = (content: Uint8Array, width: number, height: number): Sharp =>
	sharp(content, { limitInputPixels: MOST_PIXELS, failOn: "error" })
		.autoOrient()
		.resize({ width, height, fit: "cover", position: "centre" })
		.webp({ quality: 82 })
		.timeout({ seconds: MOST_SECONDS });

/** The library does not distinguish its errors: what it cannot read is not a picture. */
async function readPicture<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch {
		throw new Refused("file_not_photo");
	}
}
