import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { checkPhoto, LARGEST_PHOTO } from "@/lib/photos";
import { refusal } from "../refusal";

const bytes = (...parts: (string | ArrayLike<number>)[]) =>
	new Uint8Array(
		Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part)))),
	);
const checked = async (content: Uint8Array<ArrayBuffer>, name = "me.gif") =>
	checkPhoto({ name, content, storedById: null });

function segment(marker: number, text: string): number[] {
	const body = [...Buffer.from(text, "latin1")];
	return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
}

/** The metadata of a phone: the orientation and the place. */
const exif = (orientation: number) =>
	segment(
		0xe1,
		`Exif\0\0II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(orientation)}\0\0\0\x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0GPS 48.80 N 2.33 E`,
	);

const RED = { r: 220, g: 30, b: 30 };
const BLUE = { r: 30, g: 30, b: 220 };
/** Red on the left half, blue on the right. */
const halves = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: BLUE } }).composite([
		{ input: { create: { width: width / 2, height, channels: 3, background: RED } }, left: 0, top: 0 },
	]);

/** A camera's file: the picture with all the metadata that a camera and an editor may write. */
async function jpeg(orientation: number): Promise<Uint8Array<ArrayBuffer>> {
	const picture = await halves(80, 40).jpeg({ quality: 95 }).toBuffer();
	return bytes(
		picture.subarray(0, 2),
		exif(orientation),
		segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<where>Paris</where>"),
		segment(0xed, "Photoshop 3.0 Byline Ada"),
		segment(0xfe, "taken by Ada"),
		picture.subarray(2),
		"a film that the phone took along, with a place",
	);
}

function chunk(type: string, body: Uint8Array | string): number[] {
	const content = typeof body === "string" ? Buffer.from(body, "latin1") : Buffer.from(body);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), content])));
	return [...length, ...Buffer.from(type), ...content, ...sum];
}
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = bytes(
	SIGNATURE,
	chunk("IHDR", "\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"),
	chunk("tEXt", "Author\0Ada"),
	chunk("eXIf", "MM\0*\0\0\0\x08\0\0GPS 48.80 N"),
	chunk("IDAT", deflateSync(Buffer.from([0, 1, 2, 3]))),
	chunk("IEND", ""),
	"and more",
);

/** The colour in the middle of a part of a picture. */
async function colourAt(content: Uint8Array, left: number, top: number) {
	const { data } = await sharp(content).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const { width = 0 } = await sharp(content).metadata();
	const [r = 0, g = 0, b = 0] = data.subarray((top * width + left) * 3);
	return r > 150 && b < 100 ? "red" : b > 150 && r < 100 ? "blue" : `rgb(${r}, ${g}, ${b})`;
}

