import { NextRequest } from "next/server";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { GET } from "@/app/api/files/[id]/[version]/route";
import { MINUTE, now } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { fileAddress } from "@/lib/files/addresses";
import { keepFile } from "@/lib/files/files";
import { fileByAddress } from "@/lib/files/serving";
import { newId } from "@/lib/ids";
import { at } from "../factories";
import { refusal } from "../refusal";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const keep = (name: string, content: Uint8Array<ArrayBuffer>) =>
	keepFile({ name, content }, "attachment", { storedById: null }, at);
const picture = async () =>
	new Uint8Array(
		await sharp({ create: { width: 700, height: 300, channels: 3, background: "red" } })
			.png()
			.toBuffer(),
	);

const partsOf = (address: string) => {
	const { pathname, searchParams } = new URL(address, "http://localhost");
	const [, , , id = "", version = ""] = pathname.split("/");
	return { id, version, signature: searchParams.get("s") ?? "" };
};
const later = (minutes: number) => new Date(at.getTime() + minutes * MINUTE);

/** What a browser without a cookie gets. */
async function get(address: string): Promise<Response> {
	const { id, version } = partsOf(address);
	return GET(new NextRequest(new URL(address, "http://localhost")), { params: Promise.resolve({ id, version }) });
}

describe("the address of a file", () => {
	test("works for an hour to an hour and a half, and is the same for half an hour", async () => {
		const { id } = await keep("plan.pdf", bytes("%PDF-1.7"));
		const address = fileAddress(id, at);
		expect(fileAddress(id, later(29))).toBe(address);
		expect(fileAddress(id, later(31))).not.toBe(address);
		for (const minutes of [0, 59, 89])
			expect((await fileByAddress(partsOf(address), later(minutes))).name).toBe("plan.pdf");
		await expect(fileByAddress(partsOf(address), later(91))).rejects.toBeInstanceOf(NotFound);
		// An address of the last second of a window still has an hour.
		await fileByAddress(partsOf(fileAddress(id, later(29.9))), later(29.9 + 60));
	});

	test("is for one file and one version: whoever changes it gets nothing", async () => {
		const [one, other] = [await keep("plan.pdf", bytes("%PDF-1.7")), await keep("photo.png", await picture())];
		const address = partsOf(fileAddress(one.id, at));
		const wide = partsOf(fileAddress(other.id, at, 480));
		const until = address.signature.split(".")[0] ?? "";
		for (const changed of [
			{ ...address, id: other.id },
			{ ...address, id: newId(at) },
			{ ...address, id: "../../etc/passwd" },
			{ ...wide, version: "700" },
			{ ...wide, version: "file" },
			{ ...address, signature: "" },
			{ ...address, signature: `${until}.` },
			{ ...address, signature: address.signature.replace(until, "zzzz") },
			{ ...address, signature: `${address.signature}A` },
			{ ...partsOf(fileAddress(other.id, at, 481)) },
		])
			await expect(fileByAddress(changed, at)).rejects.toBeInstanceOf(NotFound);
		expect((await fileByAddress(wide, at)).contentType).toBe("image/webp");
	});

	test("opens nothing that the scanner has not seen or refuses", async () => {
		const { id } = await keep("plan.pdf", bytes("%PDF-1.7"));
		for (const [state, reason] of [
			["waiting", "file_waiting"],
			["refused", "file_refused"],
		] as const) {
			await db.storedFile.update({ where: { id }, data: { state } });
			await expect(fileByAddress(partsOf(fileAddress(id, at)), at)).rejects.toEqual(refusal(reason));
		}
	});
});

describe("a file is served", () => {
	test("so that it cannot act: its type is kept, and what is no picture and no PDF is downloaded", async () => {
		const html = await keep("page.txt", bytes("<script>alert(1)</script>"));
		const pdf = await keep('a"é.pdf', bytes("%PDF-1.7"));
		const photo = await keep("photo.png", await picture());
		const served = async (id: string, width?: number) => {
			const response = await get(fileAddress(id, now(), width));
			expect(response.status).toBe(200);
			expect(response.headers.get("x-content-type-options")).toBe("nosniff");
			expect(response.headers.get("cache-control")).toMatch(/^private, max-age=\d+, immutable$/);
			expect(response.headers.get("set-cookie")).toBeNull();
			return [response.headers.get("content-type"), response.headers.get("content-disposition")];
		};
		expect(await served(html.id)).toEqual([
			"text/plain; charset=utf-8",
			"attachment; filename=\"page.txt\"; filename*=UTF-8''page.txt",
		]);
		expect(await served(pdf.id)).toEqual([
			"application/pdf",
			"inline; filename=\"a_.pdf\"; filename*=UTF-8''a%C3%A9.pdf",
		]);
		expect(await served(photo.id, 480)).toEqual([
			"image/webp",
			"inline; filename=\"photo.webp\"; filename*=UTF-8''photo.webp",
		]);
	});
});
