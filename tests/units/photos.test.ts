import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkPhoto, LARGEST_PHOTO } from "@/lib/photos";
import { refusal } from "../refusal";

const bytes = (...parts: (string | number[])[]) =>
	new Uint8Array(
		Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part)))),
	);
const checked = async (content: Uint8Array<ArrayBuffer>, name = "me.gif") =>
	checkPhoto({ name, content, storedById: null });

function segment(marker: number, text: string): number[] {
	const body = [...Buffer.from(text, "latin1")];
	return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
}

/** What a phone writes: which side is up, and beside it a place. */
const exif = (orientation: number) =>
	segment(
		0xe1,
		`Exif\0\0II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(orientation)}\0\0\0\x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0GPS 48.80 N 2.33 E`,
	);
/** Data in which a marker's first byte is escaped, and a restart. */
const scan = [...segment(0xda, "\x01\x01\0\0\x3f\0"), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
const jpeg = (orientation: number) =>
	bytes(
		[0xff, 0xd8],
		segment(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
		exif(orientation),
		segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<where>Paris</where>"),
		segment(0xe2, "ICC_PROFILE\0\x01\x01colours"),
		segment(0xed, "Photoshop 3.0 Byline Ada"),
		segment(0xfe, "taken by Ada"),
		segment(0xdb, "\0tables"),
		scan,
		segment(0xc4, "\0more tables"),
		scan,
		[0xff, 0xd9],
		"a film that the phone took along, with a place",
	);

function chunk(type: string, body: Uint8Array | string): number[] {
	const content = typeof body === "string" ? Buffer.from(body, "latin1") : Buffer.from(body);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(content.length);
	return [...length, ...Buffer.from(type), ...content, 0, 0, 0, 0];
}
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = bytes(
	SIGNATURE,
	chunk("IHDR", "\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"),
	chunk("tEXt", "Author\0Ada"),
	chunk("eXIf", "GPS 48.80 N"),
	chunk("IDAT", deflateSync(Buffer.from([0, 1, 2, 3]))),
	chunk("IEND", ""),
	"and more",
);

describe("a portrait", () => {
	test("keeps its picture and colours, and nothing of where, when and by whom it was taken", async () => {
		const { content, name, contentType } = await checked(jpeg(1));
		expect([name, contentType]).toEqual(["photo.jpg", "image/jpeg"]);
		const text = Buffer.from(content).toString("latin1");
		for (const told of ["GPS", "Paris", "Ada", "Exif", "film", "xap"]) expect(text).not.toContain(told);
		for (const drawn of ["JFIF", "ICC_PROFILE", "tables", "more tables"]) expect(text).toContain(drawn);
		expect([...content.subarray(-2)]).toEqual([0xff, 0xd9]);
		expect(text.split(Buffer.from(scan).toString("latin1"))).toHaveLength(3);
		expect((await checked(content)).content).toEqual(content);
	});

	test("stays upright", async () => {
		const turned = await checked(jpeg(6));
		const again = await checked(turned.content);
		expect(again.content).toEqual(turned.content);
		expect(Buffer.from(turned.content).toString("latin1")).toContain(
			"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06",
		);
		expect(Buffer.from(turned.content).toString("latin1")).not.toContain("GPS");
	});

	test("may be a PNG, without the words in it", async () => {
		const { content, name } = await checked(png);
		expect(name).toBe("photo.png");
		const text = Buffer.from(content).toString("latin1");
		for (const told of ["Ada", "GPS", "and more"]) expect(text).not.toContain(told);
		for (const drawn of ["IHDR", "IDAT", "IEND"]) expect(text).toContain(drawn);
	});

	test("of more pixels than a reader's browser should unpack is refused, however few bytes tell them", async () => {
		const sized = (width: number, height: number) => [height >> 8, height & 255, width >> 8, width & 255];
		const frame = (marker: number, width: number, height: number) =>
			segment(marker, Buffer.from([8, ...sized(width, height), 1, 1, 0x11, 0]).toString("latin1"));
		const framed = (...frames: number[][]) => bytes([0xff, 0xd8], ...frames, scan, [0xff, 0xd9]);
		const drawn = (width: number, height: number) => {
			const size = Buffer.alloc(8);
			size.writeUInt32BE(width, 0);
			size.writeUInt32BE(height, 4);
			return bytes(SIGNATURE, chunk("IHDR", Buffer.concat([size, Buffer.from("\x08\x02\0\0\0")])), chunk("IEND", ""));
		};
		for (const content of [framed(frame(0xc0, 8000, 6000)), framed(frame(0xc2, 6000, 8000)), drawn(8000, 6000)])
			expect((await checked(content)).content).toEqual(content);
		const bombs = [
			framed(frame(0xc0, 65_000, 65_000)),
			framed(frame(0xc0, 800, 600), frame(0xc2, 65_000, 65_000)),
			drawn(100_000, 100_000),
			drawn(4_000_000_000, 1),
		];
		for (const content of bombs) await expect(checked(content)).rejects.toEqual(refusal("photo_of_too_many_pixels"));
	});

	test("in millions of parts is refused before they are gone through", async () => {
		const many = (part: number[]) => Array<number[]>(25_000).fill(part).flat();
		for (const content of [
			bytes([0xff, 0xd8], many(segment(0xdb, "")), scan, [0xff, 0xd9]),
			bytes(SIGNATURE, chunk("IHDR", "\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"), many(chunk("IDAT", "")), chunk("IEND", "")),
		])
			await expect(checked(content)).rejects.toEqual(refusal("file_not_photo"));
	});

	test("is refused when it is none, is cut short, or is too large", async () => {
		const page = bytes("<svg onload='alert(1)'></svg>");
		const gif = bytes("GIF89a\x01\0\x01\0\0\0\0;");
		for (const content of [page, gif, jpeg(1).slice(0, 60), png.slice(0, 60), bytes("")])
			await expect(checked(content, "me.jpg")).rejects.toEqual(refusal("file_not_photo"));
		await expect(checked(new Uint8Array(LARGEST_PHOTO + 1))).rejects.toEqual(refusal("photo_too_large"));
	});
});
