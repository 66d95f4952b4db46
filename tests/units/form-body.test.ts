import { describe, expect, test } from "vitest";
import { judgeForm } from "@/app/_web/form-body";

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

const judge = ({ body, headers }: ReturnType<typeof sent>, bytes = 40 * MEGABYTE) =>
	judgeForm(body, headers, { bytes, parts: 100, fieldBytes: MEGABYTE / 2 });

describe("a form with a file", () => {
	test("is read as a browser sends it", async () => {
		expect(await judge(sent(withFile(20 * MEGABYTE, ["token", "abc"])))).toBeNull();
	});

	test("is refused with more bytes, parts or text than such a form has", async () => {
		expect(await judge(sent(withFile(2 * MEGABYTE)), MEGABYTE)).toBe("too_large");
		const parts = Array.from({ length: 20_000 }, (): [string, string] => ["a", "1"]);
		expect(await judge(sent(withFile(1, ...parts)))).toBe("too_large");
		expect(await judge(sent(withFile(1, ["a", "[".repeat(MEGABYTE)])))).toBe("too_large");
	});

	test("is refused when it is no form, or breaks off", async () => {
		expect(await judge(sent("[".repeat(MEGABYTE), "text/plain"))).toBe("unreadable");
		expect(await judge(sent("--b\r\nhello", "multipart/form-data; boundary=b"))).toBe("unreadable");
		expect(await judge(sent("--b", "multipart/form-data; boundary=b"))).toBe("unreadable");
		expect(await judge(sent("hello", "multipart/form-data"))).toBe("unreadable");
		expect(await judge({ body: null, headers: new Headers() })).toBe("unreadable");
	});
});

describe("what an action is called with", () => {
	const calls = (...entries: [string, string][]) => judge(sent(withFile(1, ...entries)));

	test("is read as React sends it, by script and without", async () => {
		const state = '[{"values":{"title":"$$9 a day"},"problem":"$undefined"},"$K1"]';
		expect(await calls(["_1_title", "$9 a day"], ["0", state])).toBeNull();
		expect(
			await calls(
				["$ACTION_REF_1", ""],
				["$ACTION_1:0", `{"id":"${"a".repeat(42)}","bound":"$@1"}`],
				["$ACTION_1:1", '[{"attempt":0}]'],
				["$ACTION_KEY", "k123"],
			),
		).toBeNull();
		expect(await calls([`$ACTION_ID_${"0".repeat(42)}`, ""])).toBeNull();
	});

	test.each([
		["0", "null"],
		["0", "{"],
		["0", "[".repeat(60_000)],
		["0", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
		["0", '["$1"]'],
		["0", '["$@7"]'],
		["0", '["$F1"]'],
		["0", '[{"then":"$B0"}]'],
		["$ACTION_1:0", '{"id":"x","bound":"$@1"}'],
		["$ACTION_1:1", "["],
		["$ACTION_ID_x", ""],
		["$ACTION_REF_9", ""],
	])("is refused where React would fail on it: %s=%.40s", async (name, value) => {
		expect(await calls([name, value])).toBe("unreadable");
	});
});
