import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";
import { Refused } from "./errors";
import type { CheckedFile, UploadedContent } from "./storage";

export const LARGEST_PHOTO = 5 * 1024 * 1024;
export const PHOTOS_ACCEPTED = ".jpg,.jpeg,.png";
const TYPES_ACCEPTED: readonly string[] = ["image/jpeg", "image/png"];
/** A small file can claim thousands of millions of pixels, which take four bytes each in memory. */
const MOST_PIXELS = 50_000_000;
/** Pages show a square of 144 points; this is enough for any screen. */
const LONGEST_SIDE = 1024;
const MOST_SECONDS = 20;

/**
 * A portrait, recognised by its bytes. It is turned upright, scaled to what pages need, and loses its metadata
 * (where, when and with what it was taken).
 */
export async function checkPhoto(file: UploadedContent): Promise<CheckedFile> {
	if (file.content.byteLength > LARGEST_PHOTO) throw new Refused("photo_too_large");
	// The library would open other formats as well.
	const type = await fileTypeFromBuffer(file.content);
	if (!type || !TYPES_ACCEPTED.includes(type.mime)) throw new Refused("file_not_photo");
	// Reads the header only. The limit is off, because the library's error cannot be distinguished from others.
	const { width, height } = await read(() => sharp(file.content, { limitInputPixels: false }).metadata());
	if (width * height > MOST_PIXELS) throw new Refused("photo_of_too_many_pixels");
	return {
		...file,
		name: "photo.webp",
		contentType: "image/webp",
		content: new Uint8Array(await read(() => portraitOf(file.content).toBuffer())),
	};
}

/** The library writes no metadata by default, and converts colours to sRGB. */
const portraitOf = (content: Uint8Array): Sharp =>
	sharp(content, { limitInputPixels: MOST_PIXELS, failOn: "error" })
		.autoOrient()
		.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
		.webp({ quality: 85 })
		.timeout({ seconds: MOST_SECONDS });

/** The library does not distinguish its errors: what it cannot read is not a photo. */
async function read<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch {
		throw new Refused("file_not_photo");
	}
}
