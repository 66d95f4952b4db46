import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { LARGEST_FILE, LARGEST_PHOTO, recognise } from "@/lib/files/kinds";
import { versionsOf } from "@/lib/files/pictures";
import type { Shape } from "@/lib/files/sizes";
import { refusal } from "../refusal";

const bytes = (...parts: (string | ArrayLike<number>)[]) =>
	new Uint8Array(
		Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part)))),
	);
/** The widest version of a portrait, as it is kept. */
async function checked(content: Uint8Array<ArrayBuffer>, sentName = "me.gif") {
	const { name, shape } = await recognise({ name: sentName, content }, "portrait");
	const [version] = shape ? await versionsOf(content, shape) : [];
	if (!version) throw new Error("no picture");
	return { name, content: version.content };
}

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
		const { content, name } = await checked(sent);
		expect(name).toBe("photo.webp");
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
		for (const content of allowed)
			expect((await sharp((await checked(bytes(content))).content).metadata()).format).toBe("webp");

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

const sizesOf = async (content: Uint8Array, shape: Shape) =>
	(await versionsOf(content, shape)).map(({ width, height }) => [width, height]);
const plain = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: RED } })
		.png()
		.toBuffer();

describe("the versions of a picture", () => {
	test("are as wide as pages need, and never wider than the picture; a tall one is no longer than the widest", async () => {
		expect(await sizesOf(await plain(3200, 1600), "picture")).toEqual([
			[480, 240],
			[960, 480],
			[1600, 800],
		]);
		expect(await sizesOf(await plain(600, 300), "picture")).toEqual([
			[480, 240],
			[600, 300],
		]);
		expect(await sizesOf(await plain(20, 10), "picture")).toEqual([[20, 10]]);
		expect(await sizesOf(await plain(1000, 4000), "picture")).toEqual([[400, 1600]]);
		expect(await sizesOf(await plain(1, 5000), "picture")).toEqual([[1, 5000]]);
	});

	test("of a face are the square in the middle, of a cover the strip in the middle", async () => {
		expect(await sizesOf(await plain(1200, 800), "face")).toEqual([
			[96, 96],
			[320, 320],
		]);
		// A small one too has the widths that pages ask for.
		expect(await sizesOf(await plain(50, 80), "face")).toEqual([
			[96, 96],
			[320, 320],
		]);
		expect(await sizesOf(await plain(1000, 1000), "cover")).toEqual([
			[480, 160],
			[960, 320],
			[1600, 533],
		]);
		// Red, blue, red: the square of the middle is blue.
		const three = await sharp({ create: { width: 300, height: 100, channels: 3, background: RED } })
			.composite([{ input: { create: { width: 100, height: 100, channels: 3, background: BLUE } }, left: 100, top: 0 }])
			.png()
			.toBuffer();
		const [face] = await versionsOf(three, "face");
		const colours = await Promise.all([5, 48, 90].map((left) => colourAt(face?.content ?? new Uint8Array(), left, 48)));
		expect(colours).toEqual(["blue", "blue", "blue"]);
	});

	test("stay upright whatever the phone held, and have no place in them", async () => {
		for (const { content } of await versionsOf(await jpeg(6), "picture")) {
			const read = await sharp(content).metadata();
			expect([read.width, read.height, read.exif]).toEqual([40, 80, undefined]);
			expect(Buffer.from(content).toString("latin1")).not.toContain("GPS");
		}
	});

	test("hold nothing of a page that is hidden in a picture", async () => {
		const hidden = bytes(png, "<!doctype html><script>alert(1)</script>");
		const [version] = await versionsOf(hidden, "picture");
		expect(Buffer.from(version?.content ?? []).toString("latin1")).not.toContain("script");
	});
});

describe("an attachment", () => {
	const known = (name: string, content: Uint8Array<ArrayBuffer>) => recognise({ name, content }, "attachment");
	const pdf = bytes("%PDF-1.7");

	test("is what its bytes say, whatever its name", async () => {
		expect(await known("plan.exe", pdf)).toEqual({ name: "plan.pdf", contentType: "application/pdf" });
		expect(await known("me.pdf", png)).toEqual({ name: "me.webp", shape: "picture" });
		expect(await known("list.csv", bytes("a;b\n1;2"))).toEqual({ name: "list.csv", contentType: "text/plain" });
	});

	test("has a name without folders, marks that turn the line, and characters of a header", async () => {
		const named = async (name: string) => (await known(name, pdf)).name;
		expect(await named("../../etc/passwd")).toBe("passwd.pdf");
		expect(await named("C:\\dir\\plan.pdf")).toBe("plan.pdf");
		expect(await named("gnp\u202eexe.pdf")).toBe("gnpexe.pdf");
		expect(await named('a"b\r\nSet-Cookie: x.pdf')).toBe("abSet-Cookie x.pdf");
		expect(await named("\u200f")).toBe("attachment.pdf");
		expect((await named(`${"x".repeat(500)}.pdf`)).length).toBeLessThan(130);
	});

	test("is refused when a browser or an office could run it, or it is too large", async () => {
		const svg = bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>");
		for (const [name, content] of [
			["a.svg", svg],
			["a.html", bytes("<!doctype html><script>alert(1)</script>")],
			["a.png", svg],
			["a.exe", bytes("MZ\u0090\u0000\u0003")],
			["a.txt", bytes("\0\x01\xff")],
			["a.bin", bytes("hello")],
			["", bytes("")],
		] as const)
			await expect(known(name, content)).rejects.toEqual(refusal("file_not_allowed"));
		const large = new Uint8Array(LARGEST_FILE + 1);
		large.set(pdf);
		await expect(known("a.pdf", large)).rejects.toEqual(refusal("file_too_large"));
	});
});
