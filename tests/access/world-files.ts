import { keepAttachment, markdownOf } from "@/lib/files/attachments";
import { keepFile } from "@/lib/files/files";
import { writePost } from "@/lib/posts/posts";
import type { Viewer } from "@/lib/viewer";
import { PIXEL } from "../files/pixel";

export async function slides(now: Date): Promise<string> {
	const content = new Uint8Array(Buffer.from("%PDF-1.7"));
	return (await keepFile({ name: "slides.pdf", content }, "slides", { storedById: null }, now)).id;
}

export async function photo(now: Date): Promise<string> {
	return (await keepFile({ name: "photo.png", content: PIXEL }, "portrait", { storedById: null }, now)).id;
}

export async function attached(viewer: Viewer, slug: string, now: Date): Promise<string> {
	const kept = await keepAttachment(viewer, { name: "board.png", content: PIXEL }, now);
	const text = { kind: "discussion" as const, title: "The board after the workshop", language: "en" as const };
	await writePost(viewer, slug, { ...text, body: markdownOf(kept) }, now);
	return kept.id;
}