describe("a portrait", () => {
	test("keeps its picture and colours, and loses where, when and by whom it was taken", async () => {
		const sent = await jpeg(1);
		expect(Buffer.from(sent).toString("latin1")).toContain("GPS");
		const { content, name, contentType } = await checked(sent);
		expect([name, contentType]).toEqual(["photo.webp", "image/webp"]);
		const text = Buffer.from(content).toString("latin1");
		for (const metadata of ["GPS", "Paris", "Ada", "Exif", "EXIF", "film", "xap", "XMP"])
			expect(text).not.toContain(metadata);
		const read = await sharp(content).metadata();
		expect([read.format, read.width, read.height]).toEqual(["webp", 80, 40]);
		expect([read.exif, read.xmp, read.iptc, read.orientation]).toEqual([undefined, undefined, undefined, undefined]);
		expect([await colourAt(content, 20, 20), await colourAt(content, 60, 20)]).toEqual(["red", "blue"]);
	});

	test("keeps the colours of a picture with a colour profile", async () => {
		const wide = await halves(80, 40).withIccProfile("p3").jpeg({ quality: 95 }).toBuffer();
		expect((await sharp(wide).metadata()).icc).toBeDefined();
		const { content } = await checked(bytes(wide));
		expect([await colourAt(content, 20, 20), await colourAt(content, 60, 20)]).toEqual(["red", "blue"]);
	});

	test("stays upright", async () => {
		const { content } = await checked(await jpeg(6));
		const read = await sharp(content).metadata();
		expect([read.width, read.height]).toEqual([40, 80]);
		expect([await colourAt(content, 20, 20), await colourAt(content, 20, 60)]).toEqual(["red", "blue"]);
		const { content: turned } = await checked(await jpeg(3));
		expect([await colourAt(turned, 20, 20), await colourAt(turned, 60, 20)]).toEqual(["blue", "red"]);
	});

	test("may be a PNG, and loses its texts", async () => {
		const { content, name } = await checked(png);
		expect(name).toBe("photo.webp");
		const text = Buffer.from(content).toString("latin1");
		for (const metadata of ["Ada", "GPS", "and more"]) expect(text).not.toContain(metadata);
		const read = await sharp(content).metadata();
		expect([read.width, read.height]).toEqual([1, 1]);
	});

	test("is not larger than pages need", async () => {
		const large = await sharp({ create: { width: 4000, height: 2000, channels: 3, background: RED } })
			.png()
			.toBuffer();
		const read = await sharp((await checked(bytes(large))).content).metadata();
		expect([read.width, read.height]).toEqual([1024, 512]);
	});

	test("with too many pixels is refused, however small the file", async () => {
		const wholeOf = (width: number, height: number) =>
			sharp({ create: { width, height, channels: 3, background: BLUE } });
		const stretched = wholeOf(8, 6).resize({ width: 8000, kernel: "nearest" });
		const allowed = [
			await stretched.clone().jpeg().toBuffer(),
			await stretched.clone().png({ compressionLevel: 1 }).toBuffer(),
		];
		for (const content of allowed) expect((await checked(bytes(content))).contentType).toBe("image/webp");

		const small = await wholeOf(80, 60).jpeg().toBuffer();
		const frame = small.findIndex((byte, index) => byte === 0xff && small[index + 1] === 0xc0);
		const claimed = Buffer.from(small);
		claimed.writeUInt16BE(65_000, frame + 5);
		claimed.writeUInt16BE(65_000, frame + 7);
		const drawn = (width: number, height: number) => {
			const size = Buffer.alloc(8);
			size.writeUInt32BE(width, 0);
			size.writeUInt32BE(height, 4);
			return bytes(
				SIGNATURE,
				chunk("IHDR", Buffer.concat([size, Buffer.from("\x08\x02\0\0\0")])),
				chunk("IDAT", deflateSync(Buffer.alloc(1000))),
				chunk("IEND", ""),
			);
		};
		for (const content of [bytes(claimed), drawn(100_000, 100_000), drawn(100_000, 501)])
			await expect(checked(content)).rejects.toEqual(refusal("photo_of_too_many_pixels"));

		// A second frame that claims more than the first, and a width that a PNG cannot have.
		const twice = bytes(small.subarray(0, frame), claimed.subarray(frame, frame + 19), claimed.subarray(frame));
		for (const content of [twice, drawn(2_000_000_000, 1), drawn(4_000_000_000, 1)])
			await expect(checked(content)).rejects.toMatchObject({ name: "Refused" });
	});

	test("of millions of chunks is refused quickly", { timeout: 10_000 }, async () => {
		const many = (part: number[]) => Array<number[]>(25_000).fill(part).flat();
		for (const content of [
			bytes([0xff, 0xd8], many(segment(0xdb, "")), segment(0xda, "\x01\x01\0\0\x3f\0"), [0xff, 0xd9]),
			bytes(SIGNATURE, chunk("IHDR", "\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"), many(chunk("IDAT", "")), chunk("IEND", "")),
		])
			await expect(checked(content)).rejects.toEqual(refusal("file_not_photo"));
	});

	test("is refused when it is not a photo, is incomplete, or is too large", async () => {
		const page = bytes("<svg onload='alert(1)'></svg>");
		const gif = bytes("GIF89a\x01\0\x01\0\0\0\0;");
		const whole = await halves(80, 40).jpeg().toBuffer();
		for (const content of [
			page,
			gif,
			(await jpeg(1)).slice(0, 60),
			bytes(whole.subarray(0, whole.length - 200)),
			png.slice(0, 60),
			bytes(""),
		])
			await expect(checked(content, "me.jpg")).rejects.toEqual(refusal("file_not_photo"));
		await expect(checked(new Uint8Array(LARGEST_PHOTO + 1))).rejects.toEqual(refusal("photo_too_large"));
	});
});
