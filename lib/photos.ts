import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";
import { Refused } from "./errors";
import type { CheckedFile, FileAsSent } from "./storage";

export const LARGEST_PHOTO = 5 * 1024 * 1024;
export const PHOTOS_ACCEPTED = ".jpg,.jpeg,.png";
const TYPES_ACCEPTED: readonly string[] = ["image/jpeg", "image/png"];
/** A few packed bytes can claim thousands of millions of pixels, four bytes each once unpacked. */
const MOST_PIXELS = 50_000_000;
/** Pages show a square of 144 points: this is enough for any screen, whatever the shape of the picture. */
const LONGEST_SIDE = 1024;
const MOST_SECONDS = 20;

/**
 * A portrait, as its bytes say: upright, as large as a page shows it, and without what a camera notes beside the picture
 * (where it was taken, when, with what).
 * @throws Refused when it is something else, or too large, packed or unpacked.
 */
export async function checkPhoto(file: FileAsSent): Promise<CheckedFile> {
	if (file.content.byteLength > LARGEST_PHOTO) throw new Refused("photo_too_large");
	// Asked first: the library would also open formats that nobody needs here.
	const type = await fileTypeFromBuffer(file.content);
	if (!type || !TYPES_ACCEPTED.includes(type.mime)) throw new Refused("file_not_photo");
	// The header alone is read, without the limit: the library would say it in an error of no kind.
	const { width, height } = await read(() => sharp(file.content, { limitInputPixels: false }).metadata());
	if (width * height > MOST_PIXELS) throw new Refused("photo_of_too_many_pixels");
	return {
		...file,
		name: "photo.webp",
		contentType: "image/webp",
		content: new Uint8Array(await read(() => portraitOf(file.content).toBuffer())),
	};
}

/** The library writes no metadata unless it is asked to, and colours for every screen. */
const portraitOf = (content: Uint8Array): Sharp =>
	sharp(content, { limitInputPixels: MOST_PIXELS, failOn: "error" })
		.autoOrient()
		.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
		.webp({ quality: 85 })
		.timeout({ seconds: MOST_SECONDS });

/** The library has no kinds of errors: whatever it cannot read is not a photo. */
async function read<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch {
		throw new Refused("file_not_photo");
	}
}
