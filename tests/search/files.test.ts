import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { keepAttachment, markdownOf } from "@/lib/files/attachments";
import { deletePost, writePost } from "@/lib/posts/posts";
import { readFileTexts } from "@/lib/search/file-texts";
import { as, at, castId, community } from "../factories";
import { counts, find } from "./results";

const CONTENT_TYPES =
	'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const wordFile = (text: string) => ({
	name: "Notes.docx",
	content: new Uint8Array(
		zipSync({
			"[Content_Types].xml": strToU8(CONTENT_TYPES),
			"word/document.xml": strToU8(`<w:document><w:p><w:t>${text}</w:t></w:p></w:document>`),
		}),
	),
});

async function postWithFile(visibility: "open" | "hidden", text: string) {
	const { slug } = await community({ name: "Gardeners", visibility, members: [await castId("employee")] });
	const lucia = await as("employee");
	const file = await keepAttachment(lucia, wordFile(text), at);
	const body = `Here they are: ${markdownOf(file)}`;
	return {
		lucia,
		...(await writePost(lucia, slug, { kind: "question", title: "My notes", body, language: "en" }, at)),
	};
}

test("the words of a file are found by who reads the text it stands in, and lead to the file and to that text", async () => {
	const { lucia, id } = await postWithFile("open", "Water the rhododendrons on Sundays.");
	const awa = await as("newcomer");
	expect(await counts(awa, "rhododendron")).toEqual({});
	await readFileTexts(at);
	const { files } = await find(awa, "rhododendron");
	expect(files.rows).toMatchObject([
		{
			name: "Notes.docx",
			title: "My notes",
			place: expect.stringMatching(id),
			summary: expect.stringMatching(/Water the/),
		},
	]);
	await deletePost(lucia, id, at);
	expect(await counts(awa, "rhododendron")).toEqual({});
});

test("a file of a hidden community is its members' to find", async () => {
	await postWithFile("hidden", "Water the rhododendrons.");
	await readFileTexts(at);
	expect(await counts(await as("employee"), "rhododendron")).toEqual({ files: 1 });
	for (const name of ["newcomer", "hubLead", "admin", "guest"] as const) {
		const found = await find(await as(name), "rhododendron");
		expect([found.total, found.counts]).toEqual([0, []]);
	}
});

test("a file that cannot be read has no words, and is not read again", async () => {
	await postWithFile("open", "x");
	await db.storedFile.updateMany({ data: { contentType: "application/pdf" } });
	await readFileTexts(at);
	expect(await db.fileText.findMany({ select: { text: true } })).toEqual([{ text: "" }]);
	await db.storedFile.updateMany({
		data: { contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
	});
	await readFileTexts(new Date(at.getTime() + 60_000));
	expect(await db.fileText.findMany({ select: { readAt: true } })).toEqual([{ readAt: at }]);
});
