import { describe, expect, test } from "vitest";
import { isWithinBounds } from "@/app/_web/upload-bounds";

const MEGABYTE = 1024 * 1024;

/** A form as a browser sends it. */
function sent(form: FormData | string, type?: string) {
	const { body, headers } = new Request("http://localhost", {
		method: "POST",
		body: form,
		headers: type ? { "content-type": type } : {},
	});
	return { body, headers };
}

function withFile(bytes: number, ...entries: [string, string][]): FormData {
	const form = new FormData();
	for (const [name, value] of entries) form.append(name, value);
	form.append("file", new File([new Uint8Array(bytes)], "slides.pdf"));
	return form;
}

const judge = ({ body, headers }: ReturnType<typeof sent>, limit = 40 * MEGABYTE) =>
	isWithinBounds(body, headers, limit);

describe("a body with a file", () => {
	test("is within bounds as a browser sends it", async () => {
		expect(await judge(sent(withFile(20 * MEGABYTE, ["token", "abc"])))).toBe(true);
	});

	test("is not with more bytes, parts or text than such a form has", async () => {
		expect(await judge(sent(withFile(2 * MEGABYTE)), MEGABYTE)).toBe(false);
		const parts = Array.from({ length: 20_000 }, (): [string, string] => ["a", "1"]);
		expect(await judge(sent(withFile(1, ...parts)))).toBe(false);
		expect(await judge(sent(withFile(1, ["0", "[".repeat(MEGABYTE)])))).toBe(false);
		expect(await judge(sent(withFile(1, ["a".repeat(5000), "1"])))).toBe(false);
	});

	test("is not when it is no form, or breaks off", async () => {
		expect(await judge(sent("[".repeat(MEGABYTE), "text/plain"))).toBe(false);
		expect(await judge(sent("--b\r\nhello", "multipart/form-data; boundary=b"))).toBe(false);
		expect(await judge(sent("hello", "multipart/form-data"))).toBe(false);
		expect(await judge({ body: null, headers: new Headers() })).toBe(false);
	});
});
