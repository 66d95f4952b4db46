import { expect, test } from "vitest";
import { UnreadableTree } from "@/lib/practice-files/file-tree";
import { wordPage } from "@/lib/practice-files/word-page";
import { openZip } from "@/lib/practice-files/zip-tree";
import { forged, zipOf, zipOfEmptyFiles } from "../practice-files/zips";

const problemOf = async (work: Promise<unknown>): Promise<string> => {
	try {
		await work;
	} catch (problem) {
		if (problem instanceof UnreadableTree) return problem.problem;
		throw problem;
	}
	return "taken";
};

const one = () => zipOf({ "aa/page.md": "# A page" });

test.each<[string, () => Promise<Buffer>, string]>([
	["no zip", async () => Buffer.from("# A page"), "not_zip"],
	["a zip cut in the middle", async () => (await one()).subarray(0, 60), "not_zip"],
	["a path that leads out", async () => forged(await one(), "aa/", "../"), "unsafe_name"],
	["a path that leads out by backslashes", async () => forged(await one(), "aa/", "..\\"), "unsafe_name"],
	["a path of another disk", async () => forged(await one(), "aa/", "C:/"), "unsafe_name"],
	["a name that reads backwards", async () => zipOf({ "page\u202Edm.md": "" }), "unsafe_name"],
	[
		"a name in an encoding nobody knows",
		async () => forged(await one(), "page", Buffer.from([0x82, 0xe9, 0x8f, 0x9f])),
		"unknown_name",
	],
	["a link", async () => zipOf({ "link.md": "/etc/passwd" }, 0o120777), "link_inside"],
	["two files of one name", async () => forged(await zipOf({ "a.md": "1", "b.md": "2" }), "b.md", "a.md"), "same_name"],
	["zeros packed a thousand times smaller", () => zipOf({ "zeros.md": Buffer.alloc(20 * 1024 ** 2) }), "bomb"],
	["100,000 entries", async () => zipOfEmptyFiles(100_000), "too_many"],
])("%s is refused before anything is unpacked", async (_, zip, problem) => {
	expect(await problemOf(openZip(await zip()))).toBe(problem);
});

test("more than the bounds allow, in harmless parts, is refused", async () => {
	const zip = await zipOf({ "a.md": "a".repeat(900), "b.md": "b".repeat(900) });
	expect(await problemOf(openZip(zip, { files: 10, bytes: 1000 }))).toBe("too_large");
});

test("a file that is larger than it says, or other than it says, is not read", async () => {
	const tree = await openZip(
		forged(
			await zipOf({ "a.md": "harmless words" }),
			Buffer.from([14, 0, 0, 0, 4, 0]),
			Buffer.from([3, 0, 0, 0, 4, 0]),
		),
	);
	expect(await problemOf(tree.read("a.md"))).toBe("broken");
	tree.close();
});

test("what systems leave behind is not there, nor the folder that all files share", async () => {
	const tree = await openZip(
		await zipOf({ "Wiki/a.md": "a", "Wiki/.DS_Store": "x", "__MACOSX/a.md": "x", "Wiki/b/é.md": "b" }),
	);
	expect([...tree.paths]).toEqual(["a.md", "b/é.md"]);
	tree.close();
});

test("a document of Word gets the bounds of a zip", async () => {
	const bomb = new Uint8Array(await zipOf({ "word/document.xml": Buffer.alloc(20 * 1024 ** 2) }));
	expect(await problemOf(wordPage("a.docx", bomb))).toBe("bomb");
	expect(await problemOf(wordPage("a.docx", new Uint8Array(await one())))).toBe("broken");
});
