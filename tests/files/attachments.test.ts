import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { keepAttachment, markdownOf } from "@/lib/files/attachments";
import { collectUnusedFiles } from "@/lib/files/care";
import { newId } from "@/lib/ids";
import { setFace } from "@/lib/people/face";
import { postPage } from "@/lib/posts/post-page";
import { editPost, postFields, writePost } from "@/lib/posts/posts";
import { reply } from "@/lib/posts/replies";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";
import { countStatements } from "../statements";

const picture = async (width = 1000, height = 500) => ({
	name: "Tableau [final].png",
	content: new Uint8Array(
		await sharp({ create: { width, height, channels: 3, background: "teal" } })
			.png()
			.toBuffer(),
	),
});
const pdf = { name: "plan.pdf", content: new Uint8Array(Buffer.from("%PDF-1.7")) };

const place = async () =>
	(await community({ visibility: "open", members: [await castId("employee"), await castId("moderator")] })).slug;
const title = "How do you say no?";
const write = async (viewer: Viewer, slug: string, body: string) =>
	writePost(viewer, slug, { kind: "question", title, body, language: "en" }, at);
const shown = async (viewer: Viewer, slug: string, id: string) => (await postPage(viewer, slug, id, at)).post.bodyHtml;

describe("a file in a text", () => {
	test("is a picture with its sizes, so that nothing moves, or a link with its size", async () => {
		const [slug, lucia] = [await place(), await as("employee")];
		const files = [await keepAttachment(lucia, await picture(), at), await keepAttachment(lucia, pdf, at)];
		const { id } = await write(lucia, slug, ["Look:", ...files.map(markdownOf)].join("\n\n"));
		const html = await shown(await as("moderator"), slug, id);
		expect(html).toMatch(
			/<img src="\/api\/files\/[^"]+" srcset="[^"]+ 480w, [^"]+ 960w, [^"]+ 1000w" sizes="[^"]+" width="1000" height="500" alt="Tableau final.webp" loading="lazy"/,
		);
		expect(html).toMatch(
			/<a class="file" href="\/api\/files\/[^"]+" data-native>plan.pdf<\/a> <span class="muted">\(1 kB\)/,
		);
		expect(html).not.toContain("data-file");
	});

	test("is refused when somebody else sent it, it is a face, or there is none", async () => {
		const [slug, lucia, ben] = [await place(), await as("employee"), await as("moderator")];
		const others = await keepAttachment(ben, await picture(), at);
		await setFace(lucia, await picture(), at);
		const { faceFileId } = await as("employee");
		for (const id of [others.id, faceFileId, newId(at)])
			await expect(write(lucia, slug, `![x](file:${id})`)).rejects.toEqual(refusal("file_not_yours"));
		expect(await db.post.count()).toBe(0);
	});

	test("of another text is words alone, also when its id is known", async () => {
		const [slug, lucia] = [await place(), await as("employee")];
		const kept = await keepAttachment(lucia, await picture(), at);
		const { id } = await write(lucia, slug, markdownOf(kept));
		// As if the row said more than was ever tied to it.
		await db.attachment.deleteMany({});
		expect(await shown(lucia, slug, id)).toBe("<p>Tableau final.webp</p>");
	});

	test("says that it is being checked, or was refused, and has no address then", async () => {
		const [slug, lucia] = [await place(), await as("employee")];
		const kept = await keepAttachment(lucia, pdf, at);
		const { id } = await write(lucia, slug, markdownOf(kept));
		for (const [state, said] of [
			["waiting", "being checked for viruses"],
			["refused", "refused by the virus scanner"],
		] as const) {
			await db.storedFile.updateMany({ data: { state } });
			const html = await shown(lucia, slug, id);
			expect(html).toContain(`plan.pdf (${said})`);
			expect(html).not.toContain("/api/files");
		}
	});

	test("stays while a text names it, and is deleted a week after an edit took it out", async () => {
		const [slug, lucia, ben] = [await place(), await as("employee"), await as("moderator")];
		const kept = await keepAttachment(lucia, await picture(), at);
		const { id } = await write(lucia, slug, "Body.");
		await reply(lucia, id, { body: markdownOf(kept), language: "en" }, at);
		const [answer] = (await postPage(ben, slug, id, at)).replies.rows;
		expect(answer?.bodyHtml).toContain("/api/files/");
		const later = (days: number) => new Date(at.getTime() + days * DAY);
		await collectUnusedFiles(later(8), []);
		expect(await db.storedFile.count()).toBe(1);
		const file = await keepAttachment(lucia, pdf, at);
		const first = { title, body: markdownOf(file), language: "en" as const };
		const second = await write(lucia, slug, first.body);
		await editPost(lucia, second.id, { ...first, body: "Nothing any more." }, marksOf(postFields(first)), at);
		await collectUnusedFiles(later(8), []);
		await collectUnusedFiles(later(15.5), []);
		expect(await db.storedFile.findMany({ select: { id: true } })).toEqual([{ id: kept.id }]);
	});

	test("costs a page one statement, and none where no text has one", async () => {
		const [slug, lucia] = [await place(), await as("employee")];
		const bare = await write(lucia, slug, "Body.");
		const kept = await keepAttachment(lucia, await picture(), at);
		const full = await write(lucia, slug, markdownOf(kept));
		const cost = (id: string) => countStatements(() => postPage(lucia, slug, id, at));
		expect((await cost(full.id)) - (await cost(bare.id))).toBe(1);
	});
});
