import { fileTypeFromBuffer } from "file-type";
import { Refused } from "./errors";
import type { CheckedFile, FileAsSent } from "./storage";

export const LARGEST_PHOTO = 5 * 1024 * 1024;
export const PHOTOS_ACCEPTED = ".jpg,.jpeg,.png";
/** What whoever sees it unpacks, four bytes each: a few packed bytes can tell of thousands of millions. */
const MOST_PIXELS = 50_000_000;
/** A camera writes a few dozen, a careful program some hundreds; millions of empty ones keep everybody else waiting. */
const MOST_PARTS = 20_000;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A portrait, as its bytes say, without what a camera notes beside the picture: where it was taken, when, with what.
 * @throws Refused when it is something else, or too large, packed or unpacked.
 */
export async function checkPhoto(file: FileAsSent): Promise<CheckedFile> {
	if (file.content.byteLength > LARGEST_PHOTO) throw new Refused("photo_too_large");
	const type = await fileTypeFromBuffer(file.content);
	const bare = type?.mime === "image/jpeg" ? bareJpeg : type?.mime === "image/png" ? barePng : undefined;
	if (!type || !bare) throw new Refused("file_not_photo");
	try {
		return { ...file, name: `photo.${type.ext}`, contentType: type.mime, content: bare(file.content) };
	} catch (problem) {
		if (problem instanceof RangeError) throw new Refused("file_not_photo");
		throw problem;
	}
}

function demandPixels(width: number, height: number): void {
	if (width * height > MOST_PIXELS) throw new Refused("photo_of_too_many_pixels");
}

const SCAN = 0xda;
const END = 0xd9;
const EXIF = 0xe1;

/** Segments that begin with the size: the sixteen ways of packing, but for three numbers that mean something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Segments a picture is drawn from: not what applications add, but for colours, and no comments. */
function draws(marker: number, text: string): boolean {
	if (marker === 0xe2) return text.startsWith("ICC_PROFILE");
	return marker === 0xe0 || marker === 0xee || (marker !== 0xfe && (marker < 0xe0 || marker > 0xef));
}

function bareJpeg(content: Bytes): Bytes {
	const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
	const kept: Uint8Array[] = [content.subarray(0, 2)];
	let turned = 1;
	for (let at = 2, parts = 0; ; parts++) {
		if (parts === MOST_PARTS) throw new RangeError("too many parts");
		if (view.getUint8(at) !== 0xff) throw new RangeError("no segment");
		const marker = view.getUint8(at + 1);
		if (marker === 0xff) {
			at++;
			continue;
		}
		if (marker === END) break;
		const length = 2 + view.getUint16(at + 2);
		const segment = content.subarray(at, at + length);
		if (segment.byteLength < length) throw new RangeError("cut short");
		const text = Buffer.from(segment.subarray(4, 16)).toString("latin1");
		if (marker === EXIF && text.startsWith("Exif")) turned = orientationIn(segment);
		if (isFrame(marker)) demandPixels(view.getUint16(at + 7), view.getUint16(at + 5));
		if (draws(marker, text)) kept.push(segment);
		at += length;
		if (marker !== SCAN) continue;
		const begins = at;
		// In the picture's own data 0xff is followed by nought, or by a restart.
		while (view.getUint8(at) !== 0xff || /^(0|20[89]|21[0-5])$/.test(String(view.getUint8(at + 1)))) at++;
		kept.push(content.subarray(begins, at));
	}
	const [start = content, ...rest] = kept;
	return joined([start, ...(turned > 1 ? [turnedBy(turned)] : []), ...rest, Uint8Array.of(0xff, END)]);
}

/** How the picture is turned, from 1 to 8; 1 where nothing says so. */
function orientationIn(segment: Uint8Array): number {
	const exif = new DataView(segment.buffer, segment.byteOffset + 10, Math.max(0, segment.byteLength - 10));
	try {
		const little = exif.getUint16(0) === 0x4949;
		const entries = exif.getUint32(4, little);
		for (let index = 0; index < exif.getUint16(entries, little); index++) {
			const entry = entries + 2 + 12 * index;
			if (exif.getUint16(entry, little) === 0x0112) return exif.getUint16(entry + 8, little);
		}
	} catch (problem) {
		if (!(problem instanceof RangeError)) throw problem;
	}
	return 1;
}

/** All that is noted of a picture from here on: which side is up. */
function turnedBy(orientation: number): Uint8Array {
	const head = [0xff, EXIF, 0, 34, ...Buffer.from("Exif\0\0MM\0*")];
	return Uint8Array.from([...head, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation & 15, 0, 0, 0, 0, 0, 0]);
}

const PNG_DRAWN = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs)$/;

function barePng(content: Bytes): Bytes {
	const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
	const kept: Uint8Array[] = [content.subarray(0, 8)];
	for (let at = 8, parts = 0; ; parts++) {
		if (parts === MOST_PARTS) throw new RangeError("too many parts");
		const length = 12 + view.getUint32(at);
		const chunk = content.subarray(at, at + length);
		if (chunk.byteLength < length) throw new RangeError("cut short");
		const type = Buffer.from(chunk.subarray(4, 8)).toString("latin1");
		if (type === "IHDR") demandPixels(view.getUint32(at + 8), view.getUint32(at + 12));
		if (PNG_DRAWN.test(type)) kept.push(chunk);
		if (type === "IEND") return joined(kept);
		at += length;
	}
}

function joined(parts: Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.byteLength;
	}
	return whole;
}
